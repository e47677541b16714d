// E_total, large, and what it is the sum of.

import { format, whole } from "../ink/number.js";
import { html } from "./html.js";

/** @param {{ store: import("../store.js").Store }} props */
export function ErrorReadout({ store }) {
  const frame = store.frame.value;
  const network = store.network.value;
  if (!frame || !network) return html`<p class="waiting">Fetching the network …</p>`;
  const outputs = network.names.layers[network.names.layers.length - 1];
  const { output_reduction: reduction } = network.settings;
  const single = network.samples === 1;
  return html`
    <p class="total">
      <span class="symbol">E<sub>total</sub></span>
      <strong data-testid="error">${format(single ? frame.error : frame.trainError)}</strong>
    </p>
    ${single ? sum(frame, outputs, reduction) : samples(frame, network.samples)}
    ${
      frame.iteration < frame.end
        ? html`<p class="past">
            The past: iteration ${whole(frame.iteration)} of ${whole(frame.end)} reached.
          </p>`
        : ""
    }
  `;
}

/**
 * What E_total is made of.
 * @param {import("../protocol.js").Frame} frame
 * @param {string[]} outputs
 * @param {string} reduction
 */
function sum(frame, outputs, reduction) {
  if (outputs.length === 1 || outputs.length > 4) return "";
  const between = reduction === "mean" ? " and " : " + ";
  return html`<p class="sum">
    ${reduction === "mean" ? "mean of " : ""}
    ${outputs.map(
      (name, o) =>
        html`${o > 0 ? between : ""}<span class="term"
            >E<sub>${name}</sub> ${format(frame.outputErrors[o])}</span
          >`,
    )}
  </p>`;
}

/**
 * With many samples: whose errors these are, and which sample the diagram shows.
 * @param {import("../protocol.js").Frame} frame
 * @param {number} count
 */
function samples(frame, count) {
  return html`<p class="sum">
    mean of ${whole(count)} training
    samples${
      Number.isNaN(frame.testError)
        ? ""
        : html`; of the test samples <span class="term">${format(frame.testError)}</span>`
    }
    <br />epoch ${whole(frame.epoch)} · shown: sample ${whole(frame.sample + 1)}, first of the coming batch
  </p>`;
}

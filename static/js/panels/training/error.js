// E_total, large, and its terms.

import { UNKNOWN, whole } from "../../model/number.js";
import { html } from "../html.js";

/**
 * @param {{ store: import("../../control/store.js").Store, actions: import("../../control/actions.js").Actions }} props
 */
export function ErrorReadout({ store, actions }) {
  const frame = store.frame.value;
  const network = store.network.value;
  if (!frame || !network) return html`<p class="waiting">Fetching the network …</p>`;
  const outputs = network.names.layers[network.names.layers.length - 1];
  const { output_reduction: reduction } = network.settings;
  const single = network.samples === 1;
  const moment = store.moment.value;
  /** @param {string} quantity @param {number} value */
  const number = (quantity, value) =>
    !moment || moment.knows(quantity) ? store.writing.value.number(value) : UNKNOWN;
  return html`
    <p class="total">
      <button
        type="button"
        class="plain symbol"
        aria-label="Explain E_total"
        onClick=${() => actions.explain("E_total")}
      >
        E<sub>total</sub>
      </button>
      <strong data-testid="error">${number("E_total", single ? frame.error : frame.trainError)}</strong>
    </p>
    ${single ? sum(frame, outputs, reduction, number) : samples(frame, network.samples, store.writing.value.number)}
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
 * The terms of E_total.
 * @param {import("../../wire/protocol.js").Frame} frame
 * @param {string[]} outputs
 * @param {string} reduction
 * @param {(quantity: string, value: number) => string} number
 */
function sum(frame, outputs, reduction, number) {
  if (outputs.length === 1 || outputs.length > 4) return "";
  const between = reduction === "mean" ? " and " : " + ";
  return html`<p class="sum">
    ${reduction === "mean" ? "mean of " : ""}
    ${outputs.map(
      (name, o) =>
        html`${o > 0 ? between : ""}<span class="term"
            >E<sub>${name}</sub> ${number(`E_${name}`, frame.outputErrors[o])}</span
          >`,
    )}
  </p>`;
}

/**
 * With many samples: the samples of the mean, and the one that the diagram shows.
 * @param {import("../../wire/protocol.js").Frame} frame
 * @param {number} count
 * @param {(value: number) => string} number
 */
function samples(frame, count, number) {
  return html`<p class="sum">
    mean of ${whole(count)} training
    samples${
      Number.isNaN(frame.testError)
        ? ""
        : html`; of the test samples <span class="term">${number(frame.testError)}</span>`
    }
    <br />epoch ${whole(frame.epoch)} · shown: sample ${whole(frame.sample + 1)}, first of the coming batch
  </p>`;
}

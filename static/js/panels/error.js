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
  const one = network.samples === 1;
  return html`
    <p class="total">
      <span class="symbol">E<sub>total</sub></span>
      <strong data-testid="error">${format(frame.error)}</strong>
    </p>
    ${
      one && outputs.length <= 4 && outputs.length > 1
        ? html`<p class="sum">
            ${reduction === "mean" ? "mean of " : ""}
            ${outputs.map(
              (name, o) =>
                html`${o > 0 ? (reduction === "mean" ? " and " : " + ") : ""}
                  <span class="term">E<sub>${name}</sub> ${format(frame.outputErrors[o])}</span>`,
            )}
          </p>`
        : ""
    }
    ${
      frame.iteration < frame.end
        ? html`<p class="past">
            The past: iteration ${whole(frame.iteration)} of ${whole(frame.end)} reached.
          </p>`
        : ""
    }
  `;
}

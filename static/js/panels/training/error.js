// E_total, large, and its terms.

import { UNKNOWN, whole } from "../../model/number.js";
import { totalError } from "../../model/objective.js";
import { html } from "../html.js";

/** More outputs than this make no readable sum. */
const MOST_TERMS = 4;

/**
 * @param {{ store: import("../../control/store.js").Store, actions: import("../../control/actions.js").Actions }} props
 */
export function ErrorReadout({ store, actions }) {
  const frame = store.frame.value;
  const network = store.network.value;
  if (!frame || !network) return html`<p class="waiting">Fetching the network …</p>`;
  const outputs = network.names.layers[network.names.layers.length - 1];
  const { output_reduction: reduction } = network.settings;
  const total = totalError(frame, network);
  const single = total.of === "sample";
  const knows = store.knows.value;
  /** @param {string} quantity @param {number} value */
  const number = (quantity, value) => (knows(quantity) ? store.writing.value.number(value) : UNKNOWN);
  return html`
    <p class="total">
      <button
        type="button"
        class="plain symbol"
        aria-label="E_total, explain"
        onClick=${() => actions.explain("E_total")}
      >
        E<sub>total</sub>
      </button>
      <strong data-testid="error">${number("E_total", total.value)}</strong>
    </p>
    ${single ? sum(frame, outputs, reduction, number) : samples(frame, total, store.writing.value.number)}
    ${
      total.hasPenalty && frame.withPenalty
        ? html`<p class="sum penalty">
            + penalty on large weights${" "}
            <span class="term">${number("E_total", frame.withPenalty.penalty)}</span>
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
  if (outputs.length === 1 || outputs.length > MOST_TERMS) return "";
  const between = reduction === "mean" ? " and " : " + ";
  return html`<p class="sum">
    ${reduction === "mean" ? "= mean of " : "= "}
    ${outputs.map(
      (name, o) =>
        html`${o > 0 ? between : ""}<span class="term"
            >E<sub>${name}</sub> ${number(`E_${name}`, frame.outputErrors[o])}</span
          >`,
    )}
  </p>`;
}

/**
 * With many samples: the samples of the mean or the sum, and the one that the diagram shows.
 * @param {import("../../wire/protocol.js").Frame} frame
 * @param {import("../../model/objective.js").TotalError} total
 * @param {(value: number) => string} number
 */
function samples(frame, { of, samples: count }, number) {
  return html`<p class="sum">
    ${of === "sum" ? `sum over the ${whole(count)} samples of the batch` : `mean of ${whole(count)} training samples`}${
      Number.isNaN(frame.testError)
        ? ""
        : html`; of the test samples <span class="term">${number(frame.testError)}</span>`
    }${" "}·
    epoch ${whole(frame.epoch)} · shown: sample ${whole(frame.sample + 1)}
  </p>`;
}

// E_total, large, and its terms.

import { UNKNOWN, whole } from "../../model/number.js";
import { totalError } from "../../model/objective.js";
import { html } from "../html.js";

/** More outputs than this make no readable sum. */
const MOST_TERMS = 4;

/**
 * `right` are the parts of the training and of the test samples whose class is right; null: the
 * targets are no classes.
 * @typedef {{ right: import("@preact/signals").ReadonlySignal<{ train: number, test: number } | null>,
 *   showing: import("../../control/data/showing.js").Showing }} Data
 */

/**
 * @param {{ store: import("../../control/store.js").Store, actions: import("../../control/actions.js").Actions,
 *   data: import("@preact/signals").ReadonlySignal<Data | null> }} props  null: not fetched yet
 */
export function ErrorReadout({ store, actions, data }) {
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
    ${single ? sum(frame, outputs, reduction, number) : samples(frame, total, store, data.value)}
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
 * With many samples: the samples of the mean or the sum, how many are right, and the one that the
 * diagram shows.
 * @param {import("../../wire/protocol.js").Frame} frame
 * @param {import("../../model/objective.js").TotalError} total
 * @param {import("../../control/store.js").Store} store
 * @param {Data | null} data
 */
function samples(frame, { of, samples: count }, store, data) {
  const { number } = store.writing.value;
  const right = data?.right.value;
  const percent = (/** @type {number} */ share) => `, right ${number(100 * share, 1)} %`;
  const isTest = frame.sample >= (store.network.value?.samples ?? Infinity);
  const whose =
    of === "sum"
      ? `sum over the ${whole(count)} samples of the batch`
      : `mean of ${whole(count)} training samples`;
  const step = (/** @type {number} */ by, /** @type {string} */ label, /** @type {string} */ sign) =>
    html`<button
      type="button"
      class="plain step-sample"
      aria-label=${label}
      onClick=${() => data?.showing.move(by)}
    >
      ${sign}
    </button>`;
  return html`<p class="sum">
    ${whose}${right ? percent(right.train) : ""}${
      Number.isNaN(frame.testError)
        ? ""
        : html`${" · test "}<span class="term">${number(frame.testError)}</span
            >${right ? percent(right.test) : ""}`
    }${` · epoch ${whole(frame.epoch)} · `}<span class="term"
      >${`shown: ${isTest ? "test " : ""}sample ${whole(frame.sample + 1)}`}${
        store.watching || !data ? "" : html`${step(-1, "Previous sample", "‹")}${step(1, "Next sample", "›")}`
      }</span
    >${data ? nextWords(frame, data.showing) : ""}
  </p>`;
}

/**
 * What the next iteration uses, if the diagram shows another sample.
 * @param {import("../../wire/protocol.js").Frame} frame
 * @param {import("../../control/data/showing.js").Showing} showing
 */
function nextWords(frame, showing) {
  const coming = showing.coming.value;
  if (showing.chosen.value === null || coming.length === 0) return "";
  if (coming.length > 1) return ` · gradients of the next ${whole(coming.length)}`;
  return coming[0] === frame.sample ? "" : ` · next in training: ${whole(coming[0] + 1)}`;
}

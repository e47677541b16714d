// The rows of the data, live: inputs, target, output and error of each sample. A click shows a sample
// everywhere.

import { useState } from "preact/hooks";
import { columnsOf } from "../../model/elements.js";
import { whole } from "../../model/number.js";
import { html } from "../html.js";
import { SampleControls } from "./samples.js";

/** Rows that are drawn at a time. */
const PAGE = 25;
/** A smaller error has an exponent. */
const TINY = 5e-5;
/** More columns of inputs or targets do not fit beside one another. */
const MOST_COLUMNS = 4;

/**
 * @typedef {import("../../control/store.js").Store} Store
 * @typedef {import("../../control/data/showing.js").Showing} Showing
 * @typedef {import("@preact/signals").ReadonlySignal<import("../../control/data/pictures.js").Live | null>} LiveSignal
 */

/**
 * @param {{ store: Store, showing: Showing, live: LiveSignal, canWorkOut: () => boolean,
 *   saying: import("./samples.js").Props["saying"] }} props
 */
export function RowTable({ store, showing, saying, live, canWorkOut }) {
  const shown = showing.shown.value;
  const [page, setPage] = useState(Math.floor(shown / PAGE));
  const [followed, setFollowed] = useState(shown);
  const [rows, network, now] = [showing.rows.value, store.network.value, live.value];
  if (!rows || !network) return "";
  // While training walks through the samples, the page stays; a chosen sample brings its own.
  if (showing.chosen.value !== null && showing.chosen.value !== followed) {
    setFollowed(showing.chosen.value);
    setPage(Math.floor(showing.chosen.value / PAGE));
  }
  const last = Math.ceil(rows.count / PAGE) - 1;
  const at = Math.min(page, last);
  const columns = tableColumns(columnsOf(network).labels, network.names.layers, rows);
  const numbers = Array.from({ length: Math.min(PAGE, rows.count - at * PAGE) }, (_, n) => at * PAGE + n);
  const next = new Set(showing.coming.value);
  return html`
    <${SampleControls} isKnown=${now !== null} ...${{ store, showing, saying, rows }} />
    <div class="scrolls" tabindex="0" role="group" aria-label="Rows">
      <table class="rows">
        <caption class="spoken">
          Samples, with the network’s outputs and errors
        </caption>
        <thead>
          <tr>
            <th scope="col">#</th>
            ${columns.map(({ name }) => html`<th scope="col" key=${name}>${name}</th>`)}
            <th scope="col">E</th>
          </tr>
        </thead>
        <tbody>
          ${numbers.map(
            (row) =>
              html`<tr
                key=${row}
                class=${`${row === shown ? "chosen" : ""} ${row >= rows.trainCount ? "test" : ""}`}
                onClick=${() => void showing.show(row)}
              >
                <th scope="row">
                  <button
                    type="button"
                    class="plain"
                    aria-label=${`Sample ${row + 1}${row >= rows.trainCount ? ", for testing" : ""}${next.has(row) ? ", in the next iteration" : ""}`}
                    aria-current=${row === shown ? "true" : null}
                    disabled=${store.watching}
                  >
                    ${next.has(row) ? "› " : ""}${row + 1}
                  </button>
                </th>
                ${columns.map(
                  ({ name, read, most }) => html`<td key=${name}>${write(store, read(row, now), most)}</td>`,
                )}
                <td>${write(store, now?.errors[row])}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <p class="pages">
      <button type="button" disabled=${at === 0} onClick=${() => setPage(at - 1)}>Earlier rows</button>
      <span>${whole(at * PAGE + 1)}–${whole(at * PAGE + numbers.length)} of ${whole(rows.count)}</span>
      <button type="button" disabled=${at === last} onClick=${() => setPage(at + 1)}>Later rows</button>
    </p>
    <p class="hint">
      The worst is the training sample with the largest error; of equal ones the first.${" "}
      ${rows.count > rows.trainCount ? "Open marks, and italics here, are for testing. " : ""}${
        next.size > 0 ? "› is in the next iteration. " : ""
      }${now || canWorkOut() ? "" : "This browser cannot work outputs out for every row."}
    </p>
  `;
}

/** @param {Store} store @param {number | undefined} value @param {number} [most]  decimals */
function write(store, value, most = 4) {
  if (value === undefined) return "–";
  // Of a tiny number two digits are enough to tell its size.
  return store.writing.value.number(value, Math.abs(value) < TINY ? 2 : most);
}

/**
 * Whole numbers have no decimals.
 * @param {string[]} labels  of the data's columns
 * @param {string[][]} layers
 * @param {import("../../model/data/rows.js").Rows} rows
 * @returns {{ name: string, read: (row: number, now: import("../../control/data/pictures.js").Live | null) => number | undefined,
 *   most: number }[]}
 */
function tableColumns(labels, layers, { inputs, targets, width, outputs }) {
  const names = layers[layers.length - 1];
  const single = outputs === 1;
  const decimals = (/** @type {Float64Array} */ values) => (values.every(Number.isInteger) ? 0 : 3);
  return [
    ...labels.slice(0, MOST_COLUMNS).map((name, i) => ({
      name,
      read: (/** @type {number} */ row) => inputs[row * width + i],
      most: decimals(inputs),
    })),
    ...names.slice(0, MOST_COLUMNS).map((name, o) => ({
      name: single ? "target" : `target ${name}`,
      read: (/** @type {number} */ row) => targets[row * outputs + o],
      most: decimals(targets),
    })),
    ...names.slice(0, MOST_COLUMNS).map((name, o) => ({
      name: single ? "output" : `out ${name}`,
      read: (/** @type {number} */ row, /** @type {any} */ now) => now?.outputs[o][row],
      most: 4,
    })),
  ];
}

// Which classes the network takes for which: a table of counts, over the test samples if there are any.

import { html } from "../html.js";
import { confusion } from "../../model/data/rows.js";
import { whole } from "../../model/number.js";

/** More classes make no readable table. */
const MOST_CLASSES = 12;

/**
 * @param {{ store: import("../../control/store.js").Store, showing: import("../../control/data/showing.js").Showing,
 *   live: import("./rows.js").LiveSignal }} props
 */
export function Confusion({ store, showing, live }) {
  const [rows, coding, now, network] = [
    showing.rows.value,
    showing.coding.value,
    live.value,
    store.network.value,
  ];
  if (!rows || !coding || !now || !network || coding.classes === 0 || coding.classes > MOST_CLASSES)
    return "";
  const hasTest = rows.count > rows.trainCount;
  const table = confusion(rows, coding, now.outputs, hasTest ? rows.trainCount : 0, rows.count);
  const outputs = network.names.layers[network.names.layers.length - 1];
  const number = store.writing.value.number;
  const names =
    rows.outputs === 1
      ? [coding.low, coding.high].map((value) => number(value, Number.isInteger(value) ? 0 : 2))
      : outputs;
  return html`<details class="confusion">
    <summary><h3>Right and wrong, class by class</h3></summary>
    <div class="scrolls" tabindex="0" role="group" aria-label="Confusion matrix">
      <table>
        <caption>
          ${hasTest ? "Test samples" : "Training samples"}: target in rows, output in columns
        </caption>
        <thead>
          <tr>
            <th scope="col">target</th>
            ${names.map((name) => html`<th scope="col">${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${table.map(
            (counts, target) =>
              html`<tr>
                <th scope="row">${names[target]}</th>
                ${counts.map(
                  (count, found) =>
                    html`<td class=${target === found ? "right" : count > 0 ? "wrong" : ""}>
                      ${whole(count)}
                    </td>`,
                )}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}

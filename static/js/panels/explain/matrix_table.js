// A matrix or a vector in brackets. The cells of a weight matrix are buttons that select the weight.

import { colour } from "../../draw/palette.js";
import { UNKNOWN } from "../../model/number.js";
import { html } from "../html.js";

/**
 * @typedef {import("../../control/store.js").Store} Store
 * @typedef {[quantity: string, value: number | undefined]} Cell
 * @typedef {{ from: string, to: string, name: string }} Edge
 * @typedef {{ store: Store, title: string, rows: string[], columns: string[], cells: Cell[][], edge?: Edge | null,
 *   weight?: (row: number, column: number) => string, point?: (name: string | null, x: number, y: number) => void,
 *   select?: (name: string) => void }} Props
 *   `edge` is the selected weight, if it is one of these; a vector has no `weight`
 */

/**
 * A number, or an open box if it is not known at the cursor.
 * @param {Store} store
 * @param {Cell} cell
 */
export function written(store, [quantity, value]) {
  return store.knows.value(quantity) ? store.writing.value.number(value) : UNKNOWN;
}

/** @param {Props} props */
export function MatrixTable({ store, title, rows, columns, cells, edge, weight, point, select }) {
  const named = columns.some((name) => name !== "");
  const crossed = (/** @type {boolean | undefined} */ is) => (is ? "crossed" : "");
  return html`<table class=${weight ? "matrix" : "vector"}>
    <caption>
      ${title}
    </caption>
    ${
      named
        ? html`<thead>
            <tr>
              ${rows.some((name) => name !== "") ? html`<td></td>` : ""}
              ${columns.map((name) => html`<th scope="col" key=${name} class=${crossed(edge?.from === name)}>${name}</th>`)}
            </tr>
          </thead>`
        : ""
    }
    <tbody>
      ${cells.map(
        (row, j) =>
          html`<tr key=${rows[j]}>
            ${rows[j] ? html`<th scope="row" class=${crossed(edge?.to === rows[j])}>${rows[j]}</th>` : ""}
            ${row.map((cell, i) => {
              const text = written(store, cell);
              if (!weight || !select || !point) return html`<td key=${i}>${text}</td>`;
              const name = weight(j, i);
              const is = edge?.name === name;
              return html`<td
                key=${name}
                class=${is ? "chosen" : crossed(edge?.to === rows[j] || edge?.from === columns[i])}
              >
                <button
                  type="button"
                  class="plain cell"
                  style=${{ borderColor: text === UNKNOWN ? "transparent" : colour(cell[1] ?? 0, store.theme.value) }}
                  aria-label=${`${text === UNKNOWN ? "not known yet" : text}, ${title} of ${name}, from ${columns[i]} to ${rows[j]}`}
                  onPointerMove=${(/** @type {PointerEvent} */ e) => e.pointerType !== "touch" && point(name, e.clientX, e.clientY)}
                  onPointerLeave=${() => point(null, 0, 0)}
                  onClick=${() => select(name)}
                >
                  ${text}
                </button>
              </td>`;
            })}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

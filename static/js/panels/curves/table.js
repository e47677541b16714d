// The curves as a table of values, on request: for screen readers, and for reading exact numbers.

import { useState } from "preact/hooks";
import { rowsOf } from "../../model/curves/points.js";
import { whole } from "../../model/number.js";
import { html } from "../html.js";
import { valueAt } from "./legend.js";

const MOST_ROWS = 41;

/**
 * @param {{ caption: string, lines: import("./chart.js").Line[], writing: import("../../model/notation.js").Writing }} props
 */
export function ValueTable({ caption, lines, writing }) {
  const [isOpen, setOpen] = useState(false);
  return html`<details
    class="curves-values"
    onToggle=${(/** @type {Event} */ e) => setOpen(/** @type {HTMLDetailsElement} */ (e.target).open)}
  >
    <summary>Values</summary>
    ${isOpen && html`<${Rows} ...${{ caption, lines, writing }} />`}
  </details>`;
}

/** @param {{ caption: string, lines: import("./chart.js").Line[], writing: import("../../model/notation.js").Writing }} props */
function Rows({ caption, lines, writing }) {
  const iterations = [...new Set(lines.flatMap((line) => line.iterations))].sort((a, b) => a - b);
  const rows = rowsOf(iterations.length, MOST_ROWS).map((n) => iterations[n]);
  return html`<div class="scrolls" tabindex="0" role="group" aria-label=${caption}>
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">iteration</th>
          ${lines.map(({ label }) => html`<th scope="col" key=${label}>${label}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (iteration) =>
            html`<tr key=${iteration}>
              <th scope="row">${whole(iteration)}</th>
              ${lines.map((line) => html`<td key=${line.label}>${valueAt(line, iteration, writing)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

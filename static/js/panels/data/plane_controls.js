// The choices beside the plane: whose picture, output or error, continuous or in steps, and the axes
// of a section. Below them the picture as a table of values, on request.

import { useState } from "preact/hooks";
import { columnsOf } from "../../model/elements.js";
import { html } from "../html.js";

/**
 * @typedef {import("../../control/data/looking.js").Looking} Looking
 * @typedef {{ across: number[], up: number[], of: string, values: string[][] }} Values  a picture in numbers
 */

/**
 * @param {{ store: import("../../control/store.js").Store, looking: Looking, tell: () => Values | null }} props
 *   `tell` works out the table
 */
export function PlaneControls({ store, looking, tell }) {
  const network = store.network.value;
  if (!network) return "";
  const { layers } = network.names;
  const { labels } = columnsOf(network);
  const { across, up } = looking.axes.value;
  return html`
    <div class="plane-choices">
      <label
        ><span class="spoken">Picture of</span>
        <select
          value=${looking.of.value}
          onChange=${(/** @type {Event} */ e) => (looking.of.value = valueOf(e))}
        >
          <option value="">
            ${layers[layers.length - 1].length > 1 ? "outputs" : layers[layers.length - 1][0]}
          </option>
          ${layers
            .slice(1)
            .flatMap((names, k) =>
              names.length === 1 && k === layers.length - 2
                ? []
                : names.map((name) => html`<option key=${name} value=${name}>${name}</option>`),
            )}
        </select>
      </label>
      ${
        labels.length > 2
          ? html`<${Axis}
                label="Across"
                names=${labels}
                value=${across}
                choose=${(/** @type {number} */ n) => (looking.across.value = n)}
              />
              <${Axis}
                label="Up"
                names=${labels}
                value=${up ?? 0}
                choose=${(/** @type {number} */ n) => (looking.up.value = n)}
              />`
          : ""
      }
      <${Switch} label="Samples show" of=${looking.withErrors} words=${["output", "error"]} />
      ${up === null ? "" : html`<${Switch} label="Colours" of=${looking.inSteps} words=${["smooth", "steps"]} />`}
      <${ValueTable} names=${[labels[across], up === null ? "" : labels[up]]} store=${store} tell=${tell} />
    </div>
  `;
}

/** @param {Event} event */
function valueOf(event) {
  return /** @type {HTMLSelectElement} */ (event.target).value;
}

/** @param {{ label: string, names: string[], value: number, choose: (place: number) => void }} props */
function Axis({ label, names, value, choose }) {
  return html`<label
    ><span class="spoken">${label}</span>
    <select
      title=${label}
      value=${String(value)}
      onChange=${(/** @type {Event} */ e) => choose(Number(valueOf(e)))}
    >
      ${names.map((name, n) => html`<option key=${name} value=${String(n)}>${name}</option>`)}
    </select>
  </label>`;
}

/**
 * Two choices side by side.
 * @param {{ label: string, of: import("@preact/signals").Signal<boolean>, words: string[] }} props
 */
function Switch({ label, of, words }) {
  return html`<span class="switch" role="group" aria-label=${label}>
    ${words.map(
      (word, n) =>
        html`<button
          key=${word}
          type="button"
          aria-pressed=${of.value === (n === 1)}
          onClick=${() => (of.value = n === 1)}
        >
          ${word}
        </button>`,
    )}
  </span>`;
}

/** @param {{ names: string[], store: import("../../control/store.js").Store, tell: () => Values | null }} props */
function ValueTable({ names, store, tell }) {
  const [isOpen, setOpen] = useState(false);
  // A new table for each frame that is still.
  const values = isOpen && store.frame.value && !store.status.value.playing ? tell() : null;
  return html`<details
    class="plane-values"
    onToggle=${(/** @type {Event} */ e) => setOpen(/** @type {HTMLDetailsElement} */ (e.target).open)}
  >
    <summary>values</summary>
    ${
      values
        ? html`<div class="scrolls" tabindex="0" role="group" aria-label="The picture in numbers">
            <table>
              <caption>
                ${values.of} over ${names[0]}${names[1] ? ` (columns) and ${names[1]} (rows)` : ""}
              </caption>
              <thead>
                <tr>
                  <th scope="col">${names[1] || ""}</th>
                  ${values.across.map((value) => html`<th scope="col">${store.writing.value.number(value, 2)}</th>`)}
                </tr>
              </thead>
              <tbody>
                ${values.values.map(
                  (row, n) =>
                    html`<tr>
                      <th scope="row">${names[1] ? store.writing.value.number(values.up[n], 2) : ""}</th>
                      ${row.map((text) => html`<td>${text}</td>`)}
                    </tr>`,
                )}
              </tbody>
            </table>
          </div>`
        : html`<p class="hint">
            ${store.status.value.playing ? "Pause to read the values." : "Working out …"}
          </p>`
    }
  </details>`;
}

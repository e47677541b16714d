// The error as a landscape: what it is over, the picture, its numbers in words, and the picture as a
// table of values on request.

import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { html } from "../html.js";
import { Legend } from "./legend.js";
import { Numbers } from "./numbers.js";

/**
 * @typedef {import("../../control/landscape/choosing.js").Choosing} Choosing
 * @typedef {import("../../control/landscape/working.js").Landscape} Landscape
 * @typedef {ReturnType<typeof import("../../control/landscape/telling.js").createTelling>} Telling
 * @typedef {{ store: import("../../control/store.js").Store, choosing: Choosing, telling: Telling,
 *   landscape: import("@preact/signals").ReadonlySignal<Landscape | null>, fault: import("@preact/signals").ReadonlySignal<string>,
 *   rate: import("@preact/signals").ReadonlySignal<number>, mount: (place: HTMLElement) => void }} Props
 *   `mount` puts the picture into its place; `rate` is the one at the handle
 */

/** @type {[import("../../control/landscape/choosing.js").Kind, string][]} */
const KINDS = [
  ["two", "Map"],
  ["one", "Section"],
  ["rate", "Learning rate"],
];

/** @param {Props} props */
export function LandscapePanel(props) {
  const { store, choosing, landscape, fault, mount } = props;
  const place = useRef(/** @type {HTMLElement | null} */ (null));
  useLayoutEffect(() => {
    if (place.current) mount(place.current);
  }, []);
  const isKnown = store.knows.value("E_total");
  const found = landscape.value;
  const isShown = isKnown && found !== null && found.kind === choosing.kind.value;
  return html`
    <h3 id="landscape-title">The error as a landscape</h3>
    <${Choices} ...${props} />
    <div ref=${place} class="landscape" hidden=${!isShown}></div>
    ${isShown && html`<${Legend} ...${props} found=${found} />`}
    ${isShown && html`<${Numbers} ...${props} found=${found} />`}
    ${!isShown && html`<p class="hint">${waitingWords(isKnown, fault.value)}</p>`}
    ${isShown && html`<${ValueTable} ...${props} />`}
  `;
}

/** @param {boolean} isKnown @param {string} fault */
function waitingWords(isKnown, fault) {
  if (!isKnown) return "The error is not known yet at this step.";
  return fault || "Working out …";
}

/** @param {Props} props */
function Choices({ store, choosing, telling }) {
  const { kind, pair, canChooseBatch, wantsBatch, isLogarithmic } = choosing;
  const names = store.network.value?.names.parameters ?? [];
  const isRate = kind.value === "rate";
  return html`<div class="landscape-choices">
    <${Switch}
      label="The error over"
      value=${kind.value}
      options=${KINDS}
      choose=${(/** @type {any} */ name) => (kind.value = name)}
    />
    ${
      !isRate &&
      html`<span class="landscape-axes">
        ${[0, 1].slice(0, kind.value === "two" ? 2 : 1).map(
          (axis) =>
            html`<label key=${axis}
              >${kind.value === "one" ? "" : axis === 0 ? "across" : "up"}${" "}
              <select
                aria-label=${["Parameter across", "Parameter up"][axis]}
                value=${pair.value[axis]}
                onChange=${(/** @type {Event} */ e) => choosing.choose(/** @type {0 | 1} */ (axis), valueOf(e))}
              >
                ${names.map((name) => html`<option key=${name} value=${name}>${telling.nameOf(name)}</option>`)}
              </select>
            </label>`,
        )}
      </span>`
    }
    ${
      isRate &&
      html`<${Switch}
        label="Axis of the learning rate"
        value=${isLogarithmic.value ? "log" : "linear"}
        options=${[
          ["linear", "linear"],
          ["log", "log"],
        ]}
        choose=${(/** @type {string} */ name) => (isLogarithmic.value = name === "log")}
      />`
    }
    ${
      canChooseBatch.value &&
      html`<${Switch}
        label="Of which samples"
        value=${wantsBatch.value ? "batch" : "all"}
        options=${[
          ["all", "all samples"],
          ["batch", "coming batch"],
        ]}
        choose=${(/** @type {string} */ name) => (wantsBatch.value = name === "batch")}
      />`
    }
    <${Zoom} store=${store} choosing=${choosing} />
  </div>`;
}

/** @param {Pick<Props, "store" | "choosing">} props */
function Zoom({ store, choosing }) {
  const { number } = store.writing.value;
  const words =
    choosing.kind.value === "rate"
      ? `0 to ${choosing.times.value} ×`
      : `± ${plain(number, choosing.reach.value)}`;
  return html`<span class="landscape-zoom" role="group" aria-label="How far around the point">
    <button type="button" aria-label="Less around the point" onClick=${() => choosing.zoom(-1)}>−</button>
    <output aria-live="polite">${words}</output>
    <button type="button" aria-label="More around the point" onClick=${() => choosing.zoom(1)}>+</button>
    <button type="button" onClick=${() => choosing.reset()}>Usual range</button>
  </span>`;
}

/** A reach, without zeros at its end. @param {(value: number, most?: number) => string} number @param {number} reach */
function plain(number, reach) {
  return number(reach, Math.max(0, -Math.floor(Math.log10(reach) + 1e-9)));
}

/**
 * A few choices side by side.
 * @param {{ label: string, value: string, options: [name: string, words: string][], choose: (name: string) => void }} props
 */
function Switch({ label, value, options, choose }) {
  return html`<span class="switch" role="group" aria-label=${label}>
    ${options.map(
      ([name, words]) =>
        html`<button key=${name} type="button" aria-pressed=${value === name} onClick=${() => choose(name)}>
          ${words}
        </button>`,
    )}
  </span>`;
}

/** @param {Event} event */
function valueOf(event) {
  return /** @type {HTMLSelectElement} */ (event.target).value;
}

/** @param {Props} props */
function ValueTable({ store, telling }) {
  const [isOpen, setOpen] = useState(false);
  // A new table for each frame that is still.
  const table = isOpen && store.frame.value && !store.status.value.playing ? telling.table() : null;
  return html`<details
    class="landscape-values"
    onToggle=${(/** @type {Event} */ e) => setOpen(/** @type {HTMLDetailsElement} */ (e.target).open)}
  >
    <summary>Table of values</summary>
    ${
      table
        ? html`<div class="scrolls" tabindex="0" role="group" aria-label="The error in numbers">
            <table>
              <caption>
                ${table.caption}
              </caption>
              <thead>
                <tr>
                  <th scope="col">${table.corner}</th>
                  ${table.head.map((words) => html`<th scope="col">${words}</th>`)}
                </tr>
              </thead>
              <tbody>
                ${table.rows.map(
                  ({ head, cells }) =>
                    html`<tr>
                      <th scope="row">${head}</th>
                      ${cells.map((words) => html`<td>${words}</td>`)}
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

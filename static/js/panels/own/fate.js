// What becomes of own data: choices for all of it, what the server has noted, and the network.

import { commonScaling, mayBeClasses, onlyTarget, withColumn, withScaling } from "../../model/own/choices.js";
import { HIDDEN } from "../../model/own/network.js";
import { html } from "../html.js";
import { SCALINGS, kindOfTarget, select } from "./columns.js";

/**
 * @typedef {import("../../control/own/reading.js").Reading} Reading
 * @typedef {import("../../wire/documents.js").FileNote} FileNote
 */

const LEFT_SHOWN = 12;
/** @type {[string, string][]} */
const GAPS = [
  ["leave_out", "Leave such rows out"],
  ["refuse", "Refuse the table"],
];
/** @type {[string, string][]} */
const TWO = [
  ["one_output", "One output, 0 and 1"],
  ["two_outputs", "Two outputs, softmax"],
];

/**
 * @param {{ own: Reading, canScale: boolean, isTyped?: boolean }} props
 *   canScale: the inputs; isTyped: the columns are shown as they were typed, without what becomes of them
 */
export function Fate({ own, canScale, isTyped = false }) {
  const [reading, choices, made] = [own.reading.value, own.choices.value, own.made.value];
  const hasGaps =
    reading?.columns.some(({ gaps }) => gaps > 0) ||
    (made?.left_out_count ?? 0) > 0 ||
    choices?.gaps === "refuse";
  const test = choices?.test ?? 0;
  const target = isTyped && choices ? onlyTarget(choices) : -1;
  return html`
    ${
      choices &&
      reading &&
      html`<div class="own-choices">
        ${
          canScale &&
          html`<label>
            <span>Scale all inputs</span>
            ${select(
              "Scale all inputs",
              commonScaling(choices),
              commonScaling(choices) ? SCALINGS : [["", "Each its own"], ...SCALINGS],
              (scaling) => own.choose((now) => withScaling(now, /** @type {any} */ (scaling))),
            )}
          </label>`
        }
        ${
          target >= 0 &&
          reading.columns[target].kind === "number" &&
          mayBeClasses(reading.columns[target]) &&
          html`<label>
            <span>${reading.columns[target].name} holds</span>
            ${kindOfTarget(reading.columns[target], choices.columns[target].asClasses, (asClasses) =>
              own.choose((now, found) => withColumn(now, target, { asClasses }, found)),
            )}
          </label>`
        }
        ${
          hasGaps &&
          html`<label>
            <span>Rows with gaps</span>
            ${select("Rows with gaps", choices.gaps, GAPS, (gaps) =>
              own.choose((now) => ({ ...now, gaps: /** @type {any} */ (gaps) })),
            )}
          </label>`
        }
        ${
          made?.classes.length === 2 &&
          html`<label>
            <span>Two classes</span>
            ${select("Two classes", choices.twoClasses, TWO, (twoClasses) =>
              own.choose((now) => ({ ...now, twoClasses: /** @type {any} */ (twoClasses) })),
            )}
          </label>`
        }
        <label>
          <span>For testing: ${Math.round(100 * test)} %</span>
          <input
            type="range"
            min="0"
            max="0.5"
            step="0.05"
            value=${test}
            aria-valuetext=${`${Math.round(100 * test)} %`}
            onChange=${(/** @type {Event} */ e) => {
              const { value } = /** @type {HTMLInputElement} */ (e.target);
              own.choose((now) => ({ ...now, test: Number(value) }));
            }}
          />
        </label>
        <label>
          <span>Hidden neurons</span>
          ${select("Hidden neurons", own.layers.value, HIDDEN, own.setHidden)}
        </label>
      </div>`
    }
    ${made && isTyped && html`<${Formulas} made=${made} />`}
    ${made && html`<${Notes} notes=${[...(reading?.notes ?? []), ...made.notes]} />`}
    ${made && made.left_out_count > 0 && html`<${LeftOut} made=${made} />`}
    ${made && html`<p class="own-network">${own.words.value}</p>`}
  `;
}

/** Everything that was noted, each note once. @param {{ notes: FileNote[] }} props */
export function Notes({ notes }) {
  const texts = [...new Set(notes.map(({ text }) => text))];
  if (texts.length === 0) return "";
  return html`<ul class="own-notes" aria-label="Notes">
    ${texts.map((text) => html`<li key=${text}>${text}</li>`)}
  </ul>`;
}

/** @param {{ made: import("../../wire/documents.js").RecipeData }} props */
function LeftOut({ made }) {
  const shown = made.left_out.slice(0, LEFT_SHOWN);
  const more = made.left_out_count - shown.length;
  return html`<details class="own-left" open=${made.left_out_count <= 4}>
    <summary>${counted(made.left_out_count, "row")} left out</summary>
    <ul>
      ${shown.map(({ text, line }) => html`<li key=${line}>${text}</li>`)}
      ${more > 0 && html`<li>and ${counted(more, "more row")}</li>`}
    </ul>
  </details>`;
}

/** How the columns are scaled. @param {{ made: import("../../wire/documents.js").RecipeData }} props */
function Formulas({ made }) {
  const scaled = [...made.inputs, ...made.outputs].filter(({ formula }) => formula !== "x' = x");
  if (scaled.length === 0) return "";
  return html`<ul class="own-notes" aria-label="Scaling">
    ${scaled.map(({ name, formula }) => html`<li key=${name}>${name}: ${formula}</li>`)}
  </ul>`;
}

/** @param {number} number @param {string} thing */
export function counted(number, thing) {
  return `${number.toLocaleString("en")} ${thing}${number === 1 ? "" : "s"}`;
}

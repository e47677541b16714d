// The columns of a table that was read, each with its role, kind and scaling, above the first rows.

import { mayBeClasses, withColumn } from "../../model/own/choices.js";
import { html } from "../html.js";

/**
 * @typedef {import("../../control/own/reading.js").Reading} Reading
 * @typedef {import("../../wire/documents.js").DataReading} DataReading
 * @typedef {import("../../model/own/choices.js").Choices} Choices
 */

const ROWS_SHOWN = 8;
/** Words that are named in a column's kind. */
const WORDS_NAMED = 4;
/** @type {[string, string][]} */
const ROLES = [
  ["input", "Input"],
  ["target", "Target"],
  ["out", "Leave out"],
];
/** @type {[string, string][]} */
export const SCALINGS = [
  ["minus_one_to_one", "−1 … 1"],
  ["zero_to_one", "0 … 1"],
  ["standard", "Mean 0, variance 1"],
  ["none", "As it is"],
];

/** @param {{ store: import("../../control/store.js").Store, own: Reading, reading: DataReading, choices: Choices }} props */
export function Columns({ store, own, reading, choices }) {
  const { columns, first_rows } = reading;
  const made = own.made.value;
  const comma = store.notation.value.comma === "true";
  const written = (/** @type {number} */ value) =>
    comma ? String(value).replace("-", "−").replace(".", ",") : String(value).replace("-", "−");
  /** @param {number} n @param {Partial<import("../../model/own/choices.js").ColumnChoice>} chosen */
  const change = (n, chosen) => own.choose((now, found) => withColumn(now, n, chosen, found));
  /** @param {number} n */
  const isScaled = (n) => {
    const { role, asClasses } = choices.columns[n];
    return columns[n].kind === "number" && (role === "input" || (role === "target" && !asClasses));
  };
  /** The formula of a column, with its numbers. @param {number} n */
  const formula = (n) =>
    isScaled(n)
      ? [...(made?.inputs ?? []), ...(made?.outputs ?? [])].find(({ column }) => column === n)?.formula
      : "";
  const cells = (/** @type {(n: number) => unknown} */ of) =>
    columns.map((_, n) => html`<td key=${n} class=${choices.columns[n].role}>${of(n)}</td>`);
  return html`<div class="scrolls own-columns" tabindex="0" role="group" aria-label="Columns and first rows">
      <table>
        <caption class="spoken">
          What was understood: the columns, and the first rows
        </caption>
        <thead>
          <tr>
            <th scope="col">Column</th>
            ${columns.map(({ name }, n) => html`<th key=${n} scope="col" class=${choices.columns[n].role}>${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">Role</th>
            ${cells((n) =>
              select(`Role of ${columns[n].name}`, choices.columns[n].role, ROLES, (role) =>
                change(n, { role: /** @type {any} */ (role) }),
              ),
            )}
          </tr>
          <tr>
            <th scope="row">Kind</th>
            ${cells((n) => kind(columns[n], choices.columns[n], (asClasses) => change(n, { asClasses })))}
          </tr>
          <tr>
            <th scope="row">Scaling</th>
            ${cells((n) =>
              isScaled(n)
                ? select(`Scaling of ${columns[n].name}`, choices.columns[n].scaling, SCALINGS, (scaling) =>
                    change(n, { scaling: /** @type {any} */ (scaling) }),
                  )
                : "",
            )}
          </tr>
          <tr class="formulas">
            <th scope="row">Formula</th>
            ${cells(formula)}
          </tr>
          ${first_rows.slice(0, ROWS_SHOWN).map(
            ({ line, cells: values, problem }) =>
              html`<tr key=${line} class=${problem ? "left-line" : ""} title=${problem || null}>
                <th scope="row">Line ${line}</th>
                ${values.map((value, n) =>
                  value === null
                    ? html`<td key=${n} class=${`gap ${choices.columns[n].role}`}>gap</td>`
                    : html`<td key=${n} class=${choices.columns[n].role}>
                        ${typeof value === "number" ? written(value) : value}
                      </td>`,
                )}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${reading.row_count > ROWS_SHOWN && html`<p class="hint">The first ${ROWS_SHOWN} of ${reading.row_count.toLocaleString("en")} rows.</p>`}`;
}

/**
 * @param {import("../../wire/documents.js").DataColumn} column
 * @param {import("../../model/own/choices.js").ColumnChoice} choice
 * @param {(asClasses: boolean) => void} choose
 */
function kind(column, { role, asClasses }, choose) {
  const { words, distinct } = column;
  const named = `${words.slice(0, WORDS_NAMED).join(", ")}${distinct > WORDS_NAMED ? ", …" : ""}`;
  if (column.kind === "number") {
    if (role === "target" && mayBeClasses(column)) return kindOfTarget(column, asClasses, choose);
    return column.row_numbers ? "row numbers" : "numbers";
  }
  if (role === "target") return `${distinct} classes: ${named}`;
  return role === "input" ? `${distinct} words, an input each: ${named}` : `${distinct} words: ${named}`;
}

/**
 * Whole numbers as a target: numbers, or the names of classes.
 * @param {import("../../wire/documents.js").DataColumn} column
 * @param {boolean} asClasses
 * @param {(asClasses: boolean) => void} choose
 */
export function kindOfTarget({ name, distinct }, asClasses, choose) {
  /** @type {[string, string][]} */
  const kinds = [
    ["numbers", "Numbers"],
    ["classes", `${distinct} classes`],
  ];
  return select(`Kind of ${name}`, asClasses ? "classes" : "numbers", kinds, (value) =>
    choose(value === "classes"),
  );
}

/** @param {string} label @param {string} value @param {[string, string][]} options @param {(value: string) => void} choose */
export function select(label, value, options, choose) {
  return html`<select
    aria-label=${label}
    value=${value}
    onChange=${(/** @type {Event} */ e) => choose(/** @type {HTMLSelectElement} */ (e.target).value)}
  >
    ${options.map(([name, words]) => html`<option key=${name} value=${name}>${words}</option>`)}
  </select>`;
}

// Own data as a file or a text: what was understood of it, column by column.

import { html } from "../html.js";
import { Columns } from "./columns.js";
import { Fate } from "./fate.js";
import { Source } from "./source.js";

/** @typedef {import("../../control/own/reading.js").Reading} Reading */

const EXAMPLE = "size;weight;kind\n1,5;20;apple\n2,5;31;pear\n…";
/** @type {[string, string][]} */
const SEPARATORS = [
  ["comma", "Commas"],
  ["semicolon", "Semicolons"],
  ["tab", "Tabs"],
  ["bar", "Bars"],
  ["spaces", "Spaces"],
];
/** @type {[string, string][]} */
const SIGNS = [
  ["point", "Point"],
  ["comma", "Comma"],
];
/** @type {[string, string][]} */
const HEADERS = [
  ["true", "Yes"],
  ["false", "No"],
];

/** @param {import("./dialog.js").Props & { own: Reading }} props */
export function FileSource({ store, own }) {
  const [reading, file] = [own.reading.value, own.file.value];
  return html`
    <${Source}
      label="Paste or type a table"
      hint="or drop one here: CSV, TSV, or any text table, at most 2,000 rows and 16 columns"
      accept=".csv,.tsv,.tab,.txt,.dat,text/csv,text/tab-separated-values,text/plain"
      name=${file?.name ?? ""}
      example=${EXAMPLE}
      take=${own.take}
    />
    ${reading && html`<${Understood} ...${{ own, reading }} />`}
    ${reading && own.choices.value && html`<${Columns} ...${{ store, own, reading, choices: own.choices.value }} />`}
    <${Fate} ...${{ own, canScale: true }} />
  `;
}

/** How the text was read; each guess can be overruled. @param {{ own: Reading, reading: import("../../wire/documents.js").DataReading }} props */
function Understood({ own, reading }) {
  const options = own.options.value;
  /** @param {"separator" | "decimal" | "header"} name @param {string} label @param {string} found @param {[string, string][]} words */
  const overrule = (name, label, found, words) =>
    html`<label>
      <span>${label}</span>
      <select
        value=${options[name] ?? ""}
        onChange=${(/** @type {Event} */ e) =>
          own.read({ [name]: /** @type {HTMLSelectElement} */ (e.target).value })}
      >
        <option value="">${words.find(([value]) => value === found)?.[1] ?? found} (found)</option>
        ${words.map(([value, text]) => html`<option key=${value} value=${value}>${text}</option>`)}
      </select>
    </label>`;
  return html`<div class="own-read">
      ${overrule("separator", "Separator", reading.separator, SEPARATORS)}
      ${overrule("decimal", "Decimal sign", reading.decimal, SIGNS)}
      ${overrule("header", "Header", String(reading.header), HEADERS)}
      <span>Encoding: ${reading.encoding}</span>
    </div>
    <p class="hint">${reading.header_reason}</p>`;
}

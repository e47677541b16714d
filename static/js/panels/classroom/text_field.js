// A labelled field for text, of one line or several.

import { html } from "../html.js";

/**
 * @param {{ label: string, value: string, set: (text: string) => void, list?: string[], rows?: number, inline?: boolean,
 *   named?: boolean, more?: Record<string, unknown> }} props
 *   `list` are suggestions; `rows`: a field of several lines; `inline`: beside its label; `named`: the label is its placeholder;
 *   `more` are further attributes
 */
export function TextField({ label, value, set, list, rows, inline = false, named = false, more = {} }) {
  const id = list && `list of ${label}`.replaceAll(/\W+/g, "-");
  const Kind = rows ? "textarea" : "input";
  const field = html`<${Kind}
      ...${rows ? { rows } : { type: "text" }}
      ...${named ? { "aria-label": label, placeholder: label } : {}}
      list=${id}
      autocomplete="off"
      spellcheck=${false}
      value=${value}
      onInput=${(/** @type {InputEvent} */ e) => set(/** @type {HTMLInputElement} */ (e.target).value)}
      ...${more}
    />
    ${list ? html`<datalist id=${id}>${list.map((one) => html`<option key=${one} value=${one} />`)}</datalist>` : ""}`;
  return named ? field : html`<label class=${inline ? "inline" : ""}>${label} ${field}</label>`;
}

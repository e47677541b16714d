// Form controls with a label before them.

import { html } from "../html.js";
import { NumberField } from "./number_field.js";

/**
 * @typedef {{ ok: boolean, message?: string }} Outcome
 */

/**
 * @param {{ label: string, value: string, options: [value: string, words: string][], choose: (value: string) => void, disabled?: boolean }} props
 */
export function Choice({ label, value, options, choose, disabled = false }) {
  return html`<label class="field">
    <span>${label}</span>
    <select
      value=${value}
      disabled=${disabled}
      onChange=${(/** @type {Event} */ e) => choose(/** @type {HTMLSelectElement} */ (e.target).value)}
    >
      ${options.map(([name, words]) => html`<option key=${name} value=${name}>${words}</option>`)}
    </select>
  </label>`;
}

/**
 * @param {{ label: string, value: boolean, choose: (value: boolean) => void }} props
 */
export function Check({ label, value, choose }) {
  return html`<label class="field check">
    <span>${label}</span>
    <input
      type="checkbox"
      checked=${value}
      onChange=${(/** @type {Event} */ e) => choose(/** @type {HTMLInputElement} */ (e.target).checked)}
    />
  </label>`;
}

/**
 * @param {{ label: string, name?: string, value: number, step?: number, keep: (value: number) => Promise<Outcome> }} props
 */
export function NumberRow({ label, name, value, step, keep }) {
  return html`<div class="field">
    <span aria-hidden="true">${label}</span>
    <${NumberField} label=${name ?? label} value=${value} step=${step} keep=${keep} />
  </div>`;
}

/** half_squared → Half squared. @param {string} name */
export function title(name) {
  const words = name.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

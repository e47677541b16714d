// The notation: letters, the sign of δ, decimals. It changes no number.

import { ARTICLE, SWITCHES } from "../../model/notation.js";
import { Choice } from "../forms/fields.js";
import { html } from "../html.js";

/** @type {Record<keyof typeof SWITCHES, string>} */
const LABELS = {
  net: "Net input",
  out: "Output",
  target: "Target",
  rate: "Rate",
  delta_sign: "δ is",
  weights: "Weights",
  decimals: "Decimals",
  comma: "Decimal sign",
};

/**
 * The choices of a switch. Those of δ use the letters of the other switches: −∂E/∂z if the net
 * input is called z.
 * @param {keyof typeof SWITCHES} name
 * @param {import("../../model/notation.js").Writing} writing
 * @returns {[value: string, words: string][]}
 */
function options(name, writing) {
  if (name !== "delta_sign") return SWITCHES[name];
  return SWITCHES.delta_sign.map(([value, words]) => [value, writing.letters(words)]);
}

/**
 * @param {{ store: import("../../control/store.js").Store, actions: import("../../control/actions.js").Actions }} props
 */
export function NotationSwitches({ store, actions }) {
  const notation = store.notation.value;
  const names = /** @type {(keyof typeof SWITCHES)[]} */ (Object.keys(SWITCHES));
  const changed = names.some((name) => notation[name] !== ARTICLE[name]);
  return html`
    ${names.map(
      (name) =>
        html`<${Choice}
          key=${name}
          label=${LABELS[name]}
          value=${notation[name]}
          options=${options(name, store.writing.value)}
          choose=${(/** @type {string} */ value) => actions.write({ [name]: value })}
        />`,
    )}
    <button type="button" disabled=${!changed} onClick=${() => actions.write(ARTICLE)}>
      As the article writes
    </button>
    <p class="hint">
      Where there is no room for so many decimals, fewer are shown; the tables and explanations have them all.
    </p>
  `;
}

// Notation: which letters, which sign of δ, how many decimals. A habit of the person's; no number changes.

import { ARTICLE, SWITCHES } from "../ink/notation.js";
import { Choice } from "./fields.js";
import { html } from "./html.js";

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

/** @param {{ store: import("../store.js").Store, actions: import("../actions.js").Actions }} props */
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
          options=${SWITCHES[name]}
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

// The formula of a stop: its left side, and each right side on one line if it fits.

import { Formula } from "../explain/formula.js";
import { html } from "../html.js";

/**
 * @param {{ formula: import("../../wire/documents.js").CardFormula, typeset: import("../explain/formula.js").Typeset }} props
 */
export function FormulaLines({ formula: { left, sides, spoken }, typeset }) {
  return html`<div class="formula-place lines" role="math" aria-label=${spoken} tabindex="0">
    <${Formula} tex=${left} spoken="" typeset=${typeset} />
    ${sides.map((side) => html`<${Formula} key=${side} tex=${`{}${side}`} spoken="" typeset=${typeset} />`)}
  </div>`;
}

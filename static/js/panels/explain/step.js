// One step of an explanation: a quantity, its formula, its value and a sentence.

import { Formula, Sides } from "./formula.js";
import { html } from "../html.js";
import { inWords } from "../symbols.js";

/**
 * @typedef {import("../../wire/documents.js").Step} Step
 * @typedef {import("./formula.js").Typeset} Typeset
 * @typedef {import("../../model/notation.js").Writing} Writing
 */

/**
 * The right side of the result: in symbols, and in numbers unless the rows below tell them.
 * @param {{ step: Step, hasNumbers: boolean, typeset: Typeset, writing: Writing }} props
 */
export function Chain({ step, hasNumbers, typeset, writing }) {
  const { in_symbols, in_numbers, result } = step.tex;
  const sides = [in_symbols, ...(hasNumbers ? [in_numbers] : [])].filter(
    (side, n) => n === 0 || side !== result,
  );
  return html`<div class="chain">
    <${Sides} sides=${sides} spoken=${step.spoken} typeset=${typeset} />
    <${Notes} step=${step} writing=${writing} />
    <${Small} step=${step} typeset=${typeset} />
  </div>`;
}

/**
 * A factor: its name and formula, its value, and a sentence with its numbers.
 * @param {{ step: Step, depth: number, typeset: Typeset, writing: Writing, colour?: number, at?: string }} props
 *   `depth` 1 and more: a part of the row above
 */
export function Row({ step, depth, typeset, writing, colour, at }) {
  const { left, in_symbols } = step.tex;
  return html`<li
    class=${depth > 0 ? "factor inner" : "factor"}
    data-quantity-of=${step.quantity}
    data-quantity=${step.quantity}
    data-factor=${colour}
    data-at=${at}
  >
    <div class="formula-place equation" role="math" aria-label=${step.spoken}>
      <span class="left"><${Formula} tex=${left} spoken="" typeset=${typeset} small /></span>
      <span class="symbols"><${Formula} tex=${in_symbols} spoken="" typeset=${typeset} /></span>
    </div>
    <button
      type="button"
      class="plain value"
      aria-label=${`${step.result}, explain ${step.spoken_in_symbols.split(", equals ")[0]}`}
      data-quantity=${step.quantity}
    >
      ${step.result}
    </button>
    <${Notes} step=${step} writing=${writing} numbers />
    <${Small} step=${step} typeset=${typeset} />
  </li>`;
}

/**
 * The sentences of a step.
 * @param {{ step: Step, writing: Writing, numbers?: boolean }} props  numbers: the numbers come first
 */
export function Notes({ step, writing, numbers = false }) {
  const { note, same, rounded, result } = step;
  const hasNumbers = numbers && step.numbers !== result;
  if (!hasNumbers && !note && same.length === 0 && !rounded) return "";
  return html`<p class="note">
    ${hasNumbers ? html`<span class="number">${step.numbers}</span>. ` : ""}
    ${same.map(({ plain, spoken }) => html`<span class="same" aria-label=${spoken} role="math">${inWords(plain)}</span>. `)}
    ${note ? inWords(writing.letters(note)) : ""}
    ${rounded ? html` <span class="rounded">Rounded for display.</span>` : ""}
  </p>`;
}

/** The lines inside a derivative, on demand. @param {{ step: Step, typeset: Typeset }} props */
function Small({ step, typeset }) {
  if (step.small.length === 0) return "";
  return html`<details>
    <summary>Step by step</summary>
    ${step.small.map(
      (small, n) =>
        html`<div class="small" key=${n}>
          <${Formula} tex=${small.tex} spoken=${small.spoken} typeset=${typeset} />
          <p class="note">${inWords(small.why)}</p>
        </div>`,
    )}
  </details>`;
}

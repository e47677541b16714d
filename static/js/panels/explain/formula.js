// Formulas in a text: typeset once they are there, spoken as words, and never wider than their place.

import { useLayoutEffect, useRef } from "preact/hooks";
import { html } from "../html.js";

/**
 * @typedef {(element: HTMLElement, tex: string) => Promise<void>} Typeset
 * @typedef {{ tex: string, plain: string, spoken: string, why: string }} SmallStep
 * @typedef {{ quantity: string, tex: { left: string, in_symbols: string, in_numbers: string, result: string }, copy: string, plain: string,
 *   spoken: string, spoken_in_symbols: string, note: string, small: SmallStep[] }} Step
 */

/** A formula that has no room is written smaller, down to this; then its place is scrolled. */
const SMALLEST = 0.6;

/**
 * @param {{ tex: string, spoken: string, typeset: Typeset }} props  without `spoken` it is for the eye only, since what it names is
 *   said elsewhere
 */
export function Formula({ tex, spoken, typeset }) {
  const meant = spoken ? { role: "math", "aria-label": spoken } : { "aria-hidden": "true" };
  return html`<span class="formula" ...${meant}><${Piece} tex=${tex} typeset=${typeset} /></span>`;
}

/**
 * A step as an equation: what is worked out = in symbols = in numbers = result, on one line where there is room, else broken before an
 * equals sign. What would be said twice is said once.
 * @param {{ step: Step, typeset: Typeset }} props
 */
export function Equation({ step, typeset }) {
  const { left, in_symbols, in_numbers, result } = step.tex;
  const sides = [in_symbols, in_numbers, result].filter(
    (side, n, all) => n === 0 || unmarked(side) !== unmarked(all[n - 1]),
  );
  return html`<${Sides} left=${left} sides=${sides} spoken=${step.spoken} typeset=${typeset} />`;
}

/**
 * The same in symbols alone: what is going to be worked out, and from what.
 * @param {{ step: Step, typeset: Typeset }} props
 */
export function InSymbols({ step, typeset }) {
  const { left, in_symbols } = step.tex;
  return html`<${Sides}
    left=${left}
    sides=${[in_symbols]}
    spoken=${step.spoken_in_symbols}
    typeset=${typeset}
  />`;
}

/** @param {{ left: string, sides: string[], spoken: string, typeset: Typeset }} props */
function Sides({ left, sides, spoken, typeset }) {
  return html`<div class="formula-place" role="math" aria-label=${spoken} tabindex="0">
    <${Piece} tex=${left} typeset=${typeset} />
    ${sides.map((side, n) => html`<${Piece} key=${n} tex=${`{}= ${side}`} typeset=${typeset} />`)}
  </div>`;
}

/** @param {{ tex: string, typeset: Typeset }} props */
function Piece({ tex, typeset }) {
  const place = useRef(/** @type {HTMLElement | null} */ (null));
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return;
    void typeset(element, `\\displaystyle ${tex}`).then(() => fit(element));
  }, [tex]);
  useLayoutEffect(() => {
    const element = /** @type {HTMLElement} */ (place.current);
    const watcher = new ResizeObserver(() => fit(element));
    watcher.observe(/** @type {HTMLElement} */ (element.parentElement));
    return () => watcher.disconnect();
  }, []);
  return html`<span class="piece" ref=${place}></span>`;
}

/**
 * Writes a piece so small that it has room, where breaking its lines does not help.
 * @param {HTMLElement} element
 */
function fit(element) {
  element.style.fontSize = "";
  const [room, needed] = [element.clientWidth, element.scrollWidth];
  if (needed > room && room > 0) element.style.fontSize = `${Math.max(SMALLEST, room / needed)}em`;
}

/** TeX without the marks of its pieces. @param {string} tex */
function unmarked(tex) {
  return tex.replace(/\\html(?:Data|Class)\{[^}]*\}/g, "").replace(/[{}]/g, "");
}

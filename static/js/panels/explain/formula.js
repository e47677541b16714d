// Formulas in a text: typeset when they are shown, spoken in words, and never wider than their
// place.

import { useLayoutEffect, useRef } from "preact/hooks";
import { html } from "../html.js";

/**
 * @typedef {(element: HTMLElement, tex: string) => Promise<void>} Typeset
 */

/** The smallest size, in em, of a formula that does not fit. */
const SMALLEST = 0.5;
/** The most measurements of a piece. */
const ROUNDS = 4;

/**
 * @param {{ tex: string, spoken: string, typeset: Typeset, small?: boolean }} props  without `spoken` it is hidden from screen
 *   readers, because its words stand elsewhere; `small`: its fractions are as high as a line
 */
export function Formula({ tex, spoken, typeset, small = false }) {
  const meant = spoken ? { role: "math", "aria-label": spoken } : { "aria-hidden": "true" };
  return html`<span class="formula" ...${meant}
    ><${Piece} tex=${small ? `\\textstyle ${tex}` : tex} typeset=${typeset}
  /></span>`;
}

/**
 * A step as an equation: quantity = symbols = numbers = result.
 * @param {{ step: import("../../wire/documents.js").Step, typeset: Typeset }} props
 */
export function Equation({ step, typeset }) {
  const { left, in_symbols, in_numbers, result } = step.tex;
  return html`<${Sides}
    left=${left}
    sides=${[in_symbols, in_numbers, result]}
    spoken=${step.spoken}
    typeset=${typeset}
  />`;
}

/**
 * The sides of an equation after its left one, on one line if they fit, else broken before an equals
 * sign. A side that equals the side before it is left out.
 * @param {{ left?: string, sides: string[], spoken: string, typeset: Typeset }} props
 */
export function Sides({ left = "", sides, spoken, typeset }) {
  const told = sides.filter((side, n, all) => n === 0 || unmarked(side) !== unmarked(all[n - 1]));
  return html`<div class="formula-place" role="math" aria-label=${spoken}>
    ${left && html`<${Piece} tex=${left} typeset=${typeset} />`}
    ${told.map((side, n) => html`<${Piece} key=${n} tex=${`{}= ${side}`} typeset=${typeset} />`)}
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
 * Makes a piece smaller until it fits, if breaking its lines is not enough. Where letters stand on whole pixels, half the size
 * is not half the width: it is measured again.
 * @param {HTMLElement} element
 */
function fit(element) {
  element.style.fontSize = "";
  let size = 1;
  for (let round = 0; round < ROUNDS; round++) {
    const [space, needed] = [element.clientWidth, element.scrollWidth];
    if (needed <= space || space === 0) return;
    size = Math.max(SMALLEST, (size * space) / needed);
    element.style.fontSize = `${size}em`;
  }
}

/** TeX without the marks that name its pieces. @param {string} tex */
function unmarked(tex) {
  return tex.replace(/\\html(?:Data|Class)\{[^}]*\}/g, "").replace(/[{}]/g, "");
}

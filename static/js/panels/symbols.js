// Names of quantities in running text: net_h1 gets its index below the line, dE becomes ∂E.

import { html } from "./html.js";

const INDEX = "([a-z]+(?:\\d+(?:\\.\\d+)*)?(?:,[a-z]+[\\d.]+)*)";
const NAME = new RegExp(
  `\\b(net|z|out|a|target|ideal|y|delta|E|dE|dout|dnet|b|w)_${INDEX}|([∂δ][A-Za-z]*)_${INDEX}`,
  "g",
);

/** The denominator of dE_total/dw5. */
const BELOW = /\/d(?=[wb][\d_])/g;

/**
 * A text whose names are set as in a formula.
 * @param {string} text
 */
export function inWords(text) {
  return set(text.replace(BELOW, "/∂"));
}

/**
 * A text whose powers of ten are raised: 8.550 · 10^−6 becomes 8.550 · 10⁻⁶.
 * @param {string} text
 */
export function raised(text) {
  return text.replace(/10\^(−?\d+)/g, (_, exponent) => {
    const signs = [...exponent].map((sign) => (sign === "−" ? "⁻" : "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(sign)]));
    return `10${signs.join("")}`;
  });
}

/** @param {string} text */
function set(text) {
  /** @type {unknown[]} */
  const pieces = [];
  let from = 0;
  for (const found of text.matchAll(NAME)) {
    const [whole, plain, plainIndex, special, specialIndex] = found;
    pieces.push(
      text.slice(from, found.index),
      written(plain ?? special),
      html`<sub>${plainIndex ?? specialIndex}</sub>`,
    );
    from = found.index + whole.length;
  }
  return [...pieces, text.slice(from)];
}

/** @param {string} name */
function written(name) {
  if (name === "delta") return "δ";
  return name.length > 1 && name.startsWith("d") ? `∂${name.slice(1)}` : name;
}

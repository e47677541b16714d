// The notation: the letters and the digits in which the field writes. Books differ, so each choice
// is a switch. The server writes formulas by the same switches.

import { COMING, format } from "./number.js";

/**
 * @typedef {{ net: "net" | "z", out: "out" | "a", target: "target" | "ideal" | "y", rate: "eta" | "alpha" | "epsilon", delta_sign: "1" | "-1",
 *   weights: "numbered" | "row_first" | "column_first", decimals: string, comma: "false" | "true" }} Notation
 * @typedef {ReturnType<typeof writing>} Writing
 */

/** The article's, with nine decimals. @type {Notation} */
export const ARTICLE = {
  net: "net",
  out: "out",
  target: "target",
  rate: "eta",
  delta_sign: "1",
  weights: "numbered",
  decimals: "9",
  comma: "false",
};

const RATES = { eta: "η", alpha: "α", epsilon: "ε" };
const [FEWEST, MOST] = [2, 15];

/** @type {{ [Switch in keyof Notation]: [value: Notation[Switch], words: string][] }} */
export const SWITCHES = {
  net: [
    ["net", "net"],
    ["z", "z"],
  ],
  out: [
    ["out", "out"],
    ["a", "a"],
  ],
  target: [
    ["target", "target"],
    ["ideal", "ideal"],
    ["y", "y"],
  ],
  rate: [
    ["eta", "η"],
    ["alpha", "α"],
    ["epsilon", "ε"],
  ],
  delta_sign: [
    ["1", "∂E/∂net"],
    ["-1", "−∂E/∂net"],
  ],
  weights: [
    ["numbered", "w5"],
    ["row_first", "w_o1,h1 (to, from)"],
    ["column_first", "w_h1,o1 (from, to)"],
  ],
  decimals: Array.from({ length: MOST - FEWEST + 1 }, (_, n) => [String(FEWEST + n), String(FEWEST + n)]),
  comma: [
    ["false", "0.5"],
    ["true", "0,5"],
  ],
};

/**
 * Reads stored switches. An unknown switch or value is the article's.
 * @param {string | null} text
 * @returns {Notation}
 */
export function readNotation(text) {
  /** @type {Record<string, unknown>} */
  let stored = {};
  try {
    stored = { ...JSON.parse(text ?? "{}") };
  } catch {
    // No JSON: every switch is the article's.
  }
  const known = Object.entries(stored).filter(([name, value]) =>
    SWITCHES[/** @type {keyof Notation} */ (name)]?.some(([allowed]) => allowed === value),
  );
  return { ...ARTICLE, ...Object.fromEntries(known) };
}

/**
 * The switches that differ from the article's, as the query of an address: "rate=alpha&decimals=4".
 * @param {Notation} notation
 */
export function query(notation) {
  const set = Object.entries(notation).filter(
    ([name, value]) => ARTICLE[/** @type {keyof Notation} */ (name)] !== value,
  );
  return new URLSearchParams(set).toString();
}

/**
 * The functions that write numbers, letters and names in a notation.
 * @param {Notation} notation
 */
export function writing(notation) {
  const [decimals, comma] = [Number(notation.decimals), notation.comma === "true"];
  const { net, out, target, weights } = notation;

  /**
   * @param {number | undefined} value  undefined: not in this frame
   * @param {number} [most]  the decimals that fit
   */
  function number(value, most = decimals) {
    if (value === undefined) return COMING;
    const text = format(value, Math.min(most, decimals));
    return comma ? text.replace(".", ",") : text;
  }

  /** δ, with the sign of this notation. @param {number} value @param {number} [most] */
  function delta(value, most) {
    return number(notation.delta_sign === "-1" ? -value : value, most);
  }

  /** @param {import("./elements.js").NetworkElement} element */
  function name(element) {
    if (element.kind === "input") return element.label ?? element.name;
    if (element.kind !== "weight" || weights === "numbered") return element.name;
    return weights === "row_first" ? `w_${element.to},${element.from}` : `w_${element.from},${element.to}`;
  }

  /** A text with the letters of this notation in place of the article's. @param {string} text */
  function letters(text) {
    return text.replace(
      /(?<![A-Za-z])([∂d]?)(net|out|target)(?![A-Za-z])/g,
      (_, d, word) => d + notation[/** @type {"net" | "out" | "target"} */ (word)],
    );
  }

  /** A text of the server with the decimal sign of this notation. @param {string} text */
  function numbersIn(text) {
    // The point in a name, such as h2.1, is no decimal sign.
    return comma ? text.replace(/(?<![\w.])(\d+)\.(?=\d)/g, "$1,") : text;
  }

  return {
    notation,
    decimals,
    numbersIn,
    net,
    out,
    target,
    rate: RATES[notation.rate],
    number,
    delta,
    name,
    letters,
  };
}

// The digits of numbers. The server has computed every number that is shown; this module only
// writes it, and reads typed ones.

/** The decimals that the article prints. */
export const DECIMALS = 9;

/** Stands in place of a number that is not computed yet. */
export const UNKNOWN = "□";

/** Stands in place of a number that the next frame will bring. */
export const COMING = "…";

const MINUS = "−";

/**
 * A number with a fixed number of decimals and a real minus: 0.298371109, −0.0381. A number that is
 * too large or too small for that has an exponent, 1.500e9, so that a tiny number never reads as
 * zero. tests/digits.json holds examples, also for the formulas, which the server writes.
 * @param {number} value
 * @param {number} [decimals]
 * @returns {string}
 */
export function format(value, decimals = DECIMALS) {
  if (Number.isNaN(value)) return "not a number";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : `${MINUS}∞`;
  const size = Math.abs(value);
  const exponential = size >= 1e9 || (size !== 0 && size < 0.5 * 10 ** -decimals);
  const text = exponential
    ? value.toExponential(Math.max(1, Math.min(decimals, 4) - 1))
    : value.toFixed(decimals);
  return withMinus(/^-0\.?0*$/.test(text) ? text.slice(1) : text.replace("e+", "e"));
}

/**
 * All digits of a double, for editing and copying.
 * @param {number} value
 */
export function exact(value) {
  return withMinus(String(value));
}

/**
 * A whole number with thin spaces between thousands: 10 000.
 * @param {number} value
 */
export function whole(value) {
  return withMinus(String(Math.round(value)).replace(/\B(?=(\d{3})+(?!\d))/g, "\u202f"));
}

/**
 * Reads a typed number: 0.4, 0,4, 2/5, 1e-3, −3. Null if it is not a finite number.
 * @param {string} text
 * @returns {number | null}
 */
export function parse(text) {
  const plain = text.trim().replaceAll(MINUS, "-").replace(",", ".");
  const number = "[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?";
  const match = new RegExp(`^(${number})(?:\\s*/\\s*(${number}))?$`).exec(plain);
  if (!match) return null;
  const value = Number(match[1]) / (match[2] === undefined ? 1 : Number(match[2]));
  return Number.isFinite(value) ? value : null;
}

/** @param {string} text */
function withMinus(text) {
  return text.replaceAll("-", MINUS);
}

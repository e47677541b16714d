// The scales of the error curve: iterations from left to right, errors from bottom to top.

/** A wider range of errors than this is drawn on a logarithmic scale. */
const TWO_DECADES = 100;
/** The least iterations that the strip is wide: the first steps do not jump across all of it. */
const LEAST_SPAN = 10;
/** A longer run that was left takes at most this many times the width of the present one. */
const MOST_TIMES = 10;

/**
 * @typedef {"automatic" | "linear" | "logarithmic"} Choice
 * @typedef {{ low: number, high: number }} Range  finite errors above 0; `low` is infinite if there are none
 * @typedef {{ logarithmic: boolean, ticks: number[], place: (error: number) => number }} Scale
 *   `place` gives the place of an error, from 0 at the bottom to 1 at the top
 */

/** @returns {Range} */
export const nothing = () => ({ low: Infinity, high: 0 });

/**
 * Widens a range by errors. Zeros, and errors that are not finite, do not count.
 * @param {Range} range
 * @param {ArrayLike<number | null>} errors
 * @param {number} [count]  of them
 */
export function widen(range, errors, count = errors.length) {
  for (let k = 0; k < count; k++) {
    const error = errors[k] ?? NaN;
    if (!(error > 0 && error < Infinity)) continue;
    if (error < range.low) range.low = error;
    if (error > range.high) range.high = error;
  }
}

/**
 * The scale of errors. A linear one begins at 0. An error of 0 stands at the bottom of a
 * logarithmic one.
 * @param {Range} range
 * @param {Choice} choice
 * @param {number} mostTicks
 * @returns {Scale}
 */
export function errorScale({ low, high }, choice, mostTicks) {
  const isEmpty = high === 0;
  const wide = !isEmpty && high / low > TWO_DECADES;
  const logarithmic = !isEmpty && (choice === "logarithmic" || (choice === "automatic" && wide));
  if (!logarithmic) {
    const top = isEmpty ? 1 : high;
    return { logarithmic, ticks: evenTicks(top, mostTicks), place: (error) => clamped(error / top) };
  }
  const bottom = Math.log10(low);
  const decades = Math.max(Math.log10(high) - bottom, 0.1);
  return {
    logarithmic,
    ticks: powers(low, high, mostTicks),
    place: (error) => (error > 0 ? clamped((Math.log10(error) - bottom) / decades) : 0),
  };
}

/**
 * The last iteration that the strip has space for. A run that was left may be longer than the
 * present one, and is cut where the present one would become too small to see.
 * @param {number} end  of the present run
 * @param {number[]} others  the ends of the other runs
 */
export function span(end, others) {
  const own = Math.max(end, LEAST_SPAN);
  return Math.max(own, Math.min(Math.max(0, ...others), MOST_TIMES * own));
}

/**
 * A short number beside an axis: 0.03, 1e−5.
 * @param {number} value
 * @param {boolean} comma  the decimal sign
 */
export function short(value, comma) {
  const text =
    value !== 0 && (value < 0.001 || value >= 1e5) ? value.toExponential(0) : String(+value.toPrecision(6));
  const plain = text.replace("e+", "e").replace("-", "−");
  return comma ? plain.replace(".", ",") : plain;
}

/** @param {number} share */
function clamped(share) {
  return Math.min(1, Math.max(0, share));
}

/** 0 and multiples of 1, 2 or 5 times a power of ten. @param {number} top @param {number} most */
export function evenTicks(top, most) {
  const rough = top / Math.max(1, most - 1);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((times) => times * power).find((size) => size >= rough) ?? rough;
  return Array.from({ length: Math.floor(top / step) + 1 }, (_, k) => +(k * step).toPrecision(12));
}

/** Powers of ten, all or every second, third … @param {number} low @param {number} high @param {number} most */
function powers(low, high, most) {
  const [first, last] = [Math.ceil(Math.log10(low)), Math.floor(Math.log10(high))];
  const step = Math.max(1, Math.ceil((last - first + 1) / most));
  const ticks = [];
  for (let power = last; power >= first; power -= step) ticks.unshift(Number(`1e${power}`));
  return ticks;
}

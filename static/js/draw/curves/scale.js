// The scales of curves: values of any sign from bottom to top, iterations from left to right.

import { errorScale, short } from "../curve_scale.js";

/** @typedef {{ low: number, high: number, least: number }} Range  `least` is the smallest value above 0; infinite without one */
/** @typedef {{ logarithmic: boolean, ticks: number[], place: (value: number) => number }} Scale */

/** A wider range of values than this is drawn on a logarithmic scale. */
const TWO_DECADES = 100;
/** A curve of one value has this much space around it. */
const AROUND = 0.5;
/** The space above and below the values, in parts of their range. */
const MARGIN = 0.04;

/**
 * The range of values. Null and what is not finite do not count.
 * @param {(number | null)[][]} columns
 * @returns {Range | null}  null: no value
 */
export function rangeOf(columns) {
  let [low, high, least] = [Infinity, -Infinity, Infinity];
  for (const column of columns)
    for (const value of column) {
      if (value === null || !Number.isFinite(value)) continue;
      if (value < low) low = value;
      if (value > high) high = value;
      if (value > 0 && value < least) least = value;
    }
  return low <= high ? { low, high, least } : null;
}

/**
 * True if the values are drawn on a logarithmic scale: by choice, or if all are above 0 and span more
 * than two decades.
 * @param {(number | null)[][]} columns
 * @param {boolean | null} choice  null: as the values need it
 */
export function isLogarithmic(columns, choice) {
  const range = rangeOf(columns);
  if (!range || range.least === Infinity) return false;
  return choice ?? (range.low > 0 && range.high / range.low > TWO_DECADES);
}

/**
 * The scale of values. A logarithmic one needs values above 0, and puts all others at its bottom.
 * @param {Range | null} range
 * @param {boolean} logarithmic
 * @param {number} mostTicks
 * @returns {Scale}
 */
export function valueScale(range, logarithmic, mostTicks) {
  if (range && logarithmic && range.least < Infinity)
    return errorScale({ low: range.least, high: range.high }, "logarithmic", mostTicks);
  const { low, high } = range ?? { low: 0, high: 1 };
  const space = high > low ? MARGIN * (high - low) : AROUND * (Math.abs(high) || 1);
  const [bottom, top] = [low === 0 ? 0 : low - space, high + space];
  const place = (/** @type {number} */ value) => Math.min(1, Math.max(0, (value - bottom) / (top - bottom)));
  return { logarithmic: false, ticks: niceTicks(bottom, top, mostTicks), place };
}

/**
 * Multiples of 1, 2 or 5 times a power of ten between two values.
 * @param {number} low
 * @param {number} high
 * @param {number} most
 */
export function niceTicks(low, high, most) {
  const rough = (high - low) / Math.max(1, most);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((times) => times * power).find((size) => size >= rough) ?? rough;
  const first = Math.ceil(low / step - 1e-9);
  const count = Math.floor(high / step + 1e-9) - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, k) => Number(((first + k) * step).toPrecision(12)));
}

/** A short number beside an axis, of any sign. @param {number} value @param {boolean} comma */
export function signed(value, comma) {
  return value < 0 ? `−${short(-value, comma)}` : short(value, comma);
}

/**
 * Places for labels at their lines' ends: at least `gap` apart, between `low` and `high`, in the
 * order of the lines.
 * @param {number[]} wanted  in pixels
 * @param {number} gap
 * @param {number} low
 * @param {number} high
 * @returns {number[]}
 */
export function apart(wanted, gap, low, high) {
  const order = wanted.map((_, n) => n).sort((a, b) => wanted[a] - wanted[b] || a - b);
  const places = [...wanted];
  let next = low;
  for (const n of order) {
    places[n] = Math.max(next, Math.min(wanted[n], high));
    next = places[n] + gap;
  }
  next = high;
  for (const n of order.reverse()) {
    places[n] = Math.min(next, places[n]);
    next = places[n] - gap;
  }
  return places;
}

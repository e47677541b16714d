// The axes of a landscape: spans around the present point, the values at which the error is worked
// out, and the learning rates of a line along the gradient. Pure.

/** @typedef {{ low: number, high: number }} Span */

/** How far a span reaches to both sides. */
export const REACHES = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100];
export const USUAL_REACH = 1;
/** A span stays where it is until the point has left this part of it. */
const CALM = 0.6;
/** The line along the gradient goes to so many times the learning rate. */
export const TIMES = [2, 4, 10, 40, 100];
export const USUAL_TIMES = 4;
/** A logarithmic scale begins at this part of its end. */
const DECADES = 1e-4;
/** The rule takes no larger one. */
export const MOST_RATE = 1000;

/** The next reach: nearer for −1, farther for +1. @param {number} reach @param {number} step */
export function otherReach(reach, step) {
  return step < 0
    ? (REACHES.findLast((other) => other < reach) ?? reach)
    : (REACHES.find((other) => other > reach) ?? reach);
}

/** @param {number} times @param {number} step */
export function otherTimes(times, step) {
  return step < 0
    ? (TIMES.findLast((other) => other < times) ?? times)
    : (TIMES.find((other) => other > times) ?? times);
}

/**
 * The middle of a span: the old one while the point is well inside, so that the picture rests while
 * training goes on in it; else the point.
 * @param {number | null} before
 * @param {number} point
 * @param {number} reach
 */
export function middleFor(before, point, reach) {
  if (!Number.isFinite(point)) return before ?? 0;
  return before !== null && Math.abs(point - before) <= CALM * reach ? before : point;
}

/** @param {number} middle @param {number} reach @returns {Span} */
export function spanAround(middle, reach) {
  return { low: middle - reach, high: middle + reach };
}

/** `count` values from one end of a span to the other. @param {Span} span @param {number} count */
export function valuesOf({ low, high }, count) {
  return Float64Array.from({ length: count }, (_, n) => low + ((high - low) * n) / Math.max(1, count - 1));
}

/** The decimals that a place of a span of this reach needs: a thousandth of it. @param {number} reach */
export function decimalsFor(reach) {
  return Math.max(0, Math.min(9, 3 - Math.floor(Math.log10(reach) + 1e-9)));
}

/** A value with so many decimals, as it is written. @param {number} value @param {number} decimals */
export function rounded(value, decimals) {
  return Number(value.toFixed(decimals));
}

/**
 * The end of the scale of learning rates: the old one while the present rate is well inside.
 * @param {number | null} before
 * @param {number} rate
 * @param {number} times
 */
export function topFor(before, rate, times) {
  const fits = before !== null && rate <= 0.95 * before && rate >= before / (20 * times);
  return fits ? before : (rate || 0.1) * times;
}

/**
 * Learning rates and their places on the axis, from 0 to 1. A logarithmic scale has no 0.
 * @param {number} top
 * @param {boolean} isLogarithmic
 */
export function rateScale(top, isLogarithmic) {
  const low = isLogarithmic ? top * DECADES : 0;
  return {
    ...{ low, high: top, isLogarithmic },
    /** @param {number} rate */
    partOf: (rate) =>
      isLogarithmic ? (rate > 0 ? 1 + Math.log(rate / top) / -Math.log(DECADES) : -1) : rate / top,
    /** @param {number} part */
    valueAt: (part) => (isLogarithmic ? top * DECADES ** (1 - part) : top * part),
    /** @param {number} count */
    values: (count) =>
      Float64Array.from({ length: count }, (_, n) => {
        const part = n / (count - 1);
        return isLogarithmic ? top * DECADES ** (1 - part) : top * part;
      }),
  };
}

/** A learning rate with three digits, within the rule's bounds. @param {number} rate */
export function tidyRate(rate) {
  return Math.max(0, Math.min(MOST_RATE, Number(rate.toPrecision(3))));
}

/**
 * Powers of ten between two rates above 0.
 * @param {number} low
 * @param {number} high
 */
export function powersBetween(low, high) {
  const ticks = [];
  for (let power = Math.ceil(Math.log10(low) - 1e-9); 10 ** power <= high * (1 + 1e-9); power++)
    ticks.push(Number(`1e${power}`));
  return ticks;
}

/**
 * The values between which a curve is drawn: all of it, unless it rises far above the present value.
 * @param {ArrayLike<number>} values
 * @param {number[]} marked  values that are in sight as far as possible
 * @param {number} now
 * @returns {Span}
 */
export function heightOf(values, marked, now) {
  let [low, high] = [Infinity, -Infinity];
  for (const list of [values, marked])
    for (let n = 0; n < list.length; n++)
      if (Number.isFinite(list[n])) [low, high] = [Math.min(low, list[n]), Math.max(high, list[n])];
  if (low > high) return { low: 0, high: 1 };
  if (Number.isFinite(now) && now - low > 0) high = Math.min(high, now + 3 * (now - low));
  const air = (high - low) * 0.08 || Math.abs(high) * 0.1 || 1;
  return { low: low - air, high: high + air };
}

/**
 * The levels of contours: round values, about `most` of them.
 * @param {number} low
 * @param {number} high
 * @param {number} most
 */
export function levelsOf(low, high, most) {
  if (!(high > low) || !Number.isFinite(high - low)) return { values: [], decimals: 0 };
  const rough = (high - low) / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((part) => part * power).find((size) => size >= rough * (1 - 1e-9)) ?? power;
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const first = Math.ceil(low / step - 1e-9);
  const count = Math.floor(high / step + 1e-9) - first + 1;
  return {
    values: Array.from({ length: Math.max(0, count) }, (_, n) =>
      Number(((first + n) * step).toPrecision(12)),
    ),
    decimals,
  };
}

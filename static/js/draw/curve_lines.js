// The lines of the error curve as points, and the point under the pointer.

/**
 * Recorded errors: intervals of `stride` iterations, each with its lowest, highest and last error.
 * @typedef {{ stride: number, length: number, lowest: Float64Array, highest: Float64Array, last: Float64Array }} Intervals
 */

/**
 * The last iteration of an interval.
 * @param {Pick<Intervals, "stride" | "length">} curve
 * @param {number} interval
 */
export function lastOf({ stride, length }, interval) {
  return Math.min((interval + 1) * stride, length) - 1;
}

/**
 * What is recorded of an iteration: its error, or else the lowest and the highest error of its
 * interval. A recorded iteration within `reach` is taken in its place.
 * @param {Intervals} curve
 * @param {number} iteration
 * @param {number} reach  in iterations
 * @param {{ end: number, error: number | null }} newest  the end of the run, and its error if it is shown
 * @returns {{ iteration: number, errors: number[] }}  one error, two, or none
 */
export function recorded(curve, iteration, reach, { end, error }) {
  const at = Math.min(Math.max(0, Math.round(iteration)), end);
  if (at === end) return { iteration: end, errors: finite([error ?? NaN]) };
  // The curve comes less often than the frames.
  if (at >= curve.length) return { iteration: at, errors: [] };
  const interval = Math.floor(at / curve.stride);
  const last = lastOf(curve, interval);
  if (at > 0 && last - at <= reach) return { iteration: last, errors: finite([curve.last[interval]]) };
  const before = lastOf(curve, interval - 1);
  if (interval > 0 && at - before <= reach)
    return { iteration: before, errors: finite([curve.last[interval - 1]]) };
  const isSingle = curve.lowest[interval] === curve.highest[interval];
  const errors = isSingle ? [curve.last[interval]] : [curve.lowest[interval], curve.highest[interval]];
  return { iteration: at, errors: finite(errors) };
}

/** @param {number[]} errors */
function finite(errors) {
  return errors.every(Number.isFinite) ? errors : [];
}

/**
 * The index of the point that is nearest to an iteration.
 * @param {ArrayLike<number>} iterations  in ascending order, at least one
 * @param {number} iteration
 */
export function nearest(iterations, iteration) {
  let [low, high] = [0, iterations.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (iterations[middle] <= iteration) low = middle;
    else high = middle;
  }
  return iteration - iterations[low] <= iterations[high] - iteration ? low : high;
}

/**
 * Marks that stand closer together than `gap` become one.
 * @template {{ iteration: number }} T
 * @param {T[]} marks  in the order of their iterations
 * @param {(iteration: number) => number} place  in pixels
 * @param {number} gap  in pixels
 * @returns {{ at: number, marks: T[] }[]}
 */
export function grouped(marks, place, gap) {
  /** @type {{ at: number, marks: T[] }[]} */
  const groups = [];
  for (const mark of marks) {
    const at = place(mark.iteration);
    const newest = groups[groups.length - 1];
    if (newest && at - newest.at < gap) newest.marks.push(mark);
    else groups.push({ at, marks: [mark] });
  }
  return groups;
}

/**
 * The vertical distance from a point to a line, in pixels; infinite where the line is not.
 * @param {[x: number, y: number][]} line
 * @param {number} x
 * @param {number} y
 */
export function distance(line, x, y) {
  const after = line.findIndex(([lineX]) => lineX >= x);
  if (after < 0 || (after === 0 && line[0][0] > x)) return Infinity;
  if (after === 0) return Math.abs(line[0][1] - y);
  const [[x0, y0], [x1, y1]] = [line[after - 1], line[after]];
  return Math.abs(y0 + ((y1 - y0) * (x - x0)) / (x1 - x0) - y);
}

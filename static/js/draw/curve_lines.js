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
 * A recorded iteration near to the wanted one, and its error (NaN: not recorded). A curve of single
 * iterations has every one of them; a longer one has the last of each interval.
 * @param {Pick<Intervals, "stride" | "length" | "last">} curve
 * @param {number} iteration
 * @param {{ end: number, error: number | null }} newest  the end of the run, and its error if it is shown
 * @returns {{ iteration: number, error: number }}
 */
export function recorded(curve, iteration, { end, error }) {
  const at = Math.min(Math.max(0, Math.round(iteration)), end);
  if (at === end) return { iteration: end, error: error ?? NaN };
  // The curve comes less often than the frames.
  if (at >= curve.length) return { iteration: at, error: NaN };
  const interval = Math.floor(at / curve.stride);
  return { iteration: lastOf(curve, interval), error: curve.last[interval] };
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

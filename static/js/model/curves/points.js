// The points of curves: a run that goes on adds its tail, and a full curve drops every second point.

/**
 * Exact values at thinned iterations; null is not finite. The columns are as long as `iterations`.
 * @typedef {{ iterations: number[], columns: (number | null)[][] }} Points
 */

/** Points of a curve that is asked for as a whole. */
export const WHOLE = 400;
/** A longer curve drops every second point. */
const MOST = 2 * WHOLE;

/**
 * The points of a curve with its tail, whose first point may be its last one.
 * @param {Points} known
 * @param {Points} tail
 * @returns {Points}
 */
export function joined(known, tail) {
  const last = known.iterations[known.iterations.length - 1];
  const from = tail.iterations.findIndex((iteration) => iteration > last);
  if (from < 0) return known;
  return thinned({
    iterations: [...known.iterations, ...tail.iterations.slice(from)],
    columns: known.columns.map((column, n) => [...column, ...tail.columns[n].slice(from)]),
  });
}

/** @param {Points} points @returns {Points} */
function thinned(points) {
  const { length } = points.iterations;
  if (length <= MOST) return points;
  const kept = (/** @type {unknown} */ _, /** @type {number} */ n) => n % 2 === 0 || n === length - 1;
  return {
    iterations: points.iterations.filter(kept),
    columns: points.columns.map((column) => column.filter(kept)),
  };
}

/**
 * The points from an iteration on.
 * @param {Points} points
 * @param {number} first
 * @returns {Points}
 */
export function since(points, first) {
  const from = points.iterations.findIndex((iteration) => iteration >= first);
  if (from <= 0) return points;
  return {
    iterations: points.iterations.slice(from),
    columns: points.columns.map((column) => column.slice(from)),
  };
}

/**
 * How many points the tail of a curve has, at the distance of the curve's own points.
 * @param {number[]} iterations  of the curve
 * @param {number} end
 */
export function tailPoints(iterations, end) {
  const last = iterations[iterations.length - 1];
  const step = Math.max(1, (last - iterations[0]) / Math.max(1, iterations.length - 1));
  return Math.max(2, Math.min(WHOLE, Math.ceil((end - last) / step) + 1));
}

/**
 * The place of the point that is nearest to an iteration.
 * @param {number[]} iterations  ascending, at least one
 * @param {number} iteration
 */
export function nearestPoint(iterations, iteration) {
  let [low, high] = [0, iterations.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (iterations[middle] <= iteration) low = middle;
    else high = middle;
  }
  return iteration - iterations[low] <= iterations[high] - iteration ? low : high;
}

/**
 * The iteration that a key moves to along these points; null for a key that does not move.
 * @param {string} key
 * @param {number[]} iterations
 * @param {number} at
 */
export function movedTo(key, iterations, at) {
  const last = iterations.length - 1;
  if (last < 0) return null;
  const place = nearestPoint(iterations, at);
  const tenth = Math.max(1, Math.round(last / 10));
  /** @type {Record<string, number>} */
  const places = {
    ArrowRight: place + 1,
    ArrowLeft: place - 1,
    PageUp: place + tenth,
    PageDown: place - tenth,
    Home: 0,
    End: last,
  };
  if (!(key in places)) return null;
  return iterations[Math.max(0, Math.min(last, places[key]))];
}

/**
 * Rows for a table of values: at most `most` places, evenly, with the first and the last.
 * @param {number} count
 * @param {number} most
 */
export function rowsOf(count, most) {
  const rows = Math.min(count, most);
  return Array.from({ length: rows }, (_, k) => Math.floor((k * (count - 1)) / Math.max(1, rows - 1)));
}

// The shades and contours of an error over two parameters. Pure.

import { contour } from "../plane/contour.js";

/**
 * How far each value is from the present one, from −1 to 1: by the root of the difference, so that a
 * steep corner leaves colours for the rest. Not finite: 1, as the highest.
 * @param {ArrayLike<number>} values
 * @param {number} now
 */
export function differences(values, now) {
  let most = 0;
  for (let n = 0; n < values.length; n++)
    if (Number.isFinite(values[n])) most = Math.max(most, Math.abs(values[n] - now));
  return Float64Array.from(values, (value) => {
    if (!Number.isFinite(value)) return 1;
    return most > 0 ? Math.sign(value - now) * Math.sqrt(Math.abs(value - now) / most) : 0;
  });
}

/** The place of the value of a pixel: pixels begin at the top, values with the lowest row. @param {number} columns @param {number} rows */
export function fromTheTop(columns, rows) {
  return (/** @type {number} */ pixel) =>
    (rows - 1 - Math.floor(pixel / columns)) * columns + (pixel % columns);
}

/**
 * The pieces of a contour as x1, y1, x2, y2 in parts of the plot, y upwards. Values lie on the corners of
 * the grid.
 * @param {ArrayLike<number>} values
 * @param {number} columns
 * @param {number} rows
 * @param {number} level
 */
export function contourInParts(values, columns, rows, level) {
  const pieces = contour(values, columns, rows, level);
  for (let n = 0; n < pieces.length; n += 2) {
    pieces[n] = (pieces[n] - 0.5) / (columns - 1);
    pieces[n + 1] = (pieces[n + 1] - 0.5) / (rows - 1);
  }
  return pieces;
}

/** A label keeps this much of the plot between itself and its edge, and others. */
const [EDGE, APART] = [0.07, 0.11];

/**
 * Where the labels of contours stand: each near the diagonal, none on another one.
 * @param {number[][]} contours  pieces of each level
 * @param {(readonly [number, number])[]} taken  places that stay free
 * @returns {([number, number] | null)[]}
 */
export function labelPlaces(contours, taken) {
  const used = [...taken];
  return contours.map((pieces) => {
    /** @type {[number, number] | null} */
    let best = null;
    let least = Infinity;
    for (let n = 0; n < pieces.length; n += 4) {
      const [x, y] = [(pieces[n] + pieces[n + 2]) / 2, (pieces[n + 1] + pieces[n + 3]) / 2];
      if (Math.min(x, y) < EDGE || Math.max(x, y) > 1 - EDGE) continue;
      if (used.some(([left, high]) => Math.abs(left - x) < 1.6 * APART && Math.abs(high - y) < APART / 2))
        continue;
      const away = Math.min(Math.abs(x - y), Math.abs(x + y - 1));
      if (away < least) [best, least] = [[x, y], away];
    }
    if (best) used.push(best);
    return best;
  });
}

// The line on which a field has one value, by marching squares. Pure.

/**
 * The pieces of the line, each as x1, y1, x2, y2 in units of cells; a value lies in the middle of its
 * cell. Where a value is not finite there is no line.
 * @param {ArrayLike<number>} values  row by row
 * @param {number} columns
 * @param {number} rows
 * @param {number} [level]
 * @returns {number[]}
 */
export function contour(values, columns, rows, level = 0) {
  /** @type {number[]} */
  const pieces = [];
  for (let row = 0; row + 1 < rows; row++)
    for (let column = 0; column + 1 < columns; column++) {
      const at = row * columns + column;
      const [a, b, c, d] = [values[at], values[at + 1], values[at + columns + 1], values[at + columns]];
      const above = a > level;
      if (above === b > level && above === c > level && above === d > level) continue;
      const corners = [a - level, b - level, c - level, d - level];
      if (corners.every(Number.isFinite)) square(pieces, corners, column + 0.5, row + 0.5);
    }
  return pieces;
}

/** The corners of a square, clockwise from the upper left. */
const CORNERS = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
];

/**
 * The pieces in one square: where the line crosses an edge, the two values have different signs.
 * @param {number[]} pieces
 * @param {number[]} corners
 * @param {number} x
 * @param {number} y
 */
function square(pieces, corners, x, y) {
  /** @type {number[][]} */
  const crossings = [];
  for (let n = 0; n < 4; n++) {
    const [a, b] = [corners[n], corners[(n + 1) % 4]];
    if (a > 0 === b > 0) continue;
    const part = a / (a - b);
    const [from, to] = [CORNERS[n], CORNERS[(n + 1) % 4]];
    crossings.push([x + from[0] + part * (to[0] - from[0]), y + from[1] + part * (to[1] - from[1])]);
  }
  // A saddle has four crossings; its middle decides which of them belong together.
  const middle = corners.reduce((sum, value) => sum + value, 0) > 0;
  if (crossings.length === 4 && middle !== corners[0] > 0)
    crossings.push(/** @type {number[]} */ (crossings.shift()));
  for (let n = 0; n + 1 < crossings.length; n += 2) pieces.push(...crossings[n], ...crossings[n + 1]);
}

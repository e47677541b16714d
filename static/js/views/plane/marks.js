// What is drawn over the field: the samples, the line where classes meet, and the curve of one input.

import { contour } from "../../draw/plane/contour.js";
import { outline } from "../../draw/plane/shapes.js";

/**
 * @typedef {import("./plane.js").State} State
 * @typedef {{ width: number, height: number }} Size
 */

const RADIUS = 4.2;
/** Of many samples each is smaller. */
const [MANY, SMALL] = [400, 2.6];
/** The radius of the largest error, and of none. */
const [LARGEST, LEAST] = [11, 1.6];
const AIR = 0.08;

const INK = {
  light: { rim: "#ffffff", line: "#1c2026", chosen: "#7a2fb5" },
  dark: { rim: "#14171c", line: "#e8eaee", chosen: "#cf9bff" },
};

/**
 * Training samples are filled, test samples open; the shown one has a ring, those of the coming
 * iteration a thin one. More than two classes have a shape each. Where errors are shown, a sample is as large as its error, and a wrong one
 * has a cross.
 * @param {CanvasRenderingContext2D} context
 * @param {Size} size
 * @param {State & { placeOf: (row: number) => [number, number], colourOf: (row: number) => string,
 *   shapeOf: (row: number) => number }} of
 */
export function drawSamples(
  context,
  size,
  { rows, theme, errors, wrong, shown, next, axes, placeOf, colourOf, shapeOf },
) {
  const ink = INK[theme];
  const usual = rows.count > MANY ? SMALL : RADIUS;
  let most = 0;
  for (let row = 0; errors && row < rows.count; row++)
    if (Number.isFinite(errors[row])) most = Math.max(most, errors[row]);
  const radiusOf = (/** @type {number} */ row) => {
    if (!errors) return usual;
    const part = Number.isFinite(errors[row]) ? Math.sqrt(errors[row] / (most || 1)) : 1;
    return LEAST + (LARGEST - LEAST) * part;
  };
  const isSection = rows.width > (axes.up === null ? 1 : 2);
  for (let row = 0; row < rows.count; row++) {
    const [x, y] = placeOf(row);
    const isTest = row >= rows.trainCount;
    const colour = colourOf(row);
    // Of a section, only the shown sample is sure to lie in the plane.
    context.globalAlpha = isSection && row !== shown ? 0.45 : 1;
    outline(context, x * size.width, y * size.height, radiusOf(row), shapeOf(row));
    context.fillStyle = isTest ? ink.rim : colour;
    context.strokeStyle = isTest ? colour : ink.rim;
    context.lineWidth = isTest ? 1.8 : 1.2;
    context.fill();
    context.stroke();
    if (errors && wrong?.[row]) cross(context, x * size.width, y * size.height, ink.line);
  }
  context.globalAlpha = 1;
  for (const row of next)
    if (row !== shown) ring(context, size, placeOf(row), radiusOf(row) + 2.5, 1.2, ink.line);
  if (shown < rows.count) ring(context, size, placeOf(shown), radiusOf(shown) + 4.5, 3, ink.chosen);
}

/** @param {CanvasRenderingContext2D} context @param {Size} size @param {[number, number]} place @param {number} radius @param {number} width @param {string} colour */
function ring(context, { width: wide, height }, [x, y], radius, width, colour) {
  context.beginPath();
  context.arc(x * wide, y * height, radius, 0, 7);
  context.lineWidth = width;
  context.strokeStyle = colour;
  context.stroke();
}

/** @param {CanvasRenderingContext2D} context @param {number} x @param {number} y @param {string} colour */
function cross(context, x, y, colour) {
  context.beginPath();
  for (const way of [1, -1]) {
    context.moveTo(x - 4, y - 4 * way);
    context.lineTo(x + 4, y + 4 * way);
  }
  context.lineWidth = 1.5;
  context.strokeStyle = colour;
  context.stroke();
}

/**
 * The line where the output is in the middle of its coding, or where another class begins to win.
 * @param {CanvasRenderingContext2D} context
 * @param {Size} size
 * @param {ArrayLike<number>[]} maps
 * @param {import("../../model/data/grid.js").Grid} grid
 * @param {Pick<State, "coding" | "theme">} look
 */
export function strokeBoundary(context, size, maps, { columns, rows }, { coding, theme }) {
  const [wide, high] = [size.width / columns, size.height / rows];
  context.beginPath();
  const levels = maps.length === 1 ? maps : maps.map((_, k) => lead(maps, k));
  for (const values of levels) {
    const pieces = contour(values, columns, rows, maps.length === 1 ? coding.middle : 0);
    for (let n = 0; n < pieces.length; n += 4) {
      context.moveTo(pieces[n] * wide, pieces[n + 1] * high);
      context.lineTo(pieces[n + 2] * wide, pieces[n + 3] * high);
    }
  }
  context.lineWidth = 1.6;
  context.strokeStyle = INK[theme].line;
  context.stroke();
}

/**
 * By how much an output is larger than the largest other one; zero where another class begins.
 * @param {ArrayLike<number>[]} maps
 * @param {number} output
 */
export function lead(maps, output) {
  return Float64Array.from(maps[output], (value, place) => {
    let others = -Infinity;
    for (let o = 0; o < maps.length; o++) if (o !== output) others = Math.max(others, maps[o][place]);
    return value - others;
  });
}

/**
 * The vertical axis over one input: every target and the curve, with air around them.
 * @param {ArrayLike<number>} curve
 * @param {import("../../model/data/rows.js").Rows} rows
 * @param {boolean} withTargets
 */
export function rangeOf(curve, rows, withTargets) {
  let [low, high] = [Infinity, -Infinity];
  const take = (/** @type {number} */ value) => {
    if (!Number.isFinite(value)) return;
    [low, high] = [Math.min(low, value), Math.max(high, value)];
  };
  if (withTargets) for (let row = 0; row < rows.count; row++) take(rows.targets[row * rows.outputs]);
  for (let n = 0; n < curve.length; n++) take(curve[n]);
  const air = (high - low) * AIR || 1;
  return low <= high ? { low: low - air, high: high + air } : { low: -1, high: 1 };
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Size} size
 * @param {ArrayLike<number>} curve
 * @param {{ low: number, high: number }} span
 * @param {"light" | "dark"} theme
 */
export function drawCurve(context, { width, height }, curve, { low, high }, theme) {
  context.beginPath();
  for (let n = 0; n < curve.length; n++)
    context.lineTo(((n + 0.5) / curve.length) * width, (1 - (curve[n] - low) / (high - low)) * height);
  context.lineWidth = 2.5;
  context.strokeStyle = INK[theme].line;
  context.stroke();
}

// The small picture of a data set, as model/data/thumbnail.js describes it.

import { colourOf, hueOf } from "./colours.js";
import { outline } from "./shapes.js";

/**
 * @typedef {"light" | "dark"} Theme
 * @typedef {{ form: "points", points: { across: number, up: number, part: number, kind: number }[], classes: number }} Points
 * @typedef {{ form: "strip", rows: { inputs: number[], targets: number[] }[], isCut: boolean }} Strip
 * @typedef {{ form: "row", inputs: number[], targets: number[] }} Row
 */

/** The picture is a square of this side. */
export const SIDE = 84;
const AIR = 8;
/** Few points are larger. */
const FEW = 10;
const [LARGE, SMALL] = [5, 2.3];
/** A part from 0 to 1 on a scale of colours. */
const PARTS = { middle: 0.5, half: 0.5 };
/** Space between the inputs and the targets of a row. */
const GAP = 7;
const INK = {
  light: { low: "#ffffff", high: "#565d68", rim: "#8a919c", text: "#1c2026" },
  dark: { low: "#14171c", high: "#c3cad6", rim: "#6c7480", text: "#e8eaee" },
};

/**
 * @param {CanvasRenderingContext2D} context  of a canvas of twice the side
 * @param {Points | Strip | Row} picture
 * @param {Theme} theme
 * @param {(value: number) => string} write
 */
export function drawThumbnail(context, picture, theme, write) {
  context.setTransform(2, 0, 0, 2, 0, 0);
  context.clearRect(0, 0, SIDE, SIDE);
  if (picture.form === "points") drawPoints(context, picture, theme);
  else if (picture.form === "strip") drawStrip(context, picture, theme);
  else drawRow(context, picture, theme, write);
}

/** @param {CanvasRenderingContext2D} context @param {Points} picture @param {Theme} theme */
function drawPoints(context, { points, classes }, theme) {
  const place = (/** @type {number} */ part) => AIR + part * (SIDE - 2 * AIR);
  for (const { across, up, part, kind } of points) {
    const radius = points.length < FEW ? LARGE : SMALL;
    outline(context, place(across), SIDE - place(up), radius, classes > 2 ? kind : 0);
    context.fillStyle = kind < 0 ? colourOf(part, PARTS, theme) : hueOf(kind, theme);
    context.fill();
  }
}

/** A row a line: its inputs, 1 dark and 0 light, and after a gap its targets. @param {CanvasRenderingContext2D} context @param {Strip} picture @param {Theme} theme */
function drawStrip(context, { rows, isCut }, theme) {
  const ink = INK[theme];
  const end = isCut ? SIDE - 5 : SIDE;
  const columns = rows[0].inputs.length + rows[0].targets.length;
  const wide = Math.min(14, (SIDE - 2 * AIR - GAP) / columns);
  const high = Math.min(12, (end - AIR) / rows.length);
  const left = (SIDE - GAP - wide * columns) / 2;
  const top = (end - high * rows.length) / 2;
  rows.forEach(({ inputs, targets }, n) => {
    const cell = (/** @type {number} */ column, /** @type {number} */ x, /** @type {string} */ colour) => {
      context.fillStyle = colour;
      context.fillRect(x + column * wide, top + n * high, wide - 0.7, high - 0.7);
    };
    inputs.forEach((value, i) => cell(i, left, value > 0.5 ? ink.high : ink.low));
    targets.forEach((value, o) => cell(inputs.length + o, left + GAP, hueOf(value > 0.5 ? 1 : 0, theme)));
  });
  if (!isCut) return;
  context.fillStyle = ink.rim;
  for (const dot of [-5, 0, 5]) context.fillRect(SIDE / 2 + dot - 0.8, SIDE - 5, 1.6, 1.6);
}

/** One row: its inputs above one another, its targets beside them. @param {CanvasRenderingContext2D} context @param {Row} picture @param {Theme} theme @param {(value: number) => string} write */
function drawRow(context, { inputs, targets }, theme, write) {
  const ink = INK[theme];
  const [wide, high] = [30, 18];
  const column = (
    /** @type {number[]} */ values,
    /** @type {number} */ x,
    /** @type {boolean} */ isTarget,
  ) => {
    const top = (SIDE - (high + 6) * values.length + 6) / 2;
    return values.map((value, n) => {
      const y = top + n * (high + 6);
      context.fillStyle = ink.low;
      context.fillRect(x, y, wide, high);
      context.lineWidth = isTarget ? 1.6 : 1;
      context.strokeStyle = isTarget ? hueOf(value > 0.5 ? 1 : 0, theme) : ink.rim;
      context.strokeRect(x, y, wide, high);
      context.fillStyle = ink.text;
      context.fillText(write(value), x + wide / 2, y + high / 2 + 0.5);
      return y + high / 2;
    });
  };
  context.font = "11px system-ui, sans-serif";
  context.textAlign = "center";
  context.textBaseline = "middle";
  const [left, right] = [6, SIDE - 6 - wide];
  const ends = [column(inputs, left, false), column(targets, right, true)];
  context.lineWidth = 1;
  context.strokeStyle = ink.rim;
  for (const from of ends[0])
    for (const to of ends[1]) {
      context.beginPath();
      context.moveTo(left + wide, from);
      context.lineTo(right, to);
      context.stroke();
    }
}

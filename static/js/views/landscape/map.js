// The error over two parameters: shades and contours, the way of training, the present point, the
// direction against the gradient, and the next step.

import { contourInParts, differences, fromTheTop, labelPlaces } from "../../draw/landscape/relief.js";
import { paintScale } from "../../draw/plane/colours.js";
import { partOf } from "../../model/data/grid.js";
import { levelsOf } from "../../model/landscape/ranges.js";
import { make } from "../make.js";
import { INK, arrow, fullPoint, line, openPoint, write } from "./ink.js";

/** @typedef {import("./plot.js").State} State @typedef {{ width: number, height: number }} Size */

const MOST_LEVELS = 11;
/** The arrow, in parts of the plot. */
const ARROW = 0.22;
/** More points than this have no dots of their own. */
const MOST_DOTS = 140;

export function createMap() {
  const small = make("canvas", "");
  /** @type {ImageData | null} */
  let image = null;

  /** @param {CanvasRenderingContext2D} context @param {Size} size @param {State} state */
  function shade(context, { width, height }, { landscape, theme }) {
    const { columns, rows, values, now } = landscape;
    if (!image || small.width !== columns || small.height !== rows) {
      [small.width, small.height] = [columns, rows];
      image = new ImageData(columns, rows);
    }
    const pixels = new Uint32Array(image.data.buffer);
    const stride = fromTheTop(columns, rows);
    const look = { theme, steps: null, stride };
    paintScale(pixels, differences(values, now), { middle: 0, half: 1 }, look);
    small.getContext("2d")?.putImageData(image, 0, 0);
    // The middle of a pixel lies on a corner of the grid.
    const [cell, tall] = [width / (columns - 1), height / (rows - 1)];
    context.imageSmoothingEnabled = true;
    context.drawImage(small, -cell / 2, -tall / 2, cell * columns, tall * rows);
  }

  return {
    /** @param {CanvasRenderingContext2D} context @param {Size} size @param {State} state */
    draw(context, size, state) {
      shade(context, size, state);
      contours(context, size, state);
      marks(context, size, state);
    },
  };
}

/** @param {CanvasRenderingContext2D} context @param {Size} size @param {State} state */
function contours(context, { width, height }, state) {
  const { landscape, theme, scale, writing } = state;
  const { values, columns, rows, now } = landscape;
  let [low, high] = [Infinity, -Infinity];
  for (const value of values)
    if (Number.isFinite(value)) [low, high] = [Math.min(low, value), Math.max(high, value)];
  const levels = levelsOf(low, high, MOST_LEVELS);
  const drawn = levels.values.map((level) => contourInParts(values, columns, rows, level));
  context.globalAlpha = 0.55;
  for (const pieces of drawn) stroke(pieces, INK[theme].faint, scale, []);
  context.globalAlpha = 1;
  // The line on which the error is the present one.
  stroke(contourInParts(values, columns, rows, now), INK[theme].line, 1.4 * scale, [5 * scale, 4 * scale]);
  const present = partsOf(state, [landscape.parameters[0].now, landscape.parameters[1].now]);
  labelPlaces(drawn, [present]).forEach((place, n) => {
    if (!place) return;
    const words = writing.number(levels.values[n], levels.decimals);
    const look = { theme, size: 11 * scale, colour: INK[theme].faint };
    write(context, words, [place[0] * width, (1 - place[1]) * height], look);
  });

  /** @param {number[]} pieces @param {string} colour @param {number} wide @param {number[]} dash */
  function stroke(pieces, colour, wide, dash) {
    context.beginPath();
    for (let n = 0; n < pieces.length; n += 4) {
      context.moveTo(pieces[n] * width, (1 - pieces[n + 1]) * height);
      context.lineTo(pieces[n + 2] * width, (1 - pieces[n + 3]) * height);
    }
    context.setLineDash(dash);
    context.lineWidth = wide;
    context.strokeStyle = colour;
    context.stroke();
    context.setLineDash([]);
  }
}

/** The place of two values, in parts of the plot, y upwards. @param {State} state @param {[number, number]} values @returns {[number, number]} */
function partsOf({ landscape: { x, y } }, [a, b]) {
  return [partOf(x, a), partOf(/** @type {import("../../model/data/grid.js").Span} */ (y), b)];
}

/** @param {CanvasRenderingContext2D} context @param {Size} size @param {State} state */
function marks(context, { width, height }, state) {
  const { landscape, way, theme, scale, tells } = state;
  const [a, b] = landscape.parameters;
  const place = (/** @type {[number, number]} */ values) => {
    const [left, high] = partsOf(state, values);
    return /** @type {const} */ ([left * width, (1 - high) * height]);
  };
  const here = place([a.now, b.now]);
  drawWay(context, way, place, state);
  const slope = Math.hypot(a.gradient, b.gradient);
  if (tells && slope > 0 && Number.isFinite(slope)) {
    const far = (ARROW * width) / slope;
    arrow(context, here, [here[0] - far * a.gradient, here[1] + far * b.gradient], theme, scale);
  }
  if (tells && Number.isFinite(a.next) && Number.isFinite(b.next)) {
    const next = place([a.next, b.next]);
    line(context, [here, next], { colour: INK[theme].line, width: 2 * scale });
    fullPoint(context, here, theme, scale);
    openPoint(context, next, theme, scale);
  } else fullPoint(context, here, theme, scale);
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {import("../../model/landscape/way.js").Way} way
 * @param {(values: [number, number]) => readonly [number, number]} place
 * @param {State} state
 */
function drawWay(context, way, place, { landscape, theme, scale }) {
  const [a, b] = landscape.parameters.map(({ name }) => way.values[name]);
  if (!a || !b) return;
  const end = way.iterations.findLastIndex((iteration) => iteration <= landscape.frame.iteration) + 1;
  const places = Array.from({ length: end }, (_, n) => place([a[n], b[n]]));
  line(context, places, { colour: INK[theme].line, width: 1.3 * scale });
  if (end > MOST_DOTS) return;
  context.fillStyle = INK[theme].line;
  for (const [x, y] of places) {
    context.beginPath();
    context.arc(x, y, 1.9 * scale, 0, 7);
    context.fill();
  }
}

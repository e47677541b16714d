// The small picture of an example: one or two panes, drawn from what training has made.

import { colourOf, paintScale } from "../../draw/plane/colours.js";
import { make } from "../make.js";
import { drawBars, drawCurves } from "./charts.js";

/**
 * @typedef {"light" | "dark"} Theme
 * @typedef {import("../../wire/documents.js").ExamplePane} Pane
 * @typedef {CanvasRenderingContext2D} Context
 */

/** The shades of a field are its outputs times this. */
const WHOLE = 255;
const MIDDLE = { middle: 0.5, half: 0.5 };
const PIXELS = 2;

/**
 * Draws the panes into a place, beside each other.
 * @param {HTMLElement} place
 * @param {Pane[]} panes
 * @param {Theme} theme
 */
export function drawPicture(place, panes, theme) {
  place.replaceChildren(
    ...panes.map((pane) => {
      const figure = make("span", "example-pane");
      const canvas = make("canvas", "");
      figure.append(canvas);
      if (pane.kind === "field" || pane.kind === "line") {
        const label = make("span", "example-label");
        label.textContent = pane.label;
        figure.append(label);
      }
      return figure;
    }),
  );
  place.querySelectorAll("canvas").forEach((canvas, n) => drawPane(canvas, panes[n], theme));
}

/** @param {HTMLCanvasElement} canvas @param {Pane} pane @param {Theme} theme */
function drawPane(canvas, pane, theme) {
  const { clientWidth: width, clientHeight: height } = canvas;
  [canvas.width, canvas.height] = [PIXELS * width, PIXELS * height];
  const context = /** @type {Context} */ (canvas.getContext("2d"));
  context.setTransform(PIXELS, 0, 0, PIXELS, 0, 0);
  const box = { width, height };
  if (pane.kind === "field") drawField(context, pane, box, theme);
  else if (pane.kind === "line") drawLine(context, pane, box, theme);
  else if (pane.kind === "curves") drawCurves(context, pane, box, theme);
  else drawBars(context, pane, box, theme);
}

/**
 * @param {Context} context
 * @param {Extract<Pane, { kind: "field" }>} pane
 * @param {{ width: number, height: number }} box
 * @param {Theme} theme
 */
function drawField(context, { across, up, shades, samples }, { width, height }, theme) {
  const values = Float64Array.from(atob(shades), (letter) => letter.charCodeAt(0) / WHOLE);
  const side = Math.sqrt(values.length);
  const scratch = make("canvas", "");
  scratch.width = scratch.height = side;
  const image = new ImageData(side, side);
  // The first row of the values is the lowest.
  const stride = (/** @type {number} */ n) => (side - 1 - Math.floor(n / side)) * side + (n % side);
  paintScale(new Uint32Array(image.data.buffer), values, MIDDLE, { theme, steps: null, stride });
  /** @type {Context} */ (scratch.getContext("2d")).putImageData(image, 0, 0);
  context.drawImage(scratch, 0, 0, width, height);
  const radius = samples.length < 10 ? 4 : 1.9;
  for (const [x, y, target] of samples)
    dot(context, {
      ...{ x: part(x, across) * width, y: height - part(y, up) * height },
      ...{ radius, colour: colourOf(target, MIDDLE, theme), theme },
    });
}

/**
 * @param {Context} context
 * @param {Extract<Pane, { kind: "line" }>} pane
 * @param {{ width: number, height: number }} box
 * @param {Theme} theme
 */
function drawLine(context, { across, points, samples }, { width, height }, theme) {
  const heights = [...points, ...samples].map(([, y]) => y);
  const [low, high] = [Math.min(...heights), Math.max(...heights)];
  const air = 0.1 * (high - low);
  const up = [low - air, high + air];
  const at = (/** @type {number[]} */ [x, y]) => [part(x, across) * width, height - part(y, up) * height];
  const grey = theme === "light" ? "rgb(120 126 134)" : "rgb(128 136 146)";
  for (const sample of samples) {
    const [x, y] = at(sample);
    dot(context, { x, y, radius: 1.9, colour: grey, theme });
  }
  context.beginPath();
  for (const point of points) context.lineTo(.../** @type {[number, number]} */ (at(point)));
  context.strokeStyle = theme === "light" ? "#1c2026" : "#e8eaee";
  context.lineWidth = 2.2;
  context.stroke();
}

/** The place of a value between two ends, 0 to 1. @param {number} value @param {number[]} ends */
function part(value, [first, last]) {
  return (value - first) / (last - first);
}

/**
 * @param {Context} context
 * @param {{ x: number, y: number, radius: number, colour: string, theme: Theme }} look
 */
function dot(context, { x, y, radius, colour, theme }) {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = colour;
  context.fill();
  context.strokeStyle = theme === "light" ? "#ffffff" : "#14171c";
  context.lineWidth = 0.6;
  context.stroke();
}

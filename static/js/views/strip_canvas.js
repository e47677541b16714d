// The lines of the error curve on a canvas: the run, the spread of its batches, the other runs.

import { lastOf } from "../draw/curve_lines.js";

/**
 * @typedef {import("./strip.js").State} State
 * @typedef {import("./strip.js").Layout} Layout
 * @typedef {ReturnType<typeof colours>} Colours
 */

/** The line of the test error: dashes and gaps, in pixels. */
const TEST_DASH = [5, 4];
const BAND_ALPHA = 0.13;
/** The pole of a flag. */
const POLE_DASH = [3, 3];

/** @type {Map<HTMLElement, { key: string, found: { ink: string, soft: string, faint: string } }>} */
const resolved = new Map();

/**
 * The colours of the page, which a canvas cannot name.
 * @param {HTMLElement} place
 * @param {"light" | "dark"} theme
 */
export function colours(place, theme) {
  const key = `${theme} ${matchMedia("(forced-colors: active)").matches}`;
  const known = resolved.get(place);
  if (known?.key === key) return known.found;
  const [ink, soft, faint] = ["--text", "--muted-text", "--hairline"].map((name) => colour(place, name));
  const found = { ink, soft, faint };
  resolved.set(place, { key, found });
  return found;
}

/**
 * Custom properties may hold light-dark(…), which only `color` resolves.
 * @param {HTMLElement} place
 * @param {string} name
 */
function colour(place, name) {
  const probe = place.appendChild(document.createElement("span"));
  probe.style.color = `var(${name})`;
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

/**
 * @param {HTMLCanvasElement} canvas
 * @param {State} state
 * @param {Layout} layout
 * @param {Colours} found
 */
export function paint(canvas, state, layout, { ink, soft, faint }) {
  const { width, height, scale, y, others } = layout;
  const ratio = globalThis.devicePixelRatio || 1;
  const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== w || canvas.height !== h) [canvas.width, canvas.height] = [w, h];
  const context = canvas.getContext("2d");
  if (!context) return;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  context.lineJoin = "round";

  if (state.samples > 1) paintBand(context, state, layout, soft);

  context.lineWidth = 1;
  context.strokeStyle = faint;
  context.beginPath();
  for (const tick of scale.ticks) {
    const at = Math.round(y(tick)) + 0.5;
    context.moveTo(0, at);
    context.lineTo(width, at);
  }
  context.stroke();

  context.strokeStyle = soft;
  context.setLineDash(POLE_DASH);
  context.beginPath();
  for (const { at } of layout.flags) {
    context.moveTo(Math.round(at) + 0.5, 0);
    context.lineTo(Math.round(at) + 0.5, height);
  }
  context.stroke();
  context.setLineDash([]);

  context.strokeStyle = soft;
  context.globalAlpha = 0.55;
  for (const { line } of others) stroke(context, line);
  context.globalAlpha = 1;
  context.strokeStyle = ink;
  context.lineWidth = 1.8;
  stroke(context, layout.own);
  context.setLineDash(TEST_DASH);
  stroke(context, layout.test);
  context.setLineDash([]);
}

/**
 * The lowest and the highest error of each interval: single batches differ.
 * @param {CanvasRenderingContext2D} context
 * @param {State} state
 * @param {Layout} layout
 * @param {string} fill
 */
function paintBand(context, { curve }, { x, y, until }, fill) {
  const at = (/** @type {number} */ k) => x(lastOf(curve, k));
  context.fillStyle = fill;
  context.globalAlpha = BAND_ALPHA;
  context.beginPath();
  const known = Array.from(curve.last.keys()).filter(
    (k) => Number.isFinite(curve.lowest[k]) && lastOf(curve, k) < until,
  );
  for (const k of known) context.lineTo(at(k), y(curve.highest[k]));
  for (const k of known.reverse()) context.lineTo(at(k), y(curve.lowest[k]));
  context.fill();
  context.globalAlpha = 1;
}

/**
 * A line with gaps where an error is not recorded.
 * @param {CanvasRenderingContext2D} context
 * @param {[x: number, y: number][]} line
 */
function stroke(context, line) {
  context.beginPath();
  let isDown = false;
  for (const [x, y] of line) {
    if (Number.isNaN(y)) isDown = false;
    else if (isDown) context.lineTo(x, y);
    else {
      context.moveTo(x, y);
      isDown = true;
    }
  }
  context.stroke();
}

// The picture of an error: its axes with values, the pointer that reads it, and the handle of the
// learning rate. It is one tab stop, and the handle another one.

import { partOf, ticksOf, valueAt } from "../../model/data/grid.js";
import { decimalsFor, powersBetween, rateScale, rounded } from "../../model/landscape/ranges.js";
import { make } from "../make.js";
import { drawCurve } from "./curve.js";
import { mountHandle } from "./handle.js";
import { INK, line } from "./ink.js";
import { createMap } from "./map.js";

/**
 * @typedef {{ low: number, high: number }} Span
 * @typedef {import("../../model/landscape/way.js").Way} Way
 * @typedef {{ name: string, now: number, gradient: number, next: number }} Parameter
 * @typedef {{ kind: "two" | "one" | "rate", network: { settings: Record<string, any> }, frame: { iteration: number }, parameters: Parameter[],
 *   whose: { hasSlope: boolean }, x: Span, y: Span | null, columns: number, rows: number, across: Float64Array, values: Float64Array,
 *   isLogarithmic: boolean, now: number, next: number }} Landscape
 * @typedef {{ landscape: Landscape, way: Way, reach: number, names: [string, string], theme: "light" | "dark",
 *   writing: import("../../model/notation.js").Writing, tells: boolean, height: Span, nextOnCurve: number, isPlain: boolean,
 *   handle: { rate: number, error: number, words: string, isFixed: boolean }, nowWords: string, stepWords: string, label: string }} Given
 *   tells: gradients and next values are known; height: the span of the error, where it is an axis; nextOnCurve: the error where
 *   the next update puts the only parameter; isPlain: the rule takes steps along the gradient
 * @typedef {Given & { scale: number, placeOf: (value: number) => number }} State  scale: of letters and lines
 * @typedef {{ pointAt: (point: number[], decimals: number) => string, try: (rate: number | null) => void, set: (rate: number) => void }} Acts
 *   pointAt: what is at a point, in words; try: a rate while it is dragged; set: the one at which it is let go
 */

const [TICK_PX_X, TICK_PX_Y] = [76, 44];
/** Steps of the pointer's keys across a span. */
const [STEPS, LARGE_STEP] = [50, 5];
/** The letters in which lines are drawn at their usual width. */
const USUAL_TYPE_PX = 15;
/** @type {Record<string, [number, number]>} */
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

/** @param {HTMLElement} root @param {Acts} acts */
export function mountPlot(root, acts) {
  const [frame, up, plot, across] = ["landscape-frame", "landscape-y", "landscape-plot", "landscape-x"].map(
    (name) => make("div", name),
  );
  const [canvas, readout] = [make("canvas", ""), make("p", "landscape-readout")];
  for (const part of [up, across, canvas]) part.setAttribute("aria-hidden", "true");
  readout.hidden = true;
  readout.setAttribute("role", "status");
  plot.append(canvas, readout);
  frame.append(up, plot, across);
  root.append(frame);
  plot.tabIndex = 0;
  plot.setAttribute("role", "application");
  plot.setAttribute("aria-roledescription", "picture of the error");
  const map = createMap();
  const handle = mountHandle(plot, { ...acts, valueAt: (part) => scaleOfRates().valueAt(part), draw });

  /** @type {State | null} */
  let state = null;
  let size = { width: 0, height: 0 };
  /** The point that is read. @type {number[] | null} */
  let cursor = null;
  let written = "";

  new ResizeObserver(([{ contentRect }]) => {
    size = { width: contentRect.width, height: contentRect.height };
    draw();
  }).observe(plot);

  function scaleOfRates() {
    const { landscape } = /** @type {State} */ (state);
    return rateScale(landscape.x.high, landscape.isLogarithmic);
  }

  function draw() {
    if (!state || !size.width) return;
    const context = context2d(canvas, size);
    if (state.landscape.kind === "two") map.draw(context, size, state);
    else drawCurve(context, size, state);
    drawCursor(context, state);
    writeAxes(state);
    handle.show(
      state.landscape.kind === "rate" ? { ...state.handle, part: state.placeOf(state.handle.rate) } : null,
    );
    plot.setAttribute("aria-label", state.label);
    frame.dataset.kind = state.landscape.kind;
  }

  /** @param {CanvasRenderingContext2D} context @param {State} now */
  function drawCursor(context, { landscape, theme, scale, placeOf }) {
    if (!cursor) return;
    const x = placeOf(cursor[0]) * size.width;
    const look = { colour: INK[theme].line, width: scale };
    line(
      context,
      [
        [x, 0],
        [x, size.height],
      ],
      look,
    );
    if (!landscape.y) return;
    const y = (1 - partOf(landscape.y, cursor[1])) * size.height;
    line(
      context,
      [
        [0, y],
        [size.width, y],
      ],
      look,
    );
  }

  /** Reads the error at a point; null: at none. @param {number[] | null} point */
  function read(point) {
    cursor = point;
    readout.hidden = !point;
    if (point && state) {
      readout.textContent = acts.pointAt(point, decimals(state));
      const isHigh = state.landscape.y ? partOf(state.landscape.y, point[1]) > 0.5 : false;
      readout.classList.toggle("low", isHigh);
      readout.classList.toggle("right", state.placeOf(point[0]) < 0.5);
    }
    draw();
  }

  /** @param {number} x @param {number} y  in parts of the plot, y upwards */
  function pointAt(x, y) {
    const now = /** @type {State} */ (state);
    const { kind, x: span, y: upwards } = now.landscape;
    if (kind === "rate") return [Number(scaleOfRates().valueAt(x).toPrecision(4))];
    const digits = decimals(now);
    const values = [valueAt(span, x), ...(upwards ? [valueAt(upwards, y)] : [])];
    return values.map((value) => rounded(value, digits));
  }

  plot.addEventListener("pointermove", (event) => {
    if (!state || handle.isDragged() || event.target === handle.element) return;
    const box = plot.getBoundingClientRect();
    const part = (/** @type {number} */ share) => Math.max(0, Math.min(1, share));
    const [left, top] = [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height];
    read(pointAt(part(left), 1 - part(top)));
  });
  plot.addEventListener("pointerleave", () => read(null));
  plot.addEventListener("blur", () => read(null));
  plot.addEventListener("keydown", (event) => {
    if (!state || event.ctrlKey || event.altKey || event.metaKey || event.target !== plot) return;
    const { landscape } = state;
    const present =
      landscape.kind === "rate" ? [state.handle.rate] : landscape.parameters.map(({ now }) => now);
    const way = ARROWS[event.key];
    if (event.key === "Escape" && cursor) read(null);
    else if (event.key === "Home") read(present);
    else if (way) {
      const from = cursor ?? present;
      const step = (event.shiftKey ? LARGE_STEP : 1) / STEPS;
      const parts = [state.placeOf(from[0]), landscape.y ? partOf(landscape.y, from[1]) : 0];
      const [x, y] = parts.map((part, n) => Math.max(0, Math.min(1, part + step * way[n])));
      read(pointAt(x, y));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });

  /** @param {State} now */
  function writeAxes({ landscape, height, names, writing, placeOf }) {
    const most = [Math.max(2, size.width / TICK_PX_X), Math.max(2, size.height / TICK_PX_Y)];
    const span = landscape.y ?? height;
    const flat = ticksAcross(landscape, most[0]);
    const high = ticksOf(span, most[1]);
    const flatWords = flat.values.map((value, n) => writing.number(value, flat.decimals[n]));
    const highWords = high.values.map((value) => writing.number(value, high.decimals));
    const key = JSON.stringify([names, flatWords, highWords, size, landscape.x, span]);
    if (key === written) return;
    written = key;
    across.replaceChildren(
      ...flat.values.map((value, n) => tick(flatWords[n], "left", placeOf(value))),
      tick(names[0]),
    );
    up.replaceChildren(
      ...high.values.map((value, n) => tick(highWords[n], "top", 1 - partOf(span, value))),
      tick(names[1]),
    );
  }

  return {
    /** @param {Given} now */
    show(now) {
      const { landscape } = now;
      const rates = landscape.kind === "rate" ? rateScale(landscape.x.high, landscape.isLogarithmic) : null;
      const placeOf = (/** @type {number} */ value) =>
        rates ? rates.partOf(value) : partOf(landscape.x, value);
      const other = state?.landscape;
      const isSame = other?.kind === landscape.kind && state?.names.join() === now.names.join();
      const scale = Number.parseFloat(getComputedStyle(plot).fontSize) / USUAL_TYPE_PX;
      state = { ...now, scale, placeOf };
      if (!isSame) cursor = null;
      // The numbers under the pointer are those of the new picture.
      read(cursor);
    },
  };
}

/** The ticks of the axis across, each with its decimals. @param {Landscape} landscape @param {number} most */
function ticksAcross({ kind, isLogarithmic, x }, most) {
  if (kind !== "rate" || !isLogarithmic) {
    const { values, decimals: digits } = ticksOf(x, most);
    return { values, decimals: values.map(() => digits) };
  }
  const values = powersBetween(x.low, x.high);
  return { values, decimals: values.map((value) => Math.max(0, -Math.round(Math.log10(value)))) };
}

/** The decimals of a point that is read. @param {State} state */
function decimals({ landscape, reach }) {
  return landscape.kind === "rate" ? 9 : decimalsFor(reach);
}

/** A canvas of this size in CSS pixels, empty. @param {HTMLCanvasElement} canvas @param {{ width: number, height: number }} size */
function context2d(canvas, { width, height }) {
  const ratio = globalThis.devicePixelRatio || 1;
  const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== wide || canvas.height !== high) [canvas.width, canvas.height] = [wide, high];
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  return context;
}

/** A value at its place, or without one the name of the axis. @param {string} words @param {"left" | "top"} [side] @param {number} [part] */
function tick(words, side, part = 0) {
  const element = make("span", side ? "" : "landscape-axis");
  element.textContent = words;
  if (side) element.style[side] = `${100 * part}%`;
  return element;
}

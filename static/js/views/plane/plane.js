// The plane of two inputs, or the curve over one: the network's picture as a coloured field, the
// line where classes meet, the samples on it, and axes with values. It is one tab stop; arrow keys
// go from sample to sample.

import { hueOf, colourOf, meaningOf, paintScale, paintWinner, stepsOf } from "../../draw/plane/colours.js";
import { partOf, ticksOf, valueAt } from "../../model/data/grid.js";
import { neighbour, targetClass } from "../../model/data/rows.js";
import { make } from "../make.js";
import { drawCurve, drawSamples, rangeOf, strokeBoundary } from "./marks.js";

/**
 * @typedef {import("../../model/data/rows.js").Rows} Rows
 * @typedef {import("../../model/data/rows.js").Coding} Coding
 * @typedef {import("../../model/data/grid.js").Grid} Grid
 * @typedef {{ grid: Grid, map: (neuron: number) => ArrayLike<number> }} Picture
 * @typedef {{ rows: Rows, coding: Coding, axes: { across: number, up: number | null }, names: string[], shown: number, next: number[],
 *   neuron: number | null, activation: string, neurons: number, errors: ArrayLike<number> | null, wrong: ArrayLike<boolean> | null,
 *   steps: boolean, theme: "light" | "dark", label: string, title: string, writing: import("../../model/notation.js").Writing }} State
 *   names: of the axes; `neuron`: whose picture is shown, counted after the inputs, null for the network's outputs;
 *   `neurons`: their number; `title`: of a neuron's picture, else empty; `errors`: the samples' sizes, null: all alike
 * @typedef {{ show: (sample: number) => void, move: (step: number) => void, pointAt: (x: number, y: number) => string }} Acts
 *   pointAt: what is at a value of the axes, in words
 */

/** A sample is hit this near, in pixels. */
const HIT_PX = 16;
/** The letters of an axis' name that fit beside the plot. */
const SHORT = 3;
/** Space for one tick. */
const [TICK_PX_X, TICK_PX_Y] = [64, 44];

/** @type {Record<string, import("../../model/data/rows.js").Direction>} */
const ARROWS = { ArrowLeft: "left", ArrowRight: "right", ArrowUp: "up", ArrowDown: "down" };

/**
 * @param {HTMLElement} root
 * @param {Acts} acts
 */
export function mount(root, acts) {
  const [up, plot, across] = [make("div", "plane-y"), make("div", "plane-plot"), make("div", "plane-x")];
  const [field, marks, readout, title] = [
    make("canvas", "plane-field"),
    make("canvas", "plane-marks"),
    make("p", "plane-readout"),
    make("p", "plane-title"),
  ];
  for (const part of [up, across, field, marks, title]) part.setAttribute("aria-hidden", "true");
  readout.hidden = true;
  plot.append(field, marks, title, readout);
  root.classList.add("plane");
  const frame = make("div", "plane-frame");
  frame.append(up, plot, across);
  root.append(frame);
  plot.tabIndex = 0;
  plot.setAttribute("role", "application");
  plot.setAttribute("aria-roledescription", "plane of samples");

  /** @type {State | null} */
  let state = null;
  /** The grid of the newest picture, and copies of its maps. @type {Grid | null} */
  let grid = null;
  /** @type {Float64Array[]} */
  let maps = [];
  /** The pixels of the field. @type {ImageData | null} */
  let image = null;
  let size = { width: 0, height: 0 };
  /** The vertical axis. @type {import("../../model/data/grid.js").Span} */
  let y = { low: 0, high: 1 };
  let written = "";

  new ResizeObserver(([{ contentRect }]) => {
    size = { width: contentRect.width, height: contentRect.height };
    draw();
  }).observe(plot);

  /** The place of a row, in parts of the plot, y downwards. @param {number} row @returns {[number, number]} */
  function placeOf(row) {
    const { rows, axes } = /** @type {State} */ (state);
    const value =
      axes.up === null ? rows.targets[row * rows.outputs] : rows.inputs[row * rows.width + axes.up];
    const { x } = /** @type {Grid} */ (grid);
    return [partOf(x, rows.inputs[row * rows.width + axes.across]), 1 - partOf(y, value)];
  }

  function draw() {
    if (!state || !grid || !size.width || maps.length === 0) return;
    const { axes, neuron, rows } = state;
    y = axes.up === null ? rangeOf(maps[0], rows, neuron === null) : grid.y;
    const context = context2d(marks, size);
    const look = {
      theme: state.theme,
      steps: stepsOf(state.steps, neuron === null ? state.coding.classes : 0),
    };
    field.hidden = axes.up === null;
    if (axes.up === null) drawCurve(context, size, maps[0], y, state.theme);
    else {
      paint(grid, look);
      if (neuron === null && state.coding.classes > 0) strokeBoundary(context, size, maps, grid, state);
    }
    drawSamples(context, size, { ...state, placeOf, colourOf: colourOfRow, shapeOf });
    writeAxes(grid.x);
    plot.setAttribute("aria-label", state.label);
    title.textContent = state.title;
    title.hidden = state.title === "";
  }

  /** @param {Grid} of @param {{ theme: "light" | "dark", steps: number | null }} look */
  function paint({ columns, rows }, look) {
    const { neuron, activation, coding } = /** @type {State} */ (state);
    if (field.width !== columns || field.height !== rows || !image) {
      [field.width, field.height] = [columns, rows];
      image = new ImageData(columns, rows);
    }
    const pixels = new Uint32Array(image.data.buffer);
    if (neuron === null && maps.length > 1 && coding.classes > 0) paintWinner(pixels, maps, coding, look);
    else paintScale(pixels, maps[0], neuron === null ? coding : meaningOf(activation, maps[0]), look);
    field.getContext("2d")?.putImageData(image, 0, 0);
    field.classList.toggle("sharp", look.steps !== null);
  }

  /** @param {number} row */
  function colourOfRow(row) {
    const { rows, coding, theme } = /** @type {State} */ (state);
    if (coding.classes > 0) return hueOf(targetClass(rows, coding, row), theme);
    return colourOf(rows.targets[row * rows.outputs], coding, theme);
  }

  /** Two classes are told by blue and orange; more have a shape each. @param {number} row */
  function shapeOf(row) {
    const { rows, coding } = /** @type {State} */ (state);
    return coding.classes > 2 ? targetClass(rows, coding, row) : 0;
  }

  /** @param {import("../../model/data/grid.js").Span} x */
  function writeAxes(x) {
    const { names, writing } = /** @type {State} */ (state);
    const spans = [x, y].map((span, n) =>
      ticksOf(span, [size.width / TICK_PX_X, size.height / TICK_PX_Y][n]),
    );
    const texts = spans.map(({ values, decimals }) => values.map((value) => writing.number(value, decimals)));
    const key = JSON.stringify([names, texts, size, x, y]);
    if (key === written) return;
    written = key;
    across.replaceChildren(
      ...spans[0].values.map((value, n) => tick(texts[0][n], "left", partOf(x, value))),
      tick(names[0]),
    );
    up.replaceChildren(
      ...spans[1].values.map((value, n) => tick(texts[1][n], "top", 1 - partOf(y, value))),
      tick(names[1]),
    );
  }

  /** The sample near a place of the screen; null if there is none. @param {number} left @param {number} top */
  function hit(left, top) {
    let [best, nearest] = [/** @type {number | null} */ (null), HIT_PX];
    for (let row = 0; row < /** @type {State} */ (state).rows.count; row++) {
      const [partX, partY] = placeOf(row);
      const distance = Math.hypot(partX * size.width - left, partY * size.height - top);
      if (distance < nearest) [best, nearest] = [row, distance];
    }
    return best;
  }

  /** @param {MouseEvent} event @returns {[left: number, top: number]} */
  function inside(event) {
    const box = plot.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  }

  plot.addEventListener("click", (event) => {
    const sample = state && grid ? hit(...inside(event)) : null;
    if (sample !== null) acts.show(sample);
  });
  plot.addEventListener("pointermove", (event) => {
    if (!state || !grid) return;
    const [left, top] = inside(event);
    const words = acts.pointAt(valueAt(grid.x, left / size.width), valueAt(grid.y, 1 - top / size.height));
    readout.textContent = words;
    readout.hidden = words === "";
    // Out of the pointer's way.
    readout.classList.toggle("low", top < size.height / 2);
    plot.classList.toggle("over-sample", hit(left, top) !== null);
  });
  plot.addEventListener("pointerleave", () => (readout.hidden = true));
  plot.addEventListener("keydown", (event) => {
    if (!state || !grid || event.ctrlKey || event.altKey || event.metaKey) return;
    const direction = ARROWS[event.key];
    const { rows, shown } = state;
    if (direction) {
      const upwards = (/** @type {number} */ row) => {
        const [x, top] = placeOf(row);
        return /** @type {[number, number]} */ ([x, 1 - top]);
      };
      const found = neighbour(upwards, rows.count, shown, direction);
      if (found !== shown) acts.show(found);
    } else if (event.key === "PageDown") acts.move(1);
    else if (event.key === "PageUp") acts.move(-1);
    else if (event.key === "Home") acts.show(0);
    else if (event.key === "End") acts.show(rows.count - 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });

  return {
    /** Draws a picture, and keeps what it needs of it. @param {State} now @param {Picture} found */
    show(now, found) {
      state = now;
      const { neuron, neurons, rows } = now;
      const wanted =
        neuron === null
          ? Array.from({ length: rows.outputs }, (_, o) => neurons - rows.outputs + o)
          : [neuron];
      ({ grid } = found);
      maps = wanted.map((place) => Float64Array.from(found.map(place)));
      draw();
    },
  };
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
  const element = make("span", side ? "" : `plane-axis${words.length > SHORT ? " long" : ""}`);
  element.textContent = words;
  if (side) element.style[side] = `${100 * part}%`;
  return element;
}

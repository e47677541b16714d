// The error curve, drawn by uPlot. The server sends intervals of iterations, each with its lowest,
// highest and last error.

import uPlot from "uplot";
import { whole } from "../model/number.js";

const HEIGHT = 210;
const SMALLEST = 1e-300;

/**
 * The frame's error is the curve's last point while the newest state is shown and the error is
 * known at the cursor (`isKnown`).
 * @typedef {{ curve: import("../wire/protocol.js").Curve, frame: import("../wire/protocol.js").Frame, isKnown: boolean, logarithmic: boolean,
 *   theme: "light" | "dark", writing: import("../model/notation.js").Writing }} State
 */

/** @param {HTMLElement} root */
export function mount(root) {
  /** @type {uPlot | null} */
  let plot = null;
  let builtFor = "";
  /** @type {unknown} */
  let shown = null;
  let iteration = -1;
  /** @type {number | null} */
  let error = NaN;
  /** @type {import("../model/notation.js").Writing} */
  let writing;

  /** @param {State} state */
  function build(state) {
    plot?.destroy();
    const [text, muted, grid] = ["--text", "--muted-text", "--hairline"].map((name) => resolved(root, name));
    const font = `12px ${getComputedStyle(root).fontFamily}`;
    const axis = {
      stroke: muted,
      font,
      labelFont: font,
      grid: { stroke: grid, width: 1 },
      ticks: { stroke: grid, width: 1, size: 4 },
    };
    plot = new uPlot(
      {
        width: root.clientWidth,
        height: HEIGHT,
        legend: { show: false },
        cursor: { y: false, points: { size: 7 } },
        scales: { x: { time: false }, y: { distr: state.logarithmic ? 3 : 1 } },
        axes: [
          {
            ...axis,
            label: "iteration",
            labelSize: 16,
            size: 34,
            values: (_, ticks) => ticks.map((t) => (t % 1 ? "" : whole(t))),
          },
          {
            ...axis,
            label: "total error E",
            labelSize: 16,
            size: 62,
            values: (_, ticks) => ticks.map((t) => (t === null ? "" : short(t, writing))),
          },
        ],
        series: [
          {},
          { stroke: text, width: 2, points: { show: false } },
          { stroke: "transparent", points: { show: false } },
          { stroke: "transparent", points: { show: false } },
        ],
        bands: [{ series: [3, 2], fill: grid }],
        hooks: {
          draw: [(u) => markHere(u, text)],
          setCursor: [(u) => readout(root, u, writing)],
        },
      },
      [[], [], [], []],
      root,
    );
  }

  /**
   * A thin line at the iteration that is shown.
   * @param {uPlot} u
   * @param {string} text  a colour
   */
  function markHere(u, text) {
    const x = u.valToPos(iteration, "x", true);
    if (!(x >= u.bbox.left && x <= u.bbox.left + u.bbox.width)) return;
    u.ctx.save();
    u.ctx.strokeStyle = text;
    u.ctx.setLineDash([3, 3]);
    u.ctx.beginPath();
    u.ctx.moveTo(x, u.bbox.top);
    u.ctx.lineTo(x, u.bbox.top + u.bbox.height);
    u.ctx.stroke();
    u.ctx.restore();
  }

  return {
    /** @param {State} state */
    update(state) {
      writing = state.writing;
      const key = `${root.clientWidth} ${state.logarithmic} ${state.theme} ${writing.notation.comma}`;
      if (key !== builtFor) {
        builtFor = key;
        shown = null;
        build(state);
      }
      const { curve, frame } = state;
      const now = state.isKnown ? frame.error : null;
      if (shown === curve && iteration === frame.iteration && Object.is(error, now)) return;
      [shown, iteration, error] = [curve, frame.iteration, now];
      plot?.setData(points(curve, iteration, now, state.logarithmic));
      root.setAttribute("aria-label", summary(curve, now, writing));
    },
  };
}

/**
 * A colour of the page for a canvas. Custom properties may hold light-dark(…), which only `color`
 * resolves.
 * @param {HTMLElement} root
 * @param {string} name
 */
function resolved(root, name) {
  const probe = root.appendChild(document.createElement("span"));
  probe.style.color = `var(${name})`;
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

/**
 * The intervals as uPlot's columns, each at its last iteration.
 * @param {import("../wire/protocol.js").Curve} curve
 * @param {number} iteration
 * @param {number | null} error  null: not known yet
 * @param {boolean} logarithmic
 * @returns {uPlot.AlignedData}
 */
function points(curve, iteration, error, logarithmic) {
  const newest = iteration >= curve.length && error !== null && Number.isFinite(error);
  const xs = Array.from(curve.last, (_, k) => Math.min((k + 1) * curve.stride, curve.length) - 1);
  // A logarithmic scale has no zero: an error of 0 stands at the bottom.
  const column = (/** @type {Float64Array} */ values) => {
    const all = newest ? [...values, error] : Array.from(values);
    return logarithmic ? all.map((value) => Math.max(value, SMALLEST)) : all;
  };
  if (newest) xs.push(iteration);
  return [xs, column(curve.last), column(curve.lowest), column(curve.highest)];
}

/**
 * @param {number} value
 * @param {import("../model/notation.js").Writing} writing
 */
function short(value, { notation }) {
  const size = Math.abs(value);
  const text =
    value !== 0 && (size < 0.001 || size >= 1e5)
      ? value.toExponential(0).replace("-", "−")
      : String(+value.toPrecision(6));
  return notation.comma === "true" ? text.replace(".", ",") : text;
}

/**
 * @param {import("../wire/protocol.js").Curve} curve
 * @param {number | null} error
 * @param {import("../model/notation.js").Writing} writing
 */
function summary(curve, error, { number }) {
  const now = error === null ? "not known yet" : number(error);
  return `Error curve of ${whole(curve.length)} iterations; the error now is ${now}`;
}

/**
 * @param {HTMLElement} root
 * @param {uPlot} u
 * @param {import("../model/notation.js").Writing} writing
 */
function readout(root, u, { number }) {
  const k = u.cursor.idx;
  const out = root.parentElement?.querySelector("output");
  if (!out) return;
  const [x, y] = [u.data[0][k ?? -1], u.data[1][k ?? -1]];
  out.textContent =
    k === null || k === undefined || y === undefined ? "" : `iteration ${whole(x)}: E ${number(Number(y))}`;
}

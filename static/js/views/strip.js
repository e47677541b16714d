// The error curve as the time bar. It shows the run so far, the present iteration, a flag for each
// edit, and the other runs as faint lines. A click or a drag travels, and so do the keys.

import { grouped, lastOf } from "../draw/curve_lines.js";
import { errorScale, evenTicks, nothing, short, span, widen } from "../draw/curve_scale.js";
import { whole } from "../model/number.js";
import { make } from "./make.js";
import { colours, paint } from "./strip_canvas.js";
import { createMarks } from "./strip_marks.js";
import { createTravelling } from "./strip_travel.js";

/**
 * `isKnown`: the error is known at the cursor. `canTravel`: false on a page that only watches, and
 * without a connection. `seeking`: the iteration to which a long replay is on its way.
 * @typedef {import("../wire/protocol.js").Curve} Curve
 * @typedef {import("../wire/protocol.js").Frame} Frame
 * @typedef {import("../wire/protocol.js").Epochs} Epochs
 * @typedef {import("../wire/protocol.js").Branch & { curve: import("../wire/documents.js").BranchCurve | null }} Other
 * @typedef {{ curve: Curve, frame: Frame, epochs: Epochs | null, samples: number, isKnown: boolean, others: Other[],
 *   edits: import("../wire/protocol.js").Edit[], scale: import("../draw/curve_scale.js").Choice, canTravel: boolean,
 *   theme: "light" | "dark", writing: import("../model/notation.js").Writing }} State
 * @typedef {{ travel: (iteration: number) => void, choose: (branch: number) => void, enlarge?: () => void }} Acts
 * @typedef {ReturnType<typeof layoutOf>} Layout
 */

/** Space above and below the lines, in pixels: flags stand in the upper one. */
const [ABOVE, BELOW] = [12, 5];
/** Flags that stand closer together become one. */
const FLAG_GAP_PX = 14;
/** One tick of the axis for each of these heights. */
const TICK_PX = 24;
const MOST_TICKS = 6;
/** The spread of single batches reaches above the highest mean. */
const HEADROOM = 1.25;

/** The most iterations that are written under a large curve. */
const MOST_ITERATIONS = 9;

/**
 * @param {HTMLElement} root
 * @param {Acts} acts
 * @param {{ large?: boolean }} [options]  a large curve has iterations under it
 */
export function mount(root, acts, { large = false } = {}) {
  const axis = make("div", "strip-axis");
  const iterations = make("div", "strip-iterations");
  const plot = make("div", "strip-plot");
  const canvas = make("canvas", "strip-canvas");
  const scaleWords = make("span", "strip-scale");
  const handle = make("span", "strip-handle");
  for (const part of [axis, iterations]) part.setAttribute("aria-hidden", "true");
  canvas.setAttribute("aria-hidden", "true");
  plot.append(canvas, scaleWords, handle);
  root.classList.add("strip");
  root.append(axis, plot);
  if (large) plot.append(iterations);

  /** @type {State | null} */
  let state = null;
  /** @type {Layout | null} */
  let layout = null;
  const known = createKnown();
  const travelling = createTravelling(plot, {
    ...acts,
    state: () => state,
    layout: () => layout,
    moved: () => draw(),
  });
  const marks = createMarks(plot, acts);
  let size = { width: 0, height: 0 };
  new ResizeObserver(([{ contentRect }]) => {
    size = { width: contentRect.width, height: contentRect.height };
    draw();
  }).observe(plot);

  function draw() {
    if (!state || !size.width) return;
    layout = layoutOf(state, known(state), size);
    paint(canvas, state, layout, colours(plot, state.theme));
    const comma = state.writing.notation.comma === "true";
    const { scale, x, y } = layout;
    writeAxis(axis, scale.ticks, (tick) => short(tick, comma), { top: y });
    if (large) writeAxis(iterations, evenTicks(layout.span, MOST_ITERATIONS), whole, { left: x });
    scaleWords.textContent = scale.logarithmic ? "logarithmic scale" : "";
    handle.style.left = `${x(travelling.shown() ?? state.frame.iteration)}px`;
    marks.update(state, layout);
    travelling.update();
  }

  return {
    /** @param {State} now */
    update(now) {
      state = now;
      draw();
    },
  };
}

/**
 * The end of what a curve tells about the present run. An edit in the past cuts the run, and the
 * curve that tells so comes later than the frame.
 */
function createKnown() {
  /** @type {Curve | null} */
  let newest = null;
  let until = Infinity;
  return (/** @type {State} */ { curve, frame }) => {
    if (curve !== newest) [newest, until] = [curve, Infinity];
    if (frame.end < curve.length) until = Math.min(until, frame.end);
    return until;
  };
}

/**
 * The places of everything, in pixels of the plot.
 * @param {State} state
 * @param {number} until  the curve is known before this iteration
 * @param {{ width: number, height: number }} size
 */
function layoutOf(state, until, { width, height }) {
  const { curve, frame, epochs, isKnown, others, edits, scale: choice, samples } = state;
  const ends = others.map(({ end }) => end);
  const last = span(frame.end, ends);
  const inner = width - 2;
  const x = (/** @type {number} */ iteration) => 1 + (inner * iteration) / last;
  const iteration = (/** @type {number} */ at) => ((at - 1) / inner) * last;

  // Single batches of many samples may lie outside: the means have the space.
  const range = nothing();
  if (samples === 1 || !epochs?.iterations.length) widen(range, curve.last);
  const now = samples === 1 ? frame.error : frame.trainError;
  if (isKnown) widen(range, [now]);
  if (samples > 1 && epochs) for (const errors of [epochs.train, epochs.test]) widen(range, errors);
  if (samples > 1) range.high *= HEADROOM;
  for (const { curve: other } of others) if (other) widen(range, other.errors);
  const ticks = Math.round((height - ABOVE - BELOW) / TICK_PX);
  const scale = errorScale(range, choice, Math.min(Math.max(2, ticks), MOST_TICKS));
  const y = (/** @type {number} */ error) => ABOVE + (height - ABOVE - BELOW) * (1 - scale.place(error));

  const newest = isKnown && Number.isFinite(now) ? now : null;

  return {
    ...{ width, height, x, y, iteration, scale, until, span: last },
    now: newest,
    own: ownLine(state, until, newest, x, y),
    test: testLine(state, x, y),
    flags: grouped(edits, x, FLAG_GAP_PX),
    others: others.map((other) => ({ other, line: lineOf(other, x, y, width) })),
  };
}

/**
 * The present run, up to the newest error that is known: of one sample each error, of many samples
 * their mean at the end of each epoch.
 * @param {State} state
 * @param {number} until
 * @param {number | null} newest
 * @param {(iteration: number) => number} x
 * @param {(error: number) => number} y
 */
function ownLine({ curve, frame, samples, epochs }, until, newest, x, y) {
  /** @type {[x: number, y: number][]} */
  const line = [];
  const put = (/** @type {number} */ iteration, /** @type {number} */ error) =>
    iteration < until && line.push([x(iteration), Number.isFinite(error) ? y(error) : NaN]);
  if (samples > 1 && epochs) epochs.iterations.forEach((iteration, k) => put(iteration, epochs.train[k]));
  else curve.last.forEach((error, k) => put(lastOf(curve, k), error));
  const last = line.at(-1)?.[0] ?? -1;
  if (frame.iteration === frame.end && newest !== null && x(frame.iteration) > last)
    line.push([x(frame.iteration), y(newest)]);
  return line;
}

/**
 * The mean error of the samples that are set aside for testing.
 * @param {State} state
 * @param {(iteration: number) => number} x
 * @param {(error: number) => number} y
 */
function testLine({ frame, epochs, isKnown }, x, y) {
  /** @type {[x: number, y: number][]} */
  const line = [];
  if (Number.isNaN(frame.testError) || !epochs) return line;
  epochs.iterations.forEach((iteration, k) => {
    const error = epochs.test[k];
    line.push([x(iteration), Number.isFinite(error) ? y(error) : NaN]);
  });
  if (isKnown && frame.iteration === frame.end) line.push([x(frame.iteration), y(frame.testError)]);
  return line;
}

/**
 * The line of another run, from where it parted to where the strip ends.
 * @param {Other} other
 * @param {(iteration: number) => number} x
 * @param {(error: number) => number} y
 * @param {number} width
 */
function lineOf({ curve, parted_at }, x, y, width) {
  /** @type {[x: number, y: number][]} */
  const line = [];
  if (!curve) return line;
  for (let k = 0; k < curve.iterations.length; k++) {
    const [iteration, error] = [curve.iterations[k], curve.errors[k]];
    if (error === null || iteration < parted_at) continue;
    if (x(iteration) > width) break;
    line.push([x(iteration), y(error)]);
  }
  return line;
}

/**
 * Writes the numbers of an axis at their places.
 * @param {HTMLElement} axis
 * @param {number[]} ticks
 * @param {(tick: number) => string} words
 * @param {Partial<Record<"top" | "left", (tick: number) => number>>} places  in pixels
 */
function writeAxis(axis, ticks, words, { top, left }) {
  ticks.forEach((tick, n) => {
    const label = /** @type {HTMLElement} */ (axis.children[n] ?? axis.appendChild(make("span", "")));
    if (label.textContent !== words(tick)) label.textContent = words(tick);
    if (top) label.style.top = `${top(tick)}px`;
    if (left) label.style.left = `${left(tick)}px`;
  });
  while (axis.children.length > ticks.length) axis.lastElementChild?.remove();
}

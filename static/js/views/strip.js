// The error curve as the time bar. It shows the run so far, the present iteration, a flag for each
// edit, and the other runs as faint lines. A click or a drag travels, and so do the keys.

import { grouped, lastOf } from "../draw/curve_lines.js";
import { errorScale, nothing, short, span, widen } from "../draw/curve_scale.js";
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
 * @typedef {{ travel: (iteration: number) => void, choose: (branch: number) => void }} Acts
 * @typedef {ReturnType<typeof layoutOf>} Layout
 */

/** Space above and below the lines, in pixels: flags stand in the upper one. */
const [ABOVE, BELOW] = [12, 5];
/** Flags that stand closer together become one. */
const FLAG_GAP_PX = 14;
/** One tick of the axis for each of these heights. */
const TICK_PX = 24;

/**
 * @param {HTMLElement} root
 * @param {Acts} acts
 */
export function mount(root, acts) {
  const axis = make("div", "strip-axis");
  const plot = make("div", "strip-plot");
  const canvas = make("canvas", "strip-canvas");
  const scaleWords = make("span", "strip-scale");
  const handle = make("span", "strip-handle");
  axis.setAttribute("aria-hidden", "true");
  canvas.setAttribute("aria-hidden", "true");
  plot.append(canvas, scaleWords, handle);
  root.classList.add("strip");
  root.append(axis, plot);

  /** @type {State | null} */
  let state = null;
  /** @type {Layout | null} */
  let layout = null;
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
    layout = layoutOf(state, size);
    paint(canvas, state, layout, colours(plot, state.theme));
    writeAxis(axis, layout, state.writing.notation.comma === "true");
    scaleWords.textContent = layout.scale.logarithmic ? "logarithmic scale" : "";
    handle.style.left = `${layout.x(travelling.shown() ?? state.frame.iteration)}px`;
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
 * The places of everything, in pixels of the plot.
 * @param {State} state
 * @param {{ width: number, height: number }} size
 */
function layoutOf(state, { width, height }) {
  const { curve, frame, epochs, isKnown, others, edits, scale: choice, samples } = state;
  const ends = others.map(({ end }) => end);
  const last = span(frame.end, ends);
  const inner = width - 2;
  const x = (/** @type {number} */ iteration) => 1 + (inner * iteration) / last;
  const iteration = (/** @type {number} */ at) => ((at - 1) / inner) * last;

  const range = nothing();
  if (samples === 1) widen(range, curve.last);
  else for (const errors of [curve.lowest, curve.highest]) widen(range, errors);
  const now = samples === 1 ? frame.error : frame.trainError;
  if (isKnown) widen(range, [now]);
  if (epochs) for (const errors of [epochs.train, epochs.test]) widen(range, errors);
  for (const { curve: other } of others) if (other) widen(range, other.last);
  const scale = errorScale(range, choice, Math.max(2, Math.round((height - ABOVE - BELOW) / TICK_PX)));
  const y = (/** @type {number} */ error) => ABOVE + (height - ABOVE - BELOW) * (1 - scale.place(error));

  const newest = isKnown && Number.isFinite(now) ? now : null;

  return {
    ...{ width, height, x, y, iteration, scale },
    now: newest,
    own: ownLine({ curve, frame, samples, epochs }, newest, x, y),
    test: testLine({ frame, epochs }, isKnown, x, y),
    flags: grouped(edits, x, FLAG_GAP_PX),
    others: others.map((other) => ({ other, line: lineOf(other, x, y, width) })),
  };
}

/**
 * The present run, up to the newest error that is known: of one sample each error, of many samples
 * their mean at the end of each epoch.
 * @param {Pick<State, "curve" | "frame" | "samples" | "epochs">} state
 * @param {number | null} newest
 * @param {(iteration: number) => number} x
 * @param {(error: number) => number} y
 */
function ownLine({ curve, frame, samples, epochs }, newest, x, y) {
  /** @type {[x: number, y: number][]} */
  const line = [];
  const put = (/** @type {number} */ iteration, /** @type {number} */ error) =>
    line.push([x(iteration), Number.isFinite(error) ? y(error) : NaN]);
  if (samples > 1 && epochs) epochs.iterations.forEach((iteration, k) => put(iteration, epochs.train[k]));
  else curve.last.forEach((error, k) => put(lastOf(curve, k), error));
  const last = line.at(-1)?.[0] ?? -1;
  if (frame.iteration === frame.end && newest !== null && x(frame.iteration) > last)
    put(frame.iteration, newest);
  return line;
}

/**
 * The mean error of the samples that are set aside for testing.
 * @param {Pick<State, "frame" | "epochs">} state
 * @param {boolean} isKnown
 * @param {(iteration: number) => number} x
 * @param {(error: number) => number} y
 */
function testLine({ frame, epochs }, isKnown, x, y) {
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
  for (let k = Math.floor(parted_at / curve.stride); k < curve.last.length; k++) {
    const iteration = lastOf(curve, k);
    const error = curve.last[k];
    if (error === null || iteration < parted_at) continue;
    if (x(iteration) > width) break;
    line.push([x(iteration), y(error)]);
  }
  return line;
}

/** @param {HTMLElement} axis @param {Layout} layout @param {boolean} comma */
function writeAxis(axis, { scale, y }, comma) {
  const words = scale.ticks.map((tick) => short(tick, comma));
  scale.ticks.forEach((tick, n) => {
    const label = /** @type {HTMLElement} */ (axis.children[n] ?? axis.appendChild(make("span", "")));
    if (label.textContent !== words[n]) label.textContent = words[n];
    label.style.top = `${y(tick)}px`;
  });
  while (axis.children.length > words.length) axis.lastElementChild?.remove();
}

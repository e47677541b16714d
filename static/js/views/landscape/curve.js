// The error over one parameter, with the tangent and the next step; and over the learning rate.

import { partOf } from "../../model/data/grid.js";
import { INK, fullPoint, line, openPoint, write } from "./ink.js";

/** @typedef {import("./plot.js").State} State @typedef {{ width: number, height: number }} Size */

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Size} size
 * @param {State} state
 */
export function drawCurve(context, size, state) {
  const { landscape, theme, scale, placeOf } = state;
  const place = (/** @type {number} */ value, /** @type {number} */ error) => {
    const [left, high] = [placeOf(value), partOf(state.height, error)];
    return /** @type {const} */ ([left * size.width, (1 - high) * size.height]);
  };
  if (landscape.kind === "one") drawTangent(context, state, place);
  const places = Array.from(landscape.across, (value, n) => place(value, landscape.values[n])).filter(
    ([, y]) => Number.isFinite(y),
  );
  line(context, places, { colour: INK[theme].line, width: 2.5 * scale });
  if (landscape.kind === "one") drawStep(context, size, state, place);
  else drawRate(context, size, state, place);
}

/** @typedef {(value: number, error: number) => readonly [number, number]} PlaceOf */

/** @param {CanvasRenderingContext2D} context @param {State} state @param {PlaceOf} place */
function drawTangent(context, { landscape, theme, scale, tells }, place) {
  const [{ now, gradient }] = landscape.parameters;
  if (!tells || !landscape.whose.hasSlope || !Number.isFinite(gradient)) return;
  const ends = [landscape.x.low, landscape.x.high].map((value) =>
    place(value, landscape.now + gradient * (value - now)),
  );
  line(context, ends, { colour: INK[theme].arrow, width: 2 * scale, dash: [7 * scale, 4 * scale] });
}

/** @param {CanvasRenderingContext2D} context @param {Size} size @param {State} state @param {PlaceOf} place */
function drawStep(context, { height }, { landscape, theme, scale, tells, nextOnCurve }, place) {
  const [{ now, next }] = landscape.parameters;
  const here = place(now, landscape.now);
  const look = { colour: INK[theme].faint, width: scale, dash: [3 * scale, 3 * scale] };
  line(context, [here, [here[0], height]], look);
  if (tells && Number.isFinite(nextOnCurve)) {
    const there = place(next, nextOnCurve);
    line(context, [there, [there[0], height]], look);
    fullPoint(context, here, theme, scale);
    openPoint(context, there, theme, scale);
  } else fullPoint(context, here, theme, scale);
}

/** @param {CanvasRenderingContext2D} context @param {Size} size @param {State} state @param {PlaceOf} place */
function drawRate(context, { width, height }, state, place) {
  const { landscape, theme, scale, handle, isPlain, stepWords } = state;
  // The present error, where a rate of 0 stays.
  const level = place(landscape.x.high, landscape.now);
  const faint = { colour: INK[theme].faint, width: scale, dash: [3 * scale, 3 * scale] };
  line(context, [[0, level[1]], level], faint);
  write(context, state.nowWords, [width - 5 * scale, level[1] - 9 * scale], {
    ...{ theme, size: 11 * scale, align: "right", colour: INK[theme].faint },
  });
  const at = place(handle.rate, handle.error);
  line(
    context,
    [
      [at[0], 0],
      [at[0], height],
    ],
    { colour: INK[theme].arrow, width: 1.6 * scale },
  );
  if (Number.isFinite(at[1])) (isPlain ? openPoint : crossed)(context, at, theme, scale);
  if (isPlain || !Number.isFinite(landscape.next)) return;
  // Another rule goes elsewhere: its error stands beside the curve.
  const there = place(handle.rate, landscape.next);
  line(
    context,
    [
      [0, there[1]],
      [width, there[1]],
    ],
    {
      ...{ colour: INK[theme].line, width: 1.4 * scale, dash: [8 * scale, 3 * scale] },
    },
  );
  openPoint(context, [placeOfRule(state) * width, there[1]], theme, scale);
  write(context, stepWords, [width - 5 * scale, there[1] + 9 * scale], {
    ...{ theme, size: 11 * scale, align: "right" },
  });
}

/** @param {State} state */
function placeOfRule({ landscape, placeOf }) {
  return placeOf(landscape.network.settings.learning_rate);
}

/** @param {CanvasRenderingContext2D} context @param {readonly [number, number]} place @param {"light" | "dark"} theme @param {number} scale */
function crossed(context, [x, y], theme, scale) {
  const arm = 4 * scale;
  line(
    context,
    [
      [x - arm, y],
      [x + arm, y],
    ],
    { colour: INK[theme].arrow, width: 2 * scale },
  );
}

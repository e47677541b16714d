// Points that a person sets on the plane, in up to four classes, with an undo of their own. Pure.

/**
 * @typedef {{ x: number, y: number, kind: number }} Point  kind: its class, from 0
 * @typedef {{ points: Point[], past: Point[][], future: Point[][], isMoving: boolean }} Drawing
 *   isMoving: a drag goes on, whose steps are one
 */

export const CLASSES = ["A", "B", "C", "D"];
export const MOST_POINTS = 2000;
/** Values of the axes: the plane reaches from −span to span. */
export const SPANS = [1, 2, 6];
/** Steps of the plane: coordinates have no more digits than a person can see. */
const STEPS = 500;
const MOST_UNDO = 200;

/** @returns {Drawing} */
export function emptyDrawing() {
  return { points: [], past: [], future: [], isMoving: false };
}

/** A value on the grid of the plane, inside it. @param {number} value @param {number} span */
export function snapped(value, span) {
  const steps = Math.round((value * STEPS) / span);
  return (Math.max(-STEPS, Math.min(STEPS, steps)) * span) / STEPS + 0;
}

/** @param {Drawing} drawing @param {Point[]} points @returns {Drawing} */
function changed({ points: before, past }, points) {
  return { points, past: [...past, before].slice(-MOST_UNDO), future: [], isMoving: false };
}

/** A full plane stays. @param {Drawing} drawing @param {Point} point @returns {Drawing} */
export function withPoint(drawing, point) {
  if (drawing.points.length >= MOST_POINTS) return drawing;
  return changed(drawing, [...drawing.points, point]);
}

/** A step of a drag; the steps of one drag are undone together. @param {Drawing} drawing @param {number} n @param {number} x @param {number} y @returns {Drawing} */
export function moved(drawing, n, x, y) {
  const points = drawing.points.with(n, { ...drawing.points[n], x, y });
  return { ...(drawing.isMoving ? { ...drawing, points } : changed(drawing, points)), isMoving: true };
}

/** The drag has ended. @param {Drawing} drawing @returns {Drawing} */
export function letGo(drawing) {
  return drawing.isMoving ? { ...drawing, isMoving: false } : drawing;
}

/** @param {Drawing} drawing @param {number} n @returns {Drawing} */
export function without(drawing, n) {
  return changed(drawing, drawing.points.toSpliced(n, 1));
}

/** Other points in place of all. @param {Drawing} drawing @param {Point[]} points @returns {Drawing} */
export function replaced(drawing, points) {
  return changed(drawing, points);
}

/** @param {Drawing} drawing @returns {Drawing} */
export function undone({ points, past, future }) {
  const last = past.at(-1);
  if (!last) return { points, past, future, isMoving: false };
  return { points: last, past: past.slice(0, -1), future: [points, ...future], isMoving: false };
}

/** @param {Drawing} drawing @returns {Drawing} */
export function redone({ points, past, future }) {
  const [next, ...rest] = future;
  if (!next) return { points, past, future, isMoving: false };
  return { points: next, past: [...past, points], future: rest, isMoving: false };
}

/**
 * The nearest point within a distance; −1 if there is none. Of equals the newest.
 * @param {Point[]} points
 * @param {number} x
 * @param {number} y
 * @param {number} within
 */
export function nearest(points, x, y, within) {
  let [best, distance] = [-1, within];
  points.forEach((point, n) => {
    const away = Math.hypot(point.x - x, point.y - y);
    if (away <= distance) [best, distance] = [n, away];
  });
  return best;
}

/** The points of each class. @param {Point[]} points */
export function countsOf(points) {
  const counts = CLASSES.map(() => 0);
  for (const { kind } of points) counts[kind]++;
  return counts;
}

/** A sentence about points that are no data yet; empty if they are. @param {Point[]} points */
export function lacking(points) {
  const classes = countsOf(points).filter((count) => count > 0).length;
  if (classes >= 2) {
    if (points.every(({ x }) => x === points[0].x)) return "All points have the same x1. Move one aside.";
    return points.every(({ y }) => y === points[0].y)
      ? "All points have the same x2. Move one up or down."
      : "";
  }
  return classes === 1
    ? "All points are of one class. Choose another class, and set a point of it."
    : "Set points of at least two classes.";
}

/** The points as a table. @param {Point[]} points */
export function toText(points) {
  const lines = points.map(({ x, y, kind }) => `${x}\t${y}\t${CLASSES[kind]}`);
  return ["x1\tx2\tclass", ...lines].join("\n");
}

/** The smallest axes that show all points. @param {Point[]} points */
export function spanOf(points) {
  const most = points.reduce((sum, { x, y }) => Math.max(sum, Math.abs(x), Math.abs(y)), 0);
  return SPANS.find((each) => each >= most) ?? SPANS[SPANS.length - 1];
}

/**
 * Samples of two inputs as points; null if they have more classes or reach beyond the widest axes.
 * @param {number[][]} inputs
 * @param {number[]} kinds
 * @returns {Point[] | null}
 */
export function pointsOf(inputs, kinds) {
  const points = inputs.map(([x, y], n) => ({ x, y, kind: kinds[n] }));
  const fit = points.every(
    ({ x, y, kind }) =>
      kind < CLASSES.length && Math.max(Math.abs(x), Math.abs(y)) <= SPANS[SPANS.length - 1],
  );
  return fit ? points : null;
}

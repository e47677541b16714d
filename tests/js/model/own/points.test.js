import assert from "node:assert/strict";
import { test } from "node:test";
import {
  MOST_POINTS,
  countsOf,
  emptyDrawing,
  lacking,
  letGo,
  moved,
  nearest,
  pointsOf,
  redone,
  replaced,
  snapped,
  spanOf,
  toText,
  undone,
  withPoint,
  without,
} from "../../../../static/js/model/own/points.js";

const A = { x: -0.5, y: 0.25, kind: 0 };
const B = { x: 0.5, y: -0.25, kind: 1 };
const TWO = withPoint(withPoint(emptyDrawing(), A), B);

test("points are set, erased and undone one at a time", () => {
  assert.deepEqual(TWO.points, [A, B]);
  assert.deepEqual(undone(TWO).points, [A]);
  assert.deepEqual(redone(undone(TWO)).points, [A, B]);
  assert.deepEqual(without(TWO, 0).points, [B]);
  assert.deepEqual(undone(without(TWO, 0)).points, [A, B]);
  assert.deepEqual(undone(replaced(TWO, [])).points, [A, B]);
  assert.deepEqual(undone(emptyDrawing()).points, []);
  // A new point ends what could be redone.
  assert.deepEqual(redone(withPoint(undone(TWO), A)).points, [A, A]);
});

test("a drag is one step, and the next drag another", () => {
  let now = moved(TWO, 0, -0.4, 0.3);
  now = moved(now, 0, -0.3, 0.4);
  assert.deepEqual(now.points[0], { x: -0.3, y: 0.4, kind: 0 });
  assert.deepEqual(undone(now).points, [A, B]);
  const later = moved(letGo(now), 1, 0, 0);
  assert.deepEqual(undone(later).points, now.points);
});

test("a full plane takes no more", () => {
  let now = { ...emptyDrawing(), points: Array.from({ length: MOST_POINTS }, () => A) };
  now = withPoint(now, B);
  assert.equal(now.points.length, MOST_POINTS);
});

test("a place is on the plane's grid, and never beside the plane", () => {
  assert.equal(snapped(0.12345, 1), 0.124);
  assert.equal(snapped(1.5, 1), 1);
  assert.equal(snapped(-9, 6), -6);
  assert.ok(Object.is(snapped(-0.0001, 1), 0));
});

test("the nearest point is found, and none is far away", () => {
  assert.equal(nearest(TWO.points, -0.52, 0.25, 0.06), 0);
  assert.equal(nearest(TWO.points, 0, 0, 0.06), -1);
  assert.equal(nearest([A, A], -0.5, 0.25, 0.06), 1);
});

test("data need two classes, and points apart in both directions", () => {
  assert.match(lacking([]), /at least two classes/);
  assert.match(lacking([A, A]), /all points are of one class/i);
  assert.match(lacking([A, { ...A, kind: 1 }]), /the same x1/);
  assert.match(lacking([A, { x: 0.1, y: 0.25, kind: 1 }]), /the same x2/);
  assert.equal(lacking(TWO.points), "");
  assert.deepEqual(countsOf(TWO.points), [1, 1, 0, 0]);
  assert.equal(toText(TWO.points), "x1\tx2\tclass\n-0.5\t0.25\tA\n0.5\t-0.25\tB");
});

test("samples of the plane become points, others do not", () => {
  const points = pointsOf([[1.5, -1]], [1]);
  assert.deepEqual(points, [{ x: 1.5, y: -1, kind: 1 }]);
  assert.equal(spanOf(points ?? []), 2);
  assert.equal(spanOf([]), 1);
  assert.equal(pointsOf([[1, 70]], [0]), null);
  assert.equal(pointsOf([[1, 1]], [4]), null);
});

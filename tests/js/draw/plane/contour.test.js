import assert from "node:assert/strict";
import { test } from "node:test";
import { contour } from "../../../../static/js/draw/plane/contour.js";

const SIDE = 40;
/** @param {(x: number, y: number) => number} value */
const field = (value) =>
  Float64Array.from({ length: SIDE * SIDE }, (_, n) => value((n % SIDE) + 0.5, Math.floor(n / SIDE) + 0.5));

/** The ends of all pieces. @param {number[]} pieces */
const ends = (pieces) =>
  Array.from({ length: pieces.length / 2 }, (_, n) => [pieces[2 * n], pieces[2 * n + 1]]);

test("a straight boundary is found exactly", () => {
  const found = ends(
    contour(
      field((x, y) => 2 * x - y - 7.3),
      SIDE,
      SIDE,
    ),
  );
  assert.ok(found.length > 2 * 15);
  for (const [x, y] of found) assert.ok(Math.abs(2 * x - y - 7.3) < 1e-9);
});

test("a circle is one closed line: every end is the end of two pieces", () => {
  const found = ends(
    contour(
      field((x, y) => Math.hypot(x - 20, y - 20)),
      SIDE,
      SIDE,
      12,
    ),
  );
  const counts = new Map();
  for (const end of found) {
    const key = end.map((value) => value.toFixed(6)).join();
    counts.set(key, (counts.get(key) ?? 0) + 1);
    assert.ok(Math.abs(Math.hypot(end[0] - 20, end[1] - 20) - 12) < 0.02);
  }
  assert.deepEqual(new Set(counts.values()), new Set([2]));
});

test("at a saddle the middle decides which corners are cut off", () => {
  /** The middles of the two pieces, right and left of the centre. @param {number[]} values */
  const middles = (values) => {
    const [ax, ay, bx, by, cx, cy, dx, dy] = contour(values, 2, 2);
    return [
      [(ax + bx) / 2 > 1, (ay + by) / 2 > 1],
      [(cx + dx) / 2 > 1, (cy + dy) / 2 > 1],
    ].sort();
  };
  // Above in the upper left and lower right, and in the middle: the other two corners are alone.
  assert.deepEqual(middles([1, -1, -1, 1.5]), [
    [false, true],
    [true, false],
  ]);
  assert.deepEqual(middles([1, -1.5, -1, 1]), [
    [false, false],
    [true, true],
  ]);
});

test("where a value is not finite there is no line", () => {
  assert.deepEqual(contour([1, -1, Number.NaN, 1], 2, 2), []);
  assert.deepEqual(contour([1, 1, 1, 1], 2, 2), []);
});

import assert from "node:assert/strict";
import test from "node:test";
import {
  joined,
  movedTo,
  nearestPoint,
  rowsOf,
  since,
  tailPoints,
} from "../../../../static/js/model/curves/points.js";

const points = (/** @type {number[]} */ ...iterations) => ({
  iterations,
  columns: [iterations.map((n) => n / 2)],
});
const range = (/** @type {number} */ from, /** @type {number} */ to) =>
  Array.from({ length: to - from + 1 }, (_, n) => from + n);

test("a tail is joined without its first point, which is the last one of the curve", () => {
  assert.deepEqual(joined(points(0, 5, 10), points(10, 12)), points(0, 5, 10, 12));
  assert.deepEqual(joined(points(0, 5, 10), points(10)), points(0, 5, 10));
});

test("a full curve drops every second point, never the first or the last, and every value stays exact", () => {
  const full = joined(points(...range(0, 799)), points(799, 800, 801));
  assert.ok(full.iterations.length <= 402);
  assert.equal(full.iterations[0], 0);
  assert.equal(full.iterations.at(-1), 801);
  assert.deepEqual(
    full.columns[0],
    full.iterations.map((n) => n / 2),
  );
});

test("points before a stretch go", () => {
  assert.deepEqual(since(points(0, 5, 10, 12), 6), points(10, 12));
  assert.deepEqual(since(points(0, 5), 0), points(0, 5));
});

test("a tail has points as far apart as the curve's own", () => {
  assert.equal(tailPoints([0, 10, 20], 50), 4);
  assert.equal(tailPoints([0], 1), 2);
  assert.equal(tailPoints([0, 1, 2], 100_000), 400);
});

test("keys move along the points and stop at both ends", () => {
  const iterations = [0, 3, 6, 9];
  assert.equal(movedTo("ArrowRight", iterations, 3), 6);
  assert.equal(movedTo("ArrowLeft", iterations, 0), 0);
  assert.equal(movedTo("End", iterations, 0), 9);
  assert.equal(movedTo("Home", iterations, 9), 0);
  assert.equal(movedTo("PageUp", range(0, 100), 50), 60);
  assert.equal(movedTo("x", iterations, 0), null);
  assert.equal(movedTo("End", [], 0), null);
});

test("the nearest point is found", () => {
  for (const [at, place] of [
    [-5, 0],
    [1, 0],
    [2, 1],
    [100, 3],
  ])
    assert.equal(nearestPoint([0, 3, 6, 9], at), place);
});

test("a table has the first and the last row, and at most as many as asked for", () => {
  assert.deepEqual(rowsOf(3, 41), [0, 1, 2]);
  const rows = rowsOf(400, 41);
  assert.equal(rows.length, 41);
  assert.deepEqual([rows[0], rows.at(-1)], [0, 399]);
  assert.equal(new Set(rows).size, 41);
});

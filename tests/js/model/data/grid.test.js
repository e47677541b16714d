import assert from "node:assert/strict";
import { test } from "node:test";
import {
  columnsFor,
  createSections,
  partOf,
  pointsOf,
  spanOf,
  ticksOf,
  valueAt,
} from "../../../../static/js/model/data/grid.js";
import { readRows } from "../../../../static/js/model/data/rows.js";

test("an axis spans its column with air around it, and one value too", () => {
  assert.deepEqual(spanOf([0, 5, 10, 7], 0, 2), { low: -0.8, high: 10.8 });
  assert.deepEqual(spanOf([3, 3], 0, 1), { low: 2, high: 4 });
});

test("ticks are round values inside the span, not more than fit", () => {
  for (const [low, high, most] of [
    [-1.3, 2.7, 5],
    [0, 1, 4],
    [-0.004, 0.0071, 6],
    [-1e5, 3e5, 3],
    [0.31, 0.33, 1],
  ]) {
    const { values, decimals } = ticksOf({ low, high }, most);
    assert.ok(values.length <= most + 1, `${values}`);
    for (const value of values) {
      assert.ok(value >= low - 1e-9 && value <= high + 1e-9, `${value}`);
      assert.ok(
        Math.abs(Number(value.toFixed(decimals)) - value) < 1e-9 * (high - low),
        `${value} ${decimals}`,
      );
    }
  }
  assert.deepEqual(ticksOf({ low: -1.3, high: 2.7 }, 5), { values: [-1, 0, 1, 2], decimals: 0 });
});

test("a part of an axis and its value lead to each other", () => {
  const span = { low: -2, high: 6 };
  assert.equal(valueAt(span, partOf(span, 1.5)), 1.5);
  assert.equal(partOf(span, 4), 0.75);
});

test("points lie in the middle of their cells, the top row first, and keep the other inputs", () => {
  const grid = { x: { low: 0, high: 2 }, y: { low: 0, high: 4 }, columns: 2, rows: 2 };
  const points = pointsOf(grid, { across: 2, up: 0, base: [9, 8, 7] });
  assert.deepEqual([...points], [3, 8, 0.5, 3, 8, 1.5, 1, 8, 0.5, 1, 8, 1.5]);
});

test("a section through another sample has other points, and the same one is made once", () => {
  const rows = readRows({
    train_count: 2,
    inputs: [
      [0, 0, 5],
      [1, 1, 6],
    ],
    targets: [[0], [1]],
  });
  const sections = createSections();
  const first = sections.of(rows, { across: 0, up: 1 }, 0, 24);
  assert.equal(sections.of(rows, { across: 0, up: 1 }, 0, 24), first);
  const second = sections.of(rows, { across: 0, up: 1 }, 1, 24);
  assert.deepEqual([first.points[2], second.points[2]], [5, 6]);
});

test("a grid has the columns that its time allows", () => {
  assert.equal(columnsFor(100, 1e-6, 5), 100);
  assert.equal(columnsFor(25_000, 1e-6, 100), 60);
  assert.equal(columnsFor(1e9, 1e-6, 5), 24);
});

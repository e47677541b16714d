import assert from "node:assert/strict";
import test from "node:test";
import { distance, grouped, lastOf, nearest, recorded } from "../../../static/js/draw/curve_lines.js";

test("an interval ends at its last recorded iteration", () => {
  assert.deepEqual([lastOf({ stride: 4, length: 10 }, 0), lastOf({ stride: 4, length: 10 }, 2)], [3, 9]);
});

const SINGLE = { stride: 1, length: 3, last: new Float64Array([0.3, 0.2, 0.1]) };

test("a curve of single iterations has the error of each of them", () => {
  assert.deepEqual(recorded(SINGLE, 1.2, { end: 3, error: 0.05 }), { iteration: 1, error: 0.2 });
});

test("the end of the run has the newest error, or none while the past is shown", () => {
  assert.deepEqual(recorded(SINGLE, 99, { end: 3, error: 0.05 }), { iteration: 3, error: 0.05 });
  assert.deepEqual(recorded(SINGLE, 3, { end: 3, error: null }), { iteration: 3, error: NaN });
});

test("an iteration that the curve does not hold yet has no error", () => {
  assert.deepEqual(recorded(SINGLE, 5, { end: 8, error: 0.05 }), { iteration: 5, error: NaN });
});

test("before the start stands the start", () => {
  assert.deepEqual(recorded(SINGLE, -4, { end: 3, error: 0 }), { iteration: 0, error: 0.3 });
});

test("a long curve has the last iteration of each interval", () => {
  const curve = { stride: 4, length: 10, last: new Float64Array([0.3, 0.2, 0.1]) };
  assert.deepEqual(recorded(curve, 5, { end: 10, error: 0 }), { iteration: 7, error: 0.2 });
});

test("the nearest point is found among points at any distances", () => {
  const iterations = [0, 3, 6, 30];
  for (const [iteration, expected] of [
    [-5, 0],
    [1, 0],
    [2, 1],
    [17, 2],
    [19, 3],
    [99, 3],
  ])
    assert.equal(nearest(iterations, iteration), expected);
  assert.equal(nearest([5], 90), 0);
});

test("marks that stand closer together than the gap become one", () => {
  const marks = [{ iteration: 0 }, { iteration: 1 }, { iteration: 5 }, { iteration: 6 }];
  const groups = grouped(marks, (iteration) => 10 * iteration, 12);
  assert.deepEqual(
    groups.map(({ at, marks: together }) => [at, together.length]),
    [
      [0, 2],
      [50, 2],
    ],
  );
});

test("the distance to a line is measured up and down, between its points", () => {
  /** @type {[number, number][]} */
  const line = [
    [0, 0],
    [10, 20],
  ];
  assert.equal(distance(line, 5, 13), 3);
  assert.equal(distance(line, 0, 2), 2);
  assert.equal(distance(line, 11, 20), Infinity);
  assert.equal(distance(line, -1, 0), Infinity);
  assert.equal(distance([], 5, 5), Infinity);
});

import assert from "node:assert/strict";
import test from "node:test";
import { distance, grouped, lastOf, nearest, recorded } from "../../../static/js/draw/curve_lines.js";

test("an interval ends at its last recorded iteration", () => {
  assert.deepEqual([lastOf({ stride: 4, length: 10 }, 0), lastOf({ stride: 4, length: 10 }, 2)], [3, 9]);
});

/** @param {number} stride @param {number} length @param {number[]} last */
function curve(stride, length, last) {
  const column = (/** @type {number} */ more) => new Float64Array(last.map((error) => error + more));
  const spread = stride === 1 ? 0 : 0.5;
  return { stride, length, lowest: column(-spread), highest: column(spread), last: column(0) };
}
const SINGLE = curve(1, 3, [3, 2, 1]);
const LONG = curve(4, 10, [3, 2, 1]);

test("a curve of single iterations has the error of each of them", () => {
  assert.deepEqual(recorded(SINGLE, 1.2, 0, { end: 3, error: 0.05 }), { iteration: 1, errors: [2] });
});

test("the end of the run has the newest error, or none while the past is shown", () => {
  assert.deepEqual(recorded(SINGLE, 99, 0, { end: 3, error: 0.05 }), { iteration: 3, errors: [0.05] });
  assert.deepEqual(recorded(SINGLE, 3, 0, { end: 3, error: null }), { iteration: 3, errors: [] });
});

test("an iteration that the curve does not hold yet has no error", () => {
  assert.deepEqual(recorded(SINGLE, 5, 0, { end: 8, error: 0.05 }), { iteration: 5, errors: [] });
});

test("before the start stands the start, whatever is near", () => {
  assert.deepEqual(recorded(SINGLE, -4, 0, { end: 3, error: 0 }), { iteration: 0, errors: [3] });
  assert.deepEqual(recorded(LONG, 0, 9, { end: 10, error: 0 }), { iteration: 0, errors: [2.5, 3.5] });
});

test("an iteration inside an interval has the lowest and the highest error of the interval", () => {
  assert.deepEqual(recorded(LONG, 5, 0, { end: 10, error: 0 }), { iteration: 5, errors: [1.5, 2.5] });
});

test("a recorded iteration within reach is taken, before or after", () => {
  assert.deepEqual(recorded(LONG, 6, 1, { end: 10, error: 0 }), { iteration: 7, errors: [2] });
  assert.deepEqual(recorded(LONG, 4, 1, { end: 10, error: 0 }), { iteration: 3, errors: [3] });
});

test("an error that is not recorded is none", () => {
  assert.deepEqual(recorded(curve(1, 2, [NaN, 1]), 0, 0, { end: 3, error: 0 }), { iteration: 0, errors: [] });
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

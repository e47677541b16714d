// The shades and contours of a landscape.

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  contourInParts,
  differences,
  fromTheTop,
  labelPlaces,
} from "../../../../static/js/draw/landscape/relief.js";

test("shades have the sign of the difference, and the largest one is full", () => {
  const found = differences([1, 2, 6, NaN], 2);
  assert.deepEqual([...found], [-0.5, 0, 1, 1]);
  assert.deepEqual([...differences([3, 3], 3)], [0, 0]);
});

test("the lowest row of values is at the bottom of the picture", () => {
  const place = fromTheTop(3, 2);
  assert.deepEqual([0, 1, 2, 3, 4, 5].map(place), [3, 4, 5, 0, 1, 2]);
});

test("a contour of a plane is a straight line at its place", () => {
  const columns = 5;
  // x + y over the unit square
  const values = Array.from({ length: 25 }, (_, n) => (n % columns) / 4 + Math.floor(n / columns) / 4);
  const pieces = contourInParts(values, columns, 5, 0.6);
  assert.ok(pieces.length > 0);
  for (let n = 0; n < pieces.length; n += 2) assert.ok(Math.abs(pieces[n] + pieces[n + 1] - 0.6) < 1e-12);
});

test("labels stand apart, and away from the edge", () => {
  const line = (/** @type {number} */ y) => [0, y, 1, y];
  const [first, second, third] = labelPlaces([line(0.5), line(0.51), line(0.01)], []);
  assert.deepEqual(first, [0.5, 0.5]);
  assert.equal(second, null);
  assert.equal(third, null);
  assert.deepEqual(labelPlaces([line(0.5)], [[0.5, 0.5]]), [null]);
});

import assert from "node:assert/strict";
import test from "node:test";
import {
  apart,
  isLogarithmic,
  niceTicks,
  rangeOf,
  signed,
  valueScale,
} from "../../../../static/js/draw/curves/scale.js";
import { pathOf, strokeOf } from "../../../../static/js/draw/curves/strokes.js";

test("a range counts finite values of any sign", () => {
  assert.deepEqual(
    rangeOf([
      [null, -2, 0, 3],
      [0.5, Infinity],
    ]),
    { low: -2, high: 3, least: 0.5 },
  );
  assert.equal(rangeOf([[null]]), null);
});

test("a linear scale has all values inside, and even ticks", () => {
  const scale = valueScale(rangeOf([[-2, 3]]), false, 6);
  assert.ok(scale.place(-2) > 0 && scale.place(3) < 1);
  assert.deepEqual(scale.ticks, [-2, -1, 0, 1, 2, 3]);
  assert.ok(Math.abs(scale.place(0.5) - 0.5) < 1e-12);
});

test("a single value stands in the middle", () => {
  for (const value of [0.35, -4])
    assert.ok(Math.abs(valueScale(rangeOf([[value]]), false, 5).place(value) - 0.5) < 1e-12);
});

test("a logarithmic scale needs values above 0", () => {
  const scale = valueScale(rangeOf([[0.001, 0.1, -1]]), true, 5);
  assert.ok(scale.logarithmic);
  assert.ok(Math.abs(scale.place(0.01) - 0.5) < 1e-12);
  assert.equal(scale.place(-1), 0);
  assert.ok(!valueScale(rangeOf([[-1, -2]]), true, 5).logarithmic);
});

test("values above 0 over more than two decades are logarithmic by themselves, others by choice", () => {
  assert.ok(isLogarithmic([[1, 0.001]], null));
  assert.ok(!isLogarithmic([[1, 0.1]], null));
  assert.ok(!isLogarithmic([[1, 0.001, -1]], null));
  assert.ok(isLogarithmic([[1, 0.1]], true));
  assert.ok(!isLogarithmic([[1, 0.001]], false));
  assert.ok(!isLogarithmic([[-1]], true));
});

test("ticks are round numbers inside the range", () => {
  assert.deepEqual(niceTicks(1000, 1100, 4), [1000, 1050, 1100]);
  assert.deepEqual(niceTicks(-0.31, 0.12, 4), [-0.2, 0]);
});

test("numbers beside an axis have a real minus", () => {
  assert.equal(signed(-0.25, false), "−0.25");
  assert.equal(signed(-0.25, true), "−0,25");
});

test("names at the lines' ends do not cover each other, and keep the order of the lines", () => {
  const places = apart([50, 50, 51, 98], 15, 0, 100);
  const order = [...places].sort((a, b) => a - b);
  assert.deepEqual(places, order);
  for (let n = 1; n < order.length; n++) assert.ok(order[n] - order[n - 1] >= 15);
  assert.ok(order[0] >= 0 && order[3] <= 100);
  assert.deepEqual(apart([10, 60], 15, 0, 100), [10, 60]);
});

test("eight lines have eight hues and eight dashes", () => {
  const strokes = Array.from({ length: 8 }, (_, n) => strokeOf(n));
  assert.equal(new Set(strokes.map(({ number }) => number)).size, 8);
  assert.equal(new Set(strokes.map(({ dash }) => dash)).size, 8);
});

test("a path has a gap where there is no value", () => {
  const same = (/** @type {number} */ n) => n;
  assert.equal(pathOf([0, 1, 2, 3], [1, 2, null, 4], same, same), "M0.0 1.0L1.0 2.0M3.0 4.0");
});

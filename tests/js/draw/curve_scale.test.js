import assert from "node:assert/strict";
import test from "node:test";
import { errorScale, nothing, short, span, widen } from "../../../static/js/draw/curve_scale.js";

/** @param {number[]} errors */
function rangeOf(errors) {
  const range = nothing();
  widen(range, errors);
  return range;
}

test("a range of at most two decades is linear from 0, a wider one is logarithmic", () => {
  assert.equal(errorScale(rangeOf([0.3, 0.003]), "automatic", 3).logarithmic, false);
  assert.equal(errorScale(rangeOf([0.3, 0.0029]), "automatic", 3).logarithmic, true);
});

test("the scale that is chosen wins over the range", () => {
  assert.equal(errorScale(rangeOf([0.3, 0.2]), "logarithmic", 3).logarithmic, true);
  assert.equal(errorScale(rangeOf([0.3, 1e-9]), "linear", 3).logarithmic, false);
});

test("a linear scale goes from 0 at the bottom to the highest error at the top", () => {
  const { place } = errorScale(rangeOf([0.2, 0.1]), "linear", 3);
  assert.deepEqual([place(0), place(0.1), place(0.2), place(0.4)], [0, 0.5, 1, 1]);
});

test("equal factors are equal distances on a logarithmic scale", () => {
  const { place } = errorScale(rangeOf([1, 1e-4]), "automatic", 3);
  for (const [error, expected] of [
    [1, 1],
    [0.1, 0.75],
    [0.01, 0.5],
    [1e-4, 0],
  ])
    assert.ok(Math.abs(place(error) - expected) < 1e-12);
});

test("an error of 0 stands at the bottom of a logarithmic scale", () => {
  const { place } = errorScale(rangeOf([1, 0.001, 0]), "automatic", 3);
  assert.equal(place(0), 0);
});

test("errors that are not finite, not recorded or 0 do not widen the range", () => {
  assert.deepEqual(rangeOf([NaN, Infinity, 0, 0.5]), { low: 0.5, high: 0.5 });
  const range = nothing();
  widen(range, [null, 0.25]);
  assert.deepEqual(range, { low: 0.25, high: 0.25 });
});

test("an empty range has a linear scale with its top at 1", () => {
  const scale = errorScale(nothing(), "automatic", 3);
  assert.deepEqual([scale.logarithmic, scale.place(1)], [false, 1]);
});

test("one error alone has its place on each scale", () => {
  for (const choice of /** @type {const} */ (["linear", "logarithmic"])) {
    const place = errorScale(rangeOf([0.25]), choice, 3).place(0.25);
    assert.ok(place >= 0 && place <= 1);
  }
});

test("ticks are round numbers, at most as many as there is space for", () => {
  assert.deepEqual(errorScale(rangeOf([0.298]), "linear", 3).ticks, [0, 0.2]);
  assert.deepEqual(errorScale(rangeOf([0.298]), "linear", 5).ticks, [0, 0.1, 0.2]);
  assert.deepEqual(errorScale(rangeOf([0.298, 0.00003]), "automatic", 4).ticks, [1e-4, 1e-3, 1e-2, 1e-1]);
  assert.deepEqual(errorScale(rangeOf([0.298, 0.00003]), "automatic", 2).ticks, [1e-3, 1e-1]);
});

test("the numbers of the axis are short and have the decimal sign of the notation", () => {
  assert.deepEqual(
    [0, 0.2, 0.001, 0.00001, 200000].map((value) => short(value, false)),
    ["0", "0.2", "0.001", "1e−5", "2e5"],
  );
  assert.equal(short(0.2, true), "0,2");
});

test("the strip is as wide as the run, and at least ten iterations", () => {
  assert.deepEqual([span(0, []), span(7, []), span(300, [])], [10, 10, 300]);
});

test("a longer run that was left has space, up to ten times the present one", () => {
  assert.equal(span(50, [200]), 200);
  assert.equal(span(50, [20]), 50);
  assert.equal(span(50, [100000]), 500);
});

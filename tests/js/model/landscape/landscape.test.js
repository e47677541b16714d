// The pure parts of landscapes: ranges, the choice of the error, the way.

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  decimalsFor,
  heightOf,
  levelsOf,
  middleFor,
  otherReach,
  powersBetween,
  rateScale,
  rounded,
  tidyRate,
  topFor,
  valuesOf,
} from "../../../../static/js/model/landscape/ranges.js";
import { joined, noWay, withPoint } from "../../../../static/js/model/landscape/way.js";
import {
  descentDirection,
  isPlain,
  pairAfter,
  parametersOf,
  whose,
} from "../../../../static/js/model/landscape/whose.js";

test("a span rests until the point leaves its middle", () => {
  assert.equal(middleFor(null, 0.4, 1), 0.4);
  assert.equal(middleFor(0.4, 0.9, 1), 0.4);
  assert.equal(middleFor(0.4, 1.1, 1), 1.1);
});

test("values go from one end to the other, and an odd number of them has the middle", () => {
  assert.deepEqual([...valuesOf({ low: -0.5, high: 1.5 }, 5)], [-0.5, 0, 0.5, 1, 1.5]);
});

test("the reach changes by steps and ends", () => {
  assert.equal(otherReach(1, 1), 2);
  assert.equal(otherReach(1, -1), 0.5);
  assert.equal(otherReach(100, 1), 100);
  assert.equal(otherReach(0.001, -1), 0.001);
});

test("a place is read to a thousandth of the reach", () => {
  for (const [reach, decimals] of [
    [1, 3],
    [0.5, 4],
    [0.001, 6],
    [50, 2],
  ])
    assert.equal(decimalsFor(reach), decimals);
  assert.equal(rounded(0.41249, 3), 0.412);
});

test("learning rates have places on both scales, and go back to themselves", () => {
  for (const isLogarithmic of [false, true]) {
    const scale = rateScale(2, isLogarithmic);
    for (const part of [0, 0.25, 0.5, 1]) {
      const rate = scale.valueAt(part);
      assert.ok(Math.abs(scale.partOf(rate) - part) < 1e-12);
    }
    const values = scale.values(5);
    assert.equal(values.length, 5);
    assert.ok(Math.abs(values[4] - 2) < 1e-12);
    assert.ok(Math.abs(values[0] - (isLogarithmic ? 0.0002 : 0)) < 1e-12);
  }
  assert.ok(rateScale(2, true).partOf(0) < 0);
});

test("the end of the rates rests while the rate is inside", () => {
  assert.equal(topFor(null, 0.5, 4), 2);
  assert.equal(topFor(2, 1.5, 4), 2);
  assert.equal(topFor(2, 3, 4), 12);
  assert.ok(topFor(null, 0, 4) > 0);
  assert.equal(tidyRate(0.51234), 0.512);
  assert.equal(tidyRate(5000), 1000);
  assert.deepEqual(powersBetween(0.0002, 2), [0.001, 0.01, 0.1, 1]);
});

test("levels are round values inside the range", () => {
  const { values, decimals } = levelsOf(0.021, 0.118, 11);
  assert.deepEqual(values, [0.03, 0.04, 0.05, 0.06, 0.07, 0.08, 0.09, 0.1, 0.11]);
  assert.equal(decimals, 2);
  assert.deepEqual(levelsOf(1, 1, 11).values, []);
  assert.deepEqual(levelsOf(0, Infinity, 11).values, []);
});

test("a curve that explodes leaves its picture", () => {
  const { low, high } = heightOf([1, 0.5, 1e9, Infinity, NaN], [], 1);
  assert.ok(low < 0.5 && low > 0.3);
  assert.ok(high > 1 && high < 3);
});

const network = (/** @type {object} */ settings, samples = 5) => ({
  samples,
  settings: { batch_size: 1, sample_reduction: "mean", l1: 0, l2: 0, frozen: [], ...settings },
});

test("the error is of all, of the batch, or of everything as one batch", () => {
  const choice = { wantsBatch: true, coming: [2, 3] };
  const frame = { sample: 4 };
  const all = whose(network({ batch_size: 0, sample_reduction: "sum" }), frame, choice);
  assert.deepEqual([all?.rows, all?.mean, all?.hasSlope], [[0, 1, 2, 3, 4], false, true]);
  assert.equal(all?.words, "sum over all 5 training samples");
  const batch = whose(network({ batch_size: 2, l2: 0.1 }), frame, choice);
  assert.deepEqual([batch?.rows, batch?.mean, batch?.l2], [[2, 3], true, 0.1]);
  assert.equal(batch?.words, "mean of the coming batch of 2, with the penalty on large weights");
  assert.equal(whose(network({ batch_size: 2 }), frame, { wantsBatch: true, coming: null }), null);
  assert.deepEqual(whose(network({}), frame, choice)?.rows, [4]);
  // A test sample is shown: it is no sample of training.
  assert.equal(whose(network({}), { sample: 7 }, choice)?.rows, null);
  assert.equal(whose(network({}), frame, { wantsBatch: false, coming: null })?.hasSlope, false);
  assert.deepEqual(whose(network({}, 1), { sample: 0 }, choice)?.rows, [0]);
});

test("what the rule keeps does not move along the gradient", () => {
  const names = { parameters: ["w1", "w2", "b1"] };
  const frame = /** @type {any} */ ({ gradients: [1, 2, 3], weightCount: 2 });
  const direction = (/** @type {object} */ settings) => [
    ...descentDirection(frame, { names, ...network(settings) }),
  ];
  assert.deepEqual(direction({ train_biases: false, frozen: ["w2"] }), [1, 0, 0]);
  assert.deepEqual(direction({ train_biases: true }), [1, 2, 3]);
  assert.ok(isPlain(network({ optimizer: "gradient_descent", update_order: "simultaneous" })));
  assert.ok(!isPlain(network({ optimizer: "gradient_descent", update_order: "sequential" })));
  assert.ok(!isPlain(network({ optimizer: "adam", update_order: "simultaneous" })));
});

test("the last two selected parameters are the axes", () => {
  assert.deepEqual(pairAfter(["w5", "w6"], ["w1"]), ["w1", "w5"]);
  assert.deepEqual(pairAfter(["w5", "w6"], ["w6"]), ["w6", "w5"]);
  assert.deepEqual(pairAfter(["w5", "w6"], ["w5"]), ["w5", "w6"]);
  assert.deepEqual(pairAfter(["w5", "w6"], []), ["w5", "w6"]);
  assert.deepEqual(pairAfter(["w5", "w6"], ["w7", "w8"]), ["w7", "w8"]);
  const weight = (/** @type {string} */ name, /** @type {string} */ to) =>
    /** @type {any} */ ({ kind: "weight", name, to });
  const neuron = /** @type {any} */ ({ kind: "neuron", name: "h2" });
  assert.deepEqual(parametersOf(neuron, [weight("w1", "h1"), weight("w3", "h2"), weight("w4", "h2")]), [
    "w3",
    "w4",
  ]);
});

test("the way goes on with each frame, and an iteration in the past ends it there", () => {
  let way = noWay(["w5"]);
  for (const n of [0, 1, 2, 3]) way = withPoint(way, n, { w5: n / 10 });
  assert.deepEqual(way, { iterations: [0, 1, 2, 3], values: { w5: [0, 0.1, 0.2, 0.3] } });
  assert.deepEqual(withPoint(way, 1, { w5: 7 }), { iterations: [0, 1], values: { w5: [0, 7] } });
});

test("a long way keeps its newest points, and every second of the others", () => {
  let way = noWay(["w5"]);
  for (let n = 0; n < 2000; n++) way = withPoint(way, n, { w5: n });
  assert.ok(way.iterations.length <= 600);
  assert.deepEqual(
    way.iterations.slice(-200),
    Array.from({ length: 200 }, (_, n) => 1800 + n),
  );
  assert.deepEqual(way.iterations, way.values.w5);
  assert.equal(way.iterations[0], 0);
});

test("the server's way comes before the frames that are newer", () => {
  const frames = { iterations: [5, 6, 7], values: { w5: [0.5, 0.6, 0.7] } };
  const fetched = { iterations: [0, 4, 6], values: { w5: [0, 0.4, 0.6] } };
  assert.deepEqual(joined(fetched, frames, 7), {
    iterations: [0, 4, 6, 7],
    values: { w5: [0, 0.4, 0.6, 0.7] },
  });
  // The page has gone back meanwhile.
  assert.deepEqual(joined(fetched, { iterations: [2], values: { w5: [0.2] } }, 2).iterations, [0, 2]);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  isInside,
  moment,
  moved,
  next,
  prepare,
  previous,
  withholding,
} from "../../../static/js/model/operations.js";

/** One hidden and one output neuron: i1 –w1→ h1 –w2→ o1, a bias for each layer. */
const LIST = /** @type {[string, string, number, string, string, string[]][]} */ ([
  ["forward", "net_h1", 1, "h1", "h1", ["w1", "i1", "b1"]],
  ["forward", "out_h1", 1, "h1", "h1", ["net_h1"]],
  ["forward", "net_o1", 2, "o1", "o1", ["w2", "out_h1", "b2"]],
  ["forward", "out_o1", 2, "o1", "o1", ["net_o1"]],
  ["error", "E_o1", 2, "o1", "target_o1", ["target_o1", "out_o1"]],
  ["error", "E_total", 2, "", "", ["E_o1"]],
  ["backward", "delta_o1", 2, "o1", "o1", ["out_o1", "target_o1"]],
  ["backward", "dE_total/dw2", 2, "o1", "w2", ["delta_o1", "out_h1"]],
  ["backward", "dE_o1/dout_h1", 1, "h1", "w2", ["delta_o1", "w2"]],
  ["backward", "dE_total/dout_h1", 1, "h1", "h1", ["dE_o1/dout_h1"]],
  ["update", "w1+", 1, "h1", "w1", ["w1", "dE_total/dw1", "learning_rate"]],
  ["update", "w2+", 2, "o1", "w2", ["w2", "dE_total/dw2", "learning_rate"]],
]);
const calculation = prepare({
  batch: 1,
  starts: { neuron: [0, 2, 4, 5, 6, 8, 10, 11], layer: [0, 2, 4, 6, 8, 10, 11], phase: [0, 4, 6, 10] },
  operations: LIST.map(([phase, quantity, layer, neuron, at, uses], index) => ({
    ...{ index, quantity, layer, neuron, at, uses, sample: 0 },
    phase: /** @type {import("../../../static/js/wire/documents.js").Phase} */ (phase),
  })),
});
const LENGTH = LIST.length;

/** @param {import("../../../static/js/model/operations.js").Grouping} by */
function there(by) {
  const stops = [0];
  for (let at = next(calculation, by, 0); at !== null; at = next(calculation, by, at)) stops.push(at);
  return stops;
}

test("stepping stops after each operation, neuron, layer or phase, and after the last", () => {
  assert.deepEqual(there("operation"), [...Array(LENGTH + 1).keys()]);
  assert.deepEqual(there("neuron"), [0, 2, 4, 5, 6, 8, 10, 11, 12]);
  assert.deepEqual(there("layer"), [0, 2, 4, 6, 8, 10, 11, 12]);
  assert.deepEqual(there("phase"), [0, 4, 6, 10, 12]);
});

test("back stops at the same places, and before the first there is nothing", () => {
  for (const by of /** @type {const} */ (["operation", "neuron", "layer", "phase"])) {
    const stops = [LENGTH];
    for (let at = previous(calculation, by, LENGTH); at !== null; at = previous(calculation, by, at))
      stops.push(at);
    assert.deepEqual(stops.toReversed(), there(by));
  }
});

test("another step size goes on from the same place", () => {
  assert.equal(next(calculation, "phase", 3), 4);
  assert.equal(previous(calculation, "phase", 5), 4);
  assert.equal(previous(calculation, "phase", 3), 0);
});

test("a computed quantity is known, and no other", () => {
  const { knows } = moment(calculation, "operation", 3);
  assert.deepEqual(["net_h1", "out_h1", "net_o1"].map(knows), [true, true, true]);
  assert.deepEqual(["out_o1", "E_total", "w1+"].map(knows), [false, false, false]);
  // Weights, inputs and the learning rate are no results of operations.
  assert.deepEqual(["w1", "i1", "learning_rate"].map(knows), [true, true, true]);
  assert.equal(moment(calculation, "operation", 0).knows("net_h1"), false);
  assert.equal(moment(calculation, "operation", LENGTH).knows("w2+"), true);
});

test("the newest operation is marked where it happens, and so is all that goes into it", () => {
  const net = moment(calculation, "operation", 3);
  assert.deepEqual([...net.computed], ["o1"]);
  assert.deepEqual([...net.used], ["w2", "h1", "b2"]);
  const gradient = moment(calculation, "operation", 8);
  assert.deepEqual([[...gradient.computed], [...gradient.used]], [["w2"], ["o1", "h1"]]);
  const sum = moment(calculation, "operation", 10);
  assert.deepEqual([[...sum.computed], [...sum.used]], [["h1"], ["w2"]]);
});

test("a whole group is marked when it was done in one step", () => {
  const forward = moment(calculation, "phase", 4);
  assert.deepEqual([...forward.computed], ["h1", "o1"]);
  assert.deepEqual([...forward.used], ["w1", "i1", "b1", "w2", "b2"]);
  assert.equal(forward.operation?.quantity, "out_o1");
});

test("numbers go forward into a net input, and back along a path", () => {
  const into = { to: "o1", back: false };
  assert.deepEqual(moment(calculation, "operation", 3).flows, [
    { name: "w2", ...into },
    { name: "out_h1", ...into },
    { name: "b2", ...into },
  ]);
  assert.deepEqual(moment(calculation, "operation", 9).flows, [{ name: "w2", to: null, back: true }]);
  for (const at of [4, 7, 8, 10, 11]) assert.deepEqual(moment(calculation, "operation", at).flows, []);
});

test("until the operations are here nothing is known", () => {
  const nothing = moment(null, "operation", 5);
  assert.equal(nothing.knows("net_h1"), false);
  assert.equal(nothing.operation, null);
});

test("in another calculation the cursor is behind the same quantity, or at the start", () => {
  const shorter = prepare({ ...calculation, operations: calculation.operations.slice(0, 5) });
  assert.equal(moved(calculation, shorter, 3), 3);
  assert.equal(moved(calculation, shorter, 9), 0);
  assert.equal(moved(calculation, shorter, LENGTH), 5);
});

test("iterations and epochs are no steps inside an iteration", () => {
  assert.deepEqual(["operation", "phase", "iteration", "epoch"].map(isInside), [true, true, false, false]);
});

test("a withheld quantity is not known, inside an iteration and outside", () => {
  const inside = moment(calculation, "operation", 2);
  const hidden = withholding(inside, new Set(["out_h1"]));
  assert.deepEqual(
    [inside.knows("out_h1"), hidden?.knows("out_h1"), hidden?.knows("net_h1")],
    [true, false, true],
  );
  assert.equal(withholding(inside, new Set()), inside);
  assert.equal(withholding(null, new Set()), null);
  const outside = withholding(null, new Set(["out_h1"]));
  assert.deepEqual(
    ["out_h1", "net_h1", "w1+"].map((name) => outside?.knows(name)),
    [false, true, false],
  );
});

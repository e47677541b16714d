import assert from "node:assert/strict";
import test from "node:test";
import {
  drawsFromSeed,
  numberOf,
  partOf,
  suggestionsOf,
  wordsOf,
} from "../../../../static/js/model/curves/what_if.js";
import { ARTICLE, writing } from "../../../../static/js/model/notation.js";

const WRITING = writing(ARTICLE);
const ruled = (/** @type {Record<string, any>} */ settings = {}, samples = 1, biases = "shared") => ({
  biases,
  samples,
  settings: {
    learning_rate: 0.5,
    error: "half_squared",
    output_reduction: "sum",
    sample_reduction: "mean",
    optimizer: "gradient_descent",
    momentum: 0.9,
    decay: 0.99,
    beta1: 0.9,
    beta2: 0.999,
    epsilon: 1e-8,
    update_order: "simultaneous",
    train_biases: false,
    batch_size: 1,
    shuffle: false,
    l1: 0,
    l2: 0,
    frozen: [],
    ...settings,
  },
});
const SESSION = { seed: 7, branches: [{ id: 3, parted_at: 12 }] };
const said = (/** @type {any} */ part, /** @type {any} */ of = ruled()) =>
  suggestionsOf(part, of, SESSION, WRITING).map(({ words }) => words);

test("one click offers the double and the half of a rate, other seeds, and the other order", () => {
  assert.deepEqual(said("rate"), ["rate 1", "rate 0.25", "rate 5", "rate 0.05"]);
  assert.deepEqual(said("seed"), ["seed 8", "seed 9", "seed 10"]);
  assert.deepEqual(said("order"), ["layer by layer"]);
  assert.deepEqual(said("order", ruled({ update_order: "sequential" })), ["all weights at once"]);
});

test("a suggestion is the change that it says", () => {
  const [twice] = suggestionsOf("rate", ruled({ learning_rate: 0.1 }), SESSION, WRITING);
  assert.deepEqual(twice.change, { rule: { learning_rate: 0.2 } });
  const [first] = suggestionsOf("biases", ruled(), SESSION, WRITING);
  assert.deepEqual(first, {
    words: "biases trained, one per layer",
    change: { rule: { train_biases: true }, biases: "shared" },
  });
});

test("biases that are trained can be frozen, and none can become frozen ones", () => {
  const trained = suggestionsOf("biases", ruled({ train_biases: true }), SESSION, WRITING);
  assert.deepEqual(trained[0], { words: "biases fixed", change: { rule: { train_biases: false } } });
  const none = suggestionsOf("biases", ruled({}, 1, "none"), SESSION, WRITING);
  assert.deepEqual(none[0].change, { rule: { train_biases: false }, biases: "shared" });
});

test("optimisers that divide by the gradient's size come with a smaller rate", () => {
  assert.deepEqual(said("optimizer"), [
    "momentum",
    "Nesterov’s momentum",
    "RMSProp, rate 0.01",
    "Adam, rate 0.01",
  ]);
});

test("batches are only those that the samples have", () => {
  assert.deepEqual(said("batch"), []);
  const several = suggestionsOf("batch", ruled({ shuffle: true }, 5), SESSION, WRITING);
  assert.deepEqual(
    several.map(({ words }) => words),
    ["all 5 samples at once"],
  );
  assert.deepEqual(
    several.map(({ change }) => change),
    [{ rule: { batch_size: 0 } }],
  );
});

test("other runs of the history are offered by where they parted", () => {
  assert.deepEqual(said("runs"), ["other run, parted at 12"]);
  assert.equal(wordsOf({ branch: 99 }, ruled(), SESSION.branches, WRITING), "other run");
});

test("a typed number is a change of its part", () => {
  assert.deepEqual(numberOf("rate", ruled(), 7)?.change(0.7), { rule: { learning_rate: 0.7 } });
  assert.deepEqual(numberOf("seed", ruled(), 7)?.change(9), { seed: 9 });
  assert.deepEqual(numberOf("momentum", ruled(), 7)?.change(0.5), {
    rule: { optimizer: "momentum", momentum: 0.5 },
  });
  assert.equal(numberOf("order", ruled(), 7), null);
});

test("a momentum says its constant, and a comma is that of the notation", () => {
  const change = { rule: { optimizer: "momentum", momentum: 0.5 } };
  assert.equal(wordsOf(change, ruled(), [], WRITING), "momentum μ 0.5");
  const comma = writing({ ...ARTICLE, comma: "true" });
  assert.equal(wordsOf({ rule: { learning_rate: 0.25 } }, ruled(), [], comma), "rate 0,25");
});

test("a part of the rule line is a part of the comparison", () => {
  for (const part of ["rate", "batch", "order", "biases", "error", "optimizer", "penalty"])
    assert.equal(partOf(part), part);
  assert.equal(partOf("frozen"), "rate");
});

test("a seed matters if anything is drawn from it", () => {
  const given = { network: { start: { weights: [] } }, data: { inputs: [] }, rule: { shuffle: false } };
  assert.ok(!drawsFromSeed(given));
  assert.ok(drawsFromSeed({ ...given, network: { start: { initializer: "xavier" } } }));
  assert.ok(drawsFromSeed({ ...given, data: /** @type {any} */ ({ dataset: "xor" }) }));
  assert.ok(drawsFromSeed({ ...given, data: /** @type {any} */ ({ inputs: [], test_fraction: 0.2 }) }));
  assert.ok(drawsFromSeed({ ...given, rule: { shuffle: true } }));
});

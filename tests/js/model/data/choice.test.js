import assert from "node:assert/strict";
import { test } from "node:test";
import {
  haveOneNetwork,
  keepingNetwork,
  settingsOf,
  untested,
} from "../../../../static/js/model/data/choice.js";

/** @param {Partial<import("../../../../static/js/wire/documents.js").DatasetChoice>} parts */
const choice = (parts) => ({
  ...{ name: "xor", title: "XOR", inputs: 2, outputs: 1, usual_samples: 4, fixed: true, noise: "x" },
  ...{ classes: true, formula: "", layers: [2, 4, 1] },
  ...parts,
});
const SINE = choice({ name: "sine", inputs: 1, outputs: 1, classes: false });
const IRIS = choice({ name: "iris", inputs: 4, outputs: 3 });

/** @param {Record<string, any>} [network] @param {Record<string, any>} [rule] @returns {any} */
const own = (network = {}, rule = {}) => ({
  version: 1,
  network: {
    layers: [2, 2, 2],
    activations: ["logistic", "logistic"],
    biases: "shared",
    start: { weights: [[[1, 2]]], biases: [[3]] },
    ...network,
  },
  data: { inputs: [[0.05, 0.1]], targets: [[0.01, 0.99]] },
  rule: { learning_rate: 0.5, error: "half_squared", train_biases: false, frozen: ["w5"], ...rule },
  seed: 7,
  edits: [{ iteration: 3, quantity: "w5", value: 1 }],
});

test("the article's network with XOR gets one output, and says so", () => {
  const { recipe, notes } = keepingNetwork(own(), choice({}));
  assert.deepEqual(recipe.network, {
    layers: [2, 2, 1],
    activations: ["logistic", "logistic"],
    biases: "shared",
    start: { initializer: "xavier" },
  });
  assert.deepEqual(
    [recipe.rule.learning_rate, recipe.rule.train_biases, recipe.rule.frozen],
    [0.5, false, []],
  );
  assert.deepEqual([recipe.seed, recipe.edits], [7, []]);
  assert.deepEqual(notes, [
    "Last layer: 1 neuron, one for each target (before 2).",
    "Starting weights: drawn by Xavier, because those of 2-2-2 do not fit.",
    "Frozen weights and biases: none, because the network has others.",
  ]);
});

test("a network that fits keeps everything, its given weights too", () => {
  const mine = own({ layers: [2, 2, 1] });
  const { recipe, notes } = keepingNetwork(mine, choice({}));
  assert.deepEqual(recipe.network, mine.network);
  assert.deepEqual(recipe.rule, mine.rule);
  assert.deepEqual(notes, []);
});

test("numbers below zero need an output that reaches them, and an error that goes with it", () => {
  const entropy = own({}, { error: "binary_cross_entropy" });
  const { recipe, notes } = keepingNetwork(entropy, SINE);
  assert.deepEqual(recipe.network.activations, ["logistic", "linear"]);
  assert.equal(recipe.rule.error, "half_squared");
  assert.deepEqual(recipe.network.layers, [1, 2, 1]);
  assert.equal(
    notes.filter((note) => note.startsWith("Output: linear") || note.startsWith("Error:")).length,
    2,
  );
  assert.equal(keepingNetwork(entropy, choice({})).recipe.rule.error, "binary_cross_entropy");
  const tanh = own({ activations: ["tanh", "tanh"] });
  assert.deepEqual(keepingNetwork(tanh, SINE).recipe.network.activations, ["tanh", "tanh"]);
});

test("the targets follow the output: −1 for tanh, two outputs for softmax", () => {
  const tanh = keepingNetwork(own({ activations: ["tanh", "tanh"] }), choice({})).recipe;
  assert.deepEqual(tanh.data, { dataset: "xor", low: -1, one_hot: false });
  const softmax = own({ activations: ["tanh", "softmax"] }, { error: "cross_entropy" });
  const two = keepingNetwork(softmax, choice({})).recipe;
  assert.deepEqual([two.network.layers, two.data], [[2, 2, 2], { dataset: "xor", low: 0, one_hot: true }]);
  assert.equal(two.rule.error, "cross_entropy");
  const three = keepingNetwork(softmax, IRIS).recipe;
  assert.deepEqual([three.network.layers, three.rule.error], [[4, 2, 3], "cross_entropy"]);
  assert.equal(keepingNetwork(softmax, SINE).recipe.rule.error, "half_squared");
});

test("the recipe that it came from is not changed", () => {
  const mine = own();
  const before = structuredClone(mine);
  keepingNetwork(mine, IRIS, { noise: 0.2 });
  assert.deepEqual(mine, before);
});

test("noise and split stay with the same data, and with no other", () => {
  const data = { dataset: "moons", noise: 0.2, samples: null, seed: 4, low: -1, one_hot: false };
  assert.deepEqual(settingsOf(data, "moons"), { noise: 0.2, seed: 4 });
  assert.deepEqual(settingsOf(data, "circle"), {});
  assert.deepEqual(settingsOf(own().data, "moons"), {});
  assert.equal(/** @type {any} */ (keepingNetwork(own(), choice({}), { noise: 0.2 }).recipe.data).noise, 0.2);
});

test("features of the inputs stay where the data have their columns", () => {
  const circle = {
    ...own({ layers: [3, 2, 1] }),
    data: { dataset: "circle", features: ["x1", "x2", "x1^2"] },
  };
  const xor = keepingNetwork(circle, choice({}), settingsOf(circle.data, "xor"));
  assert.deepEqual(/** @type {any} */ (xor.recipe.data).features, ["x1", "x2", "x1^2"]);
  assert.deepEqual([xor.recipe.network.layers, xor.notes], [[3, 2, 1], []]);
  for (const other of [SINE, IRIS]) {
    const { recipe } = keepingNetwork(circle, other);
    assert.ok(!("features" in recipe.data));
    assert.equal(recipe.network.layers[0], other.inputs);
  }
  assert.deepEqual(settingsOf(circle.data, "circle"), {});
});

test("a null that the server writes out makes no other network", () => {
  const drawn = own({ start: { initializer: "xavier" } });
  const written = own({ start: { scale: null, initializer: "xavier" } });
  assert.ok(haveOneNetwork(drawn, written));
  assert.ok(!haveOneNetwork(drawn, own({ start: { initializer: "xavier", scale: 2 } })));
});

test("features stay where the data have their inputs, and go with a sentence where they have not", () => {
  const mine = own({ layers: [3, 2, 1], start: { initializer: "xavier" } });
  mine.data = { dataset: "circle", features: ["x1", "x2", "x1*x2"] };
  const kept = keepingNetwork(mine, choice({}));
  assert.deepEqual(
    [kept.recipe.network.layers, kept.recipe.data.features, kept.notes],
    [[3, 2, 1], ["x1", "x2", "x1*x2"], []],
  );
  const { recipe, notes } = keepingNetwork(mine, IRIS);
  assert.deepEqual([recipe.network.layers, "features" in recipe.data], [[4, 2, 3], false]);
  assert.ok(notes.includes("Features: none, because these data have other inputs."));
});

test("what the suggestion was not tested with: another rule, noise, a test part, a curve", () => {
  const curve = choice({ formula: "sin(3x)", usual_samples: 200 });
  const suggested = { ...own(), rule: { learning_rate: 1, l1: 0 } };
  const as = { data: { dataset: "boundary", seed: 8 }, rule: { l1: 0, learning_rate: 1 } };
  assert.deepEqual(untested(suggested, curve, as), []);
  assert.deepEqual(untested(suggested, curve, { ...as, rule: { l1: 0, learning_rate: 2 } }), ["rule"]);
  for (const change of [{ noise: 0.1 }, { test_fraction: 0.2 }, { samples: 100 }, { formula: "|x|" }])
    assert.deepEqual(untested(suggested, curve, { ...as, data: { ...as.data, ...change } }), ["data"]);
  const usual = { ...as.data, noise: 0, samples: 200, formula: "sin(3x)" };
  assert.deepEqual(untested(suggested, curve, { ...as, data: usual }), []);
});

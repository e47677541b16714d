import assert from "node:assert/strict";
import { test } from "node:test";
import {
  withBiases,
  withData,
  withFeatures,
  withHidden,
  withOutput,
  withSeed,
} from "../../../static/js/model/recipe.js";

const article = {
  version: 1,
  network: {
    layers: [2, 2, 2],
    activations: ["logistic", "logistic"],
    biases: "shared",
    start: {
      weights: [
        [
          [0.15, 0.2],
          [0.25, 0.3],
        ],
        [
          [0.4, 0.45],
          [0.5, 0.55],
        ],
      ],
      biases: [[0.35], [0.6]],
    },
  },
  data: { inputs: [[0.05, 0.1]], targets: [[0.01, 0.99]] },
  rule: { learning_rate: 0.5, error: "half_squared", train_biases: false },
  seed: 0,
  edits: [{ iteration: 3, quantity: "w5", value: 1 }],
};
const moons = {
  name: "moons",
  title: "Two moons",
  inputs: 2,
  outputs: 1,
  usual_samples: 200,
  fixed: false,
  noise: "x",
  classes: true,
  formula: "",
  layers: [2, 4, 1],
};
const ofMoons = {
  ...article,
  network: { ...article.network, layers: [2, 2, 1], start: { initializer: "xavier" } },
  data: { dataset: "moons", low: 0 },
};

test("a new run begins without edits, and the recipe it came from is not changed", () => {
  const before = structuredClone(article);
  for (const changed of [
    withSeed(article, 4),
    withHidden(article, [3], ["tanh"]),
    withData(article, { noise: 0.1 }),
  ])
    assert.deepEqual(changed.edits, []);
  assert.deepEqual(article, before);
});

test("given weights stay while the form stays, and are drawn when it changes", () => {
  assert.deepEqual(withHidden(article, [2], ["tanh"]).network.start, article.network.start);
  assert.deepEqual(withHidden(article, [3], ["tanh"]).network.start, { initializer: "xavier" });
  assert.deepEqual(withHidden(article, [3, 2], ["tanh", "relu"]).network.layers, [2, 3, 2, 2]);
});

test("softmax makes two outputs of a class, and another activation one again", () => {
  const softmax = withOutput(ofMoons, "softmax", [moons]);
  assert.deepEqual(
    [softmax.network.layers, softmax.data],
    [[2, 2, 2], { dataset: "moons", low: 0, one_hot: true }],
  );
  const tanh = withOutput(softmax, "tanh", [moons]);
  assert.deepEqual(
    [tanh.network.layers, tanh.data],
    [[2, 2, 1], { dataset: "moons", low: -1, one_hot: false }],
  );
});

test("a cross-entropy follows the output of classes, and another error stays", () => {
  const errorOf = (/** @type {any} */ recipe, /** @type {string} */ output) =>
    withOutput(recipe, output, [moons]).rule.error;
  const binary = { ...ofMoons, rule: { ...ofMoons.rule, error: "binary_cross_entropy" } };
  assert.equal(errorOf(binary, "softmax"), "cross_entropy");
  assert.equal(errorOf(binary, "tanh"), "half_squared");
  assert.equal(
    errorOf({ ...binary, rule: { ...binary.rule, error: "cross_entropy" } }, "logistic"),
    "binary_cross_entropy",
  );
  assert.equal(errorOf(ofMoons, "softmax"), "half_squared");
  assert.equal(errorOf({ ...binary, data: article.data }, "softmax"), "half_squared");
});

test("biases that become one per neuron keep the value they had together", () => {
  const changed = withBiases(article, "per_neuron", true);
  assert.ok("biases" in changed.network.start);
  assert.deepEqual(changed.network.start.biases, [
    [0.35, 0.35],
    [0.6, 0.6],
  ]);
  assert.equal(changed.rule.train_biases, true);
  const none = withBiases(article, "none", false).network.start;
  assert.ok("biases" in none);
  assert.deepEqual(none.biases, [[], []]);
});

test("a setting of the data leaves its other settings", () => {
  const changed = withData(withData(ofMoons, { noise: 0.1 }), { samples: 50 });
  assert.deepEqual(changed.data, { dataset: "moons", low: 0, noise: 0.1, samples: 50 });
});

/** @param {{ network: { start: object } }} recipe @returns {number[][][]} */
const weightsOf = ({ network: { start } }) => /** @type {any} */ (start).weights;

test("switching features keeps the given weights of inputs that stay, and begins others with 0", () => {
  /** @type {any} */
  const on = withFeatures(article, 2, ["x2", "x1*x2"]);
  assert.deepEqual(on.network.layers, [2, 2, 2]);
  assert.deepEqual(weightsOf(on)[0], [
    [0.2, 0],
    [0.3, 0],
  ]);
  assert.deepEqual(weightsOf(on)[1], article.network.start.weights[1]);
  assert.deepEqual(on.data, { ...article.data, features: ["x2", "x1*x2"] });
  assert.deepEqual(on.edits, []);
  /** @type {any} */
  const more = withFeatures(on, 2, ["x1", "x2", "x1*x2"]);
  assert.deepEqual(more.network.layers, [3, 2, 2]);
  assert.deepEqual(weightsOf(more)[0], [
    [0, 0.2, 0],
    [0, 0.3, 0],
  ]);
});

test("the columns alone are no features, and a drawn start stays drawn", () => {
  const network = { ...article.network, start: { initializer: "he" } };
  const on = withFeatures({ ...article, network }, 2, ["x1^2"]);
  assert.deepEqual(on.network.start, { initializer: "he" });
  const off = withFeatures(on, 2, ["x1", "x2"]);
  assert.ok(!("features" in off.data));
  assert.deepEqual(off.network.layers, [2, 2, 2]);
  const one = withFeatures({ ...article, network }, 1, ["x1"]);
  assert.ok(!("features" in one.data));
});

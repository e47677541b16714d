import assert from "node:assert/strict";
import { test } from "node:test";
import { inWords, recipeFor, usualHidden } from "../../../../static/js/model/own/network.js";
import { fitOf, misfit, withWeights } from "../../../../static/js/model/own/weights.js";

/** @param {number} rows @param {string[]} outputs @param {string[]} classes */
const made = (rows, outputs, classes) =>
  /** @type {import("../../../../static/js/wire/documents.js").RecipeData} */ (
    /** @type {any} */ ({
      data: { inputs: Array.from({ length: rows }, () => [0, 1]), targets: [] },
      inputs: [{ name: "a" }, { name: "b" }],
      outputs: outputs.map((name) => ({ name })),
      classes,
    })
  );

test("the output fits the kind of the targets", () => {
  const kinds = [
    [made(50, ["y"], []), "linear", "half_squared"],
    [made(50, ["y"], ["no", "yes"]), "logistic", "binary_cross_entropy"],
    [made(50, ["p", "q", "r"], ["p", "q", "r"]), "softmax", "cross_entropy"],
  ];
  for (const [data, output, error] of /** @type {any[]} */ (kinds)) {
    const recipe = recipeFor(data, "8,4");
    assert.deepEqual(recipe.network.layers, [2, 8, 4, data.outputs.length]);
    assert.deepEqual(recipe.network.activations, ["tanh", "tanh", output]);
    assert.equal(recipe.rule.error, error);
    assert.equal(recipe.rule.train_biases, true);
    assert.equal(recipe.data, data.data);
  }
});

test("few rows are one batch, and need few neurons", () => {
  assert.equal(recipeFor(made(4, ["y"], []), usualHidden(4)).rule.batch_size, 0);
  assert.deepEqual(recipeFor(made(4, ["y"], []), usualHidden(4)).network.layers, [2, 4, 1]);
  assert.equal(recipeFor(made(500, ["y"], []), usualHidden(500)).rule.batch_size, 20);
  assert.deepEqual(recipeFor(made(500, ["y"], []), "").network.layers, [2, 1]);
  assert.match(inWords(recipeFor(made(500, ["y"], []), "8")), /^Network 2-8-1: tanh .*batches of 20/);
});

test("each layer of weights stands beside that of the network", () => {
  assert.deepEqual(fitOf([2, 3, 1], [2, 4, 1]), [
    { from: 2, to: 3, now: "2 → 4", fits: false },
    { from: 3, to: 1, now: "4 → 1", fits: false },
  ]);
  assert.deepEqual(fitOf([2, 3, 1], [2, 1])[1], { from: 3, to: 1, now: "none", fits: false });
  assert.equal(misfit([2, 3, 1], [2, 4, 1]), "");
  assert.match(misfit([3, 3, 1], [2, 4, 2]), /3 inputs where the data have 2 and 1 output where/);
});

test("weights of other hidden layers change the network, and keep its data and rule", () => {
  const recipe = /** @type {any} */ ({
    ...{ version: 1, data: { inputs: [[1, 2]], targets: [[0]] }, rule: { learning_rate: 3 }, seed: 5 },
    network: {
      layers: [2, 4, 1],
      activations: ["tanh", "logistic"],
      biases: "shared",
      start: { initializer: "xavier" },
    },
    edits: [1],
  });
  const start = { weights: [], biases: [] };
  const given = /** @type {any} */ ({ layers: [2, 3, 3, 1], biases: "per_neuron", start });
  const now = withWeights(recipe, given);
  assert.deepEqual(now.network, {
    layers: [2, 3, 3, 1],
    activations: ["tanh", "tanh", "logistic"],
    biases: "per_neuron",
    start,
  });
  assert.deepEqual([now.data, now.rule, now.seed, now.edits], [recipe.data, recipe.rule, 5, []]);
});

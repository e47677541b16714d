import assert from "node:assert/strict";
import test from "node:test";
import { ARTICLE, writing } from "../../../static/js/model/notation.js";
import { ruleInWords, unlikeInWords } from "../../../static/js/model/rule_words.js";

const SETTINGS = {
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
};

/**
 * @param {Record<string, unknown>} [settings]
 * @param {{ samples?: number, biases?: string, notation?: Partial<import("../../../static/js/model/notation.js").Notation> }} [others]
 */
function words(settings = {}, { samples = 1, biases = "shared", notation = {} } = {}) {
  const network = { settings: { ...SETTINGS, ...settings }, biases, samples };
  const parts = ruleInWords(network, writing({ ...ARTICLE, ...notation }));
  return Object.fromEntries(
    parts.map(({ name, before, words: value }) => [name, `${before} ${value}`.trim()]),
  );
}

test("the article's rule in words", () => {
  assert.deepEqual(words(), {
    rate: "learning rate η 0.5",
    batch: "one sample",
    order: "all weights at once",
    biases: "biases fixed",
    error: "½ (target − out)²",
    optimizer: "gradient descent",
  });
});

test("the rule has the letters and the decimal sign of the notation", () => {
  const found = words({}, { notation: { rate: "alpha", comma: "true", out: "a", target: "y" } });
  assert.equal(found.rate, "learning rate α 0,5");
  assert.equal(found.error, "½ (y − a)²");
});

test("each batch has its words", () => {
  const many = { samples: 150 };
  assert.equal(words({}, many).batch, "one sample at a time");
  assert.equal(words({ shuffle: true }, many).batch, "one sample at a time, shuffled");
  assert.equal(words({ batch_size: 10 }, many).batch, "batches of 10");
  assert.equal(
    words({ batch_size: 10, sample_reduction: "sum", shuffle: true }, many).batch,
    "batches of 10, shuffled, summed",
  );
  assert.equal(words({ batch_size: 0 }, many).batch, "all 150 samples at once");
  assert.equal(words({ batch_size: 500 }, many).batch, "all 150 samples at once");
});

test("biases, order and total error have their words", () => {
  assert.equal(words({ train_biases: true }).biases, "biases trained, one per layer");
  assert.equal(words({ train_biases: true }, { biases: "per_neuron" }).biases, "biases trained");
  assert.equal(words({}, { biases: "none" }).biases, "no biases");
  assert.equal(words({ update_order: "sequential" }).order, "layer by layer");
  assert.equal(words({ output_reduction: "mean" }).error, "mean of ½ (target − out)²");
});

test("an optimiser has its constants, a penalty its numbers, and frozen weights their names", () => {
  assert.equal(words({ optimizer: "adam" }).optimizer, "Adam β₁ 0.9, β₂ 0.999");
  assert.equal(words({ optimizer: "momentum" }).optimizer, "momentum μ 0.9");
  assert.equal(words({ l2: 0.01 }).penalty, "penalty L2 0.01");
  assert.equal(words({ l1: 0.5, l2: 0.01 }).penalty, "penalty L1 0.5, L2 0.01");
  assert.equal(words({ frozen: ["w5", "w6"] }).frozen, "frozen w5, w6");
  assert.equal(words({ frozen: ["w1", "w2", "w3", "w4"] }).frozen, "frozen 4 weights and biases");
});

test("the parts that are not the article's are named once, and at most three of them", () => {
  assert.equal(unlikeInWords([], []), "");
  assert.equal(unlikeInWords(["learning_rate"], [{ quantity: "learning_rate" }]), "learning rate");
  assert.equal(unlikeInWords([], [{ quantity: "w5" }, { quantity: "w5" }]), "w5");
  assert.equal(unlikeInWords(["l1", "l2"], []), "penalty");
  assert.equal(
    unlikeInWords(["network", "data", "optimizer", "shuffle"], []),
    "network, data, optimiser and 1 more",
  );
});

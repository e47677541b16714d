import assert from "node:assert/strict";
import { test } from "node:test";
import { barOf, byNeuron, otherActivations, titleOf } from "../../../static/js/model/findings.js";

/** @param {string} kind @param {string[]} neurons @param {number} [layer] @returns {any} */
const finding = (kind, neurons, layer = 1) => ({ kind, neurons, layer });

test("a neuron has the gravest finding that names it", () => {
  const [dead, saturated] = [finding("dead_relu", ["h1", "h2"]), finding("saturated", ["h2", "h3"])];
  const found = byNeuron([dead, saturated, finding("classes", [])]);
  assert.deepEqual([...found.keys()], ["h1", "h2", "h3"]);
  assert.equal(found.get("h2"), dead);
  assert.equal(found.get("h3"), saturated);
});

test("dead ReLUs begin again as leaky ReLUs of their own layer", () => {
  assert.deepEqual(otherActivations(finding("dead_relu", ["h2.1"], 2), ["relu", "relu", "logistic"]), {
    activations: ["relu", "leaky_relu", "logistic"],
    words: "leaky ReLU",
  });
});

test("vanishing gradients begin again with tanh in the hidden layers that were logistic", () => {
  const other = otherActivations(finding("vanishing", []), ["logistic", "relu", "logistic"]);
  assert.deepEqual(other?.activations, ["tanh", "relu", "logistic"]);
  assert.equal(otherActivations(finding("vanishing", []), ["relu", "logistic"]), null);
  assert.equal(otherActivations(finding("rate", []), ["relu", "logistic"]), null);
});

test("a bar grows by the same length with each decade, and the smallest can be seen", () => {
  const all = [1e-6, 1e-4, 1e-2, null, 0];
  const near = (/** @type {number} */ a, /** @type {number} */ b) => assert.ok(Math.abs(a - b) < 1e-12);
  near(barOf(1e-2, all), 1);
  near(barOf(1e-4, all), 3 / 5);
  near(barOf(1e-6, all), 1 / 5);
  assert.equal(barOf(0, all), 0);
  assert.equal(barOf(null, all), 0);
});

test("every kind has a title", () => {
  const kinds = "saturated saturated_output dead_relu vanishing exploding rate diverged classes".split(" ");
  for (const kind of kinds) assert.notEqual(titleOf(finding(kind, [])), kind);
});

import assert from "node:assert/strict";
import test from "node:test";
import {
  groupsOf,
  nameIn,
  namesOf,
  spansDecades,
  withMore,
  words,
} from "../../../../static/js/model/curves/quantities.js";

const ARTICLE = {
  names: {
    layers: [
      ["i1", "i2"],
      ["h1", "h2"],
      ["o1", "o2"],
    ],
    parameters: [...Array.from({ length: 8 }, (_, n) => `w${n + 1}`), "b1", "b2"],
  },
  biases: "shared",
  samples: 1,
};

test("every parameter, neuron, error, gradient and new value has a curve", () => {
  const names = namesOf(ARTICLE, false);
  assert.equal(new Set(names).size, names.length);
  for (const name of ["w5", "b2", "net_h1", "out_o2", "delta_h2", "E_o1", "E_total", "dE_total/db1", "w8+"])
    assert.ok(names.includes(name), name);
  assert.ok(!names.includes("train_error"));
  const several = namesOf({ ...ARTICLE, samples: 5 }, true);
  assert.deepEqual(several.slice(0, 2), ["train_error", "test_error"]);
});

test("the groups of a selected neuron come first", () => {
  const [weights, gradients, everything] = groupsOf(ARTICLE, "o1", false);
  assert.deepEqual(weights, { label: "all weights of o1", names: ["w5", "w6", "b2"] });
  assert.deepEqual(gradients.names, ["dE_total/dw5", "dE_total/dw6", "dE_total/db2"]);
  assert.deepEqual(everything.names, ["net_o1", "out_o1", "E_o1", "delta_o1"]);
  const labels = groupsOf(ARTICLE, "w5", false).map(({ label }) => label);
  assert.deepEqual(labels, [
    "all outputs",
    "all hidden neurons",
    "all parameters",
    "all gradients",
    "errors",
  ]);
});

test("every name of a group has a curve", () => {
  for (const selected of [null, "h1", "o2", "w1"])
    for (const { names } of groupsOf(ARTICLE, selected, false))
      for (const name of names) assert.ok(namesOf(ARTICLE, false).includes(name), name);
});

test("a typed name may be written as on the diagram or as in a program", () => {
  const known = namesOf(ARTICLE, false);
  for (const [typed, name] of [
    ["w5", "w5"],
    [" W5 ", "w5"],
    ["∂E/∂w5", "dE_total/dw5"],
    ["dE / dw5", "dE_total/dw5"],
    ["dE_total/dw5", "dE_total/dw5"],
    ["δ_h1", "delta_h1"],
    ["delta h1", "delta_h1"],
    ["E total", "E_total"],
    ["w5⁺", "w5+"],
    ["out o1", "out_o1"],
  ])
    assert.equal(nameIn(typed, known), name, typed);
  for (const typed of ["w99", "", "constructor"]) assert.equal(nameIn(typed, known), null);
});

test("names are found again from the words that a field proposes", () => {
  const known = namesOf({ ...ARTICLE, samples: 3 }, true);
  for (const name of known) assert.equal(nameIn(words(name), known), name);
});

test("at most eight curves are chosen, each once", () => {
  assert.deepEqual(withMore(["w1", "w2"], ["w2", "w3"]), ["w1", "w2", "w3"]);
  assert.equal(withMore([], ARTICLE.names.parameters).length, 8);
});

test("errors and gradients may span decades, weights do not", () => {
  for (const name of ["E_total", "E_o1", "train_error", "dE_total/dw5", "delta_h1"])
    assert.ok(spansDecades(name), name);
  for (const name of ["w5", "out_o1", "net_h1", "w5+"]) assert.ok(!spansDecades(name), name);
});

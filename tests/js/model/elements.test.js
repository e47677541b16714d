import assert from "node:assert/strict";
import test from "node:test";
import {
  columnsOf,
  describe,
  elementOf,
  elementsOf,
  isEditable,
  quantitiesOf,
} from "../../../static/js/model/elements.js";

const network = {
  names: {
    layers: [
      ["i1", "i2"],
      ["h1", "h2"],
      ["o1", "o2"],
    ],
    parameters: ["w1", "w2", "w3", "w4", "w5", "w6", "w7", "w8", "b_h1", "b_h2", "b_o1", "b_o2"],
  },
  biases: "per_neuron",
};

test("every quantity that an element offers is about that element, or about the output whose target it is", () => {
  for (const [name, element] of elementsOf(network))
    for (const quantity of quantitiesOf(element))
      assert.equal(elementOf(quantity), element.kind === "target" ? element.of : name, quantity);
});

test("an inner derivative belongs to the element of its denominator", () => {
  assert.equal(elementOf("dE_o1/dout_h1"), "h1");
  assert.equal(elementOf("dE_total/dout_h1 via h3"), "h1");
  assert.equal(elementOf("dnet_o1/dw5"), "w5");
  assert.equal(elementOf("target_o1"), "target_o1");
  assert.equal(elementOf("b_h1+"), "b_h1");
});

test("the elements of a network are made once", () => assert.equal(elementsOf(network), elementsOf(network)));

test("an input that is a feature has its label, a derivation, and no field", () => {
  const names = { ...network.names, inputs: ["x1", "x1²"], columns: ["x1", "x2"] };
  const fed = { ...network, names, features: ["x1", "x1^2"] };
  const known = elementsOf(fed);
  const [column, feature] = ["i1", "i2"].map((name) => known.get(name));
  const weight = known.get("w2");
  assert.ok(column && feature && weight);
  assert.equal(describe(feature), "x1², input 2");
  assert.equal(describe(weight), "w2, weight from x1² to h1");
  assert.deepEqual([column, feature].map(isEditable), [true, false]);
  assert.deepEqual([column, feature].map(quantitiesOf), [[], ["i2"]]);
  assert.deepEqual(columnsOf(fed), { known: ["x1", "x2"], labels: ["x1", "x2"] });
});

test("columns are named by their table, or else as the inputs", () => {
  assert.deepEqual(columnsOf(network), { known: ["i1", "i2"], labels: ["i1", "i2"] });
  const named = { ...network, names: { ...network.names, columns: ["width", "height"] }, features: [] };
  assert.deepEqual(columnsOf(named), { known: ["i1", "i2"], labels: ["width", "height"] });
});

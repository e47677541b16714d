import assert from "node:assert/strict";
import test from "node:test";
import { quantitiesOf, thingOf, things } from "../../../static/js/model/elements.js";

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

test("every quantity that a thing offers is about that thing, or about the output whose target it is", () => {
  for (const [name, thing] of things(network))
    for (const quantity of quantitiesOf(thing))
      assert.equal(thingOf(quantity), thing.kind === "target" ? thing.of : name, quantity);
});

test("inner derivatives are about what they are taken by", () => {
  assert.equal(thingOf("dE_o1/dout_h1"), "h1");
  assert.equal(thingOf("dE_total/dout_h1 via h3"), "h1");
  assert.equal(thingOf("dnet_o1/dw5"), "w5");
  assert.equal(thingOf("target_o1"), "target_o1");
  assert.equal(thingOf("b_h1+"), "b_h1");
});

test("the things of a network are made once", () => assert.equal(things(network), things(network)));

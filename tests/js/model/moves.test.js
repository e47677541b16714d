import assert from "node:assert/strict";
import { test } from "node:test";
import { move, weightBetween } from "../../../static/js/model/moves.js";

/** @param {number[]} sizes @param {string} biases */
function network(sizes, biases = "per_neuron") {
  const letters = ["i", ...sizes.slice(1, -1).map((_, k) => `h${k + 1}.`), "o"];
  const layers = sizes.map((size, k) => Array.from({ length: size }, (_, n) => `${letters[k]}${n + 1}`));
  const count = sizes.slice(1).reduce((sum, size, k) => sum + size * sizes[k], 0);
  const parameters = Array.from({ length: count }, (_, n) => `w${n + 1}`);
  if (biases === "shared") sizes.slice(1).forEach((_, k) => parameters.push(`b${k + 1}`));
  else for (const name of layers.slice(1).flat()) parameters.push(`b_${name}`);
  return { names: { layers, parameters }, biases };
}

/** The columns of a network that shows no own biases. @param {ReturnType<typeof network>} of */
function columns({ names: { layers, parameters }, biases }) {
  const shared = parameters.filter((name) => biases === "shared" && name.startsWith("b"));
  return [
    ...layers.map((layer, k) => [...layer, ...shared.slice(k, k + 1)]),
    (layers.at(-1) ?? []).map((name) => `target_${name}`),
  ];
}

/**
 * @param {ReturnType<typeof network>} of
 * @param {string} from
 * @param {...[way: import("../../../static/js/model/moves.js").Way, name: string, other?: boolean]} steps
 */
function walk(of, from, ...steps) {
  let at = from;
  for (const [way, name, other] of steps) {
    at = move(of, columns(of), at, way, other);
    assert.equal(at, name, way);
  }
}

test("left and right go from neuron to weight to neuron, and up and down inside a layer", () => {
  walk(
    network([2, 2, 2], "shared"),
    "i1",
    ["right", "w1"],
    ["down", "w3"],
    ["down", "w3"],
    ["right", "h1.2"],
    ["right", "w8"],
    ["left", "h1.2"],
    ["up", "h1.1"],
    ["last", "b2"],
    ["right", "o1"],
    ["right", "target_o1"],
    ["down", "target_o2"],
    ["left", "o2"],
    ["left", "w8"],
  );
});

test("with the other direction the weights into one neuron are walked, and its own bias after the last", () => {
  walk(
    network([3, 2, 1]),
    "w1",
    ["down", "w2", true],
    ["down", "w3", true],
    ["down", "b_h1.1", true],
    ["up", "w3", true],
    ["up", "w2", true],
    ["down", "w5"],
    ["right", "h1.2"],
  );
});

test("every weight and every neuron of a network can be reached from the first input", () => {
  for (const sizes of [
    [2, 2, 2],
    [1, 5, 3],
    [3, 9, 1],
  ])
    for (const biases of ["shared", "per_neuron"]) {
      const of = network(sizes, biases);
      const found = new Set(["i1"]);
      for (const name of found)
        for (const way of /** @type {const} */ (["left", "right", "up", "down", "first", "last"]))
          for (const other of [false, true]) found.add(move(of, columns(of), name, way, other));
      const all = [...of.names.layers.flat(), ...of.names.parameters];
      assert.deepEqual(
        all.filter((name) => !found.has(name)),
        [],
      );
    }
});

test("a weight is found by its two neurons", () => {
  const of = network([2, 3, 2]);
  // Row by row: the weights into a neuron follow each other.
  assert.equal(weightBetween(of, 1, 1, 2), "w6");
  assert.equal(weightBetween(of, 2, 2, 1), "w12");
});

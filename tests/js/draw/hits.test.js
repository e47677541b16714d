import assert from "node:assert/strict";
import { test } from "node:test";
import { hit, placeOf } from "../../../static/js/draw/hits.js";
import { layout } from "../../../static/js/draw/layout.js";

const STAGE = { width: 1000, height: 500 };

/** @param {number[]} sizes */
function plan(sizes) {
  const layers = sizes.map((size, k) => Array.from({ length: size }, (_, n) => `n${k}.${n + 1}`));
  const count = sizes.slice(1).reduce((sum, size, k) => sum + size * sizes[k], 0);
  const parameters = Array.from({ length: count }, (_, n) => `w${n + 1}`);
  for (const name of layers.slice(1).flat()) parameters.push(`b_${name}`);
  return layout({ layers, parameters, biases: "per_neuron" }, STAGE);
}

test("the weight, bias or neuron at the place of each is the same one", () => {
  for (const sizes of [
    [2, 32, 20, 1],
    [3, 17, 2],
  ]) {
    const drawn = plan(sizes);
    for (const name of [...drawn.parameters, ...drawn.spots.map((spot) => spot.name)]) {
      const place = placeOf(drawn, name);
      assert.ok(place, name);
      assert.equal(hit(drawn, place.box.x, place.box.y), name);
    }
  }
});

test("a weight's row is that of the neuron that it feeds, its column as wide as the others", () => {
  const drawn = plan([2, 32, 20, 1]);
  const place = placeOf(drawn, "w70"); // 64 weights come before; the sixth into the first neuron
  const to = drawn.spots.find(({ name }) => name === "n2.1");
  assert.equal(place?.row?.y, to?.y);
  const gap = drawn.gaps[1];
  assert.ok(Math.abs((place?.column?.x ?? 0) - (gap.left + (5.5 / 32) * (gap.right - gap.left))) < 1e-9);
});

test("an edge is hit near its line, and nothing far from all of them", () => {
  const drawn = plan([2, 9, 1]);
  const edge = drawn.edges[0];
  const at = [0.3 * edge.x1 + 0.7 * edge.x2, 0.3 * edge.y1 + 0.7 * edge.y2];
  assert.equal(hit(drawn, at[0], at[1]), edge.name);
  assert.equal(hit(drawn, 5, 5), null);
});

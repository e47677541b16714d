import assert from "node:assert/strict";
import { test } from "node:test";
import { overlap, placeParts } from "../../../static/js/draw/labels.js";
import { layout } from "../../../static/js/draw/layout.js";

/**
 * @param {number[]} sizes
 * @param {string} biases
 */
function form(sizes, biases = "shared") {
  const letters = ["i", ...sizes.slice(1, -1).map((_, k) => `h${k}.`), "o"];
  const layers = sizes.map((size, k) => Array.from({ length: size }, (_, n) => `${letters[k]}${n + 1}`));
  const weights = sizes.slice(1).reduce((sum, size, k) => sum + size * sizes[k], 0);
  const parameters = Array.from({ length: weights }, (_, n) => `w${n + 1}`);
  if (biases === "shared") sizes.slice(1).forEach((_, k) => parameters.push(`b${k + 1}`));
  if (biases === "per_neuron")
    layers
      .slice(1)
      .flat()
      .forEach((name) => parameters.push(`b_${name}`));
  return { layers, parameters, biases };
}

test("the article's network shows nine decimals where there is room", () => {
  assert.equal(layout(form([2, 2, 2]), 860).decimals, 9);
});

test("on a phone the same network shows four decimals, and all of it fits", () => {
  for (const width of [322, 340, 352]) {
    const plan = layout(form([2, 2, 2]), width);
    assert.equal(plan.decimals, 4);
    for (const edge of plan.edges) assert.ok(edge.bias || edge.label, `${edge.name} at ${width}`);
    for (const { x } of plan.spots) assert.ok(x - plan.radius >= 0 && x + plan.radius <= width);
  }
});

test("labels never collide with each other or with a neuron, up to four neurons a layer", () => {
  for (const width of [340, 620, 860, 1200])
    for (const sizes of [
      [2, 2, 2],
      [3, 3, 2],
      [4, 4, 4],
      [2, 4, 2, 1],
      [1, 1],
      [4, 4],
    ])
      for (const biases of ["shared", "per_neuron", "none"]) {
        const plan = layout(form(sizes, biases), width);
        const labels = plan.edges.flatMap((edge) => (edge.label ? [edge.label] : []));
        const circles = plan.spots.map((s) => ({
          x: s.x,
          y: s.y,
          width: 2 * plan.radius,
          height: 2 * plan.radius,
        }));
        for (const [n, label] of labels.entries())
          for (const other of [...labels.slice(n + 1), ...circles])
            assert.ok(!overlap(label, other), `${sizes} ${biases} at ${width}`);
      }
});

test("edges come in the order of the parameters, row by row", () => {
  const [first, second, third] = layout(form([2, 2, 2]), 860).edges;
  assert.deepEqual([first.from, first.to], ["i1", "h0.1"]);
  assert.deepEqual([second.from, second.to], ["i2", "h0.1"]);
  assert.deepEqual([third.from, third.to], ["i1", "h0.2"]);
});

test("a shared bias feeds every neuron of its layer", () => {
  const plan = layout(form([2, 3, 2]), 860);
  assert.deepEqual(
    plan.biases.map((b) => b.to.length),
    [3, 2],
  );
  assert.equal(plan.edges.filter((edge) => edge.bias).length, 5);
});

test("the largest network is laid out inside its picture", () => {
  const plan = layout(form(Array(9).fill(64), "per_neuron"), 860);
  for (const { y } of plan.spots) assert.ok(y > 0 && y < plan.height);
  assert.equal(plan.showsValues, false);
});

test("neurons never overlap, however deep the network", () => {
  for (const width of [340, 390, 620, 860, 1200])
    for (const sizes of [Array(9).fill(2), [2, 4, 4, 4, 4, 1], Array(9).fill(4), [2, 64, 64, 1]]) {
      const plan = layout(form(sizes, "per_neuron"), width);
      for (const [n, a] of plan.spots.entries())
        for (const b of plan.spots.slice(n + 1))
          assert.ok(Math.hypot(a.x - b.x, a.y - b.y) >= 2 * plan.radius, `${sizes} at ${width}`);
      assert.ok(plan.spots.every(({ x }) => x - plan.radius >= 0 && x + plan.radius <= width));
    }
});

test("the value along each path has its own place, which covers no label, no neuron and no other value", () => {
  for (const width of [322, 352, 700, 850])
    for (const sizes of [
      [2, 2, 2],
      [2, 3, 2],
      [3, 3, 3],
      [4, 4, 4],
      [2, 3, 3, 2],
    ])
      for (const biases of ["shared", "per_neuron"]) {
        const plan = layout(form(sizes, biases), width);
        const labels = plan.edges.flatMap((edge) => (edge.label ? [edge.label] : []));
        for (const spot of plan.spots.filter(({ layer }) => layer > 0 && layer < sizes.length - 1)) {
          const edges = plan.edges.filter((edge) => edge.from === spot.name && !edge.bias);
          const sizeOf = (/** @type {number} */ _, /** @type {number} */ decimals) => ({
            width: 0.62 * plan.fontSize * (decimals + 3) + (plan.stacked ? 16 : 28),
            height: plan.fontSize + 12,
          });
          const boxes = placeParts(plan, edges, sizeOf, [9, 6, 4, 3]).places.map(({ box }) => box);
          assert.equal(boxes.length, edges.length, `${sizes} ${biases} at ${width}`);
          for (const [n, box] of boxes.entries())
            for (const other of [...boxes.slice(n + 1), ...labels, ...plan.obstacles])
              assert.ok(!overlap(box, other), `${sizes} ${biases} at ${width}`);
        }
      }
});

test("three neurons in a layer leave their labels at most six decimals, so that they are not crowded", () => {
  assert.equal(layout(form([3, 3, 3]), 850).decimals, 6);
});

test("with more than four neurons in a layer no number is written on an edge or in a neuron, however much space there is", () => {
  for (const width of [340, 860, 3000])
    for (const sizes of [
      [5, 2, 2],
      [2, 5, 1],
      [2, 32, 32, 1],
    ])
      for (const biases of ["shared", "per_neuron"]) {
        const plan = layout(form(sizes, biases), width);
        assert.equal(plan.showsValues, false);
        assert.ok(plan.edges.every((edge) => edge.label === null));
      }
});

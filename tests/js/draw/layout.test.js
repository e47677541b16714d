import assert from "node:assert/strict";
import { test } from "node:test";
import { overlap, placeParts } from "../../../static/js/draw/labels.js";
import { layout, naturalHeight } from "../../../static/js/draw/layout.js";

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

/** The stages of common screens: 1024×768, 1280×720, 1440×900, 1920×1080. */
const STAGES = [
  { width: 610, height: 400 },
  { width: 828, height: 390 },
  { width: 930, height: 520 },
  { width: 1250, height: 690 },
];

/** A phone, where the network itself decides the height. @param {ReturnType<typeof form>} network @param {number} width */
function phone(network, width) {
  return { width, height: naturalHeight(network, width) };
}

/** The boxes that no other text may cover. @param {ReturnType<typeof layout>} plan */
function labelsOf(plan) {
  return plan.edges.flatMap((edge) => (edge.label ? [edge.label] : []));
}

const SMALL = [
  [2, 2, 2],
  [3, 3, 2],
  [4, 4, 4],
  [2, 4, 2, 1],
  [1, 1],
  [4, 4],
];
const LARGE = [
  [2, 8, 8, 8, 1],
  Array(9).fill(8),
  [2, 16, 16, 1],
  [2, 32, 32, 32, 1],
  [2, ...Array(7).fill(64), 1],
  [64, 3, 64],
  [17, 17],
];

test("the article's network shows nine decimals where they fit with air around them, else four", () => {
  assert.deepEqual(
    STAGES.map((stage) => layout(form([2, 2, 2]), stage).decimals),
    [4, 9, 9, 9],
  );
});

test("the type grows with the stage", () => {
  const sizes = [
    { width: 828, height: 390 },
    { width: 930, height: 520 },
    { width: 1250, height: 690 },
    { width: 1900, height: 1000 },
  ].map((stage) => layout(form([2, 2, 2]), stage).fontSize);
  assert.deepEqual(
    sizes,
    [...sizes].sort((a, b) => a - b),
  );
  assert.ok(sizes[0] >= 12 && sizes[3] >= 28, String(sizes));
});

test("the smallest wanted type goes before decimals", () => {
  const plan = layout(form([2, 2, 2]), { width: 828, height: 480 }, { least: 17 });
  assert.ok(plan.fontSize >= 17);
  assert.equal(plan.decimals, 4);
});

test("the diagram fills its stage in both directions", () => {
  for (const stage of STAGES)
    for (const sizes of [[2, 2, 2], ...LARGE]) {
      const plan = layout(form(sizes), stage);
      const parts = [
        ...plan.obstacles,
        ...plan.spots.map((s) => ({ ...s, width: 2 * s.halfWidth, height: 2 * s.halfHeight })),
      ];
      const right = Math.max(...parts.map(({ x, width }) => x + width / 2));
      const bottom = Math.max(
        ...parts.map(({ y, height }) => y + height / 2),
        ...plan.biases.map(({ y, height }) => y + height / 2),
      );
      const [left, top] = [
        Math.min(...parts.map(({ x, width }) => x - width / 2)),
        Math.min(...parts.map(({ y, height }) => y - height / 2)),
      ];
      assert.ok(right - left > 0.85 * stage.width, `${sizes} in ${stage.width}: ${right - left} across`);
      assert.ok(bottom - top > 0.7 * stage.height, `${sizes} in ${stage.height}: ${bottom - top} high`);
      assert.ok(
        left >= 0 && top >= 0 && right <= stage.width + 1 && bottom <= stage.height + 1,
        `${sizes} in ${stage.width}`,
      );
    }
});

test("on a phone the article's network is taller than wide, shows four decimals, and all of it fits", () => {
  for (const width of [322, 340, 352, 374]) {
    const network = form([2, 2, 2]);
    const plan = layout(network, phone(network, width));
    assert.ok(plan.height > width);
    assert.equal(plan.decimals, 4);
    for (const edge of plan.edges) assert.ok(edge.bias || edge.label, `${edge.name} at ${width}`);
    for (const { x, halfWidth } of plan.spots) assert.ok(x - halfWidth >= 0 && x + halfWidth <= width);
  }
});

test("labels never collide with each other, with a neuron or with another text, up to four neurons a layer", () => {
  for (const sizes of SMALL)
    for (const biases of ["shared", "per_neuron", "none"]) {
      const network = form(sizes, biases);
      for (const stage of [...STAGES, phone(network, 340)]) {
        const plan = layout(network, stage);
        const labels = labelsOf(plan);
        for (const [n, label] of labels.entries())
          for (const other of [...labels.slice(n + 1), ...plan.obstacles])
            assert.ok(!overlap(label, other), `${sizes} ${biases} at ${stage.width}`);
      }
    }
});

test("a new value fits beside each label that grows, where it covers nothing and no other new value", () => {
  let growing = 0;
  for (const sizes of SMALL)
    for (const stage of STAGES) {
      const plan = layout(form(sizes), stage);
      const line = plan.fontSize + 2;
      const boxes = plan.edges.flatMap(({ label, grows }) =>
        label
          ? [{ ...label, y: label.y + (grows * line) / 2, height: label.height + Math.abs(grows) * line }]
          : [],
      );
      growing += plan.edges.filter(({ label, grows }) => label && grows !== 0).length;
      for (const [n, box] of boxes.entries())
        for (const other of [...boxes.slice(n + 1), ...plan.obstacles])
          assert.ok(!overlap(box, other), `${sizes} at ${stage.width}`);
    }
  assert.ok(growing > 100, `${growing} labels grow`);
});

test("edges come in the order of the parameters, row by row", () => {
  const [first, second, third] = layout(form([2, 2, 2]), STAGES[1]).edges;
  assert.deepEqual([first.from, first.to], ["i1", "h0.1"]);
  assert.deepEqual([second.from, second.to], ["i2", "h0.1"]);
  assert.deepEqual([third.from, third.to], ["i1", "h0.2"]);
});

test("a shared bias feeds every neuron of its layer", () => {
  const plan = layout(form([2, 3, 2]), STAGES[1]);
  assert.deepEqual(
    plan.biases.map((b) => b.to.length),
    [3, 2],
  );
  assert.equal(plan.edges.filter((edge) => edge.bias).length, 5);
});

test("neurons never overlap and stand inside the picture, however large the network", () => {
  for (const sizes of [Array(9).fill(2), [2, 4, 4, 4, 4, 1], Array(9).fill(4), Array(9).fill(64), ...LARGE])
    for (const biases of ["shared", "per_neuron"]) {
      const network = form(sizes, biases);
      for (const stage of [...STAGES, phone(network, 340)]) {
        const plan = layout(network, stage);
        for (const [n, a] of plan.spots.entries()) {
          for (const b of plan.spots.slice(n + 1))
            assert.ok(
              Math.abs(a.x - b.x) >= a.halfWidth + b.halfWidth - 0.01 ||
                Math.abs(a.y - b.y) >= a.halfHeight + b.halfHeight - 0.01,
              `${a.name} and ${b.name} of ${sizes} at ${stage.width}`,
            );
          assert.ok(a.x - a.halfWidth >= 0 && a.x + a.halfWidth <= stage.width, `${sizes} at ${stage.width}`);
          assert.ok(
            a.y - a.halfHeight >= 0 && a.y + a.halfHeight <= stage.height,
            `${sizes} at ${stage.width}`,
          );
        }
      }
    }
});

test("the value along each path has its own place, which covers no label, no neuron and no other value", () => {
  for (const sizes of [
    [2, 2, 2],
    [2, 3, 2],
    [3, 3, 3],
    [2, 3, 3, 2],
  ])
    for (const biases of ["shared", "per_neuron"]) {
      const network = form(sizes, biases);
      for (const stage of [...STAGES, phone(network, 352)]) {
        const plan = layout(network, stage);
        if (!plan.showsDetails || labelsOf(plan).length === 0) continue;
        for (const spot of plan.spots.filter(({ layer }) => layer > 0 && layer < sizes.length - 1)) {
          const edges = plan.edges.filter((edge) => edge.from === spot.name && !edge.bias);
          const sizeOf = (/** @type {number} */ _, /** @type {number} */ decimals) => ({
            width: 0.62 * plan.fontSize * (decimals + 3) + (plan.stacked ? 16 : 28),
            height: plan.fontSize + 12,
          });
          const boxes = placeParts(plan, edges, sizeOf, [9, 6, 4, 3]).places.map(({ box }) => box);
          assert.equal(boxes.length, edges.length, `${sizes} ${biases} at ${stage.width}`);
          for (const [n, box] of boxes.entries())
            for (const other of [...boxes.slice(n + 1), ...labelsOf(plan), ...plan.obstacles])
              assert.ok(!overlap(box, other), `${sizes} ${biases} at ${stage.width}`);
        }
      }
    }
});

test("with five to eight neurons in a layer the values stand in the neurons, and no number on an edge", () => {
  for (const stage of STAGES)
    for (const sizes of [
      [5, 2, 2],
      [2, 5, 1],
      [2, 8, 8, 8, 1],
    ]) {
      const plan = layout(form(sizes, "per_neuron"), stage);
      assert.equal(plan.showsValues, true, `${sizes} at ${stage.width}`);
      assert.ok(plan.decimals >= 4, `${sizes} at ${stage.width}`);
      assert.ok(plan.edges.every((edge) => edge.label === null));
    }
});

test("weights are lines up to eight neurons, lines of a canvas up to sixteen, and a matrix above", () => {
  const kinds = (/** @type {number[]} */ sizes) =>
    layout(form(sizes), STAGES[1]).gaps.map(({ kind }) => kind);
  assert.deepEqual(kinds([2, 8, 8, 1]), ["lines", "lines", "lines"]);
  assert.deepEqual(kinds([2, 9, 16, 8, 2]), ["canvas", "canvas", "canvas", "lines"]);
  assert.deepEqual(kinds([2, 17, 16, 4]), ["matrix", "matrix", "canvas"]);
});

test("a matrix has a row beside each neuron of its layer, and stands between its two layers", () => {
  for (const sizes of [
    [2, 64, 64, 1],
    [2, 32, 16, 8],
  ]) {
    const plan = layout(form(sizes, "per_neuron"), STAGES[1]);
    for (const gap of plan.gaps.filter(({ kind }) => kind === "matrix")) {
      const [before, after] = [gap.layer - 1, gap.layer].map((layer) =>
        plan.spots.filter((s) => s.layer === layer),
      );
      assert.deepEqual(
        gap.rows.map(({ y }) => y),
        after.map(({ y }) => y),
      );
      assert.ok(gap.left > before[0].x + before[0].halfWidth && gap.right < after[0].x - after[0].halfWidth);
    }
  }
});

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  colourOf,
  hueOf,
  meaningOf,
  paintScale,
  paintWinner,
  stepsOf,
} from "../../../../static/js/draw/plane/colours.js";

/** @param {number} pixel */
const channels = (pixel) => [pixel & 255, (pixel >> 8) & 255, (pixel >> 16) & 255];
/** @param {number[]} values @param {number | null} steps */
function painted(values, steps = null, theme = /** @type {"light" | "dark"} */ ("light")) {
  const pixels = new Uint32Array(values.length);
  paintScale(pixels, values, { middle: 0.5, half: 0.5 }, { theme, steps });
  return [...pixels].map(channels);
}

test("low is blue, high is orange, and the middle is the ground", () => {
  const [low, middle, high, beyond] = painted([0, 0.5, 1, 7]);
  assert.ok(low[2] > low[0] + 40, "blue");
  assert.ok(high[0] > high[2] + 40, "orange");
  assert.deepEqual(middle, [247, 247, 248]);
  assert.deepEqual(beyond, high);
});

test("a field is paler than its samples, on both grounds", () => {
  for (const theme of /** @type {const} */ (["light", "dark"])) {
    const [low] = painted([0], null, theme);
    const sample = (hueOf(0, theme).match(/\d+/g) ?? []).map(Number);
    const difference = low.reduce((sum, channel, n) => sum + Math.abs(channel - sample[n]), 0);
    assert.ok(difference > 100, `${theme} ${difference}`);
  }
});

test("in steps two classes have one colour each", () => {
  const colours = painted([0, 0.2, 0.49, 0.51, 0.8, 1], stepsOf(true, 2));
  assert.equal(new Set(colours.map(String)).size, 2);
  assert.deepEqual(colours[0], colours[2]);
  assert.equal(stepsOf(false, 2), null);
  assert.equal(
    new Set(
      painted(
        Array.from({ length: 101 }, (_, n) => n / 100),
        stepsOf(true, 0),
      ).map(String),
    ).size,
    8,
  );
});

test("what is no number has the ground", () => {
  assert.deepEqual(painted([Number.NaN]), [[247, 247, 248]]);
});

test("of several classes the winner has its hue, stronger if it is surer", () => {
  const pixels = new Uint32Array(3);
  const maps = [
    [0.4, 0.9, 0.1],
    [0.3, 0.05, 0.8],
    [0.3, 0.05, 0.1],
  ];
  paintWinner(pixels, maps, { low: 0, high: 1 }, { theme: "light", steps: null });
  const [unsure, sure, other] = [...pixels].map(channels);
  const strength = (/** @type {number[]} */ c) => 247 - c[0];
  assert.ok(strength(sure) > strength(unsure) + 20);
  assert.ok(other[0] > other[2], "the second class is orange");
});

test("a neuron's scale is its activation's, or as wide as its map", () => {
  assert.deepEqual(meaningOf("logistic", [9]), { middle: 0.5, half: 0.5 });
  assert.deepEqual(meaningOf("tanh", [9]), { middle: 0, half: 1 });
  assert.deepEqual(meaningOf("relu", [0, 4.5, -2]), { middle: 0, half: 4.5 });
  assert.deepEqual(meaningOf("linear", [0.1, Infinity]), { middle: 0, half: 1e9 });
});

test("samples with numbers as targets are blue, grey and orange", () => {
  assert.equal(colourOf(-3, { middle: 0, half: 1 }, "light"), hueOf(0, "light"));
  assert.equal(colourOf(1, { middle: 0, half: 1 }, "light"), hueOf(1, "light"));
  assert.equal(colourOf(0, { middle: 0, half: 1 }, "light"), "rgb(150 155 162)");
});

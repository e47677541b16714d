import assert from "node:assert/strict";
import { test } from "node:test";
import {
  FULL_COLOUR,
  FULL_WIDTH,
  colour,
  dash,
  lookOf,
  scaleOf,
  shadeOf,
  width,
} from "../../../static/js/draw/palette.js";

test("the scale is symmetric: only the sign tells v from −v", () => {
  assert.equal(width(-0.4), width(0.4));
  assert.notEqual(colour(-1.5, "light"), colour(1.5, "light"));
});

test("beyond the end of the scale nothing changes any more", () => {
  assert.equal(colour(FULL_COLOUR, "dark"), colour(1e6, "dark"));
  assert.equal(width(FULL_WIDTH), width(-1e300));
});

test("a weight of zero has the neutral colour and is still an edge", () => {
  assert.equal(colour(0, "light"), "rgb(120 126 134)");
  assert.ok(width(0) > 0);
});

test("sign is told by the dash as well", () => {
  assert.equal(dash(-0.1), "7 5");
  assert.equal(dash(0.1), "none");
});

test("every edge stands out 3 to 1 from its card", () => {
  const cards = /** @type {const} */ ({ light: [255, 255, 255], dark: [20, 23, 28] });
  for (const theme of /** @type {const} */ (["light", "dark"]))
    for (let value = -5; value <= 5; value += 0.05) {
      const channels = colour(value, theme).match(/\d+/g)?.map(Number) ?? [];
      assert.ok(contrast(channels, cards[theme]) >= 3, `${theme} ${value}: ${channels}`);
    }
});

test("values that look alike have one look, the look that they have alone", () => {
  for (const theme of /** @type {const} */ (["light", "dark"]))
    for (let value = -5; value <= 5; value += 0.013) {
      const look = lookOf(value, theme);
      assert.deepEqual(look, { stroke: colour(value, theme), thick: width(value), dash: dash(value) });
      assert.equal(lookOf(value, theme), look);
    }
  assert.notEqual(lookOf(0.4, "light"), lookOf(0.4, "dark"));
});

test("a cell is the darker blue or orange the larger its value, and the ground's colour at zero", () => {
  const { css, pixels } = scaleOf("light");
  assert.equal(css[shadeOf(0)], "rgb(246 246 246)");
  assert.equal(css[shadeOf(-7)], "rgb(19 75 138)");
  assert.equal(css[shadeOf(1)], "rgb(163 71 0)");
  assert.equal(shadeOf(NaN), shadeOf(0));
  for (let value = 0.01; value < 1; value += 0.01) assert.ok(shadeOf(value) >= shadeOf(value - 0.01));
  assert.equal(shadeOf(0.3) - shadeOf(0), shadeOf(0) - shadeOf(-0.3));
  // A pixel is opaque, red first.
  assert.deepEqual([...new Uint8Array(pixels.slice(shadeOf(1), shadeOf(1) + 1).buffer)], [163, 71, 0, 255]);
});

/**
 * WCAG's contrast ratio.
 * @param {readonly number[]} a
 * @param {readonly number[]} b
 */
function contrast(a, b) {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** @param {readonly number[]} channels */
function luminance(channels) {
  const [r, g, b] = channels.map((c) =>
    c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

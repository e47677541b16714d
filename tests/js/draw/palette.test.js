import assert from "node:assert/strict";
import { test } from "node:test";
import { FULL_COLOUR, FULL_WIDTH, dash, ink, width } from "../../../static/js/draw/palette.js";

test("the scale is symmetric: only the sign tells v from −v", () => {
  assert.equal(width(-0.4), width(0.4));
  assert.notEqual(ink(-1.5, "light"), ink(1.5, "light"));
});

test("beyond the end of the scale nothing changes any more", () => {
  assert.equal(ink(FULL_COLOUR, "dark"), ink(1e6, "dark"));
  assert.equal(width(FULL_WIDTH), width(-1e300));
});

test("a weight of zero has the neutral colour and is still an edge", () => {
  assert.equal(ink(0, "light"), "rgb(120 126 134)");
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
      const colour = ink(value, theme).match(/\d+/g)?.map(Number) ?? [];
      assert.ok(contrast(colour, cards[theme]) >= 3, `${theme} ${value}: ${colour}`);
    }
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

/** @param {readonly number[]} colour */
function luminance(colour) {
  const [r, g, b] = colour.map((c) =>
    c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

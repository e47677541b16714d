import assert from "node:assert/strict";
import { test } from "node:test";
import { hueOf } from "../../../../static/js/draw/plane/colours.js";
import { SHAPES, outline } from "../../../../static/js/draw/plane/shapes.js";
import { drawThumbnail } from "../../../../static/js/draw/plane/thumbnail.js";

/** A canvas context that writes down what it is told. */
function recorder() {
  /** @type {any[][]} */
  const calls = [];
  const context = /** @type {any} */ (
    new Proxy(
      {},
      {
        get:
          (_, name) =>
          (/** @type {any[]} */ ...values) =>
            void calls.push([name, ...values]),
        set: (_, name, value) => Boolean(calls.push([name, value])),
      },
    )
  );
  return { calls, context };
}
const named = (/** @type {any[][]} */ calls, /** @type {string} */ name) =>
  calls.filter(([call]) => call === name);

test("each of the first classes has a shape of its own, about as large as the circle", () => {
  const outlines = SHAPES.map((_, shape) => {
    const { calls, context } = recorder();
    outline(context, 0, 0, 1, shape);
    return JSON.stringify(calls);
  });
  assert.equal(new Set(outlines).size, SHAPES.length);
  for (const shape of [1, 2, 3]) {
    const { calls, context } = recorder();
    outline(context, 0, 0, 1, shape);
    const corners = calls
      .filter(([name]) => name === "moveTo" || name === "lineTo")
      .map(([, x, y]) => [x, y]);
    const area = corners.reduce((sum, [x, y], n) => {
      const [x2, y2] = corners[(n + 1) % corners.length];
      return sum + (x * y2 - x2 * y) / 2;
    }, 0);
    assert.ok(area > 0.8 * Math.PI && area < 1.25 * Math.PI, `${SHAPES[shape]} ${area}`);
  }
});

test("two classes are circles, three have three shapes and three colours", () => {
  const point = { across: 0.5, up: 0.5, part: 0 };
  const paint = (/** @type {number} */ classes) => {
    const { calls, context } = recorder();
    const points = Array.from({ length: classes }, (_, kind) => ({ ...point, kind }));
    drawThumbnail(context, { form: "points", points, classes }, "light", String);
    return calls;
  };
  assert.equal(named(paint(2), "arc").length, 2);
  const three = paint(3);
  assert.equal(named(three, "arc").length, 1);
  assert.equal(named(three, "closePath").length, 2);
  const colours = named(three, "fillStyle").map(([, colour]) => colour);
  assert.deepEqual(
    colours,
    [0, 1, 2].map((kind) => hueOf(kind, "light")),
  );
});

test("a strip has a cell for each number, and its targets have the classes' colours", () => {
  const { calls, context } = recorder();
  const rows = [
    { inputs: [0, 0, 1], targets: [1] },
    { inputs: [0, 1, 1], targets: [0] },
  ];
  drawThumbnail(context, { form: "strip", rows, isCut: false }, "dark", String);
  assert.equal(named(calls, "fillRect").length, 8);
  const colours = named(calls, "fillStyle").map(([, colour]) => colour);
  assert.deepEqual([colours[3], colours[7]], [hueOf(1, "dark"), hueOf(0, "dark")]);
  assert.equal(colours[2], colours[5]);
  assert.notEqual(colours[2], colours[0]);
});

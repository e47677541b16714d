import assert from "node:assert/strict";
import { test } from "node:test";
import { pictureOf } from "../../../../static/js/model/data/thumbnail.js";

/** Every row of a table of bits; the target is 1 for an odd number of ones. @param {number} bits */
function parity(bits) {
  const inputs = Array.from({ length: 2 ** bits }, (_, n) =>
    [...n.toString(2).padStart(bits, "0")].map(Number),
  );
  return { inputs, targets: inputs.map((row) => [row.filter(Boolean).length % 2]) };
}

test("two inputs are points with the classes of their targets", () => {
  const picture = pictureOf(parity(2), { usual_samples: 4 });
  assert.ok(picture.form === "points");
  assert.deepEqual(
    picture.points.map(({ across, up, kind }) => [across, up, kind]),
    [
      [0, 0, 0],
      [0, 1, 1],
      [1, 0, 1],
      [1, 1, 0],
    ],
  );
});

test("one input goes across and its target upwards; numbers are no classes", () => {
  const picture = pictureOf({ inputs: [[-1], [0], [3]], targets: [[2], [0], [1]] }, { usual_samples: 3 });
  assert.ok(picture.form === "points");
  assert.deepEqual(
    picture.points.map(({ across, up, part, kind }) => [across, up, part, kind]),
    [
      [0, 1, 1, -1],
      [0.25, 0, 0, -1],
      [1, 0.5, 0.5, -1],
    ],
  );
});

test("more bits are a strip of rows, the first and the last among them, and say how many there are", () => {
  const whole = pictureOf(parity(3), { usual_samples: 8 });
  assert.ok(whole.form === "strip");
  assert.deepEqual([whole.rows.length, whole.isCut, whole.note], [8, false, "all 8 rows"]);
  const cut = pictureOf(parity(5), { usual_samples: 32 });
  assert.ok(cut.form === "strip");
  assert.deepEqual([cut.rows.length, cut.isCut, cut.note], [16, true, "16 of 32 rows"]);
  assert.deepEqual(cut.rows[0], { inputs: [0, 0, 0, 0, 0], targets: [0] });
  assert.deepEqual(cut.rows[15], { inputs: [1, 1, 1, 1, 1], targets: [1] });
  assert.ok(cut.rows.every(({ inputs, targets }) => inputs.filter(Boolean).length % 2 === targets[0]));
});

test("measures with more inputs show the last two, say so, and have a kind for each class", () => {
  const picture = pictureOf(
    {
      inputs: [
        [0.5, 9, 0, 0],
        [0.2, 9, 1, 2],
        [0.1, 9, 2, 1],
      ],
      targets: [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ],
    },
    { usual_samples: 150 },
  );
  assert.ok(picture.form === "points");
  assert.equal(picture.note, "inputs 3 and 4 of 4");
  assert.deepEqual([picture.classes, picture.points.map(({ kind }) => kind)], [3, [0, 1, 2]]);
  assert.deepEqual([picture.points[1].across, picture.points[1].up], [0.5, 1]);
});

test("a single row shows its numbers", () => {
  const picture = pictureOf({ inputs: [[0.05, 0.1]], targets: [[0.01, 0.99]] }, { usual_samples: 1 });
  assert.deepEqual(picture, { form: "row", inputs: [0.05, 0.1], targets: [0.01, 0.99], note: "" });
});

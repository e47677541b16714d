import assert from "node:assert/strict";
import { test } from "node:test";
import { readRows } from "../../../../static/js/model/data/rows.js";
import { comingInWords, sampleInWords, worstInWords } from "../../../../static/js/model/data/sample_words.js";

const number = (/** @type {number} */ value, /** @type {number} */ most = 9) => value.toFixed(most);
const ROWS = readRows({
  train_count: 2,
  inputs: [
    [0, 1],
    [2, 3],
    [4, 5],
  ],
  targets: [[0], [1], [1]],
});

test("a sample is told with its inputs, target, output and error", () => {
  const known = { inputs: ["i1", "i2"], number, outputs: [0.25], error: 0.5 };
  assert.equal(
    sampleInWords(ROWS, 1, known),
    "Sample 2 of 3. i1 2.0000, i2 3.0000. Target 1.0000, output 0.2500, error 0.5000.",
  );
  assert.equal(
    sampleInWords(ROWS, 2, { ...known, outputs: null, error: null }),
    "Sample 3 of 3, for testing. i1 4.0000, i2 5.0000. Target 1.0000.",
  );
});

test("of many inputs the first four are told", () => {
  const wide = readRows({ train_count: 1, inputs: [[1, 2, 3, 4, 5]], targets: [[0]] });
  const inputs = ["i1", "i2", "i3", "i4", "i5"];
  const words = sampleInWords(wide, 0, { inputs, number, outputs: null, error: null });
  assert.match(words, /i4 4.0000 and more\./);
});

test("the coming samples: one, a batch, or all", () => {
  assert.equal(comingInWords([6], 200, false), "Next: sample");
  assert.equal(comingInWords([6], 200, true), "In this iteration: sample");
  assert.equal(comingInWords([1, 2, 3], 200, false), "Next: a batch of 3 of the 200 training samples:");
  assert.equal(comingInWords([0, 1, 2, 3], 4, false), "Next: all 4 training samples, in one batch.");
});

test("equal errors are told with the worst", () => {
  assert.equal(worstInWords({ row: 3, alike: 1 }, 4), "The worst of 4 training samples.");
  assert.equal(
    worstInWords({ row: 0, alike: 2 }, 4),
    "The worst of 4 training samples, the first of 2 with this error.",
  );
});

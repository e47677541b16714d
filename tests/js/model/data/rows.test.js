import assert from "node:assert/strict";
import { test } from "node:test";
import {
  codingOf,
  confusion,
  neighbour,
  readRows,
  shareRight,
  targetClass,
  worstOf,
} from "../../../../static/js/model/data/rows.js";

const one = readRows({
  train_count: 3,
  inputs: [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ],
  targets: [[0], [1], [1], [0]],
});
const several = readRows({
  train_count: 3,
  inputs: [[1], [2], [3]],
  targets: [
    [0, 0, 1],
    [1, 0, 0],
    [0, 1, 0],
  ],
});

test("two values of one target are two classes, and their middle parts them", () => {
  assert.deepEqual(codingOf(one), { classes: 2, low: 0, high: 1, middle: 0.5, half: 0.5 });
  const tanh = readRows({ train_count: 2, inputs: [[1], [2]], targets: [[-1], [1]] });
  assert.deepEqual(codingOf(tanh), { classes: 2, low: -1, high: 1, middle: 0, half: 1 });
});

test("several targets are classes if each row has one yes", () => {
  assert.equal(codingOf(several).classes, 3);
  const both = readRows({
    train_count: 2,
    inputs: [[1], [2]],
    targets: [
      [1, 1],
      [0, 1],
    ],
  });
  assert.equal(codingOf(both).classes, 0);
  const none = readRows({
    train_count: 2,
    inputs: [[1], [2]],
    targets: [
      [0, 0],
      [0, 1],
    ],
  });
  assert.equal(codingOf(none).classes, 0);
});

test("other targets are numbers between their bounds, and equal ones have a scale too", () => {
  const numbers = readRows({ train_count: 3, inputs: [[1], [2], [3]], targets: [[-1], [0.5], [3]] });
  assert.deepEqual(codingOf(numbers), { classes: 0, low: -1, high: 3, middle: 1, half: 2 });
  const same = readRows({ train_count: 1, inputs: [[1]], targets: [[2]] });
  assert.deepEqual(codingOf(same), { classes: 0, low: 2, high: 2, middle: 2, half: 1 });
});

test("a confusion counts each class as which it was taken, over a part of the rows", () => {
  const outputs = [[0.1, 0.9, 0.4, 0.7]];
  const coding = codingOf(one);
  assert.deepEqual(confusion(one, coding, outputs, 0, 4), [
    [1, 1],
    [1, 1],
  ]);
  assert.deepEqual(confusion(one, coding, outputs, 0, 3), [
    [1, 0],
    [1, 1],
  ]);
  assert.equal(shareRight(confusion(one, coding, outputs, 0, 3)), 2 / 3);
  assert.equal(shareRight(confusion(one, coding, outputs, 3, 3)), Number.NaN);
});

test("of several outputs the largest is the class", () => {
  const coding = codingOf(several);
  assert.deepEqual(
    [0, 1, 2].map((row) => targetClass(several, coding, row)),
    [2, 0, 1],
  );
  const outputs = [
    [0.2, 0.5, 0.1],
    [0.3, 0.4, 0.2],
    [0.5, 0.1, 0.7],
  ];
  assert.deepEqual(confusion(several, coding, outputs, 0, 3), [
    [1, 0, 0],
    [0, 0, 1],
    [0, 0, 1],
  ]);
});

test("the worst row has the largest error, or one that is not finite", () => {
  assert.deepEqual(worstOf([0.1, 0.5, 0.2], 3), { row: 1, alike: 1 });
  assert.deepEqual(worstOf([0.1, 0.5, Number.NaN, 2], 4), { row: 2, alike: 1 });
});

test("of equal errors the first is the worst, and rows after the count do not take part", () => {
  assert.deepEqual(worstOf([0.1, 0.5, 0.5, 0.2, 9], 4), { row: 1, alike: 2 });
  assert.deepEqual(worstOf([0, 0, 0, 1], 3), { row: 0, alike: 3 });
});

test("an arrow leads to the nearest sample of its direction, or nowhere", () => {
  /** @type {[number, number][]} */
  const places = [
    [0.5, 0.5],
    [0.9, 0.5],
    [0.6, 0.55],
    [0.5, 0.9],
    [0.1, 0.1],
  ];
  const from = (/** @type {number} */ start, /** @type {any} */ way) =>
    neighbour((row) => places[row], places.length, start, way);
  assert.equal(from(0, "right"), 2);
  assert.equal(from(2, "right"), 1);
  assert.equal(from(1, "right"), 1);
  assert.equal(from(0, "up"), 3);
  assert.equal(from(0, "left"), 4);
  assert.equal(from(0, "down"), 4);
});

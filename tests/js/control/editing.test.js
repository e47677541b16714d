import assert from "node:assert/strict";
import { test } from "node:test";
import { NETWORK, frame, shownStore } from "./page.js";

const { createEditing } = await import("../../../static/js/control/editing.js");

function page(watching = false) {
  const store = shownStore({ watching });
  /** @type {any[]} */
  const edits = [];
  const editing = createEditing(store, {
    select: (name) => (store.selected.value = name),
    edit: async (...edit) => {
      edits.push(edit);
      return { ok: true };
    },
  });
  return { store, editing, edits };
}
/**
 * @param {number} x
 * @param {number} y
 * @param {number} width
 * @param {number} height
 * @returns {any}
 */
const box = (x, y, width, height) => ({ x, y, width, height });

test("the field opens over the middle of its number, in the pixels of the card", () => {
  const { editing } = page();
  editing.open(box(110, 220, 40, 20), box(100, 200, 500, 400), "w1");
  assert.deepEqual(editing.place.value, { name: "w1", x: 30, y: 30, typed: null });
});

test("a first click selects a number and a second one opens its field", () => {
  const { store, editing } = page();
  const press = (/** @type {string} */ name) => editing.press(box(0, 0, 1, 1), box(0, 0, 1, 1), name);
  press("w1");
  assert.deepEqual([store.selected.value, editing.place.value], ["w1", null]);
  press("w1");
  assert.equal(editing.place.value?.name, "w1");
});

test("a computed number is selected and has no field", () => {
  const { store, editing } = page();
  editing.open(box(0, 0, 1, 1), box(0, 0, 1, 1), "h1");
  assert.deepEqual([store.selected.value, editing.place.value], ["h1", null]);
  assert.equal(editing.drag("h1"), null);
});

test("a drag goes on from the very number, and its edits are one gesture", () => {
  const { editing, edits } = page();
  const drag = editing.drag("w2");
  assert.equal(drag?.value, 0.4);
  drag?.change(0.41);
  drag?.change(0.42);
  editing.drag("w2")?.change(0.5);
  assert.deepEqual(
    edits.map(([, value]) => value),
    [0.41, 0.42, 0.5],
  );
  assert.equal(edits[0][3], edits[1][3]);
  assert.notEqual(edits[0][3], edits[2][3]);
});

test("an input is edited in the sample that is shown, a weight in none", () => {
  const { store, editing, edits } = page();
  store.receive(frame({ sample: 4 }), NETWORK);
  editing.drag("i1")?.change(1);
  editing.drag("w1")?.change(1);
  assert.deepEqual(
    edits.map(([, , sample]) => sample),
    [4, 0],
  );
});

test("a number that this frame does not have cannot be dragged", () => {
  const { store, editing } = page();
  store.receive(frame({ parameters: [0.1, undefined, 0.3, 0.4] }), NETWORK);
  assert.equal(editing.drag("w2"), null);
  assert.equal(editing.drag("w9"), null);
});

test("a page that watches neither opens a field nor drags", () => {
  const { editing } = page(true);
  editing.open(box(0, 0, 1, 1), box(0, 0, 1, 1), "w1");
  assert.deepEqual([editing.place.value, editing.drag("w1")], [null, null]);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { NETWORK, OPERATIONS, frame, recordedCommands, settle, shownStore } from "./page.js";

const { createActions } = await import("../../../static/js/control/actions.js");

function page() {
  const store = shownStore();
  const recorded = recordedCommands();
  const actions = createActions(store, recorded.commands, {
    operations: async () => OPERATIONS,
    prediction: async () => assert.fail("nothing was predicted"),
    openRecipe: async () => assert.fail("no long recipe was opened"),
    derivation: async (quantity) => /** @type {any} */ ({ steps: [{ spoken: `${quantity}, equals 1` }] }),
  });
  /** @param {Record<string, unknown>} parts */
  const show = (parts) => store.receive(frame(parts), NETWORK);
  /** @param {Record<string, unknown>} parts */
  const status = (parts) => (store.status.value = { ...store.status.value, ...parts });
  return { store, actions, show, status, said: () => store.announcement.value, ...recorded };
}

test("the first frame is not spoken, a step is", async () => {
  const { said, show } = page();
  await settle();
  assert.equal(said(), "");
  show({ iteration: 1, end: 1, error: 0.15 });
  await settle();
  assert.equal(said(), "Iteration 1. Total error 0.150000000, down 0.050000000.");
  show({ iteration: 0, end: 1, error: 0.2 });
  await settle();
  assert.equal(said(), "Iteration 0. Total error 0.200000000, up 0.050000000.");
});

test("playing fast is not spoken, and a pause says where it is", async () => {
  const { said, show, status } = page();
  status({ playing: true, iterations_per_s: 60 });
  show({ iteration: 7, end: 7, error: 0.1 });
  show({ iteration: 8, end: 8, error: 0.09 });
  await settle();
  assert.equal(said(), "");
  status({ playing: false });
  await settle();
  assert.equal(said(), "Paused. Iteration 8. Total error 0.090000000, down 0.110000000.");
});

test("playing slowly speaks every iteration", async () => {
  const { said, show, status } = page();
  status({ playing: true, iterations_per_s: 1 });
  show({ iteration: 1, end: 1, error: 0.1 });
  await settle();
  assert.match(said(), /^Iteration 1\./);
});

test("a withheld error is not spoken", async () => {
  const { store, said, show } = page();
  store.withheld.value = new Set(["E_total"]);
  show({ iteration: 1, end: 1, error: 0.1 });
  await settle();
  assert.equal(said(), "Iteration 1.");
});

test("numbers are spoken with the decimal sign of the notation", async () => {
  const { actions, said, show } = page();
  actions.write({ comma: "true", decimals: "2" });
  show({ iteration: 1, end: 1, error: 0.1 });
  await settle();
  assert.equal(said(), "Iteration 1. Total error 0,10, down 0,10.");
});

test("a step by operation speaks the operation, and a withheld number is not in it", async () => {
  const { store, actions, said } = page();
  actions.setStepBy("operation");
  await settle();
  await actions.step();
  await settle();
  assert.equal(said(), "Operation 1 of 3, forward. net h1, equals 1.");
  store.withheld.value = new Set(["out_h1"]);
  await actions.step();
  await settle();
  assert.equal(said(), "Operation 2 of 3, forward. The lesson asks for this number.");
});

test("undo and redo say what they did", async () => {
  const { store, actions, said, answer } = page();
  store.history.value = { type: "history", undo: "w5 from 0.4 to 0.7", redo: null, branches: [], edits: [] };
  void actions.undo();
  await answer();
  assert.equal(said(), "Undone: w5 from 0.4 to 0.7.");
  store.history.value = { type: "history", undo: null, redo: "w5", branches: [], edits: [] };
  void actions.redo();
  await answer();
  assert.equal(said(), "Redone: w5.");
});

test("the same sentence twice is spoken twice", () => {
  const { store } = page();
  store.say("Undone: w5.");
  const first = store.announcement.value;
  store.say("Undone: w5.");
  assert.notEqual(store.announcement.value, first);
});

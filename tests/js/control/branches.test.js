import assert from "node:assert/strict";
import test from "node:test";
import { settle, shownStore } from "./page.js";

const { createBranches } = await import("../../../static/js/control/branches.js");

const branch = (/** @type {number} */ id) => ({ id, parted_at: 5, end: 20, error: 0.1 });
const curve = (/** @type {number} */ id) => ({ id, iterations: [0, 1], errors: [0.3, 0.2] });

/** @param {any[]} branches */
const history = (branches) => ({
  type: /** @type {const} */ ("history"),
  undo: null,
  redo: null,
  branches,
  edits: [],
});

function page() {
  const store = shownStore();
  /** @type {{ resolve: (curves: any[]) => void, reject: (problem: Error) => void }[]} */
  const asked = [];
  const branches = () => new Promise((resolve, reject) => asked.push({ resolve, reject }));
  createBranches(store, { branches: /** @type {any} */ (branches) });
  return { store, asked };
}

test("the curves of other runs are fetched when there are others, and only then", async () => {
  const { store, asked } = page();
  assert.equal(asked.length, 0);
  store.history.value = history([branch(1)]);
  store.history.value = history([branch(1)]);
  assert.equal(asked.length, 1);
  asked[0].resolve([curve(1)]);
  await settle();
  assert.deepEqual(store.branchCurves.value.get(1), curve(1));
  store.history.value = history([]);
  assert.equal(store.branchCurves.value.size, 0);
});

test("an answer about runs that are no longer the others is dropped", async () => {
  const { store, asked } = page();
  store.history.value = history([branch(1)]);
  store.history.value = history([branch(2)]);
  asked[1].resolve([curve(2)]);
  asked[0].resolve([curve(1)]);
  await settle();
  assert.deepEqual([...store.branchCurves.value.keys()], [2]);
});

test("without the curves the page goes on", async () => {
  const { store, asked } = page();
  store.history.value = history([branch(1)]);
  asked[0].reject(new Error("The server is full."));
  await settle();
  assert.equal(store.branchCurves.value.size, 0);
});

import assert from "node:assert/strict";
import test from "node:test";
import { signal } from "@preact/signals-core";
import { frame, settle, shownStore } from "../page.js";

const { createComparing } = await import("../../../../static/js/control/curves/comparing.js");
const { createRunKey } = await import("../../../../static/js/control/curves/run_key.js");

const run = {
  refused: "",
  iterations: [0, 10],
  train_error: [1, 0.5],
  test_error: [],
  outputs: {},
  diverged_at: null,
};
const RATE_1 = { rule: { learning_rate: 1 } };

/** Waits until a condition holds. @param {() => boolean} condition */
async function until(condition) {
  const end = performance.now() + 10_000;
  while (!condition()) {
    assert.ok(performance.now() < end, "the condition did not come true in time");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

function page() {
  const store = shownStore();
  store.connection.value = "open";
  const settings = {
    ...store.network.value?.settings,
    learning_rate: 0.5,
    error: "half_squared",
    l1: 0,
    l2: 0,
    optimizer: "gradient_descent",
  };
  store.network.value = { .../** @type {any} */ (store.network.value), settings };
  /** @type {{ question: any, signal: AbortSignal, answer: () => void }[]} */
  const asked = [];
  /** @type {unknown[]} */
  const done = [];
  const server = /** @type {any} */ ({
    recipe: () =>
      Promise.resolve({ seed: 7, network: { start: { initializer: "xavier" } }, data: {}, rule: {} }),
    variation: (/** @type {unknown} */ change) => Promise.resolve({ varied: change }),
    compare: (/** @type {any} */ question, /** @type {AbortSignal} */ stop) =>
      new Promise((resolve, reject) => {
        stop.addEventListener("abort", () => reject(stop.reason));
        asked.push({
          question,
          signal: stop,
          answer: () => resolve({ revision: 1, runs: [run, ...question.runs.map(() => run)] }),
        });
      }),
  });
  const actions = {
    open: (/** @type {unknown} */ recipe) => (
      done.push(["open", recipe]),
      Promise.resolve({ ok: /** @type {const} */ (true) })
    ),
    choose: (/** @type {number} */ branch) => (
      done.push(["choose", branch]),
      Promise.resolve({ ok: /** @type {const} */ (true) })
    ),
  };
  const isOpen = signal(true);
  const comparing = createComparing(store, actions, server, {
    isOpen,
    runKey: createRunKey(store),
    sample: signal(0),
  });
  return { store, asked, done, isOpen, comparing };
}

test("nothing is asked before there is another run, and nothing by a closed panel", async () => {
  const { asked, isOpen, comparing } = page();
  isOpen.value = false;
  comparing.add(RATE_1);
  await new Promise((resolve) => setTimeout(resolve, 120));
  assert.equal(asked.length, 0);
  isOpen.value = true;
  await until(() => asked.length === 1);
  assert.deepEqual(asked[0].question, { runs: [RATE_1], iterations: 1000, points: 400, sample: 0 });
});

test("a run that has begun is compared up to its end", async () => {
  const { store, asked, comparing } = page();
  store.frame.value = frame({ iteration: 20, end: 350 });
  comparing.add(RATE_1);
  await until(() => asked.length === 1);
  assert.equal(asked[0].question.iterations, 350);
});

test("the part of the rule line that somebody wonders about is compared at once", async () => {
  const { store, asked, comparing } = page();
  store.wondered.value = "rate";
  assert.equal(store.wondered.value, null);
  assert.equal(comparing.part.value, "rate");
  await until(() => asked.length === 1);
  assert.deepEqual(asked[0].question.runs, [RATE_1]);
  asked[0].answer();
  await settle();
  assert.deepEqual(
    comparing.runs.value?.map(({ words }) => words),
    ["this run", "rate 1"],
  );
});

test("training asks nothing again; an edit does", async () => {
  const { store, asked, comparing } = page();
  comparing.add(RATE_1);
  await until(() => asked.length === 1);
  asked[0].answer();
  await settle();
  store.frame.value = frame({ iteration: 5, end: 5 });
  await new Promise((resolve) => setTimeout(resolve, 120));
  assert.equal(asked.length, 1);
  store.history.value = { ...store.history.value, edits: [{ iteration: 5, quantity: "w1", text: "w1 = 1" }] };
  await until(() => asked.length === 2);
  assert.ok(comparing.runs.value, "the runs before stay until the new ones come");
});

test("one run more ends the question before", async () => {
  const { asked, comparing } = page();
  comparing.add(RATE_1);
  await until(() => asked.length === 1);
  comparing.add({ seed: 3 });
  await until(() => asked.length === 2);
  assert.ok(asked[0].signal.aborted);
  assert.deepEqual(asked[1].question.runs, [RATE_1, { seed: 3 }]);
});

test("at most four others are compared, each once", () => {
  const { comparing } = page();
  for (const seed of [1, 2, 2, 3, 4, 5]) comparing.add({ seed });
  assert.deepEqual(
    comparing.others.value.map(({ seed }) => seed),
    [1, 2, 3, 4],
  );
});

test("a taken run is opened by its recipe, a branch is chosen", async () => {
  const { store, done, comparing } = page();
  store.history.value = {
    ...store.history.value,
    branches: [{ id: 2, parted_at: 5, end: 20, error: 0.1 }],
  };
  comparing.add(RATE_1);
  comparing.add({ branch: 2 });
  await comparing.take(comparing.others.value[0], "rate 1");
  await comparing.take(comparing.others.value[0], "other run");
  assert.deepEqual(done, [
    ["open", { varied: RATE_1 }],
    ["choose", 2],
  ]);
  assert.deepEqual(comparing.others.value, []);
});

test("a branch that is no longer there is left out", () => {
  const { store, comparing } = page();
  store.history.value = { ...store.history.value, branches: [{ id: 2, parted_at: 5, end: 20, error: 0.1 }] };
  comparing.add({ branch: 2 });
  assert.equal(comparing.others.value.length, 1);
  store.history.value = { ...store.history.value, branches: [] };
  assert.equal(comparing.others.value.length, 0);
});

test("while a question is open, the comparison would give its answer away", () => {
  const { store, comparing } = page();
  assert.ok(!comparing.hides.value);
  store.withheld.value = new Set(["E_total"]);
  assert.ok(comparing.hides.value);
});

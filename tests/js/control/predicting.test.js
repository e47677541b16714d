import assert from "node:assert/strict";
import { test } from "node:test";
import { NETWORK, frame, settle, shownStore } from "./page.js";

const { createPredicting } = await import("../../../static/js/control/predicting.js");

function page() {
  const store = shownStore();
  let steps = 0;
  /** @type {any} */
  let prediction = {
    parameter: "w2",
    answer: "shrink",
    why: "Its gradient is positive.",
    iteration: 0,
    revision: 1,
  };
  const predicting = createPredicting(
    store,
    async () => {
      steps++;
      return { ok: true };
    },
    async () => {
      if (prediction instanceof Error) throw prediction;
      return prediction;
    },
  );
  predicting.setPredicting(true);
  return { store, predicting, steps: () => steps, answer: (/** @type {any} */ next) => (prediction = next) };
}

test("a step asks about a weight that training changes, and a second press of Step skips the question", async () => {
  const { store, predicting, steps } = page();
  await predicting.step();
  // The biases are not trained, so w1 and w2 are left: 5 modulo 2 is w2.
  assert.deepEqual(store.question.value, { parameter: "w2", iteration: 0, revision: 1 });
  assert.equal(steps(), 0);
  await predicting.step();
  assert.equal(steps(), 1);
});

test("nothing is asked about frozen weights, while it plays, or inside an iteration", async () => {
  const { store, predicting, steps } = page();
  store.stepBy.value = "operation";
  await predicting.step();
  store.stepBy.value = "iteration";
  store.status.value = { ...store.status.value, playing: true };
  await predicting.step();
  store.status.value = { ...store.status.value, playing: false };
  store.receive(frame(), { ...NETWORK, settings: { ...NETWORK.settings, frozen: ["w1", "w2"] } });
  await predicting.step();
  assert.deepEqual([store.question.value, steps()], [null, 3]);
});

test("a right guess and a wrong one are counted, and each is followed by its step", async () => {
  const { store, predicting, steps } = page();
  await predicting.step();
  await predicting.predict("shrink");
  assert.equal(store.score.value.last?.hit, true);
  await predicting.step();
  await predicting.predict("grow");
  const { right, tried, last } = store.score.value;
  assert.deepEqual([right, tried, last?.hit, steps()], [1, 2, false, 2]);
});

test("another state withdraws the question", async () => {
  const { store, predicting } = page();
  await predicting.step();
  store.receive(frame(), NETWORK);
  assert.notEqual(store.question.value, null);
  store.receive(frame({ revision: 2 }), NETWORK);
  assert.equal(store.question.value, null);
});

test("the prediction of another state counts for nothing and steps nowhere", async () => {
  const { store, predicting, steps, answer } = page();
  await predicting.step();
  answer({ parameter: "w2", answer: "grow", why: "", iteration: 7, revision: 1 });
  await predicting.predict("grow");
  assert.deepEqual([store.score.value.tried, steps()], [0, 0]);
});

test("where the prediction cannot be fetched the page says so and steps", async () => {
  const { store, predicting, steps, answer } = page();
  await predicting.step();
  answer(new Error("Too much to do just now."));
  await predicting.predict("grow");
  await settle();
  assert.deepEqual(
    [store.notice.value, store.score.value.tried, steps()],
    ["Too much to do just now.", 0, 1],
  );
});

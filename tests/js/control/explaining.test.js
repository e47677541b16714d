import assert from "node:assert/strict";
import { test } from "node:test";
import { NETWORK, frame, settle, shownStore } from "./page.js";

const { createExplaining } = await import("../../../static/js/control/explaining.js");

/** A page whose requests the test answers. */
function page() {
  const store = shownStore();
  store.quantity.value = "dE_total/dw2";
  /** @type {{ quantity: string, signal: AbortSignal, answer: (iteration: number, revision?: number) => Promise<void>, fail: (message: string) => Promise<void> }[]} */
  const asked = [];
  createExplaining(store, (quantity, _notation, signal) => {
    return new Promise((resolve, reject) =>
      asked.push({
        quantity,
        signal: /** @type {AbortSignal} */ (signal),
        answer: async (iteration, revision = 1) => {
          resolve(
            /** @type {any} */ ({
              quantity,
              iteration,
              revision,
              factors: [],
              steps: [],
              then: [],
              element: {},
            }),
          );
          await settle();
        },
        fail: async (message) => {
          reject(new Error(message));
          await settle();
        },
      }),
    );
  });
  const show = (/** @type {number} */ iteration) => store.receive(frame({ iteration }), NETWORK);
  const play = (/** @type {boolean} */ playing) => {
    store.status.value = { ...store.status.value, playing };
  };
  return { store, asked, show, play };
}

test("an answer on its way is not thrown away for a newer frame", async () => {
  const { store, asked, show, play } = page();
  play(true);
  for (let iteration = 1; iteration < 50; iteration++) show(iteration);
  assert.equal(asked.length, 1);
  assert.equal(asked[0].signal.aborted, false);
  await asked[0].answer(7);
  assert.equal(store.explained.value?.iteration, 7);
});

test("when it pauses, the present state is asked for at once", async () => {
  const { store, asked, show, play } = page();
  play(true);
  await asked[0].answer(0);
  show(5);
  assert.equal(asked.length, 1, "while it plays, the next request waits");
  play(false);
  assert.equal(asked.length, 2);
  await asked[1].answer(5);
  assert.equal(store.explained.value?.iteration, 5);
  assert.equal(asked.length, 2, "the present state is asked for once");
});

test("another quantity ends the request", async () => {
  const { store, asked } = page();
  store.quantity.value = "w2+";
  assert.equal(asked[0].signal.aborted, true);
  assert.equal(asked[1].quantity, "w2+");
  await asked[0].answer(0);
  assert.equal(store.derivation.value, null);
});

test("an answer of a newer state than the frame is kept and not asked for again", async () => {
  const { asked, show } = page();
  await asked[0].answer(3);
  assert.equal(asked.length, 1);
  show(3);
  assert.equal(asked.length, 1);
});

test("a refusal is shown in the server's words and ends with the next answer", async () => {
  const { store, asked, show } = page();
  await asked[0].fail("This network is too large.");
  assert.equal(store.fault.value, "This network is too large.");
  assert.equal(asked.length, 1);
  show(1);
  await asked[1].answer(1);
  assert.equal(store.fault.value, "");
});

test("without a selection nothing is asked for", () => {
  const { store, asked, show } = page();
  store.quantity.value = "";
  assert.equal(asked[0].signal.aborted, true);
  show(4);
  assert.equal(asked.length, 1);
});

import assert from "node:assert/strict";
import { afterEach, beforeEach, mock, test } from "node:test";
import { NETWORK, OPERATIONS, frame, settle, shownStore } from "./page.js";

const { createStepping } = await import("../../../static/js/control/stepping.js");

beforeEach(() => mock.timers.enable({ apis: ["setTimeout"] }));
afterEach(() => mock.timers.reset());

/** @param {() => Promise<any>} [fetchOperations] */
async function page(fetchOperations = async () => OPERATIONS) {
  const store = shownStore();
  /** @type {[verb: string, count?: number | null][]} */
  const sent = [];
  /** @type {string[]} */
  const seen = [];
  /** @param {string} verb */
  const record = (verb) => async (/** @type {number | null} */ count) => {
    sent.push([verb, count]);
    return /** @type {const} */ ({ ok: true });
  };
  const iterations = {
    step: record("step"),
    back: record("back"),
    play: record("play"),
    pause: () => record("pause")(null),
  };
  const stepping = createStepping(store, iterations, {
    fetchOperations,
    onOperation: ({ quantity }) => seen.push(quantity),
    onStep: () => {},
  });
  /** @param {import("../../../static/js/control/store.js").StepBy} size */
  const by = async (size) => {
    stepping.setStepBy(size);
    await settle();
  };
  return { store, stepping, sent, seen, by };
}

test("whole iterations are the server's", async () => {
  const { store, stepping, sent } = await page();
  await stepping.step();
  await stepping.play();
  await stepping.back();
  assert.deepEqual(sent, [
    ["step", 1],
    ["play", 10],
  ]);
  store.receive(frame({ iteration: 3 }), NETWORK);
  await stepping.back();
  assert.deepEqual(sent.at(-1), ["back", 1]);
});

test("an epoch is as many iterations as it has batches, at most a thousand a command", async () => {
  const { store, stepping, sent, by } = await page();
  store.receive(frame(), { ...NETWORK, samples: 5000, settings: { ...NETWORK.settings, batch_size: 2 } });
  await by("epoch");
  await stepping.step();
  assert.deepEqual(sent, [
    ["step", 1000],
    ["step", 1000],
    ["step", 500],
  ]);
});

test("a step by operation moves the cursor and sends nothing", async () => {
  const { store, stepping, sent, seen, by } = await page();
  await by("operation");
  assert.equal(store.moment.value?.at, 0);
  await stepping.step();
  await stepping.step();
  assert.deepEqual([store.cursor.value?.at, seen], [2, ["net_h1", "out_h1"]]);
  assert.deepEqual([store.knows.value("out_h1"), store.knows.value("w1+")], [true, false]);
  await stepping.back();
  assert.equal(store.cursor.value?.at, 1);
  assert.deepEqual(sent, []);
});

test("a step behind the last operation steps into the next iteration, once", async () => {
  const { store, stepping, sent, by } = await page();
  await by("operation");
  for (let n = 0; n < 3; n++) await stepping.step();
  void stepping.step();
  await stepping.step();
  assert.deepEqual(sent, [["step", 1]]);
  store.receive(frame({ iteration: 1 }), NETWORK);
  assert.deepEqual([store.cursor.value?.iteration, store.cursor.value?.at], [1, 0]);
});

test("a step back before the first operation arrives at the end of the iteration before", async () => {
  const { store, stepping, sent, by } = await page();
  store.receive(frame({ iteration: 4 }), NETWORK);
  await by("operation");
  await stepping.back();
  assert.deepEqual(sent, [["back", 1]]);
  store.receive(frame({ iteration: 3 }), NETWORK);
  assert.deepEqual([store.cursor.value?.iteration, store.cursor.value?.at], [3, 3]);
});

test("a diverged run sends no frame, and the next step is sent all the same", async () => {
  const { stepping, sent, by } = await page();
  await by("operation");
  for (let n = 0; n < 4; n++) await stepping.step();
  mock.timers.tick(1000);
  await stepping.step();
  assert.deepEqual(sent, [
    ["step", 1],
    ["step", 1],
  ]);
});

test("steps inside an iteration play at their pace until they are paused", async () => {
  const { store, stepping, sent, by } = await page();
  await by("operation");
  await stepping.play();
  assert.deepEqual([store.playingSteps.value, store.cursor.value?.at], [true, 1]);
  stepping.setPace(2);
  mock.timers.tick(499);
  await settle();
  assert.equal(store.cursor.value?.at, 1);
  mock.timers.tick(1);
  await settle();
  assert.equal(store.cursor.value?.at, 2);
  await stepping.pause();
  mock.timers.tick(5000);
  await settle();
  assert.deepEqual([store.playingSteps.value, store.cursor.value?.at, sent], [false, 2, []]);
});

test("another step size ends playing steps", async () => {
  const { store, stepping, by } = await page();
  await by("operation");
  await stepping.play();
  await by("iteration");
  assert.deepEqual([store.playingSteps.value, store.cursor.value], [false, null]);
});

test("where the operations cannot be fetched the page steps by iterations and says why", async () => {
  const { store, by } = await page(async () => {
    throw new Error("Too much to do just now.");
  });
  await by("operation");
  assert.deepEqual([store.stepBy.value, store.notice.value], ["iteration", "Too much to do just now."]);
});

test("the cursor moves behind the operation of a quantity, and an unknown quantity is refused", async () => {
  const { store, stepping, seen } = await page();
  assert.deepEqual(await stepping.showUpTo("out_h1"), { ok: true });
  assert.deepEqual([store.stepBy.value, store.cursor.value?.at, seen], ["operation", 2, ["out_h1"]]);
  const refused = await stepping.showUpTo("net_h9");
  assert.ok(!refused.ok && refused.message.includes("net_h9"));
  stepping.showEverything();
  assert.equal(store.moment.value, null);
});

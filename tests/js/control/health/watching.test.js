import { signal } from "@preact/signals-core";
import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { NETWORK, frame, settle, shownStore } from "../page.js";

const { createHealth } = await import("../../../../static/js/control/health/watching.js");

const LAYERS = [{ neurons: ["h1"] }, { neurons: ["o1"] }];
const DEAD = {
  kind: "dead_relu",
  layer: 1,
  neurons: ["h1"],
  text: "h1 gives 0 for every sample.",
  edit: null,
};

/** A page that asks; the test answers. */
function page({ list = false } = {}) {
  mock.timers.reset();
  mock.timers.enable({ apis: ["setTimeout", "Date"] });
  const now = () => Date.now();
  const store = shownStore();
  store.connection.value = "open";
  const isListOpen = signal(list);
  const seen = { is: true };
  /** @type {number[]} */
  const asked = [];
  /** @type {{ resolve: (answer: any) => void, reject: (fault: Error) => void }[]} */
  const waiting = [];
  /** @type {any[]} */
  const edits = [];
  /** @type {any[]} */
  const opened = [];
  const watched = createHealth(
    store,
    /** @type {any} */ ({
      edit: async (/** @type {any[]} */ ...change) => edits.push(change),
      open: async (/** @type {any} */ recipe) => opened.push(recipe),
    }),
    /** @type {any} */ ({
      health: () => {
        asked.push(now());
        return new Promise((resolve, reject) => waiting.push({ resolve, reject }));
      },
      recipe: async () => ({ network: { layers: [1, 1, 1], activations: ["relu", "logistic"] }, edits: [1] }),
    }),
    { isListOpen, isSeen: () => seen.is, now },
  );
  /** Lets time pass in small steps; a frame comes in each. @param {number} ms @param {boolean} [playing] */
  async function pass(ms, playing = false) {
    for (let rest = ms; rest > 0; rest -= 50) {
      if (playing) store.receive(frame({ iteration: now() }), NETWORK);
      mock.timers.tick(50);
      await settle();
    }
  }
  /** @param {any[]} [findings] @param {number} [revision] */
  async function answer(findings = [], revision = 1) {
    waiting.shift()?.resolve({ iteration: now(), revision, layers: LAYERS, findings });
    await settle();
  }
  return { store, watched, asked, waiting, isListOpen, seen, edits, opened, pass, answer };
}

test("a network at rest is asked about once", async () => {
  const { asked, pass, answer } = page();
  await pass(5000);
  assert.equal(asked.length, 1);
  await answer();
  await pass(10_000);
  assert.equal(asked.length, 1);
});

test("nothing is asked before the last answer has come", async () => {
  const { asked, pass, answer } = page({ list: true });
  await pass(20_000, true);
  assert.equal(asked.length, 1);
  await answer();
  await pass(1000, true);
  assert.equal(asked.length, 2);
});

test("while it plays, a second passes between questions with the list, and three seconds without", async () => {
  for (const [list, least] of /** @type {[boolean, number][]} */ ([
    [true, 1000],
    [false, 3000],
  ])) {
    const { asked, pass, answer, store } = page({ list });
    store.status.value = { ...store.status.value, playing: true };
    for (let n = 0; n < 200; n++) {
      await pass(50, true);
      await answer();
    }
    const gaps = asked.slice(1).map((at, n) => at - asked[n]);
    assert.ok(gaps.length >= 2 && gaps.every((gap) => gap >= least), `${list}: ${gaps}`);
  }
});

test("when training rests, the waiting question comes sooner", async () => {
  const { asked, pass, answer, store } = page();
  store.status.value = { ...store.status.value, playing: true };
  await pass(400, true);
  await answer();
  await pass(1200, true);
  assert.equal(asked.length, 1);
  store.status.value = { ...store.status.value, playing: false };
  await pass(400);
  assert.equal(asked.length, 2);
});

test("a hidden page asks nothing until it is seen again", async () => {
  const { asked, pass, seen, watched } = page();
  seen.is = false;
  await pass(5000, true);
  assert.equal(asked.length, 0);
  seen.is = true;
  watched.wake();
  await pass(500);
  assert.equal(asked.length, 1);
});

test("after refusals the pauses grow", async () => {
  const { asked, pass, waiting } = page({ list: true });
  for (let n = 0; n < 400; n++) {
    await pass(50, true);
    waiting.shift()?.reject(new Error("later"));
  }
  const gaps = asked.slice(1).map((at, n) => at - asked[n]);
  assert.ok(gaps.length >= 3);
  for (let n = 1; n < gaps.length; n++) assert.ok(gaps[n] >= 1.8 * gaps[n - 1], `${gaps}`);
});

test("a finding is spoken once, and the marks go with it", async () => {
  const { store, watched, pass, answer } = page({ list: true });
  await pass(300);
  await answer([DEAD]);
  assert.match(store.announcement.value, /Health: h1 gives 0/);
  assert.deepEqual(watched.findings.value, [DEAD]);
  store.say("Something else.");
  await pass(2000, true);
  await answer([DEAD]);
  assert.equal(store.announcement.value, "Something else.");
  await pass(2000, true);
  await answer([]);
  assert.deepEqual(watched.findings.value, []);
});

test("an answer about an earlier network or another shape is not shown", async () => {
  const { store, watched, pass, answer } = page();
  await pass(300);
  store.receive(frame({ revision: 5 }), { ...NETWORK, revision: 5 });
  await answer([DEAD], 4);
  assert.equal(watched.health.value, null);
  await pass(2000);
  await answer([DEAD], 5);
  assert.equal(watched.findings.value.length, 1);
  store.receive(frame({ revision: 6 }), { ...NETWORK, revision: 6, layers: [1, 2, 1] });
  assert.equal(watched.health.value, null);
});

test("a remedy is an edit, or a new beginning with the rule in force", async () => {
  const { store, watched, edits, opened } = page();
  const now = { ...NETWORK, activations: ["relu", "logistic"], settings: { learning_rate: 3 } };
  store.receive(frame(), now);
  watched.edit(/** @type {any} */ ({ edit: { quantity: "learning_rate", value: 0.1 } }));
  watched.edit(/** @type {any} */ ({ edit: null }));
  assert.deepEqual(edits, [["learning_rate", 0.1]]);
  await watched.beginAgain(/** @type {any} */ (DEAD));
  assert.deepEqual(opened, [
    {
      network: { layers: [1, 1, 1], activations: ["leaky_relu", "logistic"] },
      rule: { learning_rate: 3 },
      edits: [],
    },
  ]);
});

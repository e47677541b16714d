import assert from "node:assert/strict";
import test from "node:test";
import { signal } from "@preact/signals-core";
import { frame, settle, shownStore } from "../page.js";

const { createFollowing } = await import("../../../../static/js/control/curves/following.js");
const { createRunKey } = await import("../../../../static/js/control/curves/run_key.js");

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
  /** @type {{ wanted: any, signal: AbortSignal, answer: (iterations: number[]) => void, refuse: (text: string) => void }[]} */
  const asked = [];
  const curves = (/** @type {any} */ wanted, /** @type {any} */ stop) =>
    new Promise((resolve, reject) => {
      stop.addEventListener("abort", () => reject(stop.reason));
      asked.push({
        wanted,
        signal: stop,
        answer: (iterations) =>
          resolve({
            iterations,
            values: Object.fromEntries(
              wanted.quantities.map((/** @type {string} */ name) => [name, iterations]),
            ),
          }),
        refuse: (text) => reject(new Error(text)),
      });
    });
  const isOpen = signal(false);
  const runKey = createRunKey(store);
  const following = createFollowing(store, /** @type {any} */ ({ curves }), { isOpen, runKey });
  const goTo = (/** @type {number} */ iteration) =>
    (store.frame.value = frame({ iteration, end: iteration }));
  return { store, asked, isOpen, following, goTo };
}

test("a closed panel asks for nothing", async () => {
  const { asked, goTo, following } = page();
  goTo(5);
  following.add(["w1"]);
  await new Promise((resolve) => setTimeout(resolve, 100));
  assert.equal(asked.length, 0);
});

test("an open panel asks once for the whole curve, then for the tail alone", async () => {
  const { store, asked, isOpen, following, goTo } = page();
  goTo(20);
  isOpen.value = true;
  assert.deepEqual(following.chosen.value, ["w1"]);
  await until(() => asked.length === 1);
  assert.deepEqual(asked[0].wanted, { quantities: ["w1"], from: 0, points: 400, sample: null });
  asked[0].answer([0, 10, 20]);
  await settle();
  const answered = performance.now();
  assert.deepEqual(following.shown.value?.iterations, [0, 10, 20]);
  store.status.value = { ...store.status.value, playing: true };
  for (const at of [21, 22, 60]) goTo(at);
  await until(() => asked.length === 2);
  assert.ok(performance.now() - answered > 800, "a tail came before its time");
  assert.deepEqual(asked[1].wanted, { quantities: ["w1"], from: 20, points: 5, sample: null });
  asked[1].answer([20, 40, 60]);
  await settle();
  assert.deepEqual(following.shown.value?.iterations, [0, 10, 20, 40, 60]);
});

test("a run that rests is shown at once, however lately it was fetched", async () => {
  const { store, asked, isOpen, goTo } = page();
  store.status.value = { ...store.status.value, playing: true };
  goTo(20);
  isOpen.value = true;
  await until(() => asked.length === 1);
  asked[0].answer([0, 20]);
  await settle();
  goTo(30);
  const paused = performance.now();
  store.status.value = { ...store.status.value, playing: false };
  await until(() => asked.length === 2);
  assert.ok(performance.now() - paused < 900, "the end of a paused run came late");
});

test("frames that come fast keep neither a choice nor a tail waiting", async () => {
  const { store, asked, isOpen, following, goTo } = page();
  store.status.value = { ...store.status.value, playing: true };
  let at = 20;
  goTo(at);
  const playing = setInterval(() => goTo(++at), 5);
  isOpen.value = true;
  await until(() => asked.length === 1);
  following.add(["w2"]);
  await until(() => asked.length === 2);
  asked[1].answer([0, at]);
  await until(() => asked.length === 3);
  assert.ok(asked[2].wanted.from > 20);
  clearInterval(playing);
});

test("another choice ends the question before, and its answer does not count", async () => {
  const { asked, isOpen, following, goTo } = page();
  goTo(20);
  isOpen.value = true;
  await until(() => asked.length === 1);
  following.add(["w2"]);
  await until(() => asked.length === 2);
  assert.ok(asked[0].signal.aborted);
  assert.deepEqual(asked[1].wanted.quantities, ["w1", "w2"]);
  asked[1].answer([0, 20]);
  await settle();
  assert.deepEqual(following.shown.value?.names, ["w1", "w2"]);
});

test("closing the panel ends the question", async () => {
  const { asked, isOpen, goTo } = page();
  goTo(20);
  isOpen.value = true;
  await until(() => asked.length === 1);
  isOpen.value = false;
  assert.ok(asked[0].signal.aborted);
});

test("an edit brings the whole curve again", async () => {
  const { store, asked, isOpen, goTo } = page();
  goTo(20);
  isOpen.value = true;
  await until(() => asked.length === 1);
  asked[0].answer([0, 20]);
  await settle();
  store.history.value = {
    ...store.history.value,
    edits: [{ iteration: 20, quantity: "w1", text: "w1 = 1" }],
  };
  await until(() => asked.length === 2);
  assert.equal(asked[1].wanted.from, 0);
});

test("a refusal is said and not asked again", async () => {
  const { asked, isOpen, following, goTo } = page();
  goTo(20);
  isOpen.value = true;
  await until(() => asked.length === 1);
  asked[0].refuse("Choose a shorter stretch.");
  await settle();
  assert.equal(following.fault.value, "Choose a shorter stretch.");
  goTo(21);
  await new Promise((resolve) => setTimeout(resolve, 1200));
  assert.equal(asked.length, 1);
  following.stretch.value = 10;
  await until(() => asked.length === 2);
  assert.equal(asked[1].wanted.from, 11);
});

test("a number that is asked for is not drawn", async () => {
  const { store, asked, isOpen, following, goTo } = page();
  goTo(20);
  isOpen.value = true;
  await until(() => asked.length === 1);
  asked[0].answer([0, 10, 20]);
  await settle();
  store.withheld.value = new Set(["w1"]);
  assert.deepEqual(following.shown.value?.columns, [[0, 10, null]]);
});

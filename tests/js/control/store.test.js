import assert from "node:assert/strict";
import { test } from "node:test";

/** @type {(() => void)[]} */
let repaints = [];
Object.assign(globalThis, {
  matchMedia: () => ({ matches: false, addEventListener() {} }),
  requestAnimationFrame: (/** @type {() => void} */ repaint) => repaints.push(repaint),
});
const { createStore } = await import("../../../static/js/control/store.js");

function nextAnimationFrame() {
  const due = repaints;
  repaints = [];
  due.forEach((repaint) => repaint());
  return due.length;
}

/** @param {number} revision @returns {any} */
const frame = (revision) => ({ kind: "frame", revision });
/** @param {number} revision @returns {any} */
const network = (revision) => ({ type: "network", revision });

test("however many frames come, the newest is shown, once per animation frame", () => {
  const store = createStore({ watching: false });
  for (let n = 1; n <= 5; n++) store.receive(frame(n), network(0));
  assert.equal(store.frame.peek(), null);
  assert.equal(nextAnimationFrame(), 1);
  assert.deepEqual(store.frame.peek(), frame(5));
});

test("a network is shown together with its first frame, never with the numbers of the one before", () => {
  const store = createStore({ watching: false });
  store.receive(frame(1), network(1));
  nextAnimationFrame();
  /** @type {unknown[]} */
  const seen = [];
  const stop = [store.network, store.frame].map((signal) =>
    signal.subscribe(() => seen.push([store.network.peek()?.revision, store.frame.peek()?.revision])),
  );
  seen.length = 0;
  store.receive(frame(2), network(2));
  nextAnimationFrame();
  stop.forEach((end) => end());
  assert.ok(seen.length > 0);
  for (const pair of seen) assert.deepEqual(pair, [2, 2]);
});

test("a draft goes when the frame that holds it has come, and not before", () => {
  const store = createStore({ watching: false });
  store.receive(frame(1), network(1));
  nextAnimationFrame();
  store.drafts.value = new Map([
    ["w5", { value: 0.5, revision: 2 }],
    ["w6", { value: 0.6, revision: null }],
  ]);
  store.receive(frame(1), network(1));
  nextAnimationFrame();
  assert.deepEqual([...store.drafts.value.keys()], ["w5", "w6"]);
  store.receive(frame(2), network(1));
  nextAnimationFrame();
  assert.deepEqual([...store.drafts.value.keys()], ["w6"]);
});

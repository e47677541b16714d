import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { shownStore } from "./page.js";

const { createReceiving } = await import("../../../static/js/control/receiving.js");

/** A golden message. @param {string} name */
const golden = (name) => new URL(`../../wire/${name}`, import.meta.url);
/** @returns {ArrayBuffer} */
function frameBytes() {
  const read = readFileSync(golden("frame.bin"));
  return /** @type {ArrayBuffer} */ (read.buffer.slice(read.byteOffset, read.byteOffset + read.byteLength));
}
const { layers } = JSON.parse(readFileSync(golden("frame.json"), "utf-8"));

const NAMES = { layers: [["i1"], ["o1"]], targets: ["target_o1"], parameters: ["w1"] };

function page() {
  const store = shownStore();
  /** @type {any[]} */
  const done = [];
  const receiving = createReceiving(
    store,
    {
      greet: (version) => done.push(["hello", version]),
      answered: (answer) => done.push(["answered", answer.id]),
    },
    {
      send: (text) => done.push(JSON.parse(text)) > 0,
      moving: (afterMs) => done.push(["moving", afterMs]),
      stop: () => done.push(["stop"]),
    },
  );
  const say = (/** @type {Record<string, unknown>} */ event) => receiving.text(JSON.stringify(event));
  return { store, done, receiving, say };
}

test("a frame is shown with the network that was announced before it, and one before any network is dropped", () => {
  const { store, receiving, say } = page();
  const before = store.frame.value;
  receiving.binary(frameBytes());
  assert.equal(store.frame.value, before);
  say({ type: "network", revision: 7, layers, names: NAMES });
  receiving.binary(frameBytes());
  assert.deepEqual([store.network.value?.revision, store.frame.value?.iteration], [7, 1]);
});

test("a frame that asks is acknowledged by its number, and another is not", () => {
  const { done, receiving, say } = page();
  say({ type: "network", revision: 7, layers, names: NAMES });
  receiving.binary(frameBytes());
  assert.deepEqual(done, []);
  const asking = frameBytes();
  new DataView(asking).setUint8(6, 2);
  receiving.binary(asking);
  assert.deepEqual(done, [{ type: "acknowledge", sequence: 31 }]);
});

test("a page of another version stops and says that it is outdated", () => {
  const { store, done, say } = page();
  say({ type: "refused", id: 0, reason: "wrong_version", field: null, message: "" });
  assert.deepEqual([store.connection.value, done], ["outdated", [["stop"], ["answered", 0]]]);
});

test("a server that restarts tells when a socket can be opened again", () => {
  const { store, done, say } = page();
  say({ type: "moving", after_s: 1.5 });
  assert.deepEqual([store.connection.value, done], ["moving", [["moving", 1500]]]);
});

test("progress is shown until there is no goal, and a new socket begins without it", () => {
  const { store, done, receiving, say } = page();
  say({ type: "progress", goal: 900, done: 10, left: 890 });
  assert.deepEqual(store.progress.value, { goal: 900, done: 10, left: 890 });
  say({ type: "progress", goal: null, done: 0, left: 0 });
  assert.equal(store.progress.value, null);
  say({ type: "progress", goal: 900, done: 10, left: 890 });
  receiving.opened();
  assert.equal(store.progress.value, null);
  assert.deepEqual(done, [["hello", 1]]);
});

test("a network without names has those of the network before", () => {
  const { store, receiving, say } = page();
  say({ type: "network", revision: 1, layers, names: NAMES });
  say({ type: "network", revision: 2, layers });
  receiving.binary(frameBytes());
  assert.deepEqual(store.network.value?.names, NAMES);
  assert.equal(store.network.value?.revision, 2);
});

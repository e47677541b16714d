import assert from "node:assert/strict";
import { test } from "node:test";
import { signal } from "@preact/signals-core";

Object.assign(globalThis, {
  matchMedia: () => ({ matches: false, addEventListener() {} }),
  requestAnimationFrame: (/** @type {() => void} */ repaint) => repaint(),
});
const { createStore } = await import("../../../static/js/control/store.js");
const { createSelecting } = await import("../../../static/js/control/selecting.js");

const names = { layers: [["i1"], ["o1"]], parameters: ["w1", "b_o1"] };
/** @type {any} */
const network = { type: "network", revision: 1, names, layers: [1, 1], biases: "per_neuron" };
/** @param {boolean} large @returns {any} */
const frame = (large) => ({ kind: "frame", revision: 1, large });

function page() {
  const store = createStore({ watching: false });
  /** @type {any[]} */
  const said = [];
  const [edited, everything] = [signal(/** @type {string | null} */ (null)), signal(false)];
  const selecting = createSelecting(store, {
    send: (text) => said.push(JSON.parse(text)) > 0,
    edited: () => edited.value,
    everything: () => everything.value,
  });
  const show = (/** @type {boolean} */ large) => store.receive(frame(large), network);
  return { store, said, edited, everything, selecting, show };
}

/** @param {string[]} parameters */
const select = (parameters, everything = false) => ({ type: "select", parameters, everything });

test("a network with complete frames needs no selection", () => {
  const { store, said, everything, show } = page();
  store.selected.value = "w1";
  everything.value = true;
  show(false);
  assert.deepEqual(said, []);
});

test("the pointed and the edited parameter are selected, and a neuron needs no selection", () => {
  const { store, said, edited, show } = page();
  store.selected.value = "w1";
  show(true);
  assert.deepEqual(said, [select(["w1"])]);
  edited.value = "b_o1";
  show(true);
  assert.deepEqual(said[1], select(["w1", "b_o1"]));
  edited.value = "w1";
  show(true);
  assert.deepEqual(said[2], select(["w1"]));
  store.selected.value = "o1";
  edited.value = null;
  show(true);
  assert.deepEqual(said[3], select([]));
  show(true);
  assert.equal(said.length, 4);
});

test("one selection is under way at a time, and the newest is sent after the next frame", () => {
  const { store, said, show } = page();
  store.selected.value = "w1";
  show(true);
  for (const name of ["b_o1", "o1", "w1", "b_o1"]) store.selected.value = name;
  assert.equal(said.length, 1);
  show(true);
  assert.deepEqual(said, [select(["w1"]), select(["b_o1"])]);
});

test("while every number is shown everything is selected, and pointing changes nothing", () => {
  const { store, said, everything, show } = page();
  everything.value = true;
  show(true);
  show(true);
  store.selected.value = "w1";
  show(true);
  assert.deepEqual(said, [select([], true)]);
  everything.value = false;
  show(true);
  assert.deepEqual(said[1], select(["w1"]));
});

test("the selection is sent again for another network, which may lack the names of the first", () => {
  const { store, said, show } = page();
  store.selected.value = "w1";
  show(true);
  store.receive(frame(true), { ...network, layers: [1, 2] });
  assert.deepEqual(said, [select(["w1"]), select(["w1"])]);
  store.receive(frame(true), { ...network, layers: [1, 2], settings: {} });
  assert.equal(said.length, 2);
});

test("the selection is sent again on a new socket", () => {
  const { store, said, selecting, show } = page();
  store.selected.value = "w1";
  show(true);
  selecting.reopened();
  show(true);
  assert.deepEqual(said, [select(["w1"]), select(["w1"])]);
});

test("under a rule with a penalty the objective is selected, also of a small network", () => {
  const { store, said } = page();
  store.receive(frame(false), { ...network, settings: { l1: 0, l2: 0.1 } });
  assert.deepEqual(said, [{ ...select([]), objective: true }]);
  store.receive(frame(false), { ...network, settings: { l1: 0, l2: 0 } });
  assert.deepEqual(said[1], select([]));
});

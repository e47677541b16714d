import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { signal } from "@preact/signals-core";
import { shownStore } from "../page.js";

const { createViewing } = await import("../../../../static/js/control/watch/viewing.js");
const { createFollowing } = await import("../../../../static/js/control/watch/following.js");

const INTERVAL_MS = 100;
const LATER_MS = 1_000_000;

/** The panels that a watching page has opened. @type {string[]} */
const opened = [];

function page({ watching = false } = {}) {
  const store = shownStore({ watching });
  /** @type {any[]} */
  const told = [];
  const stop = signal(/** @type {number | null} */ (null));
  const viewing = createViewing(store, {
    send: (text) => told.push(JSON.parse(text)) > 0,
    stop: () => stop.value,
    panel: () => "explain",
  });
  return { store, told, stop, viewing };
}

test("the selection, the stop of the lesson and the hidden numbers are told", () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const clock = mock.method(performance, "now", () => LATER_MS);
  const { store, told, stop } = page();
  assert.deepEqual(told[0], {
    ...{ type: "view", selected: "w5", quantity: "dE_total/dw5", step_by: null, iteration: 0, at: 0 },
    ...{ stop: null, panel: "explain", hidden: [] },
  });
  stop.value = 7;
  store.selected.value = "w1";
  store.question.value = { parameter: "w2", iteration: 0, revision: 1 };
  assert.equal(told.length, 1, "at most one message in a tenth of a second");
  clock.mock.mockImplementation(() => LATER_MS + INTERVAL_MS);
  mock.timers.tick(INTERVAL_MS);
  assert.equal(told.length, 2);
  assert.deepEqual([told[1].selected, told[1].stop], ["w1", 7]);
  assert.deepEqual(told[1].hidden, ["w2+", "dE_total/dw2"]);
  mock.timers.reset();
  clock.mock.restore();
});

test("a new socket is told the view again, and a watching page tells none", () => {
  const { told, viewing } = page();
  viewing.reopened();
  assert.ok(told.length >= 1);
  const watching = page({ watching: true });
  watching.viewing.reopened();
  assert.deepEqual(watching.told, []);
});

/** @param {Record<string, unknown>} parts @returns {any} */
const view = (parts) => ({
  ...{
    type: "view",
    selected: null,
    quantity: "",
    step_by: null,
    iteration: 0,
    at: 0,
    stop: null,
    hidden: [],
  },
  ...parts,
});

test("a watching page selects what the watched page selects, until it selects another element", () => {
  const store = shownStore({ watching: true });
  createFollowing(store, { open: (/** @type {string} */ panel) => void opened.push(panel) });
  store.view.value = view({ selected: "w1", quantity: "w1+" });
  assert.deepEqual([store.selected.value, store.quantity.value], ["w1", "w1+"]);
  store.quantity.value = "dE_total/dw2";
  store.selected.value = "w2";
  store.view.value = view({ selected: "h1", quantity: "net_h1" });
  assert.equal(store.selected.value, "w2");
  store.selected.value = null;
  assert.deepEqual([store.selected.value, store.quantity.value], ["h1", "net_h1"]);
});

test("a watching page hides what the watched page hides", () => {
  const store = shownStore({ watching: true });
  createFollowing(store, { open: (/** @type {string} */ panel) => void opened.push(panel) });
  assert.equal(store.knows.value("w2+"), true);
  store.view.value = view({ hidden: ["w2+", "dE_total/dw2"] });
  assert.deepEqual([store.knows.value("w2+"), store.knows.value("w1+")], [false, true]);
  assert.equal(store.explains.value("dE_total/dw2"), false);
});

test("a watching page opens the panel that the watched page opens, and stays free to open another one", () => {
  const store = shownStore({ watching: true });
  opened.length = 0;
  createFollowing(store, { open: (/** @type {string} */ panel) => void opened.push(panel) });
  store.view.value = view({ panel: "numbers" });
  store.view.value = view({ panel: "numbers", selected: "w1" });
  store.view.value = view({ panel: "lesson" });
  assert.deepEqual(opened, ["numbers"]);
});

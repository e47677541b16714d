import assert from "node:assert/strict";
import { test } from "node:test";
import { NETWORK, frame, settle, shownStore } from "./page.js";

const { createTour } = await import("../../../static/js/control/tour.js");

const ARTICLE = { network: "article" };
const WIDER = { network: "wider" };
/** @param {Record<string, unknown>} parts @returns {any} */
const stop = (parts) => ({
  title: "",
  text: [],
  select: "",
  quantity: "",
  up_to: "",
  iteration: 0,
  tries: [],
  questions: [],
  ...parts,
});
/** @param {Record<string, unknown>} parts @returns {any} */
const button = (parts) => ({
  label: "",
  commands: [],
  select: "",
  quantity: "",
  shows: "",
  panel: "",
  ...parts,
});
const PATH = {
  recipe: ARTICLE,
  stops: [
    stop({ select: "h1" }),
    stop({ quantity: "dE_total/dw2", iteration: 5 }),
    stop({ up_to: "out_h1", tries: [button({ commands: [{ type: "open", recipe: WIDER }] })] }),
  ],
};

function page({
  recipe = /** @type {unknown} */ (ARTICLE),
  fragment = "",
  stored = /** @type {string | null} */ (null),
} = {}) {
  const store = shownStore();
  /** @type {any[]} */
  const done = [];
  const session = { recipe, fragment, stored, outcome: /** @type {any} */ ({ ok: true }), fails: false };
  const actions = /** @type {any} */ ({
    carryOut: async (/** @type {any} */ command) => {
      done.push(command);
      return session.outcome;
    },
    showUpTo: async (/** @type {string} */ quantity) => done.push(`up to ${quantity}`),
    showEverything: () => done.push("everything"),
    select: (/** @type {string} */ name) => done.push(`select ${name}`),
    explain: (/** @type {string} */ quantity) => done.push(`explain ${quantity}`),
  });
  const tour = createTour(store, actions, {
    fetchPath: async () => {
      if (session.fails) throw new Error("no");
      return PATH;
    },
    fetchRecipe: async () => session.recipe,
    openShare: () => done.push("share"),
    storage: { read: () => session.stored, write: (value) => (session.stored = value) },
    address: { read: () => session.fragment, write: (value) => (session.fragment = value) },
  });
  return { store, tour, done, session };
}

test("the lesson opens at the stop that was read last, and its address names it", async () => {
  const { tour, session, done } = page({ stored: "2" });
  await tour.show();
  assert.deepEqual([tour.open.value, tour.place.value, session.fragment], [true, 1, "#lesson=2"]);
  assert.deepEqual(done, [
    { type: "play", iterations_per_s: null, until: 5 },
    "everything",
    "explain dE_total/dw2",
  ]);
});

test("next and back stay between the first stop and the last", async () => {
  const { tour, session } = page();
  await tour.show();
  await tour.back();
  assert.equal(tour.place.value, 0);
  await tour.go(99);
  await tour.next();
  assert.deepEqual([tour.place.value, session.stored], [2, "3"]);
});

test("a stop seeks an iteration that the run has reached", async () => {
  const { store, tour, done } = page();
  store.receive(frame({ iteration: 9, end: 9 }), NETWORK);
  await tour.show();
  done.length = 0;
  await tour.next();
  assert.deepEqual(done[0], { type: "seek", iteration: 5 });
});

test("a learner's own network is left alone until the learner asks for the article's", async () => {
  const { tour, done } = page({ recipe: { network: "own" } });
  await tour.show();
  assert.deepEqual([tour.foreign.value, done], [true, []]);
  await tour.showArticle();
  assert.equal(tour.foreign.value, false);
  assert.deepEqual(done[0], { type: "open", recipe: ARTICLE });
});

test("a network that the lesson itself opened is not the learner's own", async () => {
  const { tour, done } = page({ recipe: WIDER });
  await tour.show();
  assert.equal(tour.foreign.value, false);
  assert.deepEqual(done[0], { type: "open", recipe: ARTICLE });
});

test("after a reload the network stays as it is, and the stop explains its quantity", async () => {
  const { tour, done } = page({ fragment: "#lesson=2" });
  tour.follow(false);
  await settle();
  assert.deepEqual([tour.place.value, done], [1, ["everything", "explain dE_total/dw2"]]);
});

test("an address that names no stop opens nothing", () => {
  const { tour } = page({ fragment: "#elsewhere" });
  tour.follow();
  assert.equal(tour.open.value, false);
});

test("of two stops entered one after the other only the second moves the network", async () => {
  const { tour, done } = page();
  await tour.show();
  done.length = 0;
  void tour.go(1);
  await tour.go(2);
  await settle();
  assert.deepEqual(done, ["up to out_h1"]);
});

test("the first refused command ends the commands of a button", async () => {
  const { tour, done, session } = page();
  session.outcome = { ok: false, message: "no" };
  await tour.attempt(button({ commands: [{ type: "reset" }, { type: "step", count: 1 }], quantity: "w1+" }));
  assert.deepEqual(done, [{ type: "reset" }]);
});

test("a button may open the share dialog", async () => {
  const { tour, done } = page();
  await tour.attempt(button({ panel: "share" }));
  assert.deepEqual(done, ["share"]);
});

test("a lesson that cannot be fetched says so, and the next attempt fetches it again", async () => {
  const { tour, session } = page();
  session.fails = true;
  await tour.show();
  assert.deepEqual([tour.failed.value, tour.stop.value], [true, null]);
  session.fails = false;
  await tour.show();
  assert.deepEqual([tour.failed.value, tour.stop.value], [false, PATH.stops[0]]);
});

test("closing the lesson shows every number and clears the address", async () => {
  const { tour, done, session } = page();
  await tour.show();
  done.length = 0;
  tour.close();
  assert.deepEqual([tour.open.value, session.fragment, done], [false, "", ["everything"]]);
});

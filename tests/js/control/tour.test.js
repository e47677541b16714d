import assert from "node:assert/strict";
import { test } from "node:test";
import { NETWORK, frame, settle, shownStore } from "./page.js";

const { createTour } = await import("../../../static/js/control/lesson/tour.js");

const ARTICLE = { network: "article" };
const WIDER = { network: "wider" };
/** @param {Record<string, unknown>} parts @returns {any} */
const state = (parts) => ({ up_to: "", select: "", quantity: "", hides: [], ...parts });
/** @param {Record<string, unknown>} parts @returns {any} */
const stop = (parts) => ({
  ...{ part: "", title: "", text: [], asks: "?", quantity: "", choices: [], formula: null },
  ...{ before: state({}), after: state({}), speaks_of: [], iteration: 0, can: "", sums_up: false },
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
  recipes: [WIDER],
  stops: [
    stop({ title: "one", before: state({ select: "h1" }), after: state({ select: "o1" }) }),
    stop({ title: "two", before: state({ quantity: "dE_total/dw2" }), iteration: 5 }),
    stop({
      title: "three",
      quantity: "out_h1",
      before: state({ up_to: "net_h1", hides: ["out_h2"] }),
      after: state({ up_to: "out_h1", quantity: "out_h1", hides: ["net_o1"] }),
      speaks_of: ["h1"],
    }),
  ],
};
const ANSWER = {
  value: "0.593269992",
  text: [],
  formula: null,
  tries: [],
  readers: [],
  table: null,
  errata: false,
};

function page({
  recipe = /** @type {unknown} */ (ARTICLE),
  fragment = "",
  stored = /** @type {string | null} */ (null),
  progress = /** @type {string | null} */ (null),
} = {}) {
  const store = shownStore();
  /** @type {any[]} */
  const done = [];
  const session = {
    ...{ recipe, fragment, stored, progress, fails: false },
    ...{
      outcome: /** @type {any} */ ({ ok: true }),
      verdict: /** @type {any} */ ({ verdict: "right", mistakes: [] }),
    },
  };
  const actions = /** @type {any} */ ({
    carryOut: async (/** @type {any} */ command) => {
      done.push(command);
      if (command.type === "play")
        store.receive(frame({ iteration: command.until, end: command.until }), NETWORK);
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
    check: async (/** @type {number} */ number, /** @type {string} */ given) => {
      done.push(`check ${number} ${given}`);
      if (session.fails) throw new Error("A number was expected.");
      return session.verdict;
    },
    fetchAnswer: async (/** @type {number} */ number) => {
      done.push(`answer ${number}`);
      return ANSWER;
    },
    openShare: () => done.push("share"),
    pointOut: (/** @type {string} */ name) => done.push(`point at ${name}`),
    place: { read: () => session.stored, write: (/** @type {string} */ value) => (session.stored = value) },
    progress: {
      read: () => session.progress,
      write: (/** @type {string} */ value) => (session.progress = value),
    },
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
  assert.deepEqual(done, ["up to net_h1"]);
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

test("an open question withholds its number until the right answer shows what comes after", async () => {
  const { store, tour, done, session } = page({ stored: "3" });
  await tour.show();
  assert.deepEqual([...store.withheld.value], ["out_h1", "out_h2"]);
  assert.deepEqual([...(store.spokenOf.value ?? [])], ["h1"]);
  done.length = 0;
  session.verdict = { verdict: "wrong", mistakes: [{ text: "This is net." }] };
  await tour.answer("0.3775");
  assert.deepEqual(done, ["check 3 0.3775"]);
  assert.equal(tour.isDone.value, false);
  assert.equal(store.announcement.value, "Not yet. This is net.");
  session.verdict = { verdict: "right", mistakes: [] };
  await tour.answer("0.5933");
  assert.deepEqual(done.slice(1), ["check 3 0.5933", "answer 3", "up to out_h1", "explain out_h1"]);
  assert.deepEqual([...store.withheld.value], ["net_o1"]);
  assert.deepEqual(JSON.parse(session.progress ?? ""), { three: { given: "0.5933", shown: false } });
});

test("“Show me” shows the answer and counts as shown", async () => {
  const { store, tour, done, session } = page({ stored: "1" });
  await tour.show();
  await tour.showMe();
  assert.equal(tour.revealed.value, ANSWER);
  assert.equal(done.at(-1), "point at o1");
  assert.equal(store.announcement.value, "The answer is 0.593269992.");
  assert.deepEqual(JSON.parse(session.progress ?? ""), { one: { given: "", shown: true } });
});

test("an answered stop shows its answer when it is entered again", async () => {
  const { store, tour, done } = page({ stored: "3", progress: '{"three":{"given":"1","shown":false}}' });
  await tour.show();
  await settle();
  assert.equal(tour.revealed.value, ANSWER);
  assert.ok(done.includes("up to out_h1"));
  assert.deepEqual([...store.withheld.value], ["net_o1"]);
});

test("an answer that is refused says why, and the question stays open", async () => {
  const { tour, session } = page({ stored: "3" });
  await tour.show();
  session.fails = true;
  await tour.answer("three");
  assert.deepEqual([tour.refusal.value, tour.isDone.value], ["A number was expected.", false]);
});

test("a verdict on the question of another stop changes nothing", async () => {
  const { tour, session } = page({ stored: "3" });
  await tour.show();
  const judging = tour.answer("0.5933");
  await tour.go(0);
  await judging;
  assert.deepEqual([tour.verdict.value, session.progress], [null, null]);
});

test("a network of the learner's own is shown whole, with nothing withheld", async () => {
  const { store, tour } = page({ stored: "3", recipe: { network: "own" } });
  await tour.show();
  assert.deepEqual([store.withheld.value.size, store.spokenOf.value], [0, null]);
});

test("a button without commands leaves the place in the calculation, and points at its element", async () => {
  const { store, tour, done } = page({ stored: "3" });
  await tour.show();
  done.length = 0;
  await tour.attempt(button({ select: "w3" }));
  assert.deepEqual(done, ["select w3", "point at w3"]);
  assert.deepEqual([...(store.spokenOf.value ?? [])], ["h1", "w3"]);
});

test("a stop waits until its iteration is shown before it shows less of it", async () => {
  const { store, tour, done } = page({ stored: "2" });
  const late = { ...PATH.stops[1], before: state({ up_to: "start" }) };
  PATH.stops.splice(1, 1, late);
  await tour.show();
  assert.equal(store.frame.value?.iteration, 5);
  assert.deepEqual(done.slice(0, 2), [{ type: "play", iterations_per_s: null, until: 5 }, "up to start"]);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { settle, shownStore } from "../page.js";

const { createReading } = await import("../../../../static/js/control/own/reading.js");
const { createOpening } = await import("../../../../static/js/control/own/opening.js");
const { createWeights } = await import("../../../../static/js/control/own/weights.js");

const READING = /** @type {any} */ ({
  columns: [
    { name: "a", kind: "number", low: 0, high: 1, distinct: 9, words: [], counts: [], gaps: 0 },
    {
      name: "b",
      kind: "word",
      low: null,
      high: null,
      distinct: 2,
      words: ["n", "y"],
      counts: [1, 1],
      gaps: 0,
    },
  ],
  usual: { inputs: [0], targets: [1], gaps: "leave_out", two_classes: "one_output" },
});
const MADE = /** @type {any} */ ({
  data: { inputs: [[0], [1]], targets: [[0], [1]] },
  inputs: [{ name: "a", column: 0, formula: "x' = x" }],
  outputs: [{ name: "b", column: 1, formula: "x' = x" }],
  ...{ classes: ["n", "y"], class_counts: [1, 1], lines: [2, 3], left_out_count: 0, left_out: [], notes: [] },
});

/** A server that answers when the test says so. */
function page() {
  /** @type {{ query: URLSearchParams, answer: (found: any) => void, fail: (sentence: string) => void }[]} */
  const asked = [];
  const ask = (/** @type {Blob} */ _file, /** @type {URLSearchParams} */ query) =>
    new Promise((resolve, reject) =>
      asked.push({ query, answer: resolve, fail: (sentence) => reject(new Error(sentence)) }),
    );
  /** @type {any[]} */
  const opened = [];
  const own = createReading(/** @type {any} */ ({ dataReading: ask, dataRecipe: ask }), async (recipe) => {
    opened.push(recipe);
    return { ok: true };
  });
  return { own, asked, opened };
}
const rest = () => new Promise((resolve) => setTimeout(resolve, 5));

/** @param {ReturnType<typeof page>} page */
async function read({ own, asked }) {
  own.take(new Blob(["a,b"]), "some.csv");
  await rest();
  asked[0].answer(READING);
  await settle();
}

test("a file is read, its usual choices are asked for, and it opens as one recipe", async () => {
  const all = page();
  await read(all);
  const { own, asked, opened } = all;
  assert.deepEqual(asked[1].query.getAll("inputs"), ["0"]);
  assert.equal(await own.use(), false);
  asked[1].answer(MADE);
  await settle();
  assert.equal(own.isBusy.value, false);
  assert.equal(await own.use(), true);
  assert.deepEqual(opened[0].network.layers, [1, 4, 1]);
  own.setHidden("");
  await own.use();
  assert.deepEqual(opened[1].network.layers, [1, 1]);
});

test("an answer to choices that have changed since is passed over", async () => {
  const all = page();
  await read(all);
  const { own, asked } = all;
  own.choose((now) => ({ ...now, test: 0.5 }));
  asked[2].answer({ ...MADE, lines: [2] });
  await settle();
  asked[1].answer(MADE);
  await settle();
  assert.deepEqual(own.made.value?.lines, [2]);
});

test("a refusal is shown, and goes with the next answer", async () => {
  const all = page();
  await read(all);
  const { own, asked } = all;
  asked[1].fail("Line 4 has no value.");
  await settle();
  assert.equal(own.refusal.value, "Line 4 has no value.");
  assert.equal(own.made.value, null);
  assert.notEqual(own.reading.value, null);
  own.choose((now) => ({ ...now, gaps: "leave_out" }));
  asked[2].answer(MADE);
  await settle();
  assert.equal(own.refusal.value, "");
});

test("a file that is too large is not sent", async () => {
  const { own, asked } = page();
  own.take(new Blob([new Uint8Array(1_048_577)]), "big.csv");
  await rest();
  assert.equal(asked.length, 0);
  assert.match(own.refusal.value, /“big.csv” has 1,048,577 bytes/);
});

test("choices without a target are not sent", async () => {
  const all = page();
  await read(all);
  const { own, asked } = all;
  own.choose((now) => ({ ...now, columns: now.columns.map((column) => ({ ...column, role: "input" })) }));
  assert.equal(asked.length, 2);
  assert.match(own.refusal.value, /target/);
});

test("a recipe that fits a message is a command, and a longer one a request", async () => {
  const store = shownStore();
  /** @type {string[]} */
  const ways = [];
  let refuses = false;
  const open = createOpening(
    store,
    async () => {
      ways.push("message");
      return { ok: true };
    },
    {
      openRecipe: async () => {
        ways.push("request");
        if (refuses) throw new Error("Too many rows.");
      },
    },
  );
  await open({ rows: "1".repeat(59_000) });
  assert.deepEqual(await open({ rows: "1".repeat(61_000) }), { ok: true });
  assert.deepEqual(ways, ["message", "request"]);
  refuses = true;
  assert.deepEqual(await open({ rows: "1".repeat(61_000) }), { ok: false, message: "Too many rows." });
  assert.equal(store.notice.value, "Too many rows.");
});

test("weights whose order is not known are asked about, and used once it is", async () => {
  const store = shownStore();
  /** @type {any[]} */
  const opened = [];
  const start = { weights: [[[1]], [[2]]], biases: [[], []] };
  const weights = createWeights(
    store,
    /** @type {any} */ ({
      weightsReading: async (/** @type {Blob} */ _file, /** @type {string} */ order) =>
        order
          ? { order_needed: false, layers: [1, 1, 1], biases: "none", order, start, notes: [] }
          : { order_needed: true, sizes: { out_in: [1, 1, 1], in_out: [1, 1, 1] }, notes: [] },
      recipe: async () => ({
        network: { activations: ["logistic", "logistic"] },
        data: {},
        rule: {},
        edits: [],
      }),
    }),
    async (recipe) => {
      opened.push(recipe);
      return { ok: true };
    },
  );
  weights.take(new Blob(["[]"]), "some.json");
  await settle();
  assert.deepEqual(Object.keys(weights.question.value ?? {}), ["out_in", "in_out"]);
  assert.equal(await weights.use(), false);
  weights.choose("in_out");
  await settle();
  assert.deepEqual(
    weights.fit.value?.map(({ fits }) => fits),
    [true, true],
  );
  assert.equal(weights.fault.value, "");
  assert.equal(await weights.use(), true);
  assert.deepEqual(opened[0].network.start, start);
  // The rule in force stays.
  assert.deepEqual(opened[0].rule, store.network.value?.settings);
});

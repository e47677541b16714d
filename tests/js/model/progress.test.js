import assert from "node:assert/strict";
import { test } from "node:test";
import { counted, readProgress } from "../../../static/js/model/progress.js";
import { wordsOf } from "../../../static/js/model/verdict.js";

test("stored progress is read, and what cannot be read gives none", () => {
  const stored = { one: { given: "1", shown: false }, two: { given: 2, shown: false }, three: null };
  assert.deepEqual(readProgress(JSON.stringify(stored)), { one: { given: "1", shown: false } });
  for (const text of [null, "", "{", "[]", "null", "7"]) assert.deepEqual(readProgress(text), {});
});

test("progress counts only stops that the lesson has", () => {
  const done = {
    one: { given: "1", shown: false },
    two: { given: "", shown: true },
    gone: { given: "", shown: true },
  };
  const stops = [{ title: "one" }, { title: "two" }, { title: "three" }];
  assert.deepEqual(counted(done, stops), { answered: 2, shown: 1, of: 3 });
});

test("a verdict begins with a word for each judgement, known or not", () => {
  const begins = (/** @type {string} */ verdict) => wordsOf({ verdict, mistakes: [], text: "Why." })[0];
  assert.deepEqual(
    ["right", "too_few_digits", "rounding", "follows", "wrong", "unknown", "unreadable", "new"].map(begins),
    [
      "Right.",
      "Right so far.",
      "Nearly.",
      "Not yet.",
      "Not yet.",
      "This cannot be judged.",
      "This cannot be read.",
      "Not yet.",
    ],
  );
});

test("a wrong value that no mistake explains says so", () => {
  assert.match(wordsOf({ verdict: "wrong", mistakes: [] })[1], /one by one/);
  assert.deepEqual(wordsOf({ verdict: "wrong", mistakes: [{ text: "A." }], text: "B." }), [
    "Not yet.",
    "A.",
    "B.",
  ]);
});

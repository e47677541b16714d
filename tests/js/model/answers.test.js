import assert from "node:assert/strict";
import { test } from "node:test";
import { EMPTY, isOpen, judged, read, score, typedBeside, typing } from "../../../static/js/model/answers.js";

/** @param {string} given @param {"right" | "too_few_digits" | "rounding" | "wrong"} said */
const verdict = (given, said) => ({ quantity: "w5+", given, verdict: said, mistakes: [], text: "" });
const question = { number: 1, quantity: "w5+", text: "the new w5", name: "w5⁺", tex: "w_5^+" };

test("a wrong answer is a try, and the same one again is not another", () => {
  const once = judged(typing(EMPTY, "0.1"), verdict("0.1", "wrong"));
  assert.deepEqual(once.tries, ["0.1"]);
  const again = judged(typing(typing(once, "0.12"), "0.1"), verdict("0.1", "wrong"));
  assert.deepEqual(again.tries, ["0.1"]);
  assert.deepEqual(judged(typing(again, "0.2"), verdict("0.2", "rounding")).tries, ["0.1", "0.2"]);
});

test("a value with too few digits costs no try", () => {
  const short = judged(typing(EMPTY, "0.4"), verdict("0.4", "too_few_digits"));
  assert.deepEqual(short.tries, []);
  assert.equal(short.verdict?.verdict, "too_few_digits");
});

test("the typed values of the other questions go with a value", () => {
  const answers = { "w5+": typing(EMPTY, "0.3"), "w6+": typing(EMPTY, "0.4"), "w7+": typing(EMPTY, " ") };
  assert.deepEqual(typedBeside(answers, "w5+"), [{ quantity: "w6+", given: "0.4" }]);
});

test("a verdict holds for the value that it judged, and for no other", () => {
  const right = judged(typing(EMPTY, "0.3589"), verdict("0.3589", "right"));
  assert.equal(isOpen(right), false);
  assert.equal(typing(right, "0.3589 ").verdict?.verdict, "right");
  assert.equal(typing(right, "0.35").verdict, null);
  assert.equal(isOpen(typing(right, "0.35")), true);
  assert.equal(isOpen(typing(right, " ")), false);
});

test("a verdict on a value that is no longer in the field changes nothing", () => {
  const answer = typing(EMPTY, "0.35");
  assert.equal(judged(answer, verdict("0.3", "wrong")), answer);
});

test("right answers are counted, and one that was shown is counted as shown", () => {
  const right = judged(typing(EMPTY, "0.3589"), verdict("0.3589", "right"));
  assert.deepEqual(score([question], {}), { right: 0, shown: 0, of: 1 });
  assert.deepEqual(score([question], { "w5+": right }), { right: 1, shown: 0, of: 1 });
  assert.deepEqual(score([question], { "w5+": { ...right, shown: true } }), { right: 0, shown: 1, of: 1 });
});

test("answers are read as they were stored, and a damaged text gives none", () => {
  const answers = { "w5+": judged(typing(EMPTY, "0.1"), verdict("0.1", "wrong")) };
  assert.deepEqual(read(JSON.stringify(answers)), answers);
  for (const text of [null, "", "{", "[]", "3", "null", '{"w5+":{"typed":3}}', '{"w5+":null}'])
    assert.deepEqual(read(text), {});
});

import assert from "node:assert/strict";
import test from "node:test";
import { ARTICLE, query, readNotation, writing } from "../../../static/js/model/notation.js";

const w6 = /** @type {const} */ ({ kind: "weight", name: "w6", parameter: 5, from: "h2", to: "o1" });

test("stored switches are read, and an unknown one is the article's", () => {
  const kept = JSON.stringify({ net: "z", decimals: "4", rate: "lambda", nonsense: 1 });
  assert.deepEqual(readNotation(kept), { ...ARTICLE, net: "z", decimals: "4" });
  for (const broken of [null, "", "{", "[]", "7", '"x"']) assert.deepEqual(readNotation(broken), ARTICLE);
});

test("an address holds only the switches that differ from the article's", () => {
  assert.equal(query(ARTICLE), "");
  assert.equal(query({ ...ARTICLE, rate: "alpha", comma: "true" }), "rate=alpha&comma=true");
});

test("numbers get the decimals and the decimal sign, never more decimals than there is room for", () => {
  const write = writing({ ...ARTICLE, decimals: "12", comma: "true" });
  assert.equal(write.number(0.2983711087600027), "0,298371108760");
  assert.equal(write.number(0.2983711087600027, 4), "0,2984");
  assert.equal(writing({ ...ARTICLE, decimals: "3" }).number(0.2983711, 9), "0.298");
});

test("with the other sign δ is turned, and nothing else", () => {
  const other = writing({ ...ARTICLE, delta_sign: "-1" });
  assert.equal(other.delta(0.138498562), "−0.138498562");
  assert.equal(other.number(0.138498562), "0.138498562");
  assert.equal(writing(ARTICLE).delta(-0.038098237), "−0.038098237");
});

test("a weight is called by its number, or by where it ends and begins", () => {
  assert.equal(writing(ARTICLE).name(w6), "w6");
  assert.equal(writing({ ...ARTICLE, weights: "row_first" }).name(w6), "w_o1,h2");
  assert.equal(writing({ ...ARTICLE, weights: "column_first" }).name(w6), "w_h2,o1");
});

test("the names of quantities have the letters of the notation", () => {
  const { letters } = writing({ ...ARTICLE, net: "z", out: "a", target: "y" });
  assert.equal(letters("−∂E/∂net"), "−∂E/∂z");
  assert.equal(letters("∂out_o1/∂net_o1"), "∂a_o1/∂z_o1");
  assert.equal(letters("target_o1"), "y_o1");
  assert.equal(writing(ARTICLE).letters("−∂E/∂net"), "−∂E/∂net");
});

test("a text of the server gets the decimal sign of the notation, in its numbers only", () => {
  const text = "w5 from 0.4 to −0.55. Then h1.2";
  assert.equal(writing(ARTICLE).numbersIn(text), text);
  const words = writing({ ...ARTICLE, comma: "true" }).numbersIn("b_h2.1 from 0.4 to −0.55. Done");
  assert.equal(words, "b_h2.1 from 0,4 to −0,55. Done");
});

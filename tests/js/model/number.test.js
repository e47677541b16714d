import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { exact as allDigits, format, parse, whole } from "../../../static/js/model/number.js";

const { numbers } = JSON.parse(readFileSync(new URL("../../digits.json", import.meta.url), "utf-8"));

for (const { value, decimals, diagram, formula } of numbers) {
  test(`${value} is written ${diagram} with ${decimals} decimals`, () =>
    assert.equal(format(Number(value), decimals), diagram));

  test(`the formula's ${formula} is the diagram's ${diagram} but for zeros, or has more digits`, () => {
    const exact = Number(formula.replace("−", "-"));
    const loses = Math.abs(Number(value) - exact) > 4e-15 * Math.abs(exact);
    const isShorter = diagram.replace(/\.?0+$/, "") === formula && !loses;
    const hasMoreDigits = formula.includes("e") && /^−?0\.0+[1-9]$/.test(diagram);
    assert.ok(formula === diagram || isShorter || hasMoreDigits);
  });
}

test("the article's decimals are the usual ones", () =>
  assert.equal(format(0.2983711087600027), "0.298371109"));

test("an edited number shows all the digits it has", () =>
  assert.equal(allDigits(-0.1 - 0.2), "−0.30000000000000004"));

test("whole numbers are grouped by thousands", () => assert.equal(whole(1234567), "1\u202f234\u202f567"));

test("0.4, 0,4, 2/5 and 4e-1 are the same number", () => {
  for (const text of ["0.4", "0,4", "2/5", "4e-1", " .4 ", "+0.40"]) assert.equal(parse(text), 0.4, text);
});

test("a real minus is read as well as a hyphen", () => assert.equal(parse("−3"), -3));

test("a text that is not a finite number is refused", () => {
  for (const text of ["", "w5", "1/0", "1e999", "1,2,3", "0x10", "Infinity", "1 2", "--1"])
    assert.equal(parse(text), null, text);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { exact, format, parse, whole } from "../../../static/js/model/number.js";

test("a number is shown with nine decimals and a real minus", () => {
  assert.equal(format(0.2983711087600027), "0.298371109");
  assert.equal(format(-0.038098236516556), "−0.038098237");
  assert.equal(format(0), "0.000000000");
});

test("a negative zero shows no sign", () => assert.equal(format(-0), "0.000000000"));

test("a number too small for its decimals never reads as zero", () => {
  assert.equal(format(1.25e-12), "1.250e−12");
  assert.equal(format(-4e-7, 4), "−4.000e−7");
});

test("what is not finite is said in words or signs", () => {
  assert.equal(format(NaN), "not a number");
  assert.equal(format(-Infinity), "−∞");
});

test("an edited number shows all the digits it has", () =>
  assert.equal(exact(-0.1 - 0.2), "−0.30000000000000004"));

test("whole numbers are grouped by thousands", () => assert.equal(whole(1234567), "1\u202f234\u202f567"));

test("0.4, 0,4, 2/5 and 4e-1 are the same number", () => {
  for (const text of ["0.4", "0,4", "2/5", "4e-1", " .4 ", "+0.40"]) assert.equal(parse(text), 0.4, text);
});

test("a real minus is read as well as a hyphen", () => assert.equal(parse("−3"), -3));

test("what is no finite number is refused", () => {
  for (const text of ["", "w5", "1/0", "1e999", "1,2,3", "0x10", "Infinity", "1 2", "--1"])
    assert.equal(parse(text), null, text);
});

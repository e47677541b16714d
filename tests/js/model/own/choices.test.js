import assert from "node:assert/strict";
import { test } from "node:test";
import {
  commonScaling,
  fault,
  recipeQuery,
  typedChoices,
  usualChoices,
  withColumn,
  withScaling,
} from "../../../../static/js/model/own/choices.js";

/** @param {string} name @param {number} low @param {number} high @param {string[]} words */
const numbers = (name, low, high, words = []) => ({
  ...{ name, kind: /** @type {const} */ ("number"), low, high, words, counts: words.map(() => 1) },
  ...{ distinct: words.length || 30, gaps: 0, row_numbers: false },
});
/** @param {string} name @param {string[]} words */
const text = (name, words) => ({
  ...{ name, kind: /** @type {const} */ ("word"), low: null, high: null, words, counts: words.map(() => 1) },
  ...{ distinct: words.length, gaps: 0, row_numbers: false },
});
/** @param {any[]} columns @param {number[]} inputs @param {number[]} targets */
const readingOf = (columns, inputs, targets) =>
  /** @type {import("../../../../static/js/wire/documents.js").DataReading} */ (
    /** @type {any} */ ({ columns, usual: { inputs, targets, gaps: "leave_out", two_classes: "one_output" } })
  );
const FLOWERS = readingOf(
  [numbers("row", 1, 9), numbers("length", 4, 8), numbers("width", 1, 3), text("kind", ["a", "b", "c"])],
  [1, 2],
  [3],
);

test("the usual choices are the server's, each column with its role", () => {
  const choices = usualChoices(FLOWERS);
  assert.deepEqual(
    choices.columns.map(({ role }) => role),
    ["out", "input", "input", "target"],
  );
  assert.equal(choices.columns[3].asClasses, true);
  const query = recipeQuery({ separator: "semicolon", header: "" }, { ...choices, test: 0.2 }, FLOWERS);
  assert.deepEqual(query.getAll("inputs"), ["1", "2"]);
  assert.deepEqual(query.getAll("targets"), ["3"]);
  assert.deepEqual(query.getAll("scalings"), ["minus_one_to_one", "minus_one_to_one"]);
  assert.equal(query.get("test_fraction"), "0.2");
  assert.equal(query.get("separator"), "semicolon");
  assert.equal(query.has("header"), false);
});

test("each input may have a scaling of its own", () => {
  const one = withColumn(usualChoices(FLOWERS), 2, { scaling: "standard" }, FLOWERS);
  assert.equal(commonScaling(one), "");
  assert.deepEqual(recipeQuery({}, one, FLOWERS).getAll("scalings"), ["minus_one_to_one", "standard"]);
  const all = withScaling(one, "none");
  assert.equal(commonScaling(all), "none");
  assert.deepEqual(recipeQuery({}, all, FLOWERS).getAll("scalings"), ["none", "none"]);
});

test("a column that becomes the target of numbers is scaled if its numbers are large", () => {
  let choices = withColumn(usualChoices(FLOWERS), 3, { role: "out" }, FLOWERS);
  assert.equal(fault(choices), "Choose a column as the target.");
  choices = withColumn(choices, 1, { role: "target" }, FLOWERS);
  const query = recipeQuery({}, choices, FLOWERS);
  assert.equal(query.get("target_scaling"), "minus_one_to_one");
  assert.equal(query.get("classes"), "never");
  assert.deepEqual(query.getAll("scalings"), ["minus_one_to_one"]);
  assert.equal(fault(choices), "");
});

test("targets of 0 and 1 are classes at first, and numbers if a person says so", () => {
  const gate = readingOf(
    [numbers("x1", 0, 1, ["0", "1"]), numbers("x2", 0, 1, ["0", "1"]), numbers("y", 0, 1, ["0", "1"])],
    [0, 1],
    [2],
  );
  const choices = usualChoices(gate);
  assert.equal(recipeQuery({}, choices, gate).get("classes"), "always");
  const asNumbers = withColumn(choices, 2, { asClasses: false }, gate);
  assert.equal(recipeQuery({}, asNumbers, gate).get("classes"), "never");
  // The table is typed on, and the choice stays.
  const roles = /** @type {const} */ (["input", "input", "target"]);
  assert.equal(typedChoices(gate, [...roles], asNumbers).columns[2].asClasses, false);
  assert.equal(typedChoices(gate, [...roles], null).columns[2].asClasses, true);
  assert.equal(typedChoices(gate, [...roles], null).columns[0].scaling, "none");
});

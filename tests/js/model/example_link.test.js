import assert from "node:assert/strict";
import { test } from "node:test";
import { MOST_LETTERS, isKept, readExampleLink } from "../../../static/js/model/example_link.js";

test("a fragment names an example and may carry a text", () => {
  assert.deepEqual(readExampleLink("#example=dead-relus"), { name: "dead-relus", text: "" });
  assert.deepEqual(readExampleLink("#example=dead-relus&text=Look%20at%20%3Cb%3Eh3%3C/b%3E"), {
    name: "dead-relus",
    text: "Look at <b>h3</b>",
  });
  assert.deepEqual(readExampleLink("#text=Ä+%26+ö&example=x"), { name: "x", text: "Ä & ö" });
});

test("another fragment names none", () => {
  for (const fragment of ["", "#", "#lesson=7", "#examples"]) assert.equal(readExampleLink(fragment), null);
});

test("a long text is cut between whole letters", () => {
  const { text = "" } = readExampleLink(`#example=x&text=${encodeURIComponent("🙂".repeat(900))}`) ?? {};
  assert.equal([...text].length, MOST_LETTERS);
  assert.equal(text, `${"🙂".repeat(MOST_LETTERS - 1)}…`);
  assert.ok((readExampleLink(`#example=${"a".repeat(900)}`)?.name.length ?? 0) <= 60);
});

test("a broken escape is no fault", () => {
  assert.equal(readExampleLink("#example=x&text=100%")?.text, "100%");
});

test("a claim is kept within its bounds, both included", () => {
  const claim = { at_least: 0.05, at_most: 0.06 };
  assert.ok(isKept(claim, 0.05) && isKept(claim, 0.06) && isKept({ at_least: null, at_most: null }, 7));
  assert.ok(!isKept(claim, 0.0499) && !isKept(claim, 0.0601) && !isKept(claim, NaN));
});

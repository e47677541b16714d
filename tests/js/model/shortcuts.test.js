import assert from "node:assert/strict";
import { test } from "node:test";
import {
  USUAL,
  actionOf,
  changed,
  isAllowed,
  keyInWords,
  readShortcuts,
} from "../../../static/js/model/shortcuts.js";

test("a key has its action, in both cases, unless all are switched off", () => {
  assert.deepEqual(
    ["R", "r", " ", "ArrowRight", "x"].map((key) => actionOf(USUAL, key)),
    [...["reset", "reset", "play", "step", null]],
  );
  assert.equal(actionOf({ ...USUAL, on: false }, "r"), null);
});

test("a changed key belongs to one action only", () => {
  const now = changed(USUAL, "step", "N");
  assert.deepEqual([now.keys.step, now.keys.nextStop], ["n", "ArrowRight"]);
  assert.equal(actionOf(now, "n"), "step");
});

test("stored keys are read back, and an unknown text is the usual keys", () => {
  const mine = { ...changed(changed(USUAL, "reset", "x"), "step", "n"), on: false };
  assert.deepEqual(readShortcuts(JSON.stringify(mine)), mine);
  for (const text of [null, "", "{", "7", '{"keys":{"step":7}}'])
    assert.deepEqual(readShortcuts(text), USUAL);
});

test("keys that the browser needs cannot be shortcuts", () => {
  assert.deepEqual(["Tab", "Enter", "Escape", "Dead", "q"].map(isAllowed), [
    false,
    false,
    false,
    false,
    true,
  ]);
});

test("keys have words", () => {
  assert.deepEqual([" ", "ArrowLeft", "r", "F4"].map(keyInWords), ["Space", "←", "R", "F4"]);
});

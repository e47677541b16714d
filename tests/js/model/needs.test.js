import assert from "node:assert/strict";
import { test } from "node:test";
import { byNeed, need, NEEDS, quiet } from "../../../static/js/model/classroom/needs.js";
import { clock, inWords, questionInWords, spaced } from "../../../static/js/model/classroom/tasks.js";
import { asVerdict } from "../../../static/js/model/classroom/answers.js";

/** @param {Partial<import("../../../static/js/wire/class_link.js").Row>} parts */
const row = (parts) =>
  /** @type {import("../../../static/js/wire/class_link.js").Row} */ ({
    ...{
      name: "",
      here: true,
      hand: null,
      alone: false,
      task: null,
      question: null,
      stop: null,
      iteration: null,
    },
    ...{ last: null, right: 0, tried: 0, active: 500, watch: "", floods: false },
    ...parts,
  });

test("hands come first by their time, then wrong answers, then quiet ones, and those that are away come last", () => {
  const rows = new Map([
    [1, row({})],
    [2, row({ here: false })],
    [3, row({ hand: 90 })],
    [4, row({ last: [1, 1, "wrong", "sign_turned"] })],
    [5, row({ hand: 30 })],
    [6, row({ active: 300 })],
    [7, row({ last: [1, 1, "right", ""] })],
  ]);
  assert.deepEqual(
    byNeed(rows, 510).map(([number]) => number),
    [5, 3, 4, 6, 1, 7, 2],
  );
  assert.equal(NEEDS[need(row({ here: false, hand: 5 }), 510)], "hand up");
});

test("quiet times are told in steps, so that a tile changes seldom", () => {
  assert.deepEqual([0, 9, 25, 89, 90, 600].map(quiet), ["now", "now", "20 s", "80 s", "1 min", "10 min"]);
});

test("tasks, questions and clocks are told in words", () => {
  const task = /** @type {any} */ ({
    kind: "own",
    title: "",
    questions: [
      { quantity: "w5+", text: "" },
      { quantity: "net_h1", text: "net" },
    ],
  });
  assert.deepEqual([questionInWords(task, 1), questionInWords(task, 2)], ["What is w5+?", "net"]);
  assert.equal(inWords(/** @type {any} */ ({ kind: "exercise", title: "", level: 2 })), "Exercise, level 2");
  assert.deepEqual([clock(65), clock(0.2), clock(-3)], ["1:05", "0:01", "0:00"]);
  assert.equal(spaced("KMPT4RX"), "KMPT 4RX");
});

test("an answer without a verdict says only that it has come", () => {
  assert.equal(asVerdict({ task: 1, question: 1, given: "1", tries: 1 }, "w5+"), "Your answer has come.");
  const wrong = /** @type {any} */ (
    asVerdict(
      {
        task: 1,
        question: 1,
        given: "1",
        tries: 1,
        verdict: "wrong",
        mistake: "sign_turned",
        text: "Turned.",
      },
      "w5+",
    )
  );
  assert.deepEqual(wrong.mistakes, [{ name: "sign_turned", text: "Turned." }]);
});

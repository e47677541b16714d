import assert from "node:assert/strict";
import { test } from "node:test";
import { NETWORK, OPERATIONS, frame, recordedCommands, settle, shownStore } from "./page.js";

const { createActions } = await import("../../../static/js/control/actions.js");

function page() {
  const store = shownStore();
  const recorded = recordedCommands();
  const actions = createActions(store, recorded.commands, {
    operations: async () => OPERATIONS,
    prediction: async () => assert.fail("nothing was predicted"),
    openRecipe: async () => assert.fail("no long recipe was opened"),
    derivation: async (quantity) => /** @type {any} */ ({ steps: [{ spoken: `${quantity}, equals 1` }] }),
  });
  return { store, actions, ...recorded };
}

test("every button sends its command", async () => {
  const { actions, sent, answer } = page();
  void actions.undo();
  void actions.redo();
  void actions.choose(3);
  void actions.seek(40);
  void actions.run(null, 100);
  void actions.open({ version: 1 });
  void actions.stop();
  assert.deepEqual(sent, [
    { type: "undo" },
    { type: "redo" },
    { type: "choose", branch: 3 },
    { type: "seek", iteration: 40 },
    { type: "play", iterations_per_s: null, until: 100 },
    { type: "open", recipe: { version: 1 } },
    { type: "pause" },
  ]);
  await answer();
});

test("a refused command shows the server's sentence, and the next applied one takes it away", async () => {
  const { store, actions, answer, refuse } = page();
  const outcome = actions.undo();
  await refuse("There is nothing to undo.");
  assert.deepEqual(await outcome, { ok: false, message: "There is nothing to undo." });
  assert.equal(store.notice.value, "There is nothing to undo.");
  void actions.step();
  await answer();
  assert.equal(store.notice.value, "");
});

test("a command that was stopped needs no notice", async () => {
  const { store, actions, refuse } = page();
  void actions.seek(1000);
  await refuse("A newer command stopped it.", "stopped");
  assert.equal(store.notice.value, "");
});

test("between elements of one kind the explained quantity stays the same", () => {
  const { store, actions } = page();
  actions.explain("w1+");
  actions.select("w2");
  assert.deepEqual([store.selected.value, store.quantity.value], ["w2", "w2+"]);
  actions.select("h1");
  assert.deepEqual([store.selected.value, store.quantity.value], ["h1", "net_h1"]);
});

test("an explained quantity selects its element", () => {
  const { store, actions } = page();
  actions.explain("dE_total/dout_h1");
  assert.deepEqual([store.selected.value, store.quantity.value], ["h1", "dE_total/dout_h1"]);
});

test("one edit of a quantity is under way at a time, and the newest value is sent next", async () => {
  const { store, actions, sent, answer } = page();
  void actions.edit("w1", 0.2);
  void actions.edit("w1", 0.3);
  void actions.edit("w1", 0.4);
  assert.deepEqual(
    sent.map(({ value }) => value),
    [0.2],
  );
  assert.deepEqual(store.drafts.value.get("w1"), { value: 0.4, revision: null });
  await answer({ revision: 2 });
  assert.deepEqual(
    sent.map(({ value }) => value),
    [0.2, 0.4],
  );
  await answer({ revision: 3 });
  assert.deepEqual(store.drafts.value.get("w1"), { value: 0.4, revision: 3 });
  assert.equal(sent.length, 2);
});

test("a refused edit takes its draft back and shows the reason", async () => {
  const { store, actions, refuse } = page();
  const outcome = actions.edit("w1", 1e9);
  await refuse("A weight is at most 1000.");
  assert.equal((await outcome).ok, false);
  assert.equal(store.drafts.value.size, 0);
  assert.equal(store.notice.value, "A weight is at most 1000.");
});

test("the refusal of an edit whose field shows the reason is no notice", async () => {
  const { store, actions, refuse } = page();
  const outcome = actions.tryEdit("w1", 1e9);
  await refuse("A weight is at most 1000.");
  assert.deepEqual(await outcome, { ok: false, message: "A weight is at most 1000." });
  assert.equal(store.notice.value, "");
});

test("a notice ends with the next command, before its answer", async () => {
  const { store, actions, refuse } = page();
  void actions.edit("w1", 1e9);
  await refuse("A weight is at most 1000.");
  void actions.undo();
  assert.equal(store.notice.value, "");
});

test("a notice ends when another page changes the session, and stays while it only plays", async () => {
  const { store, actions, refuse } = page();
  void actions.edit("w1", 1e9);
  await refuse("A weight is at most 1000.");
  store.receive(frame({ iteration: 3, end: 3 }), NETWORK);
  assert.equal(store.notice.value, "A weight is at most 1000.");
  store.receive(frame({ revision: 5 }), NETWORK);
  assert.equal(store.notice.value, "");
});

test("an edit that a frame already shows leaves no draft", async () => {
  const { store, actions, answer } = page();
  void actions.edit("w1", 0.2);
  store.receive(frame({ revision: 5 }), NETWORK);
  await answer({ revision: 5 });
  assert.equal(store.drafts.value.size, 0);
});

test("while the time bar is dragged one seek is under way, and the newest place is sought next", async () => {
  const { actions, sent, answer } = page();
  for (const iteration of [10, 20, 30]) void actions.scrubTo(iteration);
  assert.deepEqual(sent, [{ type: "seek", iteration: 10 }]);
  await answer();
  assert.deepEqual(sent[1], { type: "seek", iteration: 30 });
  await answer();
  assert.equal(sent.length, 2);
});

test("a seek that trains for long is not waited for", async () => {
  const { store, actions, sent } = page();
  void actions.scrubTo(5000);
  store.progress.value = { goal: 5000, done: 10, left: 4990 };
  void actions.scrubTo(20);
  await settle();
  assert.deepEqual(
    sent.map(({ iteration }) => iteration),
    [5000, 20],
  );
});

test("the space bar plays, pauses, and ends a seek that is under way", async () => {
  const { store, actions, sent } = page();
  void actions.toggle();
  assert.equal(sent[0].type, "play");
  store.status.value = { ...store.status.value, playing: true };
  void actions.toggle();
  assert.equal(sent[1].type, "pause");
  store.progress.value = { goal: 9, done: 1, left: 8 };
  store.status.value = { ...store.status.value, playing: false };
  void actions.toggle();
  assert.equal(sent[2].type, "pause");
});

test("a reset says how to undo it, and the next command takes the sentence away", async () => {
  const { store, actions, answer } = page();
  void actions.reset();
  await answer();
  assert.match(store.advice.value, /Undo, or Ctrl-Z/);
  void actions.step();
  await answer();
  assert.equal(store.advice.value, "");
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { createOutbox } from "../../../static/js/wire/commands.js";

function recorded() {
  /** @type {any[]} */
  const sent = [];
  const outbox = createOutbox((text) => {
    sent.push(JSON.parse(text));
    return true;
  });
  return { outbox, sent };
}

test("every command gets the next number", () => {
  const { outbox, sent } = recorded();
  void outbox.send({ type: "step" });
  void outbox.send({ type: "pause" });
  assert.deepEqual(sent, [
    { type: "step", id: 1 },
    { type: "pause", id: 2 },
  ]);
});

test("after a reconnect, what was not answered is sent again under the same number", async () => {
  const { outbox, sent } = recorded();
  const first = outbox.send({ type: "step" });
  const second = outbox.send({ type: "reset" });
  outbox.answered({ type: "applied", id: 1, revision: 0 });
  await first;
  sent.length = 0;
  outbox.greet(1);
  assert.equal(sent[0].type, "hello");
  assert.deepEqual(sent.slice(1), [{ type: "reset", id: 2 }]);
  outbox.answered({ type: "applied", id: 2, revision: 3 });
  assert.equal((await second).type, "applied");
});

test("a command that was refused says so to the one who sent it", async () => {
  const { outbox } = recorded();
  const answer = outbox.send({ type: "edit", quantity: "w9", value: 1 });
  outbox.answered({
    type: "refused",
    id: 1,
    reason: "not_possible",
    field: "quantity",
    message: "There is no w9.",
  });
  const got = await answer;
  assert.ok(got.type === "refused" && got.message === "There is no w9.");
});

test("what is longer than the server takes is refused in the page and never sent", async () => {
  const { outbox, sent } = recorded();
  // 30,000 letters of two bytes each.
  const got = await outbox.send({ type: "open", recipe: "é".repeat(30_000) });
  assert.ok(got.type === "refused" && got.message.includes("60,000 bytes"));
  assert.deepEqual(sent, []);
  void outbox.send({ type: "open", recipe: "e".repeat(59_000) });
  assert.equal(sent.length, 1);
});

for (const code of [1008, 1009])
  test(`what the server closed the socket over (${code}) is sent once more and then given up`, async () => {
    const { outbox, sent } = recorded();
    const command = outbox.send({ type: "step" });
    outbox.closed(code);
    outbox.greet(1);
    assert.equal(sent.filter(({ type }) => type === "step").length, 2);
    outbox.closed(code);
    const got = await command;
    assert.ok(got.type === "refused" && got.message.endsWith("try something smaller."));
    sent.length = 0;
    outbox.greet(1);
    assert.deepEqual(
      sent.map(({ type }) => type),
      ["hello"],
    );
  });

test("a connection that is merely lost gives nothing up", () => {
  const { outbox, sent } = recorded();
  void outbox.send({ type: "step" });
  for (let n = 0; n < 10; n++) outbox.closed(1006);
  sent.length = 0;
  outbox.greet(1);
  assert.equal(sent.length, 2);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { createCommands } from "../../../static/js/wire/commands.js";

function recorded() {
  /** @type {any[]} */
  const sent = [];
  const commands = createCommands((text) => {
    sent.push(JSON.parse(text));
    return true;
  });
  return { commands, sent };
}

test("every command gets the next number", () => {
  const { commands, sent } = recorded();
  void commands.send({ type: "step" });
  void commands.send({ type: "pause" });
  assert.deepEqual(sent, [
    { type: "step", id: 1 },
    { type: "pause", id: 2 },
  ]);
});

test("after a reconnect an unanswered command is sent again under its number", async () => {
  const { commands, sent } = recorded();
  const first = commands.send({ type: "step" });
  const second = commands.send({ type: "reset" });
  commands.answered({ type: "applied", id: 1, revision: 0 });
  await first;
  sent.length = 0;
  commands.greet(1);
  assert.equal(sent[0].type, "hello");
  assert.deepEqual(sent.slice(1), [{ type: "reset", id: 2 }]);
  commands.answered({ type: "applied", id: 2, revision: 3 });
  assert.equal((await second).type, "applied");
});

test("the sender of a refused command gets the reason", async () => {
  const { commands } = recorded();
  const answer = commands.send({ type: "edit", quantity: "w9", value: 1 });
  commands.answered({
    type: "refused",
    id: 1,
    reason: "not_possible",
    field: "quantity",
    message: "There is no w9.",
  });
  const got = await answer;
  assert.ok(got.type === "refused" && got.message === "There is no w9.");
});

test("a command that is too long for the server is refused in the page and never sent", async () => {
  const { commands, sent } = recorded();
  // 30,000 letters of two bytes each.
  const got = await commands.send({ type: "open", recipe: "é".repeat(30_000) });
  assert.ok(got.type === "refused" && got.message.includes("60,000 bytes"));
  assert.deepEqual(sent, []);
  void commands.send({ type: "open", recipe: "e".repeat(59_000) });
  assert.equal(sent.length, 1);
});

for (const code of [1008, 1009])
  test(`a command that closed the socket (${code}) is sent once more and then given up`, async () => {
    const { commands, sent } = recorded();
    const command = commands.send({ type: "step" });
    commands.closed(code);
    commands.greet(1);
    assert.equal(sent.filter(({ type }) => type === "step").length, 2);
    commands.closed(code);
    const got = await command;
    assert.ok(got.type === "refused" && got.message.endsWith("try something smaller."));
    sent.length = 0;
    commands.greet(1);
    assert.deepEqual(
      sent.map(({ type }) => type),
      ["hello"],
    );
  });

test("a connection that is merely lost gives nothing up", () => {
  const { commands, sent } = recorded();
  void commands.send({ type: "step" });
  for (let n = 0; n < 10; n++) commands.closed(1006);
  sent.length = 0;
  commands.greet(1);
  assert.equal(sent.length, 2);
});

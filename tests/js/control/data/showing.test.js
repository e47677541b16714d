import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { NETWORK, frame, settle, shownStore } from "../page.js";

const { createShowing } = await import("../../../../static/js/control/data/showing.js");

const SEVERAL = { ...NETWORK, samples: 3 };
const ROWS = {
  iteration: 0,
  revision: 1,
  train_count: 3,
  inputs: [[1], [2], [3], [4]],
  targets: [[0], [1], [0], [1]],
};

/** A page with three training samples and a test sample. */
async function page() {
  mock.timers.reset();
  mock.timers.enable({ apis: ["setTimeout"] });
  const store = shownStore();
  store.connection.value = "open";
  store.receive(frame(), SEVERAL);
  const asked = { samples: 0, batch: 0 };
  /** @type {any[]} */
  const sent = [];
  /** @type {((outcome: any) => void)[]} */
  const waiting = [];
  const showing = createShowing(
    store,
    { carryOut: (command) => new Promise((resolve) => waiting.push(resolve) && sent.push(command.sample)) },
    {
      samples: async () => (asked.samples++, ROWS),
      batch: async () => (asked.batch++, { iteration: 0, revision: 1, samples: [1], shown: null }),
    },
  );
  const rest = async () => {
    mock.timers.tick(200);
    await settle();
  };
  const answer = async () => {
    waiting.shift()?.({ ok: true });
    await settle();
  };
  await rest();
  return { store, showing, asked, sent, rest, answer };
}

test("rows are fetched once, and again when the data have changed", async () => {
  const { store, showing, asked, rest } = await page();
  assert.equal(showing.rows.value?.count, 4);
  assert.equal(showing.coding.value?.classes, 2);
  store.receive(frame({ iteration: 5 }), SEVERAL);
  await rest();
  assert.equal(asked.samples, 1);
  for (let n = 0; n < 5; n++) {
    const edits = [{ iteration: 2, quantity: "i1", text: `i1 = ${n}` }];
    store.history.value = { ...store.history.value, edits };
  }
  await rest();
  assert.equal(asked.samples, 2);
});

test("rows of another network are not shown", async () => {
  const { store, showing } = await page();
  store.receive(frame(), { ...SEVERAL, revision: 2, samples: 9 });
  assert.equal(showing.rows.value, null);
});

test("of several wishes the newest is sent when the first is answered", async () => {
  const { showing, sent, answer } = await page();
  for (const sample of [1, 2, 3]) void showing.show(sample);
  assert.deepEqual(sent, [1]);
  await answer();
  assert.deepEqual(sent, [1, 3]);
  await answer();
  assert.equal(showing.chosen.value, 3);
});

test("the sample before the first is the last", async () => {
  const { showing, sent } = await page();
  showing.move(-1);
  assert.deepEqual(sent, [3]);
});

test("a question about the next iteration is about the sample that it uses", async () => {
  const { store, showing, sent, answer } = await page();
  void showing.show(2);
  await answer();
  store.predicting.value = true;
  assert.deepEqual(sent, [2, null]);
});

test("while it plays, nobody asks which samples come next", async () => {
  const { store, showing, asked, rest } = await page();
  assert.deepEqual(showing.coming.value, [1]);
  const before = asked.batch;
  store.status.value = { ...store.status.value, playing: true };
  for (let iteration = 1; iteration < 4; iteration++) store.receive(frame({ iteration }), SEVERAL);
  await rest();
  assert.equal(asked.batch, before);
  assert.deepEqual(showing.coming.value, []);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { signal } from "@preact/signals-core";
import { NETWORK, frame, shownStore } from "../page.js";

const { readRows } = await import("../../../../static/js/model/data/rows.js");
const { createSaying } = await import("../../../../static/js/control/data/saying.js");

/** Three training samples and one for testing; a choice is shown at once. */
function page() {
  const store = shownStore();
  const rows = readRows({ train_count: 3, inputs: [[1], [2], [3], [4]], targets: [[0], [1], [0], [1]] });
  const chosen = signal(/** @type {number | null} */ (null));
  let errors = /** @type {Float64Array<ArrayBuffer> | null} */ (Float64Array.of(0.1, 0.7, 0.7, 2));
  /** @type {(number | null)[]} */
  const shown = [];
  const show = async (/** @type {number | null} */ sample) => {
    shown.push(sample);
    chosen.value = sample;
    store.receive(frame({ sample: sample ?? 0 }), { ...NETWORK, samples: 3 });
  };
  const showing = /** @type {any} */ ({ rows: signal(rows), chosen, show });
  const saying = createSaying(store, showing, { at: (inputs) => [inputs[0] / 8], errorsNow: () => errors });
  return { store, saying, show, shown, forget: () => (errors = null) };
}

test("a chosen sample is said once, with its output and error", async () => {
  const { store, show } = page();
  assert.equal(store.announcement.value, "");
  await show(0);
  assert.equal(
    store.announcement.value,
    "Sample 1 of 4. i1 1.0000. Target 0.0000, output 0.1250, error 0.1000.",
  );
  store.say("Something else.");
  store.receive(frame({ sample: 0, iteration: 1 }), { ...NETWORK, samples: 3 });
  assert.equal(store.announcement.value, "Something else.");
  await show(3);
  assert.match(store.announcement.value, /^Sample 4 of 4, for testing\./);
});

test("the worst is the first training sample with the largest error, and says so again", async () => {
  const { store, saying, show, shown } = page();
  saying.showWorst();
  assert.deepEqual(shown, [1]);
  assert.match(
    store.announcement.value,
    /^The worst of 3 training samples, the first of 2 with this error\. Sample 2/,
  );
  assert.equal(saying.worst.value?.row, 1);
  store.say("Something else.");
  saying.showWorst();
  assert.deepEqual(shown, [1]);
  assert.match(store.announcement.value, /^The worst of 3/);
  await show(2);
  assert.equal(saying.worst.value, null);
  saying.showWorst();
  store.receive(frame({ sample: 1, iteration: 1 }), { ...NETWORK, samples: 3 });
  assert.equal(saying.worst.value, null);
});

test("without the errors there is no worst", () => {
  const { saying, shown, forget } = page();
  forget();
  saying.showWorst();
  assert.deepEqual(shown, []);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { totalError } from "../../../static/js/model/objective.js";

const frame = { error: 1.2, trainError: 0.3, withPenalty: null };
/** @param {number} samples @param {Record<string, unknown>} settings */
const network = (samples, settings) => ({
  samples,
  settings: { batch_size: 0, sample_reduction: "mean", ...settings },
});

test("a single sample shows its own error", () => {
  assert.deepEqual(totalError(frame, network(1, { sample_reduction: "sum" })), {
    ...{ value: 1.2, of: "sample", samples: 1, hasPenalty: false },
  });
});

test("a batch whose gradients are summed shows the sum, any other the mean of all samples", () => {
  assert.equal(totalError(frame, network(4, { sample_reduction: "sum" })).value, 1.2);
  const two = totalError(frame, network(4, { sample_reduction: "sum", batch_size: 2 }));
  assert.deepEqual([two.value, two.of, two.samples], [1.2, "sum", 2]);
  assert.equal(totalError(frame, network(4, {})).value, 0.3);
  assert.equal(totalError(frame, network(4, { sample_reduction: "sum", batch_size: 1 })).of, "mean");
});

test("the objective contains the penalty", () => {
  const penalised = { ...frame, withPenalty: { penalty: 0.1, error: 1.3, trainError: 0.4 } };
  assert.equal(totalError(penalised, network(1, {})).value, 1.3);
  assert.equal(totalError(penalised, network(4, {})).value, 0.4);
});

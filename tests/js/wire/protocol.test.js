import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { readBinary, readEvent } from "../../../static/js/wire/protocol.js";

/** @param {string} name */
const golden = (name) => new URL(`../../wire/${name}`, import.meta.url);
/** @param {string} name */
const json = (name) => JSON.parse(readFileSync(golden(name), "utf-8"));
/** @param {string} name @returns {ArrayBuffer} */
function bytes(name) {
  const read = readFileSync(golden(name));
  return /** @type {ArrayBuffer} */ (read.buffer.slice(read.byteOffset, read.byteOffset + read.byteLength));
}

test("the golden frame is read to the bit", () => {
  const expected = json("frame.json");
  const frame = readBinary(bytes("frame.bin"), expected.layers);
  assert.ok(frame.kind === "frame");
  assert.deepEqual(
    [frame.revision, frame.sequence, frame.diverged, frame.asks],
    [expected.revision, expected.sequence, expected.diverged, expected.asks],
  );
  const { scalars, arrays } = expected;
  assert.equal(frame.iteration, scalars.iteration);
  assert.equal(frame.error, scalars.error);
  assert.equal(frame.learningRate, scalars.learning_rate);
  assert.equal(frame.trainError, scalars.train_error);
  assert.ok(Number.isNaN(frame.testError));
  assert.deepEqual(Array.from(frame.parameters), [...arrays.weights, ...arrays.biases]);
  assert.deepEqual([...frame.netInputs], arrays.net_inputs);
  assert.deepEqual([...frame.activations], arrays.activations);
  assert.deepEqual([...frame.targets], arrays.targets);
  assert.deepEqual([...frame.outputErrors], arrays.output_errors);
  assert.deepEqual([...frame.deltas], arrays.deltas);
  assert.deepEqual(Array.from(frame.gradients), arrays.gradients);
  assert.deepEqual(Array.from(frame.updated), arrays.updated);
});

test("a frame has every number, and its weights are drawn as they are", () => {
  const frame = readBinary(bytes("frame.bin"), json("frame.json").layers);
  assert.ok(frame.kind === "frame");
  assert.deepEqual([frame.complete, frame.large], [true, false]);
  assert.equal(frame.drawn, frame.parameters);
});

test("the golden picture is read to the bit: drawn weights, exact selected ones, and the rest exactly", () => {
  const expected = json("picture.json");
  const frame = readBinary(bytes("picture.bin"), expected.layers);
  assert.ok(frame.kind === "frame");
  assert.deepEqual(
    [frame.revision, frame.sequence, frame.diverged, frame.asks, frame.large, frame.complete],
    [expected.revision, expected.sequence, expected.diverged, expected.asks, true, false],
  );
  const { scalars, arrays, weights, selected } = expected;
  assert.equal(frame.iteration, scalars.iteration);
  assert.equal(frame.error, scalars.error);
  assert.ok(Number.isNaN(frame.testError));
  assert.deepEqual(Array.from(frame.drawn), weights);
  assert.deepEqual([...frame.netInputs], arrays.net_inputs);
  assert.deepEqual([...frame.activations], arrays.activations);
  assert.deepEqual([...frame.targets], arrays.targets);
  assert.deepEqual([...frame.outputErrors], arrays.output_errors);
  assert.deepEqual([...frame.deltas], arrays.deltas);
  const count = weights.length + arrays.biases.length;
  for (let p = 0; p < count; p++) {
    const n = selected.indices.indexOf(p);
    assert.equal(frame.gradients[p], n < 0 ? undefined : selected.gradients[n]);
    assert.equal(frame.updated[p], n < 0 ? undefined : selected.updated[n]);
    const value = p >= weights.length ? arrays.biases[p - weights.length] : selected.values[n];
    assert.equal(frame.parameters[p], value);
  }
});

test("a picture of another network or another length is refused", () => {
  const { layers } = json("picture.json");
  const whole = bytes("picture.bin");
  assert.throws(() => readBinary(whole, [2, 2, 1]), /was expected/);
  const longer = new Uint8Array(whole.byteLength + 8);
  longer.set(new Uint8Array(whole));
  assert.throws(() => readBinary(longer.buffer, layers), /was expected/);
  assert.throws(() => readBinary(whole.slice(0, -8), layers), /was expected/);
});

test("a frame may ask to be acknowledged", () => {
  const asking = bytes("frame.bin");
  new DataView(asking).setUint8(6, 2);
  const frame = readBinary(asking, json("frame.json").layers);
  assert.ok(frame.kind === "frame");
  assert.deepEqual([frame.asks, frame.diverged], [true, false]);
});

test("the golden epochs are read to the bit", () => {
  const expected = json("epochs.json");
  const epochs = readBinary(bytes("epochs.bin"), [2, 2, 2]);
  assert.ok(epochs.kind === "epochs");
  assert.equal(epochs.revision, expected.revision);
  assert.deepEqual([...epochs.iterations], expected.iterations);
  assert.deepEqual([...epochs.train], expected.train);
  assert.deepEqual([...epochs.test], [expected.test[0], expected.test[1], NaN]);
});

test("the golden curve is read to the bit", () => {
  const expected = json("curve.json");
  const curve = readBinary(bytes("curve.bin"), [2, 2, 2]);
  assert.ok(curve.kind === "curve");
  assert.deepEqual([curve.stride, curve.length], [expected.stride, expected.length]);
  assert.deepEqual([...curve.lowest], expected.lowest);
  assert.deepEqual([...curve.highest], expected.highest);
  assert.deepEqual([...curve.last], expected.last);
});

test("every golden event is read as the object it means", () => {
  for (const { text, event } of json("events.json")) assert.deepEqual(readEvent(text), event);
});

test("a frame of another network is refused", () => {
  assert.throws(() => readBinary(bytes("frame.bin"), [2, 3, 2]), /was expected/);
});

test("bytes that are no message are refused", () => {
  assert.throws(() => readBinary(new ArrayBuffer(8), [2, 2, 2]), /BKST/);
  assert.throws(() => readBinary(new ArrayBuffer(64), [2, 2, 2]), /BKST/);
});

test("a frame with the objective ends with the penalty and the errors that contain it", () => {
  const { layers } = json("frame.json");
  const plain = readBinary(bytes("frame.bin"), layers);
  assert.ok(plain.kind === "frame");
  assert.equal(plain.withPenalty, null);
  const [before, more] = [new Uint8Array(bytes("frame.bin")), new Float64Array([0.5, 1.25, 0.75])];
  const longer = new Uint8Array(before.length + 24);
  longer.set(before);
  longer.set(new Uint8Array(more.buffer), before.length);
  longer[6] |= 8;
  const frame = readBinary(longer.buffer, layers);
  assert.ok(frame.kind === "frame");
  assert.deepEqual(frame.withPenalty, { penalty: 0.5, error: 1.25, trainError: 0.75 });
  assert.deepEqual(frame.updated, plain.updated);
});

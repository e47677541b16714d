import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { createForward, MAX_BYTES } from "../../../static/js/model/forward.js";

const FOLDER = new URL("../../fields/", import.meta.url);
const NAMES = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".json"))
  .map((file) => file.slice(0, -".json".length));

/** @param {string} name */
const golden = (name) => ({
  ...JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), "utf8")),
  module: readFileSync(new URL(`${name}.wasm`, FOLDER)),
});

/** The parameters that tests/fields/make.py gives a network. @param {{ parameters: number, scale: number }} case_ */
const parametersOf = ({ parameters, scale }) =>
  Float64Array.from({ length: parameters }, (_, n) => ((((n * 7919 + 17) % 2048) - 1024) / 1024) * scale);

/** @param {string} name @param {number} [columns]  of the data, for features; then without samples */
async function begun(name, columns) {
  const numbers = golden(name);
  const forward = await createForward(numbers.module, { ...numbers, columns });
  forward.setParameters(parametersOf(numbers));
  if (columns === undefined) forward.setSamples(numbers.inputs, numbers.targets);
  return { forward, numbers };
}

/** The bits of float64, so that −0 is not 0. @param {Iterable<number>} numbers */
const bits = (numbers) => new BigInt64Array(Float64Array.from(numbers).buffer);

for (const name of NAMES) {
  test(`${name}: outputs and errors have the bits of the compiled engine`, async () => {
    const { forward, numbers } = await begun(name);
    forward.setPoints(numbers.inputs);
    assert.deepEqual(bits(forward.activations()), bits(numbers.outputs));
    assert.deepEqual(bits(forward.errors()), bits(numbers.errors));
    assert.deepEqual(bits([forward.error()]), bits([numbers.train_error]));
    for (const { rows, error } of numbers.batches) {
      assert.deepEqual(bits([forward.error({ rows, mean: numbers.mean })]), bits([error]));
    }
  });
}

test("the error with a penalty is the error and the engine's penalty", async () => {
  const { forward, numbers } = await begun("2-8-8-1");
  const { l1, l2, train_error: error, penalty } = numbers;
  assert.ok(penalty > 0);
  assert.equal(forward.error({ l1, l2 }), error + penalty);
});

test("a neuron's map is its part of the activations", async () => {
  const { forward, numbers } = await begun("article");
  forward.setPoints([...numbers.inputs, ...numbers.inputs, 0, 0]);
  const [h1, h2, o1, o2] = numbers.outputs;
  forward.activations();
  assert.deepEqual(
    [0, 1, 2, 3].map((n) => forward.map(n)[1]),
    [h1, h2, o1, o2],
  );
  assert.equal(forward.map(3).length, 3);
});

test("every place of a landscape is the error at its two parameters, in whatever parts it is worked out", async () => {
  const { forward, numbers } = await begun("2-8-8-1 by 10");
  const vector = parametersOf(numbers);
  const [a, b] = [
    { index: 3, values: [-1, 0.25, 2] },
    { index: 96, values: [0, 0.5] },
  ];
  const expected = b.values.flatMap((second) =>
    a.values.map((first) => {
      forward.setParameters(vector.with(3, first).with(96, second));
      return forward.error();
    }),
  );
  forward.setParameters(vector);
  const before = forward.error();
  const found = new Float64Array(6);
  forward.landscape({ a, b, to: 4 }, found);
  forward.landscape({ a, b, from: 4 }, found);
  assert.deepEqual([...found], expected);
  assert.equal(new Set(expected).size, 6);
  assert.equal(forward.error(), before);
  assert.deepEqual([...forward.landscape({ a }, new Float64Array(3))].length, 3);
});

test("a landscape may be that of a batch", async () => {
  const { forward, numbers } = await begun("2-8-8-1 by 10");
  const { rows, error } = numbers.batches[2];
  const of = { rows, mean: false };
  const a = { index: 0, values: [parametersOf(numbers)[0], 0] };
  const found = forward.landscape({ a, of }, new Float64Array(2));
  assert.equal(found[0], error);
  assert.notEqual(found[1], error);
});

test("along the gradient a step is a learning rate", async () => {
  const { forward, numbers } = await begun("article");
  const vector = parametersOf(numbers);
  const direction = vector.map((_, n) => (n % 3) - 0.75);
  const found = forward.along(direction, [0, 0.5], new Float64Array(2));
  assert.equal(found[0], numbers.train_error);
  forward.setParameters(vector.map((p, n) => p - 0.5 * direction[n]));
  assert.equal(found[1], forward.error());
  forward.setParameters(vector);
  assert.equal(forward.error(), numbers.train_error);
});

test("a network with features takes x1 and x2", async () => {
  const { forward } = await begun("features", 2);
  const inputs = forward.setPoints([0.5, -2, 3, 0]).slice();
  // sin is the engine's own, within two units in the last place of the true one
  assert.deepEqual([...inputs].slice(0, 5), [0.5, -2, 0.25, 4, -1]);
  assert.ok(Math.abs(inputs[5] - Math.sin(0.5)) < 1e-15);
  assert.ok(Math.abs(inputs[6] - Math.sin(-2)) < 1e-15);
  assert.deepEqual([...inputs].slice(7, 12), [3, 0, 9, 0, 0]);
  const drawn = forward.activations().slice();
  const { forward: plain } = await begun("features");
  plain.setPoints(inputs);
  assert.deepEqual(plain.activations(), drawn);
  forward.setSamples([0.5, -2, 3, 0], [1, 0]);
  plain.setSamples(inputs, [1, 0]);
  assert.deepEqual(forward.errors(), plain.errors());
  assert.equal(forward.error(), plain.error());
  assert.throws(() => forward.setPoints(inputs.subarray(0, 7)), /Rows of 2 numbers/);
});

test("arrays that grow keep what the others hold", async () => {
  const { forward, numbers } = await begun("2-8-8-1");
  forward.setPoints([0.1, 0.2]);
  const [one] = forward.activations();
  forward.setSamples(new Array(4000).fill(0.5), new Array(2000).fill(0.25));
  forward.setPoints(Array.from({ length: 20_000 }, (_, n) => (n % 2 ? 0.2 : 0.1)));
  assert.equal(forward.activations()[9999], one);
  forward.setSamples(numbers.inputs, numbers.targets);
  assert.equal(forward.error(), numbers.train_error);
  assert.equal(forward.errors().length, 9);
});

test("after the first picture none takes more memory", async () => {
  const { forward } = await begun("2-8-8-1");
  forward.setPoints(new Float64Array(20_000));
  const { buffer } = forward.activations();
  for (let n = 0; n < 50; n++) assert.equal(forward.activations().buffer, buffer);
});

test("what does not fit is refused with what was expected, and changes nothing", async () => {
  const { forward, numbers } = await begun("2-8-8-1");
  forward.setPoints([0.1, 0.2]);
  assert.throws(() => forward.setParameters([1, 2]), /105 weights and biases; 2 came/);
  assert.throws(() => forward.setSamples([1, 2, 3], [1]), /Rows of 2 numbers/);
  assert.throws(() => forward.setSamples([1, 2], [1, 2]), /1 rows of 1 targets/);
  assert.throws(() => forward.setPoints([]), /at least one/);
  const most = forward.mostPoints;
  assert.ok(most > 100 * 100);
  const [before] = forward.activations();
  assert.throws(() => forward.setPoints(new Float64Array(MAX_BYTES / 8)), /choose fewer/);
  assert.equal(forward.activations()[0], before);
  forward.setPoints(new Float64Array(2 * most));
  forward.activations();
  assert.equal(forward.error(), numbers.train_error);
});

test("without points or samples the page is told", async () => {
  const numbers = golden("1-1");
  const forward = await createForward(numbers.module, numbers);
  assert.throws(() => forward.activations(), /no points/);
  assert.throws(() => forward.error(), /no samples/);
});

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { createForwardLoading } from "../../../../static/js/control/fields/loading.js";

const FOLDER = new URL("../../../fields/", import.meta.url);
const module = (/** @type {string} */ name) => readFileSync(new URL(`${name}.wasm`, FOLDER));

/** @param {string} field @param {number[]} layers @param {number} parameters */
const network = (field, layers, parameters) => ({
  field,
  layers,
  names: { layers: [], parameters: new Array(parameters).fill("w") },
});

/** @param {Record<string, BufferSource>} modules */
function loading(modules) {
  /** @type {string[]} */
  const asked = [];
  const fieldModule = async (/** @type {string} */ address) => {
    asked.push(address);
    if (!(address in modules)) throw new Error("There is no module at this address.");
    return /** @type {any} */ (modules[address]);
  };
  return { asked, ...createForwardLoading({ fieldModule }) };
}

test("a module is fetched once while the network has the same shape", async () => {
  const { asked, load } = loading({ a: module("1-1"), b: module("article") });
  const first = await load(network("a", [1, 1], 2));
  assert.equal(await load(network("a", [1, 1], 2)), first);
  const second = await load(network("b", [2, 2, 2], 10));
  assert.notEqual(second, first);
  assert.deepEqual(asked, ["a", "b"]);
  second?.setParameters(new Array(10).fill(0));
  second?.setPoints([1, 2]);
  assert.deepEqual([...(second?.activations() ?? [])], [0.5, 0.5, 0.5, 0.5]);
});

test("without a module there is no forward pass, and the next call asks again", async () => {
  const modules = /** @type {Record<string, BufferSource>} */ ({});
  const { asked, load } = loading(modules);
  assert.equal(await load(network("a", [1, 1], 2)), null);
  modules.a = module("1-1");
  assert.notEqual(await load(network("a", [1, 1], 2)), null);
  assert.deepEqual(asked, ["a", "a"]);
});

test("a browser that cannot compile the module has no forward pass", async () => {
  const { load } = loading({ a: new Uint8Array([0, 97, 115, 109, 9, 9, 9, 9]) });
  assert.equal(await load(network("a", [1, 1], 2)), null);
});

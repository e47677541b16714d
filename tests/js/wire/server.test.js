import assert from "node:assert/strict";
import { afterEach, beforeEach, mock, test } from "node:test";
import { createRequest, createServer, waitMs } from "../../../static/js/wire/server.js";

/** @type {Response[]} */
let answers = [];
/** @type {string[]} */
let asked = [];
/** @type {number[]} */
let told = [];
const usual = globalThis.fetch;

beforeEach(() => {
  [answers, asked, told] = [[], [], []];
  mock.timers.enable({ apis: ["setTimeout"] });
  globalThis.fetch = async (url) => {
    asked.push(String(url));
    return /** @type {Response} */ (answers.shift());
  };
});
afterEach(() => {
  mock.timers.reset();
  globalThis.fetch = usual;
});

const notNow = (after = "2") => new Response("{}", { status: 503, headers: { "retry-after": after } });
const ask = createRequest((waiting) => told.push(waiting));

/** Lets everything happen that waits for nothing but its turn. */
async function settle() {
  for (let n = 0; n < 20; n++) await Promise.resolve();
}

test("a request that is refused for the moment is sent again, and the page knows that it waits", async () => {
  answers = [notNow(), new Response("yes")];
  const answer = ask("/api");
  await settle();
  assert.deepEqual([asked.length, told], [1, [1]]);
  mock.timers.tick(999); // half of the two seconds that the server asked for
  await settle();
  assert.equal(asked.length, 1);
  mock.timers.tick(2001);
  assert.equal(await (await answer).text(), "yes");
  assert.deepEqual(told, [1, 0]);
});

test("after five more tries the refusal is the answer", async () => {
  answers = Array.from({ length: 10 }, () => notNow());
  const answer = ask("/api");
  for (let n = 0; n < 10; n++) {
    await settle();
    mock.timers.tick(20_000);
  }
  assert.equal((await answer).status, 503);
  assert.equal(asked.length, 6);
  assert.equal(told.at(-1), 0);
});

test("a request that is refused for good is not sent again", async () => {
  answers = [new Response("{}", { status: 422 })];
  assert.equal((await ask("/api")).status, 422);
  assert.deepEqual([asked.length, told], [1, []]);
});

test("a request that is no longer wanted waits for nothing", async () => {
  answers = [notNow()];
  const stop = new AbortController();
  const answer = ask("/api", { signal: stop.signal });
  await settle();
  stop.abort(new Error("not wanted"));
  await assert.rejects(answer, /not wanted/);
  assert.deepEqual([asked.length, told], [1, [1, 0]]);
});

test("the wait grows, is never long, and differs from page to page", () => {
  assert.deepEqual([waitMs("2", 1, 0), waitMs("2", 1, 1)], [1000, 3000]);
  assert.ok(waitMs("2", 3, 0.5) > waitMs("2", 2, 0.5));
  assert.equal(waitMs("3600", 5, 1), 15_000);
  assert.equal(waitMs(null, 1, 0.5), 1000);
  assert.equal(waitMs("Fri, 01 Jan 2027 00:00:00 GMT", 1, 0.5), 1000);
});

const server = createServer("/below", "abc", () => {});

test("a module is fetched from the address that the network names, below the root", async () => {
  answers = [new Response(new Uint8Array([0, 97, 115, 109]))];
  const bytes = await server.fieldModule("networks/2-tanh1.wasm");
  assert.deepEqual([...new Uint8Array(bytes)], [0, 97, 115, 109]);
  assert.deepEqual(asked, ["/below/networks/2-tanh1.wasm"]);
  answers = [new Response('{"refused": "No such module."}', { status: 404 })];
  await assert.rejects(server.fieldModule("networks/2.wasm"), /No such module/);
});

test("a field and a landscape by the server name their axes", async () => {
  answers = [Response.json({ outputs: {} }), Response.json({ errors: [] })];
  const across = { name: "i1", first: -1, last: 0.5, count: 20 };
  await server.field({ across, up: { ...across, name: "i2" }, sample: 3, neurons: ["h1", "o1"] });
  await server.landscape({ across: { ...across, name: "w5" } });
  assert.deepEqual(asked, [
    "/below/api/sessions/abc/field?across=i1&across_first=-1&across_last=0.5&columns=20" +
      "&up=i2&up_first=-1&up_last=0.5&rows=20&sample=3&neuron=h1&neuron=o1",
    "/below/api/sessions/abc/landscape?across=w5&across_first=-1&across_last=0.5&columns=20",
  ]);
});

test("own data whose request is lost are answered with a sentence", async () => {
  globalThis.fetch = async () => {
    throw new TypeError("Failed to fetch");
  };
  const page = createServer("", "some", () => {});
  for (const lost of [
    () => page.openRecipe({}),
    () => page.dataReading(new Blob(["1,2"]), new URLSearchParams()),
    () => page.weightsReading(new Blob(["[]"]), ""),
  ])
    await assert.rejects(lost, /The server could not be asked just now\. Try again\./);
});

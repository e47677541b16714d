import assert from "node:assert/strict";
import { afterEach, beforeEach, mock, test } from "node:test";
import { connect } from "../../../static/js/wire/connection.js";

/** Sockets that were opened, the newest last. @type {Fake[]} */
let sockets = [];
/** @type {Map<string, () => void>} */
let listeners = new Map();
/** The states and messages that the page has got. @type {any[]} */
let heard = [];
/** The codes of sockets that were closed. @type {number[]} */
let codes = [];
/** The result of `diagnose`. */
let around = "lost";
/** The result of Math.random. */
let chance = 1;
let visibility = "visible";

class Fake {
  static OPEN = 1;
  readyState = 0;
  /** @type {string[]} */
  sent = [];
  closed = false;
  /** @type {(() => void) | null} */
  onopen = null;
  /** @type {((message: { data: string }) => void) | null} */
  onmessage = null;
  /** @type {((event: { code: number, reason: string }) => void) | null} */
  onclose = null;
  constructor() {
    sockets.push(this);
  }
  /** @param {string} text */
  send(text) {
    this.sent.push(text);
  }
  close() {
    this.closed = true;
  }
  open() {
    this.readyState = 1;
    this.onopen?.();
  }
  say(text = "hello") {
    this.onmessage?.({ data: text });
  }
  end(code = 1006, reason = "") {
    this.readyState = 3;
    this.onclose?.({ code, reason });
  }
}

beforeEach(() => {
  [sockets, listeners, heard, around, chance, visibility] = [[], new Map(), [], "lost", 1, "visible"];
  codes = [];
  mock.timers.enable({ apis: ["setTimeout", "setInterval"] });
  mock.method(Math, "random", () => chance);
  Object.assign(globalThis, {
    WebSocket: Fake,
    window: {
      setTimeout: (/** @type {any[]} */ ...a) => /** @type {any} */ (setTimeout)(...a),
      clearTimeout: (/** @type {any} */ a) => clearTimeout(a),
      setInterval: (/** @type {any[]} */ ...a) => /** @type {any} */ (setInterval)(...a),
      addEventListener: (/** @type {string} */ name, /** @type {() => void} */ on) => listeners.set(name, on),
    },
    document: {
      get visibilityState() {
        return visibility;
      },
      addEventListener: (/** @type {string} */ name, /** @type {() => void} */ on) => listeners.set(name, on),
    },
  });
});
afterEach(() => {
  mock.timers.reset();
  mock.restoreAll();
});

function connected() {
  const connection = connect("ws://here/ws/x", {
    onOpen: () => heard.push("opened"),
    onText: (text) => heard.push(text),
    onBinary: () => {},
    onClose: (code) => codes.push(code),
    onState: (state, reason) => heard.push(reason ? `${state}: ${reason}` : state),
    ping: "ping",
    diagnose: () => Promise.resolve(/** @type {any} */ (around)),
  });
  return connection;
}

const newest = () => sockets[sockets.length - 1];
/** One second after another, as a browser's timers come. @param {number} seconds */
const pass = (seconds) => {
  for (let n = 0; n < seconds; n++) mock.timers.tick(1000);
};
const settle = () => new Promise((resolve) => setImmediate(resolve));

test("after 4 s of silence a ping is sent, and after 8 s another socket is opened", () => {
  connected();
  newest().open();
  newest().say();
  pass(4);
  assert.deepEqual(newest().sent, ["ping"]);
  pass(3);
  assert.equal(sockets.length, 1);
  pass(1);
  assert.ok(sockets[0].closed);
  assert.equal(heard.at(-1), "lost");
  pass(1);
  assert.equal(sockets.length, 2);
});

test("anything that comes is a sign of life", () => {
  connected();
  newest().open();
  for (let n = 0; n < 10; n++) {
    pass(5);
    newest().say("pong");
  }
  assert.equal(sockets.length, 1);
});

test("a socket that never opens is given up too", () => {
  connected();
  pass(8);
  assert.ok(sockets[0].closed);
});

test("waits grow from 0.25 s to 5 s, each with full jitter", () => {
  connected();
  /** @type {number[]} */
  const waits = [];
  for (let n = 0; n < 14; n++) {
    const before = sockets.length;
    newest().end();
    let waited = 0;
    while (sockets.length === before) {
      mock.timers.tick(10);
      waited += 10;
    }
    waits.push(waited);
  }
  assert.equal(waits[0], 250);
  assert.ok(waits.every((wait, n) => n === 0 || wait >= waits[n - 1]));
  assert.equal(waits.at(-1), 5000);
  chance = 0;
  newest().end();
  mock.timers.tick(1);
  assert.equal(sockets.length, 16);
});

test("a server that restarts is found again at the time that it named, and the waits after that are short", () => {
  const connection = connected();
  newest().open();
  newest().say();
  connection.moving(730);
  newest().end(1012);
  assert.equal(heard.at(-1), "moving");
  mock.timers.tick(729);
  assert.equal(sockets.length, 1);
  mock.timers.tick(1);
  assert.equal(sockets.length, 2);
  for (let n = 0; n < 8; n++) {
    newest().end();
    assert.equal(heard.at(-1), "moving");
    mock.timers.tick(1000);
    assert.equal(sockets.length, 3 + n);
  }
  newest().open();
  newest().say();
  assert.equal(heard.at(-2), "open");
});

test("after three failed attempts the page knows the reason", async () => {
  for (const found of ["blocked", "portal", "lost"]) {
    [around, sockets, heard] = [found, [], []];
    connected();
    for (let n = 0; n < 3; n++) {
      newest().end();
      pass(1);
    }
    await settle();
    assert.equal(heard.at(-1), found);
    newest().open();
    newest().say();
    assert.equal(heard.at(-2), "open");
  }
});

test("the server's own reason to come back later is handed on", () => {
  connected();
  newest().open();
  newest().end(1013, "Every session is in use.");
  assert.equal(heard.at(-1), "lost: Every session is in use.");
});

test("a laptop that wakes up tries at once, and does not trust its old socket", () => {
  connected();
  newest().open();
  newest().say();
  listeners.get("visibilitychange")?.();
  assert.deepEqual(newest().sent, ["ping"]);
  pass(4);
  assert.ok(sockets[0].closed);
  pass(1);
  for (let n = 0; n < 12; n++) {
    newest().end();
    pass(5);
  }
  newest().end();
  const before = sockets.length;
  visibility = "hidden";
  listeners.get("visibilitychange")?.();
  assert.equal(sockets.length, before);
  visibility = "visible";
  listeners.get("online")?.();
  assert.equal(sockets.length, before + 1);
});

test("a session that is gone, and a page that stops, do not come back", () => {
  connected();
  newest().end(4404);
  assert.equal(heard.at(-1), "gone");
  pass(20);
  assert.equal(sockets.length, 1);
  const connection = connected();
  connection.stop();
  pass(20);
  assert.equal(sockets.length, 2);
});

test("the page hears the code of every socket that is closed", () => {
  connected();
  sockets[0].open();
  sockets[0].say();
  sockets[0].end(1009, "too long");
  assert.deepEqual(codes, [1009]);
});

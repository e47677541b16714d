// The wire in its second language: builds commands, reads events, frames and curves. The specification is the docstring
// of app/protocol/__init__.py; the golden messages under tests/wire/ are read by the tests of both.

export const VERSION = 1;
const MAGIC = 0x54534b42; // "BKST", little-endian
const HEAD_BYTES = 16;
const FRAME = 1;
const CURVE = 2;
const DIVERGED = 1;
const ASKS = 2;
const SCALARS = 10;

/**
 * @typedef {{ layers: string[][], parameters: string[] }} Names
 * @typedef {{ type: "network", revision: number, layers: number[], activations: string[], biases: string, names: Names,
 *   settings: Record<string, any>, samples: number }} Network
 * @typedef {{ type: "status", playing: boolean, iterations_per_s: number | null, until: number | null, message: string }} Status
 * @typedef {{ id: number, parted_at: number, end: number, error: number | null }} Branch
 * @typedef {{ type: "history", undo: string | null, redo: string | null, branches: Branch[] }} History
 * @typedef {{ type: "progress", goal: number | null, done: number, left: number }} Progress  goal null: nothing is on its way
 * @typedef {{ type: "applied", id: number, revision: number }} Applied
 * @typedef {{ type: "refused", id: number | null, reason: string, field: string | null, message: string }} Refused
 * @typedef {{ type: "welcome", version: number, session: string, engine: string }} Welcome
 * @typedef {{ type: "pong" }} Pong
 * @typedef {{ type: "moving", after_s: number }} Moving
 * @typedef {Network | Status | History | Progress | Applied | Refused | Welcome | Pong | Moving} ServerEvent
 * @typedef {{ kind: "frame", diverged: boolean, asks: boolean, revision: number, sequence: number, iteration: number, end: number, epoch: number,
 *   sample: number, error: number, learningRate: number, trainError: number, testError: number, weightCount: number, parameters: Float64Array, netInputs: Float64Array,
 *   activations: Float64Array, targets: Float64Array, outputErrors: Float64Array, deltas: Float64Array, gradients: Float64Array,
 *   updated: Float64Array }} Frame
 * @typedef {{ kind: "curve", revision: number, stride: number, length: number, lowest: Float64Array, highest: Float64Array,
 *   last: Float64Array }} Curve
 */

/**
 * @param {string} text
 * @returns {ServerEvent}
 */
export function readEvent(text) {
  return JSON.parse(text);
}

/**
 * @param {ArrayBuffer} buffer
 * @param {number[]} layers  layer sizes, the inputs first
 * @returns {Frame | Curve}
 */
export function readBinary(buffer, layers) {
  const head = new DataView(buffer);
  if (buffer.byteLength < HEAD_BYTES || head.getUint32(0, true) !== MAGIC || head.getUint8(4) !== VERSION)
    throw new Error("A message of version 1 that begins BKST was expected.");
  const numbers = new Float64Array(buffer, HEAD_BYTES);
  const kind = head.getUint8(5);
  const revision = head.getUint32(8, true);
  if (kind === CURVE) return readCurve(numbers, revision);
  if (kind !== FRAME) throw new Error(`A frame or a curve was expected; kind ${kind} came.`);
  return readFrame(numbers, layers, {
    revision,
    sequence: head.getUint32(12, true),
    diverged: (head.getUint16(6, true) & DIVERGED) !== 0,
    asks: (head.getUint16(6, true) & ASKS) !== 0,
  });
}

/**
 * @param {Float64Array} numbers
 * @param {number[]} layers
 * @param {{revision: number, sequence: number, diverged: boolean, asks: boolean}} head
 * @returns {Frame}
 */
function readFrame(numbers, layers, head) {
  const [iteration, end, epoch, sample, error, learningRate, trainError, testError, weightCount, biasCount] =
    numbers;
  const neurons = layers.slice(1).reduce((sum, size) => sum + size, 0);
  const outputs = layers[layers.length - 1];
  const parameters = weightCount + biasCount;
  let at = SCALARS;
  /** @param {number} length */
  const take = (length) => numbers.subarray(at, (at += length));
  const frame = {
    kind: /** @type {const} */ ("frame"),
    ...head,
    ...{ iteration, end, epoch, sample, error, learningRate, trainError, testError, weightCount },
    parameters: take(parameters),
    netInputs: take(neurons),
    activations: take(layers[0] + neurons),
    targets: take(outputs),
    outputErrors: take(outputs),
    deltas: take(neurons),
    gradients: take(parameters),
    updated: take(parameters),
  };
  if (at !== numbers.length)
    throw new Error(`A frame of ${at} numbers was expected; ${numbers.length} came.`);
  return frame;
}

/**
 * @param {Float64Array} numbers
 * @param {number} revision
 * @returns {Curve}
 */
function readCurve(numbers, revision) {
  const [stride, length] = numbers;
  const intervals = Math.ceil(length / stride);
  if (numbers.length !== 2 + 3 * intervals)
    throw new Error(`A curve of ${2 + 3 * intervals} numbers was expected; ${numbers.length} came.`);
  const part = (/** @type {number} */ n) => numbers.subarray(2 + n * intervals, 2 + (n + 1) * intervals);
  return { kind: "curve", revision, stride, length, lowest: part(0), highest: part(1), last: part(2) };
}

// The messages of the wire, as the page writes and reads them. The docstring of
// app/protocol/__init__.py specifies them; the golden messages under tests/wire/ are read by the
// tests of both languages.

export const VERSION = 1;
const MAGIC = 0x54534b42; // "BKST", little-endian
const HEAD_BYTES = 16;
const FRAME = 1;
const CURVE = 2;
const PICTURE = 3;
const EPOCHS = 4;
const DIVERGED = 1;
const ASKS = 2;
const LARGE = 4;
const OBJECTIVE = 8;
/** The numbers after a message with the flag OBJECTIVE. */
const OBJECTIVE_NUMBERS = 3;
const SCALARS = 10;

/**
 * @typedef {{ layers: string[][], parameters: string[], inputs?: string[], columns?: string[] }} Names  inputs, columns: what
 *   people read in place of i1, i2, …, and for the columns of the data
 * @typedef {{ type: "network", revision: number, layers: number[], activations: string[], biases: string, names: Names,
 *   settings: Record<string, any>, samples: number, field: string, features?: string[], unlike_article: string[] }} Network
 *   field: the address of its module (model/forward.js), below the server's root; features: what its inputs are made of, if they
 *   are no columns
 * @typedef {Omit<Network, "names"> & { names?: Names }} NetworkEvent  names: left out if they are those of the network before
 * @typedef {{ type: "status", playing: boolean, iterations_per_s: number | null, until: number | null, message: string }} Status
 * @typedef {{ id: number, parted_at: number, end: number, error: number | null }} Branch
 * @typedef {{ iteration: number, quantity: string, text: string }} Edit  of the displayed run
 * @typedef {{ type: "history", undo: string | null, redo: string | null, branches: Branch[], edits: Edit[] }} History
 * @typedef {{ type: "progress", goal: number | null, done: number, left: number }} Progress  goal null: nothing is on its way
 * @typedef {{ type: "applied", id: number, revision: number }} Applied
 * @typedef {{ type: "refused", id: number | null, reason: string, field: string | null, message: string }} Refused
 * @typedef {{ type: "welcome", version: number, session: string, engine: string }} Welcome
 * @typedef {{ type: "pong" }} Pong
 * @typedef {{ type: "view", selected: string | null, quantity: string, step_by: "operation" | "neuron" | "layer" | "phase" | null,
 *   iteration: number, at: number, stop: number | null, panel?: string | null, hidden: string[] }} View  what the watched page shows
 * @typedef {{ type: "moving", after_s: number }} Moving
 * @typedef {NetworkEvent | Status | History | Progress | Applied | Refused | Welcome | Pong | Moving | View} ServerEvent
 * @typedef {ArrayLike<number | undefined>} Exact  by a weight's or bias's place among the parameters; undefined: not in this frame
 * @typedef {{ revision: number, sequence: number, diverged: boolean, asks: boolean, large: boolean,
 *   withPenalty: { penalty: number, error: number, trainError: number } | null }} Head  large: its
 *   digits do not fit on the diagram, so its frames are pictures unless everything is selected; withPenalty: the penalty on
 *   large weights, and the errors with it, under a rule that has one
 * @typedef {Head & { kind: "frame", complete: boolean, iteration: number, end: number, epoch: number,
 *   sample: number, error: number, learningRate: number, trainError: number, testError: number, weightCount: number,
 *   drawn: ArrayLike<number>, parameters: Exact, netInputs: Float64Array,
 *   activations: Float64Array, targets: Float64Array, outputErrors: Float64Array, deltas: Float64Array, gradients: Exact,
 *   updated: Exact }} Frame
 *   drawn: the weights to draw, in a picture in single precision, which is never written as digits;
 *   complete: no number is undefined
 * @typedef {{ kind: "curve", revision: number, stride: number, length: number, lowest: Float64Array, highest: Float64Array,
 *   last: Float64Array }} Curve
 * @typedef {{ kind: "epochs", revision: number, iterations: Float64Array, train: Float64Array, test: Float64Array }} Epochs  the mean error over all training
 *   samples and over all test samples, at the ends of epochs; NaN: not measured
 */

export const PING = JSON.stringify({ type: "ping" });

/** @param {boolean} hidden  true if nothing of the page is visible */
export function lookMessage(hidden) {
  return JSON.stringify({ type: "look", hidden });
}

/** @param {number} sequence  the number of the frame */
export function acknowledgeMessage(sequence) {
  return JSON.stringify({ type: "acknowledge", sequence });
}

/** @param {(string | null)[]} parameters @param {boolean} everything @param {boolean} [objective] */
export function selectMessage(parameters, everything, objective = false) {
  return JSON.stringify({ type: "select", parameters, everything, ...(objective ? { objective } : {}) });
}

/** @param {Omit<View, "type">} view */
export function viewMessage(view) {
  return JSON.stringify({ type: "view", ...view });
}

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
 * @returns {Frame | Curve | Epochs}
 */
export function readBinary(buffer, layers) {
  const head = new DataView(buffer);
  if (buffer.byteLength < HEAD_BYTES || head.getUint32(0, true) !== MAGIC || head.getUint8(4) !== VERSION)
    throw new Error("A message of version 1 that begins BKST was expected.");
  const numbers = new Float64Array(buffer, HEAD_BYTES);
  const kind = head.getUint8(5);
  const revision = head.getUint32(8, true);
  if (kind === CURVE) return readCurve(numbers, revision);
  if (kind === EPOCHS) return readEpochs(numbers, revision);
  if (kind !== FRAME && kind !== PICTURE)
    throw new Error(`A frame, a picture, a curve or epochs were expected; kind ${kind} came.`);
  const flags = head.getUint16(6, true);
  const read = kind === FRAME ? readFrame : readPicture;
  const hasObjective = (flags & OBJECTIVE) !== 0;
  const end = numbers.length - (hasObjective ? OBJECTIVE_NUMBERS : 0);
  const [penalty, error, trainError] = numbers.subarray(end);
  return read(numbers.subarray(0, end), layers, {
    withPenalty: hasObjective ? { penalty, error, trainError } : null,
    revision,
    sequence: head.getUint32(12, true),
    diverged: (flags & DIVERGED) !== 0,
    asks: (flags & ASKS) !== 0,
    large: (flags & LARGE) !== 0,
  });
}

/**
 * The numbers of a frame, part by part.
 * @param {Float64Array} numbers
 * @param {number[]} layers
 */
function reader(numbers, layers) {
  const [iteration, end, epoch, sample, error, learningRate, trainError, testError, weightCount, biasCount] =
    numbers;
  const neurons = layers.slice(1).reduce((sum, size) => sum + size, 0);
  const outputs = layers[layers.length - 1];
  let at = SCALARS;
  /** @param {number} length */
  const take = (length) => numbers.subarray(at, (at += length));
  return {
    scalars: { iteration, end, epoch, sample, error, learningRate, trainError, testError, weightCount },
    parameterCount: weightCount + biasCount,
    biasCount,
    take,
    /** The neurons, which every frame has in full, in their order. */
    takeNeurons: () => ({
      netInputs: take(neurons),
      activations: take(layers[0] + neurons),
      targets: take(outputs),
      outputErrors: take(outputs),
      deltas: take(neurons),
    }),
    /** Refuses any other length. */
    end: () => {
      if (at !== numbers.length)
        throw new Error(`A frame of ${at} numbers was expected; ${numbers.length} came.`);
    },
  };
}

/**
 * @param {Float64Array} numbers
 * @param {number[]} layers
 * @param {Head} head
 * @returns {Frame}
 */
function readFrame(numbers, layers, head) {
  const { scalars, parameterCount, take, takeNeurons, end } = reader(numbers, layers);
  const parameters = take(parameterCount);
  const neurons = takeNeurons();
  const [gradients, updated] = [take(parameterCount), take(parameterCount)];
  end();
  return {
    ...{ kind: "frame", complete: true, drawn: parameters },
    ...{ ...head, ...scalars, ...neurons, parameters, gradients, updated },
  };
}

/**
 * A picture has exact biases, neurons and selected weights. All weights come in single precision,
 * to be drawn.
 * @param {Float64Array} numbers
 * @param {number[]} layers
 * @param {Head} head
 * @returns {Frame}
 */
function readPicture(numbers, layers, head) {
  const { scalars, biasCount, take, takeNeurons, end } = reader(numbers, layers);
  const { weightCount } = scalars;
  const biases = take(biasCount);
  const neurons = takeNeurons();
  const count = take(1)[0];
  const [indices, values, gradients, updated] = [take(count), take(count), take(count), take(count)];
  const padded = take(Math.ceil(weightCount / 2));
  end();
  const parameters = placed(indices, values);
  biases.forEach((bias, b) => (parameters[weightCount + b] = bias));
  return {
    ...{ kind: "frame", complete: false },
    ...{
      drawn: new Float32Array(padded.buffer, padded.byteOffset, weightCount),
      ...head,
      ...scalars,
      ...neurons,
    },
    ...{ parameters, gradients: placed(indices, gradients), updated: placed(indices, updated) },
  };
}

/**
 * A sparse array: each number at its index, undefined everywhere else.
 * @param {Float64Array} indices
 * @param {Float64Array} numbers
 */
function placed(indices, numbers) {
  /** @type {number[]} */
  const sparse = [];
  indices.forEach((index, n) => (sparse[index] = numbers[n]));
  return sparse;
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

/**
 * @param {Float64Array} numbers
 * @param {number} revision
 * @returns {Epochs}
 */
function readEpochs(numbers, revision) {
  const count = numbers.length / 3;
  if (!Number.isInteger(count))
    throw new Error(`Epochs have three numbers for each point; ${numbers.length} came.`);
  const part = (/** @type {number} */ n) => numbers.subarray(n * count, (n + 1) * count);
  return { kind: "epochs", revision, iterations: part(0), train: part(1), test: part(2) };
}

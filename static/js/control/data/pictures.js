// The network at many points: the picture of the plane, and the outputs at every row of the data.
// Worked out in the page by the engine's own mathematics, at most once a frame and 20 times a second,
// and only while somebody sees it. Without WebAssembly the server draws.

import { computed, effect, signal } from "@preact/signals-core";
import { columnsFor, createSections } from "../../model/data/grid.js";
import { columnsOf } from "../../model/elements.js";

/**
 * @typedef {import("../../model/data/grid.js").Grid} Grid
 * @typedef {{ grid: Grid, map: (neuron: number) => ArrayLike<number> }} Picture  map: of a neuron, counted from the first
 *   after the inputs; it holds until the next picture
 * @typedef {{ revision: number, iteration: number, outputs: Float64Array[], errors: Float64Array }} Live  of each output
 *   neuron its value at each row, and E_total of each row; exact
 * @typedef {{ across: number, up: number | null }} Axes  columns of the inputs
 * @typedef {ReturnType<typeof createPictures>} Pictures
 */

/** Two pictures lie at least this far apart; drawn with the next frame, that makes 20 a second. */
const LEAST_MS = 42;
/** Between two of the server's pictures. */
const SERVER_MS = 200;
/** Between two looks at all rows, while it plays. */
const ROWS_MS = 200;
/** The time for one picture while training plays, and while it rests. */
const [MOVING_MS, STILL_MS] = [5, 30];
/** Of a picture's time, this much is left to the rest of the page. */
const REST = 3;
const SERVER_COLUMNS = 41;
/** A first guess of the time for one point and one weight. */
const GUESS_MS = 1.5e-6;

/**
 * @param {import("../store.js").Store} store
 * @param {import("./showing.js").Showing} showing
 * @param {{ load: import("../fields/loading.js").Loading["load"], fetchField: import("../../wire/server.js").Server["field"],
 *   axes: () => Axes, isSeen: () => boolean, onPicture: (picture: Picture) => void }} page
 */
export function createPictures(store, showing, { load, fetchField, axes, isSeen, onPicture }) {
  /** @type {import("@preact/signals-core").Signal<Live | null>} */
  const live = signal(null);
  /** @type {import("../../model/forward.js").Forward | null} */
  let forward = null;
  let loadedFor = "";
  let isScheduled = false;
  let isAsking = false;
  let msPerNumber = GUESS_MS;
  let [earliest, rowsAt] = [0, 0];
  const sections = createSections();

  /** A picture soon. */
  function request() {
    if (isScheduled) return;
    isScheduled = true;
    const wait = earliest - performance.now();
    if (wait <= 0) requestAnimationFrame(run);
    else setTimeout(() => requestAnimationFrame(run), wait);
  }

  function run() {
    isScheduled = false;
    const [network, frame, rows] = [store.network.peek(), store.frame.peek(), showing.rows.peek()];
    if (!network || !frame || !rows || !isSeen()) return;
    if (network.field !== loadedFor) {
      const address = network.field;
      void load(network).then((found) => {
        [forward, loadedFor] = [found, address];
        request();
      });
      return;
    }
    if (!forward) return void ask(network, rows);
    const start = performance.now();
    setParameters(forward, frame);
    const budget = store.status.peek().playing ? MOVING_MS : STILL_MS;
    const size = network.names.parameters.length;
    const section = sections.of(rows, axes(), frame.sample, columnsFor(size, msPerNumber, budget));
    forward.setPoints(section.points);
    forward.activations();
    const { grid } = section;
    const spent = performance.now() - start;
    msPerNumber = (msPerNumber + spent / (grid.columns * grid.rows * size)) / 2;
    onPicture({ grid, map: forward.map });
    lookAtRows(forward, frame, rows);
    earliest = start + Math.max(LEAST_MS, REST * (performance.now() - start));
  }

  /**
   * @param {import("../../model/forward.js").Forward} pass
   * @param {import("../../wire/protocol.js").Frame} frame
   * @param {import("../../model/data/rows.js").Rows} rows
   */
  function lookAtRows(pass, frame, rows) {
    const now = performance.now();
    if (store.status.peek().playing && now - rowsAt < ROWS_MS) return;
    rowsAt = now;
    // Of a large network a frame has weights in single precision: drawn, and never written as digits.
    if (!frame.complete) return void (live.value = null);
    pass.setPoints(rows.inputs);
    const outputs = outputsOf(pass, rows.count, rows.outputs);
    pass.setSamples(rows.inputs, rows.targets);
    const { revision, iteration } = frame;
    live.value = { revision, iteration, outputs, errors: pass.errors().slice() };
  }

  /** The server's picture. @param {import("../../wire/protocol.js").Network} network @param {import("../../model/data/rows.js").Rows} rows */
  async function ask(network, rows) {
    if (isAsking) return;
    isAsking = true;
    live.value = null;
    const { across, up } = axes();
    const [{ names }, { known }] = [network, columnsOf(network)];
    const { grid } = sections.of(rows, axes(), store.frame.peek()?.sample ?? 0, SERVER_COLUMNS);
    const after = names.layers.slice(1).flat();
    try {
      const drawn = await fetchField({
        across: spanOf(known[across], grid.x, grid.columns),
        ...(up === null ? {} : { up: spanOf(known[up], { low: grid.y.high, high: grid.y.low }, grid.rows) }),
        sample: store.frame.peek()?.sample,
        neurons: after.length <= 64 ? after : names.layers.at(-1),
      });
      onPicture({
        grid,
        map: (neuron) => (drawn.outputs[after[neuron]] ?? []).map((value) => value ?? Number.NaN),
      });
    } catch {
      // The next frame asks again.
    }
    isAsking = false;
    earliest = performance.now() + SERVER_MS;
  }

  effect(() => {
    // When playing ends, the rows get the numbers of the last frame.
    void [store.frame.value, showing.rows.value, store.connection.value, store.status.value.playing, axes()];
    request();
  });

  return {
    /** Null until the numbers of the present rows are known. */
    live: computed(() => {
      const [found, rows] = [live.value, showing.rows.value];
      const fits =
        found && rows && found.outputs.length === rows.outputs && found.errors.length === rows.count;
      return fits ? found : null;
    }),
    request,
    /**
     * The outputs at one point, with the engine's bits; null without WebAssembly, or while the exact
     * weights have not come.
     * @param {ArrayLike<number>} inputs
     */
    at(inputs) {
      const [network, frame] = [store.network.peek(), store.frame.peek()];
      if (!forward || !network || !frame?.complete || network.field !== loadedFor) return null;
      setParameters(forward, frame);
      forward.setPoints(inputs);
      const outputs = network.layers[network.layers.length - 1];
      return outputsOf(forward, 1, outputs).map(([value]) => value);
    },
    /** E_total of every row by the numbers of the displayed frame; null as with `at`. */
    errorsNow() {
      const [network, frame, rows] = [store.network.peek(), store.frame.peek(), showing.rows.peek()];
      if (!forward || !network || !rows || !frame?.complete || network.field !== loadedFor) return null;
      setParameters(forward, frame);
      forward.setSamples(rows.inputs, rows.targets);
      return forward.errors().slice();
    },
    /** False once it is known that this browser cannot work networks out. */
    canWorkOut: () => forward !== null || loadedFor === "",
  };
}

/** @param {import("../../model/forward.js").Forward} forward @param {import("../../wire/protocol.js").Frame} frame */
function setParameters(forward, { complete, drawn, parameters, weightCount }) {
  if (complete) return forward.setParameters(/** @type {Float64Array} */ (parameters));
  const biases = Array.from({ length: parameters.length }, (_, n) => parameters[n] ?? 0).slice(weightCount);
  return forward.setParameters(drawn, biases);
}

/** Copies of the outputs at the points that are set. @param {import("../../model/forward.js").Forward} forward @param {number} count @param {number} outputs */
function outputsOf(forward, count, outputs) {
  const all = forward.activations();
  const neurons = all.length / count;
  return Array.from({ length: outputs }, (_, o) => forward.map(neurons - outputs + o).slice());
}

/** An axis as the server takes it: from the middle of the first cell to that of the last. @param {string} name @param {{ low: number, high: number }} span @param {number} count */
function spanOf(name, { low, high }, count) {
  const half = (high - low) / count / 2;
  return { name, first: low + half, last: high - half, count };
}

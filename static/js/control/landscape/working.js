// Works landscapes out: in the page, by the engine's own mathematics, in slices between which the page
// draws; only while somebody sees them. Without WebAssembly the server works them out.

import { effect, signal } from "@preact/signals-core";
import { middleFor, rateScale, spanAround, topFor, valuesOf } from "../../model/landscape/ranges.js";
import { descentDirection, whose } from "../../model/landscape/whose.js";

/**
 * @typedef {import("../../wire/protocol.js").Network} Network
 * @typedef {import("../../wire/protocol.js").Frame} Frame
 * @typedef {import("../../model/landscape/whose.js").Whose} Whose
 * @typedef {{ low: number, high: number }} Span
 * @typedef {{ name: string, index: number, now: number, gradient: number, next: number }} Parameter
 * @typedef {{ kind: import("./choosing.js").Kind, network: Network, frame: Frame, whose: Whose, parameters: Parameter[],
 *   x: Span, y: Span | null, columns: number, rows: number, across: Float64Array, up: Float64Array | null, values: Float64Array,
 *   isLogarithmic: boolean, direction: Float64Array | null, now: number, next: number, isExact: boolean }} Landscape
 *   values: row by row, the lowest row first; now: the error at the present point; next: after the next update, NaN if it is
 *   not known; isExact: worked out here, so that any point can be asked for
 * @typedef {ReturnType<typeof createWorking>} Working
 */

/** One slice while training plays, and while it rests. */
const [MOVING_SLICE_MS, STILL_SLICE_MS] = [4, 8];
/** The work for one landscape, likewise. */
const [MOVING_MS, STILL_MS] = [50, 250];
/** Between the beginnings of two landscapes. */
const LEAST_MS = 50;
const SERVER_MS = 400;
/** Odd numbers, so that the middle is a column. */
const COLUMNS = [17, 21, 25, 33, 41, 51, 61];
const ALONG = 161;
const [SERVER_COLUMNS, SERVER_NUMBERS] = [33, 8_000_000];
const GUESS_MS = 0.01;
const NO_WEBASSEMBLY =
  "This browser has no WebAssembly with vectors, so that the error along the gradient cannot be worked out here.";

/**
 * @param {import("../store.js").Store} store
 * @param {import("./choosing.js").Choosing} choosing
 * @param {import("./samples.js").Samples} samples
 * @param {{ load: import("../fields/loading.js").Loading["load"], fetchLandscape: import("../../wire/server.js").Server["landscape"],
 *   isSeen: () => boolean }} page
 */
export function createWorking(store, choosing, samples, { load, fetchLandscape, isSeen }) {
  /** @type {import("@preact/signals-core").Signal<Landscape | null>} */
  const landscape = signal(null);
  /** The reason why there is none. */
  const fault = signal("");
  /** @type {import("../../model/forward.js").Forward | null} */
  let forward = null;
  let loadedFor = "";
  /** @type {unknown} */
  let samplesKey = null;
  let isScheduled = false;
  /** True if something has changed since the last landscape was begun. */
  let isWanted = false;
  let isAsking = false;
  let msPerPlace = GUESS_MS;
  let earliest = 0;
  /** @type {{ landscape: Landscape, place: number, begun: number } | null} */
  let job = null;
  /** The middles of the spans by parameter, and the end of the rates. */
  const calm = {
    key: "",
    middles: /** @type {(number | null)[]} */ ([]),
    top: /** @type {number | null} */ (null),
  };

  /** A landscape soon; the one that is worked out now is finished first. */
  function request() {
    isWanted = true;
    if (isScheduled || job) return;
    isScheduled = true;
    const wait = earliest - performance.now();
    if (wait <= 0) requestAnimationFrame(run);
    else setTimeout(() => requestAnimationFrame(run), wait);
  }

  function run() {
    isScheduled = false;
    const [network, frame] = [store.network.peek(), store.frame.peek()];
    if (!network || !frame || !isSeen()) return void (job = null);
    if (job && job.landscape.network !== network) job = null;
    if (network.field !== loadedFor) {
      const address = network.field;
      void load(network).then((found) => {
        [forward, loadedFor, samplesKey, msPerPlace] = [found, address, null, GUESS_MS];
        request();
      });
      return;
    }
    job ??= begin(network, frame);
    if (!job) return;
    if (!forward) return void ask(job.landscape);
    advance(forward, job);
    if (job) {
      isScheduled = true;
      requestAnimationFrame(run);
    }
  }

  /** @param {Network} network @param {Frame} frame */
  function begin(network, frame) {
    isWanted = false;
    if (!frame.complete || !store.knows.peek()("E_total")) return null;
    const of = whose(network, frame, {
      wantsBatch: choosing.wantsBatch.peek() && forward !== null,
      coming: choosing.wantsBatch.peek() ? samples.coming(network, frame) : null,
    });
    if (!of) return null;
    const kind = choosing.kind.peek();
    const names = kind === "rate" ? [] : choosing.pair.peek().slice(0, kind === "two" ? 2 : 1);
    const parameters = names.map((name) => parameterOf(network, frame, name));
    const columns = kind === "two" ? columnsNow(network) : ALONG;
    const axes = kind === "rate" ? rateAxis(network) : parameterAxes(parameters, columns);
    const rows = axes.up?.length ?? 1;
    /** @type {Landscape} */
    const made = {
      ...{ kind, network, frame, whose: of, parameters, columns, rows, ...axes },
      values: new Float64Array(columns * rows),
      direction: kind === "rate" ? descentDirection(frame, network) : null,
      ...{ now: NaN, next: NaN, isExact: forward !== null },
    };
    return { landscape: made, place: 0, begun: performance.now() };
  }

  /** @param {Network} network */
  function columnsNow(network) {
    if (!forward) {
      const numbers = network.names.parameters.length * network.samples;
      const most = Math.min(SERVER_COLUMNS, Math.floor(Math.sqrt(SERVER_NUMBERS / numbers)));
      return most - 1 + (most % 2);
    }
    const most = Math.sqrt((store.status.peek().playing ? MOVING_MS : STILL_MS) / msPerPlace);
    return COLUMNS.findLast((columns) => columns <= most) ?? COLUMNS[0];
  }

  /** @param {Parameter[]} parameters @param {number} columns */
  function parameterAxes(parameters, columns) {
    const reach = choosing.reach.peek();
    const key = `${parameters.map(({ name }) => name)} ${reach} ${choosing.centred.peek()}`;
    if (key !== calm.key) [calm.key, calm.middles] = [key, []];
    calm.middles = parameters.map(({ now }, n) => middleFor(calm.middles[n] ?? null, now, reach));
    const [x, y] = calm.middles.map((middle) => spanAround(/** @type {number} */ (middle), reach));
    const [across, up] = [valuesOf(x, columns), y ? valuesOf(y, columns) : null];
    return { ...{ x, y: y ?? null, across, up }, isLogarithmic: false };
  }

  /** @param {Network} network */
  function rateAxis({ settings }) {
    const [times, isLogarithmic] = [choosing.times.peek(), choosing.isLogarithmic.peek()];
    const key = `${times} ${choosing.centred.peek()}`;
    if (key !== calm.key) [calm.key, calm.top] = [key, null];
    calm.top = topFor(calm.top, settings.learning_rate, times);
    const scale = rateScale(calm.top, isLogarithmic);
    const { low, high } = scale;
    return { x: { low, high }, y: null, across: scale.values(ALONG), up: null, isLogarithmic };
  }

  /** @param {import("../../model/forward.js").Forward} pass @param {NonNullable<typeof job>} now */
  function advance(pass, now) {
    const made = now.landscape;
    if (!prepare(pass, made)) return void (job = null);
    const start = performance.now();
    const slice = store.status.peek().playing ? MOVING_SLICE_MS : STILL_SLICE_MS;
    const end = Math.min(made.values.length, now.place + Math.max(1, Math.floor(slice / msPerPlace)));
    workOut(pass, made, now.place, end);
    msPerPlace = Math.max(1e-5, (performance.now() - start) / (end - now.place));
    now.place = end;
    if (end < made.values.length) return;
    made.now = pass.error(ofWhose(made.whose));
    const updated = made.frame.updated;
    if (Array.from(updated).every(Number.isFinite)) {
      pass.setParameters(/** @type {Float64Array} */ (updated));
      made.next = pass.error(ofWhose(made.whose));
    }
    finish(made, now.begun + LEAST_MS);
  }

  /** @param {Landscape} made @param {number} next  the earliest moment of the next one */
  function finish(made, next) {
    job = null;
    earliest = next;
    fault.value = "";
    landscape.value = made;
    if (isWanted) request();
  }

  /** The samples and parameters of a landscape. False if the samples have not come. @param {import("../../model/forward.js").Forward} pass @param {Landscape} made */
  function prepare(pass, { network, frame }) {
    const given = samples.training(network, frame);
    if (!given) return false;
    if (given.key !== samplesKey) pass.setSamples(given.inputs, given.targets);
    samplesKey = given.key;
    pass.setParameters(/** @type {Float64Array} */ (frame.parameters));
    return true;
  }

  /** The server's landscape: the mean of all samples. @param {Landscape} made */
  async function ask(made) {
    job = null;
    if (made.kind === "rate") return void ([fault.value, landscape.value] = [NO_WEBASSEMBLY, null]);
    if (isAsking) return;
    isAsking = true;
    try {
      const [across, up] = made.parameters.map(({ name }, n) => {
        const { low, high } = /** @type {Span} */ (n === 0 ? made.x : made.y);
        return { name, first: low, last: high, count: n === 0 ? made.columns : made.rows };
      });
      const { errors } = await fetchLandscape({ across, up });
      made.values.set(errors.map((value) => value ?? NaN));
      const { samples: count } = made.network;
      made.whose = { ...made.whose, rows: null, mean: true };
      if (count > 1) made.whose.words = `mean of all ${count} training samples`;
      const { withPenalty, trainError } = made.frame;
      made.now = withPenalty?.trainError ?? trainError;
      finish(made, performance.now() + SERVER_MS);
    } catch (problem) {
      fault.value = problem instanceof Error ? problem.message : "";
    }
    isAsking = false;
  }

  effect(() => {
    void [store.frame.value, store.status.value.playing, store.knows.value];
    request();
  });
  // Another choice does not wait for the old one's landscape.
  effect(() => {
    void seenChoices(choosing);
    job = null;
    request();
  });

  return {
    landscape,
    fault,
    request,
    /**
     * The error at a point of a landscape, with the engine's bits: two parameters, one, or a learning
     * rate. NaN without WebAssembly.
     * @param {Landscape} of
     * @param {number[]} point
     */
    at(of, point) {
      if (!forward || of.network.field !== loadedFor || !prepare(forward, of)) return NaN;
      const values = point.map((value) => [value]);
      const found = new Float64Array(1);
      if (of.direction) forward.along(of.direction, values[0], found, ofWhose(of.whose));
      else forward.landscape({ ...axesOf(of, values), of: ofWhose(of.whose) }, found);
      return found[0];
    },
  };
}

/** @param {import("./choosing.js").Choosing} choosing */
function seenChoices({ kind, pair, reach, times, isLogarithmic, wantsBatch, centred }) {
  return [kind, pair, reach, times, isLogarithmic, wantsBatch, centred].map((choice) => choice.value);
}

/** @param {Network} network @param {Frame} frame @param {string} name @returns {Parameter} */
function parameterOf({ names }, { parameters, gradients, updated }, name) {
  const index = names.parameters.indexOf(name);
  const number = (/** @type {import("../../wire/protocol.js").Exact} */ list) => list[index] ?? NaN;
  return { name, index, now: number(parameters), gradient: number(gradients), next: number(updated) };
}

/** @param {Whose} whose @returns {import("../../model/forward.js").Of} */
function ofWhose({ rows, mean, l1, l2 }) {
  return { ...(rows ? { rows, mean } : {}), l1, l2 };
}

/** @param {Landscape} of @param {ArrayLike<number>[]} values */
function axesOf({ parameters: [a, b] }, values) {
  const first = { index: a.index, values: values[0] };
  return b ? { a: first, b: { index: b.index, values: values[1] } } : { a: first };
}

/** @param {import("../../model/forward.js").Forward} pass @param {Landscape} made @param {number} from @param {number} to */
function workOut(pass, made, from, to) {
  const of = ofWhose(made.whose);
  if (made.direction)
    pass.along(made.direction, made.across.subarray(from, to), made.values.subarray(from, to), of);
  else pass.landscape({ ...axesOf(made, [made.across, made.up ?? []]), of, from, to }, made.values);
}

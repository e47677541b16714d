// Steps of any size. The server steps by whole iterations and epochs. A step inside an iteration
// only moves the page's cursor over the operations of the frame that is shown: the frame holds
// every number of its iteration, so the session does not change.

import { effect } from "@preact/signals-core";
import { isInside, moved, next, prepare, previous } from "../model/operations.js";

/**
 * @typedef {import("./actions.js").Outcome} Outcome
 * @typedef {import("../model/operations.js").Calculation} Calculation
 * @typedef {import("../model/operations.js").Grouping} Grouping
 * @typedef {import("../wire/documents.js").Operation} Operation
 * @typedef {{ step: (count: number) => Promise<Outcome>, back: (count: number) => Promise<Outcome>,
 *   play: (iterationsPerS: number | null, until?: number | null) => Promise<Outcome>, pause: () => Promise<Outcome> }} Iterations
 */

/** The most iterations that one command takes. */
const MOST_AT_ONCE = 1000;
/** The frame of a step comes at once. A run that has diverged sends none, so the wait ends. */
const FRAME_MS = 1000;
/** The place before the first operation of an iteration. */
const START = "start";
/** @type {Outcome} */
const DONE = { ok: true };

/**
 * @param {import("./store.js").Store} store
 * @param {Iterations} iterations
 * @param {{ fetchOperations: () => Promise<import("../wire/documents.js").Operations>, onOperation: (operation: Operation) => void,
 *   onStep: (operation: Operation, at: number, of: number) => void }} options
 *   `onOperation` is called with the operation that the cursor stands behind; `onStep` after a step
 *   inside an iteration
 */
export function createStepping(store, iterations, { fetchOperations, onOperation, onStep }) {
  /** The operations of the present network, which are the same in every iteration.
   * @type {{ network: object, calculation: Promise<Calculation> } | null} */
  let fetched = null;
  /** Where the cursor begins in the next iteration. @type {"start" | "end"} */
  let arriving = "start";
  /** True while a step into another iteration is under way. */
  let crossing = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  const grouping = () => /** @type {Grouping} */ (store.stepBy.value);
  const inside = () => isInside(store.stepBy.value) && !store.status.value.playing;

  /** @returns {Promise<Calculation> | null} */
  function calculation() {
    const network = store.network.value;
    if (!network) return null;
    if (fetched?.network !== network) fetched = { network, calculation: fetchOperations().then(prepare) };
    return fetched.calculation;
  }

  // The cursor follows the frame and the network.
  effect(() => {
    const [frame, network] = [store.frame.value, store.network.value];
    if (!inside() || !frame || !network) {
      store.cursor.value = null;
      return;
    }
    if (store.cursor.peek()?.iteration !== frame.iteration) enter(frame.iteration);
    calculation()?.then(
      (found) => network === store.network.peek() && renew(found),
      (/** @type {Error} */ problem) => {
        fetched = null;
        store.stepBy.value = "iteration";
        store.notice.value = problem.message;
      },
    );
  });

  // Playing whole iterations, or another step size, ends playing steps.
  effect(() => {
    if (!inside()) halt();
  });

  /** Puts the cursor into another iteration. @param {number} iteration */
  function enter(iteration) {
    const known = store.cursor.peek()?.calculation ?? null;
    const at = arriving === "end" ? (known?.operations.length ?? 0) : 0;
    store.cursor.value = { calculation: known, iteration, at };
    arriving = "start";
    crossing = false;
  }

  /** Puts the cursor at the same quantity of another calculation. @param {Calculation} found */
  function renew(found) {
    const now = store.cursor.peek();
    if (!now || now.calculation === found) return;
    const at = now.calculation ? moved(now.calculation, found, now.at) : now.at;
    store.cursor.value = { ...now, calculation: found, at };
  }

  /** @param {number} at  the number of operations that are done */
  function move(at) {
    const now = store.cursor.peek();
    if (!now?.calculation) return;
    store.cursor.value = { ...now, at };
    if (at > 0) onOperation(now.calculation.operations[at - 1]);
  }

  /** Moves the cursor as a step does. @param {number} at */
  function stepTo(at) {
    move(at);
    const operations = store.cursor.peek()?.calculation?.operations ?? [];
    if (at > 0) onStep(operations[at - 1], at, operations.length);
  }

  /**
   * Steps into another iteration; a second call while one is under way does nothing.
   * @param {"start" | "end"} place
   * @param {() => Promise<Outcome>} travel
   * @returns {Promise<Outcome>}
   */
  async function cross(place, travel) {
    if (crossing) return DONE;
    crossing = true;
    arriving = place;
    const answer = await travel();
    const stay = () => {
      crossing = false;
      arriving = "start";
    };
    if (!answer.ok) stay();
    else if (crossing) setTimeout(stay, FRAME_MS);
    return answer;
  }

  /** @returns {number} */
  function iterationsAtOnce() {
    const network = store.network.value;
    if (store.stepBy.value !== "epoch" || !network) return 1;
    return Math.ceil(network.samples / (network.settings.batch_size || network.samples));
  }

  /** @returns {Promise<Outcome>} */
  async function step() {
    if (!inside()) {
      for (let left = iterationsAtOnce(); left > 0; left -= MOST_AT_ONCE) {
        const answer = await iterations.step(Math.min(left, MOST_AT_ONCE));
        if (!answer.ok) return answer;
      }
      return DONE;
    }
    const now = store.cursor.value;
    if (!now?.calculation) return DONE;
    const at = next(now.calculation, grouping(), now.at);
    if (at === null) return cross("start", () => iterations.step(1));
    stepTo(at);
    return DONE;
  }

  /** @returns {Promise<Outcome>} */
  async function back() {
    const iteration = store.frame.value?.iteration ?? 0;
    if (!inside()) return iteration > 0 ? iterations.back(Math.min(iteration, iterationsAtOnce())) : DONE;
    const now = store.cursor.value;
    if (!now?.calculation) return DONE;
    const at = previous(now.calculation, grouping(), now.at);
    if (at !== null) stepTo(at);
    else if (iteration > 0) return cross("end", () => iterations.back(1));
    return DONE;
  }

  /** Stops playing steps. */
  function halt() {
    clearTimeout(timer);
    store.playingSteps.value = false;
  }

  async function playSteps() {
    const answer = await step();
    if (!store.playingSteps.peek()) return;
    if (answer.ok) timer = setTimeout(playSteps, 1000 / store.pace.peek());
    else halt();
  }

  return {
    step,
    back,
    /** Plays iterations, or steps inside an iteration. @returns {Promise<Outcome>} */
    async play() {
      if (!inside()) return iterations.play(store.speed.value);
      store.playingSteps.value = true;
      await playSteps();
      return DONE;
    },
    /** @returns {Promise<Outcome>} */
    async pause() {
      halt();
      return store.status.value.playing ? iterations.pause() : DONE;
    },
    /** @param {number} stepsPerS  inside an iteration */
    setPace(stepsPerS) {
      store.pace.value = stepsPerS;
      if (!store.playingSteps.value) return;
      clearTimeout(timer);
      timer = setTimeout(playSteps, 1000 / stepsPerS);
    },
    /** @param {import("./store.js").StepBy} stepBy */
    setStepBy(stepBy) {
      store.stepBy.value = stepBy;
    },
    /** Moves the cursor to the start of the iteration. */
    rewind() {
      halt();
      move(0);
    },
    /**
     * Moves the cursor behind the operation that computes a quantity, in the iteration that is
     * shown.
     * @param {string} quantity  as the operations name it: net_h1, E_total, dE_total/dw5, w5+; or
     *   "start", the place before the first operation
     * @returns {Promise<Outcome>}
     */
    async showUpTo(quantity) {
      halt();
      if (store.status.value.playing) await iterations.pause();
      const found = await calculation();
      const index = quantity === START ? -1 : found?.indices.get(quantity);
      if (!found || index === undefined)
        return { ok: false, message: `No operation of this network gives ${quantity}.` };
      if (!isInside(store.stepBy.value)) store.stepBy.value = "operation";
      renew(found);
      move(index + 1);
      return DONE;
    },
    /** Shows every number of the iteration, and steps by whole iterations. */
    showEverything() {
      store.stepBy.value = "iteration";
    },
  };
}

// Steps of any size. Whole iterations and epochs are the server's; inside an iteration one goes over the operations of the frame
// that is shown, which holds its whole calculation: so where one stands there is the page's own, and no state of the session.

import { effect } from "@preact/signals-core";
import { isInside, moved, next, prepare, previous } from "../model/operations.js";

/**
 * @typedef {import("./actions.js").Outcome} Outcome
 * @typedef {import("../model/operations.js").Calculation} Calculation
 * @typedef {import("../model/operations.js").Grouping} Grouping
 * @typedef {{ step: (count: number) => Promise<Outcome>, back: (count: number) => Promise<Outcome>,
 *   play: (iterationsPerS: number | null, until?: number | null) => Promise<Outcome>, pause: () => Promise<Outcome> }} Whole
 */

/** The most iterations that one command takes. */
const MOST_AT_ONCE = 1000;
/** After a step has been done its frame comes at once; a run that has diverged sends none. */
const FRAME_MS = 1000;
/** @type {Outcome} */
const DONE = { ok: true };

/**
 * @param {import("./store.js").Store} store
 * @param {Whole} whole
 * @param {{ fetchOperations: () => Promise<import("../model/operations.js").Answer>, look: (operation: import("../model/operations.js").Operation) => void }} options
 *   look: turns the page's eye to what an operation gives
 */
export function createStepping(store, whole, { fetchOperations, look }) {
  /** The operations of the present network: one list serves all its iterations. @type {{ network: object, list: Promise<Calculation> } | null} */
  let fetched = null;
  /** Where to stand in the iteration that comes. @type {"start" | "end"} */
  let arriving = "start";
  /** Whether a step into another iteration is under way. */
  let crossing = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  function inside() {
    return isInside(store.stepBy.value) && !store.status.value.playing;
  }

  /** @returns {Promise<Calculation> | null} */
  function calculation() {
    const network = store.network.value;
    if (!network) return null;
    if (fetched?.network !== network) fetched = { network, list: fetchOperations().then(prepare) };
    return fetched.list;
  }

  // The cursor follows the frame and the network.
  effect(() => {
    const frame = store.frame.value;
    const now = store.cursor.peek();
    if (!inside() || !frame || !store.network.value) {
      store.cursor.value = null;
      return;
    }
    const same = now?.iteration === frame.iteration;
    const length = now?.calculation?.operations.length ?? 0;
    if (!same) {
      store.cursor.value = {
        calculation: now?.calculation ?? null,
        iteration: frame.iteration,
        at: arriving === "end" ? length : 0,
      };
      arriving = "start";
      crossing = false;
    }
    const network = store.network.value;
    calculation()?.then(
      (list) => network === store.network.peek() && renew(list),
      (/** @type {Error} */ problem) => {
        fetched = null;
        store.stepBy.value = "iteration";
        store.notice.value = problem.message;
      },
    );
  });

  // Whole iterations that begin to play, or another step size, end the walk.
  effect(() => {
    if (!inside()) halt();
  });

  /** @param {Calculation} list */
  function renew(list) {
    const now = store.cursor.peek();
    if (!now || now.calculation === list) return;
    const at = now.calculation ? moved(now.calculation, list, now.at) : now.at;
    store.cursor.value = { ...now, calculation: list, at };
  }

  /** @param {number} at */
  function stand(at) {
    const now = store.cursor.peek();
    if (!now?.calculation) return;
    store.cursor.value = { ...now, at };
    if (at > 0) look(now.calculation.operations[at - 1]);
  }

  /**
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
        const answer = await whole.step(Math.min(left, MOST_AT_ONCE));
        if (!answer.ok) return answer;
      }
      return DONE;
    }
    const now = store.cursor.value;
    if (!now?.calculation) return DONE;
    const at = next(now.calculation, grouping(), now.at);
    if (at === null) return cross("start", () => whole.step(1));
    stand(at);
    return DONE;
  }

  /** @returns {Promise<Outcome>} */
  async function back() {
    const iteration = store.frame.value?.iteration ?? 0;
    if (!inside()) return iteration > 0 ? whole.back(Math.min(iteration, iterationsAtOnce())) : DONE;
    const now = store.cursor.value;
    if (!now?.calculation) return DONE;
    const at = previous(now.calculation, grouping(), now.at);
    if (at !== null) stand(at);
    else if (iteration > 0) return cross("end", () => whole.back(1));
    return DONE;
  }

  function grouping() {
    return /** @type {Grouping} */ (store.stepBy.value);
  }

  function halt() {
    clearTimeout(timer);
    store.walking.value = false;
  }

  async function walk() {
    const answer = await step();
    if (!store.walking.peek()) return;
    if (answer.ok) timer = setTimeout(walk, 1000 / store.pace.peek());
    else halt();
  }

  return {
    step,
    back,
    /** @returns {Promise<Outcome>} */
    async play() {
      if (!inside()) return whole.play(store.speed.value);
      store.walking.value = true;
      await walk();
      return DONE;
    },
    /** @returns {Promise<Outcome>} */
    async pause() {
      halt();
      return store.status.value.playing ? whole.pause() : DONE;
    },
    /** Steps a second. @param {number} stepsPerS */
    setPace(stepsPerS) {
      store.pace.value = stepsPerS;
      if (!store.walking.value) return;
      clearTimeout(timer);
      timer = setTimeout(walk, 1000 / stepsPerS);
    },
    /** @param {import("./store.js").StepBy} stepBy */
    setStepBy(stepBy) {
      store.stepBy.value = stepBy;
    },
    /** Nothing of the iteration is worked out yet. */
    rewind() {
      halt();
      stand(0);
    },
    /**
     * Shows what is known once this quantity has been worked out, in the iteration that is shown.
     * @param {string} quantity  as the operations name it: net_h1, E_total, dE_total/dw5, w5+
     * @returns {Promise<Outcome>}
     */
    async showUpTo(quantity) {
      halt();
      if (store.status.value.playing) await whole.pause();
      const list = await calculation();
      const index = list?.indices.get(quantity);
      if (!list || index === undefined)
        return { ok: false, message: `No operation of this network gives ${quantity}.` };
      if (!isInside(store.stepBy.value)) store.stepBy.value = "operation";
      renew(list);
      stand(index + 1);
      return DONE;
    },
    /** Whole iterations again, with all their numbers. */
    showEverything() {
      store.stepBy.value = "iteration";
    },
  };
}

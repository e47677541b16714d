// The sentences for screen readers: the iteration and the error after a step, the operation after a
// step inside an iteration, undo and redo. While the page plays fast it says nothing; when it
// pauses, it says where it is.

import { effect } from "@preact/signals-core";
import { query } from "../../model/notation.js";
import { totalError } from "../../model/objective.js";
import { isInside } from "../../model/operations.js";

/**
 * @typedef {import("../store.js").Store} Store
 * @typedef {import("../../wire/documents.js").Operation} Operation
 */

/** Iterations or operations a second that can be followed by ear. */
const FAST = 1;

/**
 * @param {Store} store
 * @param {import("../../wire/server.js").Server["derivation"]} fetchDerivation
 */
export function createAnnouncing(store, fetchDerivation) {
  /** The error and the place that were said last, or that were shown when the page opened.
   * @type {{ iteration: number, error: number, network: unknown } | null} */
  let said = null;
  let hasPlayedFast = false;
  /** The explanation that is under way. */
  let asked = new AbortController();

  effect(() => {
    const [frame, network] = [store.frame.value, store.network.value];
    const { playing, iterations_per_s: rate } = store.status.value;
    if (!frame || !network) return;
    const isFast = (playing && (rate === null || rate > FAST)) || store.progress.value !== null;
    if (isFast) {
      hasPlayedFast = true;
      return;
    }
    const { value: error } = totalError(frame, network);
    const now = { iteration: frame.iteration, error, network };
    const before = said?.network === network ? said : null;
    said = now;
    const isPause = hasPlayedFast;
    hasPlayedFast = false;
    if (!before || (before.iteration === frame.iteration && !isPause)) return;
    // The cursor moves into the new iteration after this effect.
    queueMicrotask(() => store.say(iterationInWords(store, before, now, isPause)));
  });

  /** After a step inside an iteration. @param {Operation} operation @param {number} at @param {number} of */
  async function sayOperation({ quantity, phase }, at, of) {
    asked.abort();
    asked = new AbortController();
    const { signal } = asked;
    if (store.playingSteps.value && store.pace.value > FAST) return;
    const place = `Operation ${at} of ${of}, ${phase}.`;
    if (store.hidden.value.has(quantity)) return store.say(`${place} The lesson asks for this number.`);
    try {
      const { steps } = await fetchDerivation(quantity, query(store.notation.value), signal);
      if (!signal.aborted) store.say(`${place} ${steps[steps.length - 1].spoken}.`);
    } catch {
      if (!signal.aborted) store.say(`${place} ${quantity}, its numbers could not be fetched just now.`);
    }
  }

  return { sayOperation };
}

/**
 * @param {Store} store
 * @param {{ error: number }} before
 * @param {{ iteration: number, error: number }} now
 * @param {boolean} isPause
 */
function iterationInWords(store, before, now, isPause) {
  const { number } = store.writing.value;
  const place = `${isPause ? "Paused. " : ""}Iteration ${now.iteration}.`;
  if (!store.knows.value("E_total"))
    return isInside(store.stepBy.value) ? `${place} Nothing is calculated yet.` : place;
  const change = now.error - before.error;
  const direction = change < 0 ? "down" : "up";
  const moved = !Number.isFinite(change)
    ? ""
    : change === 0
      ? ", as before"
      : `, ${direction} ${number(Math.abs(change))}`;
  return `${place} Total error ${number(now.error)}${moved}.`;
}

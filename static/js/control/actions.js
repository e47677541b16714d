// The person's verbs. Each becomes a command, but for steps inside an iteration (stepping.js); what is refused becomes a notice.

import { batch } from "@preact/signals-core";
import { quantitiesOf, elementOf, elementsOf } from "../model/elements.js";
import { createPredicting } from "./predicting.js";
import { createStepping } from "./stepping.js";

/**
 * @typedef {ReturnType<typeof createActions>} Actions
 * @typedef {{ ok: true } | { ok: false, message: string }} Outcome
 */

/**
 * @param {import("./store.js").Store} store
 * @param {ReturnType<typeof import("../wire/commands.js").createOutbox>} outbox
 * @param {{ fetchOperations: () => Promise<import("../model/operations.js").Answer>,
 *   fetchPrediction: (parameter: string) => Promise<import("./predicting.js").Prediction> }} server
 */
export function createActions(store, outbox, { fetchOperations, fetchPrediction }) {
  /** Edits by quantity that wait for the answer to the one before: at most one is under way, the newest wins.
   * @type {Map<string, { value: number | string | boolean, sample: number, gesture: string | null } | null>} */
  const editing = new Map();

  /**
   * @param {Record<string, unknown> & { type: string }} command
   * @returns {Promise<Outcome>}
   */
  async function run(command) {
    const answer = await outbox.send(command);
    // What was stopped on its way was stopped by this person, or by what was asked for since: that needs no word.
    if (answer.type === "refused" && answer.reason === "stopped")
      return { ok: false, message: answer.message };
    store.notice.value = answer.type === "refused" ? answer.message : "";
    return answer.type === "refused" ? { ok: false, message: answer.message } : { ok: true };
  }

  /**
   * @param {string} quantity
   * @param {number | string | boolean} value
   * @param {number} [sample]
   * @param {string | null} [gesture]  edits of one gesture are one step to undo
   * @returns {Promise<Outcome>}
   */
  async function edit(quantity, value, sample = 0, gesture = null) {
    if (typeof value === "number") draft(quantity, { value, revision: null });
    if (editing.has(quantity)) {
      editing.set(quantity, { value, sample, gesture });
      return { ok: true };
    }
    editing.set(quantity, null);
    const answer = await outbox.send({ type: "edit", quantity, value, sample, gesture });
    const next = editing.get(quantity);
    editing.delete(quantity);
    if (next) return edit(quantity, next.value, next.sample, next.gesture);
    draft(
      quantity,
      answer.type === "applied" && typeof value === "number" ? { value, revision: answer.revision } : null,
    );
    store.notice.value = answer.type === "refused" ? answer.message : "";
    return answer.type === "refused" ? { ok: false, message: answer.message } : { ok: true };
  }

  /**
   * @param {string} quantity
   * @param {import("./store.js").Draft | null} value
   */
  function draft(quantity, value) {
    const drafts = new Map(store.drafts.value);
    const shown = store.frame.value?.revision ?? -1;
    if (value && (value.revision === null || value.revision > shown)) drafts.set(quantity, value);
    else drafts.delete(quantity);
    store.drafts.value = drafts;
  }

  /** The iteration the finger has come to on the time bar; one seek is under way at a time, the newest place wins.
   * @type {number | null} */
  let wanted = null;
  /** The number of the last one, 0 when it was answered. */
  let seeking = 0;
  let seeks = 0;

  /** @param {number} iteration */
  async function scrubTo(iteration) {
    wanted = iteration;
    // A long way is not waited for: it ends when the next seek comes.
    if (seeking && !store.progress.value) return;
    const turn = ++seeks;
    seeking = turn;
    while (wanted !== null) {
      const next = wanted;
      wanted = null;
      await run({ type: "seek", iteration: next });
    }
    if (seeking === turn) seeking = 0;
  }

  /**
   * Selects an element and explains it; of an element like the one before, the like quantity.
   * @param {string | null} name
   */
  function select(name) {
    const [network, selected] = [store.network.value, store.selected.value];
    if (name === selected) return;
    const known = network && elementsOf(network);
    const [before, now] = [known?.get(selected ?? ""), known?.get(name ?? "")];
    const kept = before && before.kind === now?.kind ? quantitiesOf(before).indexOf(store.quantity.value) : 0;
    batch(() => {
      store.selected.value = name;
      if (now) store.quantity.value = quantitiesOf(now)[Math.max(0, kept)] ?? "";
    });
  }

  /** Explains a quantity, such as dE_total/dw5, and selects what it is about. @param {string} quantity */
  function explain(quantity) {
    batch(() => {
      store.selected.value = elementOf(quantity);
      store.quantity.value = quantity;
    });
  }

  const whole = {
    step: (/** @type {number} */ count) => run({ type: "step", count }),
    back: (/** @type {number} */ count) => run({ type: "back", count }),
    /** @param {number | null} iterationsPerS @param {number | null} [until] */
    play: (iterationsPerS, until = null) => run({ type: "play", iterations_per_s: iterationsPerS, until }),
    pause: () => run({ type: "pause" }),
  };
  const stepping = createStepping(store, whole, {
    fetchOperations,
    look: ({ quantity }) => explain(quantity),
  });

  const predicting = createPredicting(store, stepping.step, fetchPrediction);

  return {
    scrubTo,
    /** Ends a long way. */
    stop: () => run({ type: "pause" }),
    undo: () => run({ type: "undo" }),
    redo: () => run({ type: "redo" }),
    /** @param {number} branch */
    choose: (branch) => run({ type: "choose", branch }),
    ...stepping,
    ...predicting,
    /** Plays or pauses; ends a seek that is still under way. */
    toggle: () => {
      if (store.progress.value) return run({ type: "pause" });
      return store.status.value.playing || store.walking.value ? stepping.pause() : stepping.play();
    },
    /** Whole iterations. @param {number | null} iterationsPerS  null: as fast as possible @param {number | null} [until] */
    run: whole.play,
    reset: () => {
      stepping.rewind();
      return run({ type: "reset" });
    },
    /** @param {number} iteration */
    seek: (iteration) => run({ type: "seek", iteration }),
    edit,
    /** @param {unknown} recipe */
    open: (recipe) => run({ type: "open", recipe }),
    /** Any command as it stands, such as the lesson's. @param {Record<string, unknown> & { type: string }} command */
    carryOut: (command) => run(command),
    select,
    explain,
    /** @param {Partial<import("../model/notation.js").Notation>} switches */
    write: (switches) => {
      store.notation.value = { ...store.notation.value, ...switches };
    },
    dismiss: () => {
      store.notice.value = "";
    },
  };
}

// The actions of a learner. Each sends a command, except steps inside an iteration (stepping.js)
// and selections. A refused command shows the server's sentence as a notice.

import { batch } from "@preact/signals-core";
import { elementOf, elementsOf, quantitiesOf } from "../model/elements.js";
import { createAnnouncing } from "./person/announcing.js";
import { createEdits } from "./edits.js";
import { createOpening } from "./own/opening.js";
import { createPredicting } from "./predicting.js";
import { createSeeking } from "./seeking.js";
import { createStepping } from "./stepping.js";

/**
 * @typedef {ReturnType<typeof createActions>} Actions
 * @typedef {{ ok: true } | { ok: false, message: string }} Outcome
 * @typedef {Record<string, unknown> & { type: string }} Command
 */

const AFTER_RESET = "The starting values are back. Undo, or Ctrl-Z, brings the run back.";

/**
 * @param {import("./store.js").Store} store
 * @param {Pick<import("../wire/commands.js").Commands, "send">} commands
 * @param {Pick<import("../wire/server.js").Server, "operations" | "prediction" | "derivation" | "openRecipe">} server
 */
export function createActions(store, commands, server) {
  /** Sends a command as it stands. @param {Command} command @returns {Promise<Outcome>} */
  async function carryOut(command) {
    // A notice is about the command before.
    store.notice.value = "";
    const answer = await commands.send(command);
    store.advice.value = "";
    if (answer.type === "applied") return { ok: true };
    // The learner has stopped this command, or sent a newer one in its place: that needs no notice.
    if (answer.reason !== "stopped") store.notice.value = answer.message;
    return { ok: false, message: answer.message };
  }

  const selection = createSelection(store);
  const pause = () => carryOut({ type: "pause" });
  /** Whole iterations. */
  const iterations = {
    step: (/** @type {number} */ count) => carryOut({ type: "step", count }),
    back: (/** @type {number} */ count) => carryOut({ type: "back", count }),
    /**
     * @param {number | null} iterationsPerS  null: as fast as possible
     * @param {number | null} [until]
     */
    play: (iterationsPerS, until = null) =>
      carryOut({ type: "play", iterations_per_s: iterationsPerS, until }),
    pause,
  };
  const stepping = createStepping(store, iterations, {
    fetchOperations: server.operations,
    onOperation: ({ quantity }) => selection.explain(quantity),
    onStep: createAnnouncing(store, server.derivation).sayOperation,
  });

  /** Undoes or redoes, and says so. @param {"undo" | "redo"} way @param {string} begins */
  async function travel(way, begins) {
    const command = store.history.value[way];
    const outcome = await carryOut({ type: way });
    if (outcome.ok) store.say(`${begins}: ${command ?? "the last command"}.`);
    return outcome;
  }

  return {
    carryOut,
    ...selection,
    ...createEdits(store, commands),
    ...createSeeking(store, carryOut),
    ...stepping,
    ...createPredicting(store, stepping.step, server.prediction),
    /** Ends a seek that is under way. */
    stop: pause,
    undo: () => travel("undo", "Undone"),
    redo: () => travel("redo", "Redone"),
    /** Goes on with another branch of the history. @param {number} branch */
    choose: (branch) => carryOut({ type: "choose", branch }),
    run: iterations.play,
    /** Plays or pauses; ends a seek that is under way. @returns {Promise<Outcome>} */
    toggle: () => {
      if (store.progress.value) return pause();
      return store.status.value.playing || store.playingSteps.value ? stepping.pause() : stepping.play();
    },
    reset: async () => {
      stepping.rewind();
      const outcome = await carryOut({ type: "reset" });
      if (outcome.ok) store.advice.value = AFTER_RESET;
      return outcome;
    },
    /** @param {number} iteration */
    seek: (iteration) => carryOut({ type: "seek", iteration }),
    open: createOpening(store, carryOut, server),
    /**
     * Changes switches of the notation.
     * @param {Partial<import("../model/notation.js").Notation>} switches
     */
    write: (switches) => {
      store.notation.value = { ...store.notation.value, ...switches };
    },
    /** Closes the notice. */
    dismiss: () => {
      store.notice.value = store.advice.value = "";
    },
  };
}

/**
 * The selected element, and the quantity of it that is explained.
 * @param {import("./store.js").Store} store
 */
function createSelection(store) {
  return {
    /**
     * Selects an element. Between elements of one kind the explained quantity stays the same: the
     * gradient of the next weight.
     * @param {string | null} name
     */
    select(name) {
      const [network, selected] = [store.network.value, store.selected.value];
      if (name === selected) return;
      const elements = network && elementsOf(network);
      const [before, now] = [elements?.get(selected ?? ""), elements?.get(name ?? "")];
      const isAlike = before && before.kind === now?.kind;
      const index = isAlike ? quantitiesOf(before).indexOf(store.quantity.value) : 0;
      batch(() => {
        store.selected.value = name;
        if (now) store.quantity.value = quantitiesOf(now)[Math.max(0, index)] ?? "";
      });
    },
    /**
     * Previews an element at a place of the screen; null previews none. The selection stays.
     * @param {string | null} name
     * @param {number} x
     * @param {number} y
     */
    point(name, x, y) {
      store.pointed.value = name === null ? null : { name, x, y };
    },
    /**
     * Explains a quantity if the network has its element: a learning rate has none.
     * @param {string} quantity
     */
    explainIfKnown(quantity) {
      const network = store.network.value;
      if (network && elementsOf(network).has(elementOf(quantity))) this.explain(quantity);
    },
    /** Frees the selection. */
    free() {
      batch(() => {
        store.selected.value = store.pointed.value = null;
        store.quantity.value = "";
      });
    },
    /**
     * Explains a quantity, such as dE_total/dw5, and selects its element.
     * @param {string} quantity
     */
    explain(quantity) {
      batch(() => {
        store.selected.value = elementOf(quantity);
        store.quantity.value = quantity;
      });
    },
  };
}

// The settings: the recipe and the choices, fetched while the settings are open, and the new runs
// that they begin.

import { effect } from "@preact/signals-core";
import { createOpening } from "./opening.js";

/** @typedef {import("../wire/documents.js").Recipe} Recipe */

/**
 * @param {import("./store.js").Store} store
 * @param {Pick<import("./actions.js").Actions, "open">} actions
 * @param {Pick<import("../wire/server.js").Server, "recipe" | "choices">} server
 * @param {import("@preact/signals-core").ReadonlySignal<boolean>} isOpen
 */
export function createSettings(store, actions, server, isOpen) {
  effect(() => {
    const network = store.network.value;
    if (!isOpen.value || !network) return;
    void server.recipe().then((recipe) => {
      // A recipe that comes after the next network, or after a newer request to open one, is out of
      // date.
      if (store.network.peek() === network && !store.opening.peek()) store.recipe.value = recipe;
    });
  });
  effect(() => {
    if (isOpen.value && !store.choices.peek())
      void server.choices().then((choices) => (store.choices.value = choices));
  });

  const open = createOpening(store, actions);

  return {
    /**
     * Begins a new run with the newest recipe, changed, and with the rule that is in force. The
     * next change builds on this one, even if the server has not answered yet. A refused change is
     * taken back.
     * @param {(recipe: Recipe) => Recipe} change
     * @returns {Promise<import("./actions.js").Outcome>}
     */
    async begin(change) {
      const [before, network] = [store.recipe.peek(), store.network.peek()];
      if (!before || !network) return { ok: false, message: "The settings have not come yet." };
      return open(change({ ...before, rule: network.settings }));
    },
  };
}

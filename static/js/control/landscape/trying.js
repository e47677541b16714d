// A learning rate that is tried by hand on the line along the gradient, and set when it is let go.

import { computed, effect, signal } from "@preact/signals-core";

/**
 * @param {import("../store.js").Store} store
 * @param {Pick<import("../actions.js").Actions, "edit">} actions
 */
export function createTrying(store, actions) {
  /** @type {import("@preact/signals-core").Signal<number | null>} */
  const held = signal(null);
  const ofRule = computed(() => {
    const draft = store.drafts.value.get("learning_rate")?.value;
    return draft ?? /** @type {number} */ (store.network.value?.settings.learning_rate ?? 0);
  });
  // The held rate is shown until the rule has it.
  effect(() => {
    if (ofRule.value === held.peek()) held.value = null;
  });

  return {
    /** The rate at the handle. */
    rate: computed(() => held.value ?? ofRule.value),
    isFixed: computed(() => store.keeps("rule") || store.connection.value !== "open"),
    /** @param {number | null} rate  null: none */
    try(rate) {
      held.value = rate;
    },
    /** @param {number} rate */
    async set(rate) {
      if (rate !== ofRule.peek()) await actions.edit("learning_rate", rate);
      held.value = null;
    },
  };
}

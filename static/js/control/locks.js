// The locks of the page's address: an action that would change a locked thing is refused with a
// sentence. The lesson still opens its own networks.

import { elementsOf } from "../model/elements.js";

/**
 * @typedef {import("./actions.js").Actions} Actions
 * @typedef {"numbers" | "rule" | "network"} Lock
 */

/** @type {Record<Lock, string>} */
const KEPT = {
  numbers: "This page keeps the weights, biases, inputs and targets as they are.",
  rule: "This page keeps the rule as it is.",
  network: "This page keeps its network and its data.",
};

/**
 * @param {Actions} actions
 * @param {import("./store.js").Store} store
 * @returns {Actions}
 */
export function withLocks(actions, store) {
  /**
   * @template {unknown[]} A
   * @param {(...args: A) => Promise<import("./actions.js").Outcome>} act
   * @param {(...args: A) => Lock} lockOf
   */
  const guarded =
    (act, lockOf) =>
    async (/** @type {A} */ ...args) => {
      const lock = lockOf(...args);
      if (store.watching || !store.keeps(lock)) return act(...args);
      store.notice.value = KEPT[lock];
      return { ok: /** @type {const} */ (false), message: KEPT[lock] };
    };
  /** @param {string} quantity @returns {Lock} */
  const lockOfQuantity = (quantity) =>
    store.network.value && elementsOf(store.network.value).has(quantity) ? "numbers" : "rule";
  return {
    ...actions,
    edit: guarded(actions.edit, lockOfQuantity),
    tryEdit: guarded(actions.tryEdit, lockOfQuantity),
    open: guarded(actions.open, () => "network"),
  };
}

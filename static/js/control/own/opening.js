// Opens a recipe in this session: by a message, or, if it is too long for one, by a request. Either is
// one step that undo takes back.

import { MOST_BYTES } from "../../wire/commands.js";

/** Space for the rest of the message. */
const REST = 200;

/**
 * @typedef {import("../actions.js").Outcome} Outcome
 * @param {import("../store.js").Store} store
 * @param {(command: { type: "open", recipe: unknown }) => Promise<Outcome>} carryOut
 * @param {Pick<import("../../wire/server.js").Server, "openRecipe">} server
 */
export function createOpening(store, carryOut, server) {
  /** Opens the network of a recipe. @param {unknown} recipe @returns {Promise<Outcome>} */
  return async (recipe) => {
    const bytes = new TextEncoder().encode(JSON.stringify(recipe)).length;
    if (bytes + REST <= MOST_BYTES) return carryOut({ type: "open", recipe });
    store.notice.value = "";
    try {
      await server.openRecipe(recipe);
      store.advice.value = "";
      return { ok: true };
    } catch (problem) {
      const { message } = /** @type {Error} */ (problem);
      store.notice.value = message;
      return { ok: false, message };
    }
  };
}

// Opening a whole recipe. The settings show it before the server has answered, and the recipe before
// it if the server refuses.

/**
 * @param {import("./store.js").Store} store
 * @param {Pick<import("./actions.js").Actions, "open">} actions
 */
export function createOpening(store, actions) {
  /**
   * @param {import("../wire/documents.js").Recipe} recipe
   * @returns {Promise<import("./actions.js").Outcome>}
   */
  return async function open(recipe) {
    const before = store.recipe.peek();
    store.recipe.value = recipe;
    store.opening.value += 1;
    const outcome = await actions.open(recipe);
    store.opening.value -= 1;
    if (!outcome.ok && store.recipe.peek() === recipe) store.recipe.value = before;
    return outcome;
  };
}

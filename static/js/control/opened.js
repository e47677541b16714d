// The name of the network that is open, and the networks that can be opened in its place.

import { computed, effect, signal } from "@preact/signals-core";
import { isArticleNetwork, titleOf, withDataset } from "../model/recipe.js";

/**
 * @typedef {import("../wire/documents.js").Recipe} Recipe
 * @typedef {ReturnType<typeof createOpened>} Opened
 */

/** Edits of one gesture come quicker than this one after the other. */
const PAUSE_MS = 250;

/**
 * @param {import("./store.js").Store} store
 * @param {Pick<import("./actions.js").Actions, "open">} actions
 * @param {Pick<import("../wire/server.js").Server, "recipe" | "choices">} server
 */
export function createOpened(store, actions, server) {
  /** The recipe that is open, with its edits. @type {import("@preact/signals-core").Signal<Recipe | null>} */
  const recipe = signal(null);
  const state = computed(() => `${store.network.value?.revision} ${store.frame.value?.revision}`);
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let asked = 0;
  effect(() => {
    void state.value;
    if (!store.network.value || !store.frame.peek()) return;
    clearTimeout(timer);
    timer = setTimeout(() => void fetchRecipe(), PAUSE_MS);
  });

  async function fetchRecipe() {
    const turn = ++asked;
    try {
      const [found, choices] = await Promise.all([server.recipe(), store.choices.peek() ?? server.choices()]);
      if (turn !== asked) return;
      store.choices.value = choices;
      recipe.value = found;
    } catch {
      // The name stays; the next change asks again.
    }
  }

  return {
    /** "" until the server has said what is open. */
    title: computed(() =>
      recipe.value && store.choices.value ? titleOf(recipe.value, store.choices.value) : "",
    ),
    /** True unless the network or its numbers are another one's than the article's. */
    isArticle: computed(() => {
      const [found, choices] = [recipe.value, store.choices.value];
      return !found || !choices || isArticleNetwork(found, choices.article);
    }),
    /** Opens the article's network, with its rule. */
    openArticle: async () => actions.open((store.choices.peek() ?? (await server.choices())).article),
    /** Opens a data set, with the article's rule and a small network. @param {string} name */
    async openDataset(name) {
      const choices = store.choices.peek() ?? (await server.choices());
      const choice = choices.datasets.find((dataset) => dataset.name === name);
      return choice && actions.open(withDataset(choices.article, choice));
    },
  };
}

// The name of the network that is open, and the networks that can be opened in its place.

import { computed, effect, signal } from "@preact/signals-core";
import { elementsOf } from "../model/elements.js";
import { titleOf } from "../model/recipe.js";
import { createChoosing } from "./data/choosing.js";
import { createOpening } from "./opening.js";

/**
 * @typedef {import("../wire/documents.js").Recipe} Recipe
 * @typedef {ReturnType<typeof createOpened>} Opened
 */

/**
 * @param {import("./store.js").Store} store
 * @param {Pick<import("./actions.js").Actions, "open">} actions
 * @param {Pick<import("../wire/server.js").Server, "recipe" | "choices" | "thumbnails" | "suggestion" | "examplesPage">} server
 * @param {() => void} [onChosen]  called when a data set has been opened
 */
export function createOpened(store, actions, server, onChosen = () => undefined) {
  /** Of a network that is not the article's, the recipe. @type {import("@preact/signals-core").Signal<Recipe | null>} */
  const recipe = signal(null);
  const isArticle = computed(() => {
    const unlike = store.network.value?.unlike_article ?? [];
    return !unlike.includes("network") && !unlike.includes("data");
  });
  const isEdited = computed(() => {
    const network = store.network.value;
    return (
      network !== null && store.history.value.edits.some(({ quantity }) => elementsOf(network).has(quantity))
    );
  });

  effect(() => {
    const network = store.network.value;
    if (!network || isArticle.value) return;
    void Promise.all([server.recipe(), getChoices()]).then(
      ([found]) => {
        if (store.network.peek() === network) recipe.value = found;
      },
      () => undefined, // The name stays until the next change asks again.
    );
  });

  /** Some rows of each data set, once they have come. @type {import("@preact/signals-core").Signal<import("../wire/documents.js").Thumbnails | null>} */
  const thumbnails = signal(null);

  async function getThumbnails() {
    const { thumbnails: edition } = await getChoices();
    thumbnails.value ??= await server.thumbnails(edition);
  }

  async function getChoices() {
    store.choices.value = store.choices.peek() ?? (await server.choices());
    return store.choices.value;
  }

  return {
    title: computed(() => {
      const network = store.network.value;
      if (!network) return "";
      if (isArticle.value) return isEdited.value ? "The article’s network, edited" : "The article’s network";
      return titleOf(network.layers, recipe.value, store.choices.value?.datasets ?? []);
    }),
    getChoices,
    examplesPage: server.examplesPage,
    thumbnails,
    getThumbnails,
    choosing: createChoosing(store, {
      ...{ server, getChoices, isArticle, onChosen },
      open: createOpening(store, actions),
    }),
  };
}

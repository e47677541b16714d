// Choosing a data set: it opens with the network that is suggested for it, as one step to undo. A
// card says what this changed. From there the learner goes back, or takes the data with the network
// of before.

import { computed, signal } from "@preact/signals-core";
import { OF_THE_ARTICLE, haveOneNetwork, keepingNetwork, settingsOf } from "../../model/data/choice.js";

/**
 * @typedef {import("../../wire/documents.js").Recipe} Recipe
 * @typedef {import("../../wire/documents.js").Suggestion} Suggestion
 * @typedef {import("../actions.js").Outcome} Outcome
 * @typedef {{ name: string, way: "suggested" | "own", choice: import("../../wire/documents.js").DatasetChoice, suggestion: Suggestion,
 *   recipe: Recipe, own: Recipe, notes: string[] }} Made
 *   what was opened last: `recipe`; `own` is the network of before, and `notes` say how it was made to fit
 * @typedef {ReturnType<typeof createChoosing>} Choosing
 */

/**
 * @param {import("../store.js").Store} store
 * @param {{ server: Pick<import("../../wire/server.js").Server, "recipe" | "suggestion">,
 *   getChoices: () => Promise<import("../../wire/documents.js").Choices>, open: (recipe: Recipe) => Promise<Outcome>,
 *   isArticle: import("@preact/signals-core").ReadonlySignal<boolean>, onChosen: () => void }} page
 */
export function createChoosing(store, { server, getChoices, open, isArticle, onChosen }) {
  /** @type {import("@preact/signals-core").Signal<Made | null>} */
  const made = signal(null);
  /** Choices that are being opened: until then other changes would build on what is left. */
  const underWay = signal(0);
  let turns = 0;

  /** The data set that is open; null: rows of another kind, or not known. */
  const openName = computed(() => {
    if (isArticle.value) return OF_THE_ARTICLE;
    const data = store.recipe.value?.data;
    return data && "dataset" in data ? data.dataset : null;
  });

  /** The session's recipe with the rule that is in force. */
  async function present() {
    const recipe = await server.recipe();
    return { ...recipe, rule: store.network.peek()?.settings ?? recipe.rule, edits: [] };
  }

  /**
   * Opens what `make` gives. A newer choice ends an older one that is still being made.
   * @param {() => Promise<Made>} make
   * @returns {Promise<Outcome>}
   */
  async function begin(make) {
    const turn = ++turns;
    underWay.value += 1;
    try {
      const next = await make();
      if (turn !== turns) return { ok: false, message: "" };
      const outcome = await open(next.recipe);
      if (!outcome.ok) return outcome;
      made.value = next;
      onChosen();
      store.say(inWords(next));
      return outcome;
    } catch (problem) {
      const { message } = /** @type {Error} */ (problem);
      store.notice.value = message;
      return { ok: false, message };
    } finally {
      underWay.value -= 1;
    }
  }

  /** Opens a data set with the network that is suggested for it. @param {string} name */
  const choose = (name) =>
    begin(async () => {
      const [choices, recipe] = await Promise.all([getChoices(), present()]);
      const choice = choices.datasets.find((dataset) => dataset.name === name);
      if (!choice) throw new Error(`There is no data set ${name} to choose.`);
      const settings = settingsOf(recipe.data, name);
      const suggestion = await server.suggestion(name, { ...settings, seed: recipe.seed });
      const before = made.peek();
      const isAsOpened = before !== null && haveOneNetwork(before.recipe, recipe);
      const whole = name === OF_THE_ARTICLE ? choices.article : suggestion.recipe;
      return {
        name,
        way: "suggested",
        choice,
        suggestion,
        recipe:
          settings.seed === undefined ? whole : { ...whole, data: { ...whole.data, seed: settings.seed } },
        own: isAsOpened ? before.own : recipe,
        notes: [],
      };
    });

  return {
    openName,
    isUnderWay: computed(() => underWay.value > 0),
    choose,
    /** The newest choice, while its network is open; else null. */
    made: computed(() => {
      const [now, recipe] = [made.value, store.recipe.value];
      if (!now || !recipe || openName.value !== now.name) return null;
      return haveOneNetwork(now.recipe, recipe) ? now : null;
    }),
    /** Opens the chosen data with the network of before the choice. */
    keepOwn: () =>
      begin(async () => {
        const now = made.peek();
        if (!now) throw new Error("Choose a data set first.");
        const { data } = await present();
        return { ...now, way: "own", ...keepingNetwork(now.own, now.choice, settingsOf(data, now.name)) };
      }),
  };
}

/** @param {Made} made */
function inWords({ way, suggestion, recipe, notes }) {
  const layers = recipe.network.layers.join("-");
  if (way === "own") return `${suggestion.title}, with your network, ${layers}. ${notes.join(" ")}`.trim();
  const parts = suggestion.changes.map(({ part, now }) => `${part}: ${now}`);
  const changed = parts.length ? `Changed: ${parts.join("; ")}.` : "Nothing else changed.";
  return `${suggestion.title} is open with the suggested network, ${layers}. ${changed} Undo brings back what was open before.`;
}

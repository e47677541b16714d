// What if: the session's own run beside others from the same start. The server trains them; the
// session stays as it is until one of them is taken.

import { computed, effect, signal, untracked } from "@preact/signals-core";
import { MOST_OTHERS, drawsFromSeed, partOf, suggestionsOf, wordsOf } from "../../model/curves/what_if.js";
import { WHOLE } from "../../model/curves/points.js";

/**
 * @typedef {ReturnType<typeof createComparing>} Comparing
 * @typedef {import("../../model/curves/what_if.js").Change} Change
 * @typedef {import("../../model/curves/what_if.js").Part} Part
 * @typedef {import("../../wire/documents.js").ComparedRun} ComparedRun
 */

const SOON_MS = 60;
/** A comparison is at least this long: a run that has not begun has no curve. */
const LEAST = 100;
const USUAL = 1000;
const OWN = "this run";

/**
 * @param {import("../store.js").Store} store
 * @param {Pick<import("../actions.js").Actions, "open" | "choose">} actions
 * @param {Pick<import("../../wire/server.js").Server, "compare" | "variation" | "recipe">} server
 * @param {{ isOpen: import("@preact/signals-core").ReadonlySignal<boolean>, runKey: import("@preact/signals-core").ReadonlySignal<string>,
 *   sample: import("@preact/signals-core").ReadonlySignal<number> }} page
 */
export function createComparing(store, actions, server, { isOpen, runKey, sample }) {
  /** @type {import("@preact/signals-core").Signal<Part>} */
  const part = signal("rate");
  /** @type {import("@preact/signals-core").Signal<Change[]>} */
  const others = signal([]);
  /** The last iteration of each run. */
  const iterations = signal(USUAL);
  /** The session's seed. */
  const seed = signal(0);
  /** False if nothing of the recipe is drawn from its seed. */
  const usesSeed = signal(true);
  /** `train_error`, `test_error`, or an output neuron. */
  const measure = signal("train_error");
  /** The scale that was chosen; null: as the values need it. @type {import("@preact/signals-core").Signal<boolean | null>} */
  const logarithmic = signal(null);
  /** @type {import("@preact/signals-core").Signal<{ changes: Change[], runs: ComparedRun[] } | null>} */
  const answer = signal(null);
  const fault = signal("");
  const isBusy = signal(false);
  /** How often the rule line has led here. */
  const calls = signal(0);
  /** @type {import("@preact/signals-core").Signal<number | null>} */
  const pointed = signal(null);

  const key = computed(() => {
    const of = (store.network.value?.samples ?? 1) > 1 ? sample.value : 0;
    return `${runKey.value} | ${JSON.stringify(others.value)} | ${iterations.value} | ${of}`;
  });
  const isWanted = computed(
    () => isOpen.value && others.value.length > 0 && store.connection.value === "open" && runKey.value !== "",
  );
  let answeredKey = "";
  /** @type {AbortController | null} */
  let underWay = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  effect(() => {
    const [wanted, now] = [isWanted.value, key.value];
    clearTimeout(timer);
    underWay?.abort();
    if (!wanted || now === answeredKey) return;
    timer = setTimeout(() => void ask(now), SOON_MS);
  });

  /** The sample whose outputs are told. */
  const of = () => ((store.network.peek()?.samples ?? 1) > 1 ? sample.peek() : 0);

  /** @param {string} wanted */
  async function ask(wanted) {
    const own = (underWay = new AbortController());
    isBusy.value = true;
    try {
      const changes = others.peek();
      const question = { runs: changes, iterations: iterations.peek(), points: WHOLE, sample: of() };
      const { runs: found } = await server.compare(question, own.signal);
      if (key.peek() === wanted) {
        answer.value = { changes, runs: found };
        answeredKey = wanted;
        fault.value = "";
      }
    } catch (problem) {
      if (!own.signal.aborted) {
        fault.value = /** @type {Error} */ (problem).message;
        answer.value = null;
        answeredKey = "";
      }
    }
    if (underWay === own) isBusy.value = false;
  }

  // The seed belongs to the recipe.
  let seedOf = "";
  effect(() => {
    const network = store.network.value;
    if (!isOpen.value || !network || seedOf === `${network.revision}`) return;
    seedOf = `${network.revision}`;
    void server.recipe().then(
      (recipe) => {
        seed.value = recipe.seed;
        usesSeed.value = drawsFromSeed(recipe);
      },
      () => (seedOf = ""),
    );
  });

  // Branches that are no longer there are left out.
  effect(() => {
    const known = new Set(store.history.value.branches.map(({ id }) => id));
    const stay = others.value.filter(({ branch }) => branch === undefined || known.has(branch));
    if (stay.length < others.value.length) others.value = stay;
  });

  const suggestions = computed(() => {
    const network = store.network.value;
    if (!network) return [];
    const { branches } = store.history.value;
    return suggestionsOf(part.value, network, { seed: seed.value, branches }, store.writing.value);
  });

  /** @param {Change} change */
  function add(change) {
    if (others.value.length === 0) {
      const end = store.frame.peek()?.end ?? 0;
      iterations.value = end >= LEAST ? end : USUAL;
    }
    const isNew = !others.value.some((other) => JSON.stringify(other) === JSON.stringify(change));
    if (isNew && others.value.length < MOST_OTHERS) others.value = [...others.value, change];
  }

  // The rule line asks: what if this part were another?
  effect(() => {
    const wondered = store.wondered.value;
    if (wondered === null || !store.network.value) return;
    untracked(() => {
      store.wondered.value = null;
      part.value = partOf(wondered);
      calls.value += 1;
      if (others.value.length === 0 && suggestions.value.length > 0) add(suggestions.value[0].change);
    });
  });

  /** The runs with their names, the session's own first. */
  const runs = computed(() => {
    const [network, found] = [store.network.value, answer.value];
    if (!network || !found || others.value.length === 0) return null;
    const { branches } = store.history.value;
    return found.runs.map((run, n) => ({
      ...run,
      change: n === 0 ? null : found.changes[n - 1],
      words: n === 0 ? OWN : wordsOf(found.changes[n - 1], network, branches, store.writing.value),
    }));
  });

  return {
    ...{
      part,
      others,
      iterations,
      seed,
      usesSeed,
      measure,
      logarithmic,
      runs,
      fault,
      isBusy,
      calls,
      pointed,
      suggestions,
      add,
    },
    /** True while a question's answer would stand here. */
    hides: computed(() => store.hidden.value.size > 0 || (store.moment.value?.of ?? 0) > 0),
    /** @param {Change} change */
    remove: (change) => void (others.value = others.value.filter((other) => other !== change)),
    clear: () => void (others.value = []),
    /** Makes a run the session's own, at its start: one step to undo. @param {Change} change @param {string} words */
    async take(change, words) {
      const { branch, ...changed } = change;
      try {
        const outcome =
          branch === undefined
            ? await actions.open(await server.variation(changed))
            : await actions.choose(branch);
        if (!outcome.ok) return;
        others.value = others.value.filter((other) => other !== change);
        store.say(`Taken: ${words}. Undo brings the run before back.`);
      } catch (problem) {
        store.notice.value = /** @type {Error} */ (problem).message;
      }
    },
  };
}

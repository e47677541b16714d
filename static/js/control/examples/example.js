// The example that is open: its recipes, and its promise against the session's own numbers.

import { batch, computed, effect, signal, untracked } from "@preact/signals-core";
import { isKept, readExampleLink } from "../../model/example_link.js";

/**
 * @typedef {import("../../wire/documents.js").Example} Example
 * @typedef {import("../../wire/documents.js").Claim} Claim
 * @typedef {{ value: number, isKept: boolean }} Judged
 * @typedef {ReturnType<typeof createExample>} OpenedExample
 */

/** Training towards a claim takes about so long, so that one can watch it. */
const WATCHED_S = 5;
const SLOWEST = 10;
const FAULT = "The example could not be fetched just now. Reload the page to try again.";
const NUMBERS = /** @type {const} */ (["error", "test_error", "accuracy"]);

/**
 * @param {import("../store.js").Store} store
 * @param {Pick<import("../actions.js").Actions, "carryOut" | "run" | "seek">} actions
 * @param {Pick<import("../../wire/server.js").Server, "example" | "recipe" | "measured">} server
 * @param {{ read: () => string, write: (fragment: string) => void }} address  the fragment of the page's address
 */
export function createExample(store, actions, server, address) {
  /** @type {import("@preact/signals-core").Signal<Example | null>} */
  const example = signal(null);
  /** The text of the link. */
  const text = signal("");
  /** A sentence, if the link's example cannot be shown. */
  const fault = signal("");
  /** The label of the recipe that the session shows, empty for the example's own; null: none of them.
   * @type {import("@preact/signals-core").Signal<string | null>} */
  const label = signal(null);
  /** What was measured, by claim. @type {import("@preact/signals-core").Signal<Map<Claim, Judged>>} */
  const judged = signal(new Map());
  /** Those of the recipe that is shown. */
  const claims = computed(() => example.value?.claims.filter(({ of }) => of === (label.value ?? "")) ?? []);
  let followed = 0;

  /** @param {string} of */
  function recipeOf(of) {
    return of === ""
      ? example.value?.recipe
      : example.value?.others.find((other) => other.label === of)?.recipe;
  }

  /**
   * Opens the example that the address names.
   * @param {boolean} [driving]  false after a reload, which leaves the network as it was
   */
  async function follow(driving = true) {
    const link = readExampleLink(address.read());
    if (!link) return;
    const mine = ++followed;
    let [found, sentence] = [/** @type {Example | null} */ (null), ""];
    try {
      found = await server.example(link.name);
      if (!found) sentence = `There is no example “${link.name}”.`;
    } catch {
      sentence = FAULT;
    }
    if (mine !== followed) return;
    batch(() => {
      [example.value, fault.value, text.value] = [found, sentence, link.text];
      [label.value, judged.value] = [null, new Map()];
    });
    if (sentence) store.say(sentence);
    if (!found) return;
    await firstFrame(store);
    await look();
    const isThere = label.peek() === "" && store.frame.peek()?.iteration === 0;
    if (driving && !isThere && mine === followed) await open("");
  }

  /** Opens one of the example's recipes: one step to undo. @param {string} of */
  async function open(of) {
    const { title = "" } = example.value ?? {};
    const outcome = await actions.carryOut({ type: "open", recipe: recipeOf(of) });
    if (outcome.ok)
      store.say(`${title}${of ? `, ${of}` : ""} is open. Undo brings back what was open before.`);
  }

  /** True while a recipe is being fetched, and true again if it has to be fetched once more. */
  let [isLooking, again] = [false, false];

  /** Finds out which recipe the session shows. */
  async function look() {
    again = true;
    if (isLooking) return;
    isLooking = true;
    while (again) {
      again = false;
      try {
        const shown = JSON.stringify(await server.recipe());
        const labels = ["", ...(example.peek()?.others ?? []).map((other) => other.label)];
        label.value = labels.find((of) => JSON.stringify(recipeOf(of)) === shown) ?? null;
      } catch {
        // The next change asks again.
      }
    }
    isLooking = false;
  }

  const revision = computed(() => store.frame.value?.revision);
  effect(() => {
    if (example.value && revision.value !== undefined) void untracked(look);
  });

  /** The iteration that rests on the screen; null while training plays. */
  const resting = computed(() => {
    const isStill = !store.status.value.playing && store.progress.value === null;
    return isStill && store.connection.value === "open" ? (store.frame.value?.iteration ?? null) : null;
  });
  effect(() => {
    const at = resting.value;
    const due = claims.value.filter((claim) => claim.iterations === at && !judged.value.has(claim));
    void revision.value; // An answer about the network before was dropped.
    if (label.value !== null && due.length > 0) void untracked(() => measure(due));
  });

  /** @param {Claim[]} due  claims about the iteration that is shown */
  async function measure(due) {
    const [frame, network] = [store.frame.value, store.network.value];
    if (!frame || !network) return;
    const found = await server.measured().catch(() => null);
    if (found?.iteration !== frame.iteration || found.revision !== frame.revision) return;
    const now = new Map(judged.peek());
    for (const claim of due) {
      const known = NUMBERS.find((name) => name === claim.number);
      const value = known ? found[known] : frame.parameters[network.names.parameters.indexOf(claim.number)];
      if (value !== null && value !== undefined) now.set(claim, { value, isKept: isKept(claim, value) });
    }
    judged.value = now;
    const kept = due.filter((claim) => now.get(claim)?.isKept);
    if (kept.length > 0) store.say(`Reached: ${kept.map((claim) => claim.text).join(" ")}`);
  }

  return {
    ...{ example, text, fault, label, claims, judged, follow, open },
    /** Trains to an iteration, slowly enough to watch; goes back to one that has been. @param {number} goal */
    trainTo(goal) {
      const [here, end] = [store.frame.value?.iteration ?? 0, store.frame.value?.end ?? 0];
      if (goal <= end) return actions.seek(goal);
      return actions.run(Math.max(SLOWEST, Math.ceil((goal - here) / WATCHED_S)), goal);
    },
    /** The network stays as it is. */
    close() {
      followed++;
      batch(() => {
        [example.value, fault.value, text.value, label.value] = [null, "", "", null];
        judged.value = new Map();
      });
      address.write("");
    },
  };
}

/**
 * Resolves when the first frame is shown.
 * @param {import("../store.js").Store} store
 */
function firstFrame(store) {
  return new Promise((resolve) => {
    const end = effect(() => {
      if (store.frame.value === null) return;
      queueMicrotask(() => end());
      resolve(undefined);
    });
  });
}

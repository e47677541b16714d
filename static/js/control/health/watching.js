// A network's health, asked for while it may be seen: at most once a second while the list is in
// sight, and every three seconds for the marks alone; never before the last answer has come.

import { computed, effect, signal } from "@preact/signals-core";
import { otherActivations } from "../../model/findings.js";

/**
 * @typedef {import("../../wire/documents.js").Health} Health
 * @typedef {import("../../wire/documents.js").Finding} Finding
 * @typedef {ReturnType<typeof createHealth>} Watched
 */

/** Milliseconds between two questions. */
export const [WITH_LIST_MS, FOR_MARKS_MS, LONGEST_MS] = [1000, 3000, 30_000];
/** A number that a hand still moves is not asked about. */
const REST_MS = 250;

/**
 * @param {import("../store.js").Store} store
 * @param {Pick<import("../actions.js").Actions, "edit" | "open">} actions
 * @param {Pick<import("../../wire/server.js").Server, "health" | "recipe">} server
 * @param {{ isListOpen: import("@preact/signals-core").ReadonlySignal<boolean>, isSeen: () => boolean, now?: () => number }} page
 *   `isSeen` is false for a hidden page
 */
export function createHealth(store, actions, server, { isListOpen, isSeen, now = () => performance.now() }) {
  /** @type {import("@preact/signals-core").Signal<Health | null>} */
  const answer = signal(null);
  /** Of the network that is displayed; null until it has come. */
  const health = computed(() => {
    const [found, network] = [answer.value, store.network.value];
    const fits =
      found &&
      network &&
      found.revision >= network.revision &&
      found.layers.length === network.layers.length - 1 &&
      found.layers.every(({ neurons }, k) => neurons.length === network.layers[k + 1]);
    return fits ? found : null;
  });
  /** The findings that have been spoken, of this network. */
  let [spoken, spokenOf] = [new Set(), /** @type {unknown} */ (null)];
  let [askedFor, askedAt, isUnderWay, failures] = ["", -Infinity, false, 0];
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  const state = computed(() => {
    const [frame, network] = [store.frame.value, store.network.value];
    return frame && network ? `${network.revision} ${frame.revision} ${frame.iteration}` : "";
  });

  function schedule() {
    if (timer !== undefined || isUnderWay || state.peek() === askedFor) return;
    if (state.peek() === "" || store.connection.peek() !== "open" || !isSeen()) return;
    const between = isListOpen.peek()
      ? WITH_LIST_MS
      : store.status.peek().playing
        ? FOR_MARKS_MS
        : WITH_LIST_MS;
    const pause = Math.min(LONGEST_MS, between * 2 ** failures);
    timer = setTimeout(ask, Math.max(REST_MS, askedAt + pause - now()));
  }

  async function ask() {
    timer = undefined;
    if (!isSeen() || store.connection.peek() !== "open") return;
    [askedFor, askedAt, isUnderWay] = [state.peek(), now(), true];
    try {
      answer.value = await server.health();
      failures = 0;
      speak();
    } catch {
      failures += 1;
      askedFor = "";
    }
    isUnderWay = false;
    schedule();
  }

  /** Each kind of finding is spoken once for a network. */
  function speak() {
    const [found, network] = [health.peek(), store.network.peek()];
    if (spokenOf !== network?.revision) [spoken, spokenOf] = [new Set(), network?.revision];
    const fresh = found?.findings.filter(({ kind }) => !spoken.has(kind)) ?? [];
    for (const { kind } of fresh) spoken.add(kind);
    if (fresh.length > 0) store.say(`Health: ${fresh.map(({ text }) => text).join(" ")}`);
  }

  // A question that waits for the marks alone, or for the end of a second of playing, may be asked sooner
  // once the list is opened or training rests.
  effect(() => {
    void [isListOpen.value, store.status.value.playing];
    clearTimeout(timer);
    timer = undefined;
    schedule();
  });
  effect(() => {
    void [state.value, store.connection.value];
    schedule();
  });

  return {
    health,
    findings: computed(() => health.value?.findings ?? []),
    /** Asks again after a time in which nobody looked. */
    wake: schedule,
    /** Carries out the remedy that is one edit. @param {Finding} finding */
    edit: ({ edit }) => edit && actions.edit(edit.quantity, edit.value),
    /** Begins again with other activations: one step to undo. @param {Finding} finding */
    async beginAgain(finding) {
      const network = store.network.peek();
      const other = network && otherActivations(finding, network.activations);
      if (!network || !other) return;
      const recipe = await server.recipe();
      const changed = { ...recipe.network, activations: other.activations };
      await actions.open({ ...recipe, network: changed, rule: network.settings, edits: [] });
    },
  };
}

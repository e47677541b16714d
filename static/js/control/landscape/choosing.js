// What a landscape is over, how far it reaches, and of which samples its error is.

import { computed, effect, signal } from "@preact/signals-core";
import { elementsOf } from "../../model/elements.js";
import { USUAL_REACH, USUAL_TIMES, otherReach, otherTimes } from "../../model/landscape/ranges.js";
import { hasChoice, neighbourOf, pairAfter, parametersOf } from "../../model/landscape/whose.js";

/**
 * @typedef {"two" | "one" | "rate"} Kind  over two parameters, over one, over the learning rate
 * @typedef {ReturnType<typeof createChoosing>} Choosing
 */

/** @param {import("../store.js").Store} store */
export function createChoosing(store) {
  /** @type {import("@preact/signals-core").Signal<Kind>} */
  const kind = signal("two");
  /** The last two that were selected, the newest first. @type {import("@preact/signals-core").Signal<[string, string]>} */
  const wanted = signal(["", ""]);
  const reach = signal(USUAL_REACH);
  const times = signal(USUAL_TIMES);
  const isLogarithmic = signal(false);
  const wantsBatch = signal(false);
  /** Counts the wishes to have the present point in the middle again. */
  const centred = signal(0);

  /** A click on the diagram chooses: the selected weight or bias, and the one selected before. */
  effect(() => {
    const [network, selected] = [store.network.value, store.selected.value];
    if (!network) return;
    const elements = elementsOf(network);
    const chosen = parametersOf(elements.get(selected ?? ""), elements.values());
    const next = pairAfter(wanted.peek(), chosen);
    if (next !== wanted.peek()) wanted.value = next;
  });

  /** The two parameters of this network; they are different ones if it has two. */
  const pair = computed(() => {
    const names = store.network.value?.names.parameters ?? [];
    const first = names.includes(wanted.value[0]) ? wanted.value[0] : (names[0] ?? "");
    const second = wanted.value[1];
    const isOther = names.includes(second) && second !== first;
    return /** @type {[string, string]} */ ([first, isOther ? second : neighbourOf(names, first)]);
  });

  return {
    ...{ kind, pair, reach, times, isLogarithmic, wantsBatch, centred },
    /** True if there is a batch that is not all of the data. */
    canChooseBatch: computed(() => (store.network.value ? hasChoice(store.network.value) : false)),
    /** Chooses the parameter of an axis; the other axis's one changes places with it. @param {0 | 1} axis @param {string} name */
    choose(axis, name) {
      const [a, b] = pair.peek();
      const other = axis === 0 ? b : a;
      const next = name === other ? (axis === 0 ? a : b) : other;
      wanted.value = axis === 0 ? [name, next] : [next, name];
    },
    /** Shows more around the point (1), or less (−1). @param {number} step */
    zoom(step) {
      if (kind.peek() === "rate") times.value = otherTimes(times.peek(), step);
      else reach.value = otherReach(reach.peek(), step);
    },
    /** The usual reach, with the present point in the middle. */
    reset() {
      [reach.value, times.value] = [USUAL_REACH, USUAL_TIMES];
      centred.value++;
    },
  };
}

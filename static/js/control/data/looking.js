// How the data are looked at: the axes of the plane, whose output is its picture, and how it is drawn.

import { computed, signal } from "@preact/signals-core";
import { columnsOf, elementsOf } from "../../model/elements.js";

/** @typedef {ReturnType<typeof createLooking>} Looking */

/**
 * @param {import("../store.js").Store} store
 */
export function createLooking(store) {
  const across = signal(0);
  const up = signal(1);
  /** The name of a neuron whose picture is shown; empty: the network's outputs. */
  const of = signal("");
  const withErrors = signal(false);
  const inSteps = signal(false);

  const axes = computed(() => {
    const width = store.network.value ? columnsOf(store.network.value).labels.length : 2;
    if (width === 1) return { across: 0, up: null };
    const first = Math.min(across.value, width - 1);
    const second = Math.min(up.value, width - 1);
    return { across: first, up: second === first ? (first + 1) % width : second };
  });

  /** The neuron under the pointer, or else the chosen one; null: the outputs. */
  const neuron = computed(() => {
    const network = store.network.value;
    if (!network) return null;
    const elements = elementsOf(network);
    for (const name of [store.pointed.value?.name, of.value]) {
      const element = elements.get(name ?? "");
      if (element?.kind === "neuron")
        return { name: element.name, place: element.neuron, layer: element.layer };
    }
    return null;
  });

  return { across, up, axes, of, neuron, withErrors, inSteps };
}

// Changing a number of the diagram: the field that opens over it, and dragging it sideways.

import { signal } from "@preact/signals-core";
import { elementsOf, sampleOf, valueOf } from "../model/elements.js";

/** @typedef {{ name: string, x: number, y: number }} Place  the middle of the number, in pixels of the diagram's card */

/**
 * @param {import("./store.js").Store} store
 * @param {Pick<import("./actions.js").Actions, "edit">} actions
 */
export function createEditing(store, actions) {
  /** The number whose field is open. @type {import("@preact/signals-core").Signal<Place | null>} */
  const place = signal(null);
  let gestures = 0;

  return {
    place,
    /**
     * Opens the field over a number.
     * @param {DOMRect} at  the number on the screen
     * @param {DOMRect} card  the diagram's card on the screen
     * @param {string} name
     */
    open(at, card, name) {
      if (store.watching) return;
      place.value = { name, x: at.x - card.x + at.width / 2, y: at.y - card.y + at.height / 2 };
    },
    /**
     * Begins to drag a number. Null if the number cannot be dragged: the page only watches, or this
     * frame does not have its digits.
     * @param {string} name
     * @returns {{ value: number, change: (value: number) => void } | null}
     */
    drag(name) {
      const [network, frame] = [store.network.value, store.frame.value];
      const element = network && elementsOf(network).get(name);
      const value = element && frame ? valueOf(element, frame) : undefined;
      if (store.watching || !element || !frame || value === undefined) return null;
      const [sample, gesture] = [sampleOf(element, frame), `drag ${++gestures}`];
      return { value, change: (newest) => void actions.edit(name, newest, sample, gesture) };
    },
  };
}

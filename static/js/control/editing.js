// Changing a number of the diagram: the field that opens over it, and dragging it sideways. A first
// click on a number selects it; a second one opens its field.

import { signal } from "@preact/signals-core";
import { elementsOf, isEditable, sampleOf, valueOf } from "../model/elements.js";

/**
 * @typedef {{ name: string, x: number, y: number, typed: string | null }} Place
 *   the middle of the number, in pixels of the diagram's card; `typed` is the key that began the edit
 */

/**
 * @param {import("./store.js").Store} store
 * @param {Pick<import("./actions.js").Actions, "edit" | "select">} actions
 */
export function createEditing(store, actions) {
  /** The number whose field is open. @type {import("@preact/signals-core").Signal<Place | null>} */
  const place = signal(null);
  let gestures = 0;

  /** The element if a learner may set it here; else null. @param {string} name */
  function editable(name) {
    const element = store.network.value && elementsOf(store.network.value).get(name);
    return !store.keeps("numbers") && element && isEditable(element) ? element : null;
  }

  /**
   * Selects a number and opens the field over it.
   * @param {DOMRect} at  the number on the screen
   * @param {DOMRect} card  the diagram's card on the screen
   * @param {string} name
   * @param {string | null} [typed]
   */
  function open(at, card, name, typed = null) {
    actions.select(name);
    if (!editable(name)) return;
    place.value = { name, x: at.x - card.x + at.width / 2, y: at.y - card.y + at.height / 2, typed };
  }

  return {
    place,
    open,
    /**
     * A click, a tap or Enter: selects, and opens the field of a number that is selected already.
     * @param {DOMRect} at
     * @param {DOMRect} card
     * @param {string} name
     */
    press(at, card, name) {
      if (store.selected.value === name) open(at, card, name);
      else actions.select(name);
    },
    /**
     * Begins to drag a number. Null if the number cannot be dragged: the page only watches, or this
     * frame does not have its digits.
     * @param {string} name
     * @returns {{ value: number, change: (value: number) => void } | null}
     */
    drag(name) {
      const [element, frame] = [editable(name), store.frame.value];
      const value = element && frame ? valueOf(element, frame) : undefined;
      if (!element || !frame || value === undefined) return null;
      const [sample, gesture] = [sampleOf(element, frame), `drag ${++gestures}`];
      return { value, change: (newest) => void actions.edit(name, newest, sample, gesture) };
    },
  };
}

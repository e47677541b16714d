// The field that opens over a number of the diagram.

import { html } from "../html.js";
import { describe, elementsOf, sampleOf, valueOf } from "../../model/elements.js";
import { NumberField } from "./number_field.js";

/** The least distance from the edge of the window. */
const EDGE = 8;

/**
 * @param {{ store: import("../../control/store.js").Store, actions: import("../../control/actions.js").Actions,
 *   place: import("@preact/signals-core").Signal<import("../../control/editing.js").Place | null> }} props
 */
export function Editor({ store, actions, place }) {
  const [at, frame, network] = [place.value, store.frame.value, store.network.value];
  const element = at && network ? elementsOf(network).get(at.name) : undefined;
  const value = frame && element ? valueOf(element, frame) : undefined;
  // In a large network the number comes with the next frame: pointing at it has selected it.
  if (!at || !frame || !element || value === undefined) return "";
  const leave = () => {
    if (place.value !== at) return;
    place.value = null;
    const control = document.querySelector(`.diagram [data-name="${CSS.escape(at.name)}"][tabindex]`);
    if (control instanceof SVGElement) control.focus();
  };
  const put = (/** @type {HTMLElement | null} */ field) => {
    if (!field) return;
    field.style.left = `${at.x}px`;
    field.style.top = `${at.y}px`;
    // The inputs stand at the left edge.
    const hidden = EDGE - field.getBoundingClientRect().left;
    if (hidden > 0) field.style.left = `${at.x + hidden}px`;
  };
  return html`<div class="editor" ref=${put} key=${at.name}>
    <${NumberField}
      autofocus
      label=${`New value of ${describe(element)}`}
      value=${value}
      begin=${at.typed}
      keep=${(/** @type {number} */ v) => actions.tryEdit(at.name, v, sampleOf(element, frame))}
      leave=${leave}
    />
  </div>`;
}

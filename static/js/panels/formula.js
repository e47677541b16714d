// A formula in a text: typeset once it is there, and spoken as words.

import { useEffect, useRef } from "preact/hooks";
import { html } from "./html.js";

/**
 * @param {{ tex: string, spoken: string, typeset: (element: HTMLElement, tex: string) => Promise<void> }} props  without `spoken`
 *   it is for the eye only, since what it names is said elsewhere
 */
export function Formula({ tex, spoken, typeset }) {
  const place = useRef(/** @type {HTMLElement | null} */ (null));
  useEffect(() => {
    if (place.current) void typeset(place.current, tex);
  }, [tex]);
  return spoken
    ? html`<span class="formula" role="math" aria-label=${spoken} ref=${place}></span>`
    : html`<span class="formula" aria-hidden="true" ref=${place}></span>`;
}

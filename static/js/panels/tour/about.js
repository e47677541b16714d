// About these numbers: where the printed numbers differ from the article's own rule, and why.

import { useLayoutEffect, useRef } from "preact/hooks";
import { Errata } from "./errata.js";
import { html } from "../html.js";

/**
 * @param {{ open: boolean, close: () => void, store: import("../../control/store.js").Store,
 *   fetchArticle: () => Promise<import("../../wire/documents.js").Article>, run: (one: import("../../wire/documents.js").Try) => Promise<void> }} props
 */
export function About({ open, close, store, fetchArticle, run }) {
  const dialog = useRef(/** @type {HTMLDialogElement | null} */ (null));
  useLayoutEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);

  return html`<dialog ref=${dialog} class="about" aria-labelledby="about-title" onClose=${close}>
    <header>
      <h2 id="about-title">About these numbers</h2>
      <button type="button" onClick=${close}>Close</button>
    </header>
    <p>
      The network is the one in Matt Mazur’s “A Step by Step Backpropagation Example” (2015). Backstep
      computes in double precision with the rule the article states. Nearly all of its printed numbers come
      out to the last digit; a few do not, and here is why.
    </p>
    <h3>Where the article and its rule part</h3>
    ${open ? html`<${Errata} store=${store} fetchArticle=${fetchArticle} run=${run} />` : ""}
  </dialog>`;
}

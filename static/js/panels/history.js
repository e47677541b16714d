// Undo and redo: buttons that say what they would do.

import { html } from "./html.js";

/** @param {{ store: import("../store.js").Store, actions: import("../actions.js").Actions }} props */
export function History({ store, actions }) {
  const { undo, redo } = store.history.value;
  if (store.watching) return html`<p class="watching">Watching: this link shows, and changes nothing.</p>`;
  return html`
    <button
      type="button"
      class="quiet"
      disabled=${undo === null}
      onClick=${actions.undo}
      aria-keyshortcuts="Control+Z"
      title=${undo === null ? "Nothing to undo" : `Undo ${undo} (Ctrl-Z)`}
    >
      Undo<span class="what">${undo === null ? "" : ` ${undo}`}</span>
    </button>
    <button
      type="button"
      class="quiet"
      disabled=${redo === null}
      onClick=${actions.redo}
      aria-keyshortcuts="Control+Shift+Z"
      title=${redo === null ? "Nothing to redo" : `Redo ${redo} (Ctrl-Shift-Z)`}
    >
      Redo<span class="what">${redo === null ? "" : ` ${redo}`}</span>
    </button>
  `;
}

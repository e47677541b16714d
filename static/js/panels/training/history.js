// Undo and redo: each button names the command that it would take back or repeat.

import { html } from "../html.js";

/** An arrow, which stands in place of the word on a narrow page. @param {string} path */
const arrow = (path) =>
  html`<svg class="icon arrow" viewBox="0 0 16 16" aria-hidden="true"><path d=${path} /></svg>`;

/**
 * @param {{ store: import("../../control/store.js").Store, actions: import("../../control/actions.js").Actions }} props
 */
export function History({ store, actions }) {
  const { numbersIn } = store.writing.value;
  const [undo, redo] = [store.history.value.undo, store.history.value.redo].map(
    (words) => words && numbersIn(words),
  );
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
      ${arrow("M6 2 2.5 5.5 6 9M3 5.5h6a4 4 0 0 1 0 8H6")}<span class="on-wide">Undo</span
      ><span class="what">${undo === null ? "" : ` ${undo}`}</span>
    </button>
    <button
      type="button"
      class="quiet"
      disabled=${redo === null}
      onClick=${actions.redo}
      aria-keyshortcuts="Control+Shift+Z"
      title=${redo === null ? "Nothing to redo" : `Redo ${redo} (Ctrl-Shift-Z)`}
    >
      ${arrow("M10 2l3.5 3.5L10 9M13 5.5H7a4 4 0 0 0 0 8h3")}<span class="on-wide">Redo</span
      ><span class="what">${redo === null ? "" : ` ${redo}`}</span>
    </button>
  `;
}

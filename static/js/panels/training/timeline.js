// The time bar over the whole run, and the other branches of its history.

import { whole } from "../../model/number.js";
import { html } from "../html.js";

/**
 * @param {{ store: import("../../control/store.js").Store, actions: import("../../control/actions.js").Actions }} props
 */
export function Timeline({ store, actions }) {
  const frame = store.frame.value;
  if (!frame) return html`<p class="where">iteration <strong data-testid="iteration">–</strong></p>`;
  const disabled = store.connection.value !== "open" || frame.end === 0 || store.watching;
  return html`<div class="timeline">
    <input
      aria-label="Iteration shown, of the whole run"
      type="range"
      min="0"
      max=${Math.max(1, frame.end)}
      step="1"
      value=${frame.iteration}
      disabled=${disabled}
      aria-valuetext=${`iteration ${whole(frame.iteration)} of ${whole(frame.end)}`}
      onInput=${(/** @type {InputEvent} */ e) => actions.scrubTo(Number(/** @type {HTMLInputElement} */ (e.target).value))}
    />
    <p class="where">iteration <strong data-testid="iteration">${whole(frame.iteration)}</strong></p>
  </div>`;
}

/**
 * @param {{ store: import("../../control/store.js").Store, actions: import("../../control/actions.js").Actions }} props
 */
export function Branches({ store, actions }) {
  const { branches } = store.history.value;
  if (branches.length === 0) return "";
  return html`<details class="branches">
    <summary>Other runs (${branches.length})</summary>
    <ul>
      ${branches.map(
        (branch) =>
          html`<li key=${branch.id}>
            <button type="button" disabled=${store.watching} onClick=${() => actions.choose(branch.id)}>
              ${inWords(branch, store.writing.value)}
            </button>
          </li>`,
      )}
    </ul>
  </details>`;
}

/**
 * @param {import("../../wire/protocol.js").Branch} branch
 * @param {import("../../model/notation.js").Writing} writing
 */
function inWords({ parted_at, end, error }, { number }) {
  const where = `parted at ${whole(parted_at)}, reached ${whole(end)}`;
  return error === null ? where : `${where}: E ${number(error)}`;
}

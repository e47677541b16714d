// Beside the error curve: the present iteration, and the other runs to choose.

import { useRef } from "preact/hooks";
import { whole } from "../../model/number.js";
import { html } from "../html.js";

/**
 * The button is no stop of the tab key: Enter on the curve does the same.
 * @param {{ store: import("../../control/store.js").Store, actions: import("../../control/actions.js").Actions, enlarge: () => void }} props
 */
export function Where({ store, actions, enlarge }) {
  const frame = store.frame.value;
  return html`
    <p class="where">
      <strong data-testid="iteration">${frame ? whole(frame.iteration) : "–"}</strong>
      <span class="of">iteration${frame && frame.end > 0 ? `, of ${whole(frame.end)}` : ""}</span>
    </p>
    <div class="where-more">
      <${OtherRuns} store=${store} actions=${actions} />
      <button
        type="button"
        class="plain"
        tabindex="-1"
        aria-label="Enlarge the error curve"
        title="Enlarge the error curve"
        onClick=${enlarge}
      >
        <svg class="icon outline" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M9.5 2.5h4v4M13.5 2.5l-5 5M6.5 13.5h-4v-4M2.5 13.5l5-5" />
        </svg>
      </button>
    </div>
  `;
}

/**
 * @param {{ store: import("../../control/store.js").Store, actions: import("../../control/actions.js").Actions }} props
 */
function OtherRuns({ store, actions }) {
  const list = useRef(/** @type {HTMLElement | null} */ (null));
  const { branches } = store.history.value;
  if (branches.length === 0) return "";
  const { number } = store.writing.value;
  /** @param {number} branch */
  const choose = (branch) => {
    list.current?.hidePopover();
    void actions.choose(branch);
  };
  return html`
    <button type="button" class="plain" popovertarget="other-runs">
      ${branches.length === 1 ? "1 other run" : `${branches.length} other runs`}
    </button>
    <div id="other-runs" class="popup branches" popover ref=${list}>
      <h2>Other runs</h2>
      <ul>
        ${branches.map(
          (branch) =>
            html`<li key=${branch.id}>
              ${
                store.watching
                  ? inWords(branch, number)
                  : html`<button type="button" onClick=${() => choose(branch.id)}>
                      ${inWords(branch, number)}
                    </button>`
              }
            </li>`,
        )}
      </ul>
    </div>
  `;
}

/**
 * @param {import("../../wire/protocol.js").Branch} branch
 * @param {(value: number) => string} number
 */
function inWords({ parted_at, end, error }, number) {
  const where = `parted at ${whole(parted_at)}, reached ${whole(end)}`;
  return error === null ? where : `${where}: E ${number(error)}`;
}

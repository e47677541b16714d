// The progress of a seek that trains again, because its iteration is not stored.

import { whole } from "../../model/number.js";
import { html } from "../html.js";

/**
 * @param {{ store: import("../../control/store.js").Store, actions: import("../../control/actions.js").Actions }} props
 */
export function Progress({ store, actions }) {
  const progress = store.progress.value;
  if (progress === null) return "";
  const all = progress.done + progress.left;
  const percent = Math.floor((100 * progress.done) / Math.max(1, all));
  const words = `On the way to iteration ${whole(progress.goal)}`;
  return html`<div class="progress">
    <div
      class="progress-bar"
      role="progressbar"
      aria-label=${words}
      aria-valuemin="0"
      aria-valuemax="100"
      aria-valuenow=${percent}
      aria-valuetext=${`${percent} %: ${whole(progress.done)} of ${whole(all)} iterations`}
    >
      <div style=${{ width: `${percent}%` }}></div>
    </div>
    <p>${words} · ${percent} %</p>
    ${
      store.watching
        ? ""
        : html`<button type="button" onClick=${actions.stop} title="Stop on the way (Space)">Stop</button>`
    }
  </div>`;
}

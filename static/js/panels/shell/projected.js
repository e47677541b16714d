// The end of the projector's view: the iteration, and the way back to the whole page.

import { whole } from "../../model/number.js";
import { html } from "../html.js";

/**
 * @param {{ store: import("../../control/store.js").Store, workbench: import("../../control/workbench.js").Workbench }} props
 */
export function Projected({ store, workbench }) {
  if (!workbench.projector.value) return "";
  return html`<div class="projected">
    <span>iteration ${whole(store.frame.value?.iteration ?? 0)}</span>
    <button type="button" class="quiet" onClick=${() => workbench.project(false)}>Whole page</button>
  </div>`;
}

// The menu of the view: how the page looks, and how it writes numbers. It changes no number.

import { NotationSwitches } from "../explain/notation.js";
import { html } from "../html.js";
import { Menu } from "./menu.js";

/**
 * @param {{ store: import("../../control/store.js").Store, actions: import("../../control/actions.js").Actions }} props
 */
export function ViewMenu({ store, actions }) {
  return html`<${Menu} id="view-card" label="View">
    <section class="notation" aria-labelledby="notation-title">
      <h2 id="notation-title">Notation</h2>
      <${NotationSwitches} store=${store} actions=${actions} />
    </section>
  <//>`;
}

// The menu of the view: how the page looks, and how it writes numbers. It changes no number.

import { NotationSwitches } from "../explain/notation.js";
import { Check, Choice } from "../forms/fields.js";
import { html } from "../html.js";
import { Menu } from "./menu.js";

/** @type {["system" | "light" | "dark", words: string][]} */
const SCHEMES = [
  ["system", "As the device"],
  ["light", "Light"],
  ["dark", "Dark"],
];

/**
 * @param {{ store: import("../../control/store.js").Store, actions: import("../../control/actions.js").Actions,
 *   workbench: import("../../control/workbench.js").Workbench,
 *   shortcutsOpen: import("@preact/signals").Signal<boolean> }} props
 */
export function ViewMenu({ store, actions, workbench, shortcutsOpen }) {
  return html`<${Menu} id="view-card" label="View">
    ${(/** @type {() => void} */ close) => html`
      <section aria-labelledby="screen-title">
        <h2 id="screen-title">Screen</h2>
        <${Check}
          label="Projector: diagram and formula only, in large type"
          value=${workbench.projector.value}
          choose=${(/** @type {boolean} */ on) => {
            workbench.project(on);
            close();
          }}
        />
        <${Choice}
          label="Colours"
          value=${store.scheme.value}
          options=${SCHEMES}
          choose=${(/** @type {"system" | "light" | "dark"} */ scheme) => (store.scheme.value = scheme)}
        />
      </section>
      <section aria-labelledby="keys-title">
        <h2 id="keys-title">Keyboard</h2>
        <button
          type="button"
          class="plain"
          onClick=${() => {
            close();
            shortcutsOpen.value = true;
          }}
        >
          Shortcuts …
        </button>
      </section>
      <section class="notation" aria-labelledby="notation-title">
        <h2 id="notation-title">Notation</h2>
        <${NotationSwitches} store=${store} actions=${actions} />
      </section>
    `}
  <//>`;
}

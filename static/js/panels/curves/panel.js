// The panel "Curves": what has moved, and what if.

import { html } from "../html.js";
import { Moved } from "./moved.js";
import { WhatIf } from "./what_if.js";

/**
 * @param {{ store: import("../../control/store.js").Store, open: import("@preact/signals").ReadonlySignal<boolean>,
 *   following: import("./moved.js").Following, comparing: import("./what_if.js").Comparing,
 *   mountMoved: import("./chart.js").Mount, mountCompared: import("./chart.js").Mount }} props
 */
export function CurvesPanel({ store, open, following, comparing, mountMoved, mountCompared }) {
  // A closed panel costs nothing while the network plays.
  if (!open.value) return "";
  if (!store.network.value) return html`<p class="waiting">Fetching the network …</p>`;
  return html`
    <h3>What has moved</h3>
    <${Moved} ...${{ store, following, mount: mountMoved }} />
    <${WhatIf} ...${{ store, comparing, mount: mountCompared }} />
  `;
}

// The live region: screen readers speak its text when it changes.

import { html } from "./html.js";

/** @param {{ store: import("../control/store.js").Store }} props */
export function LiveRegion({ store }) {
  return html`<p class="spoken" role="status" aria-live="polite" aria-atomic="true" data-testid="spoken">
    ${store.announcement.value}
  </p>`;
}

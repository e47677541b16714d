// The error as a landscape, where its parts meet.

/** @typedef {import("./later_views.js").Page & { panelOpen: import("@preact/signals").ReadonlySignal<boolean> }} Page */

/** @param {Page} page */
export function createLandscapeView({ panelOpen }) {
  return { panelOpen };
}

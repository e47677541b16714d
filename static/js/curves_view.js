// The curves, where their parts meet: quantities over the iterations, and runs side by side.

/** @typedef {import("./later_views.js").Page & { panelOpen: import("@preact/signals").ReadonlySignal<boolean> }} Page */

/** @param {Page} page */
export function createCurvesView({ panelOpen }) {
  return { panelOpen };
}

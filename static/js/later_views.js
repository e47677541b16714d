// The views that are fetched when they are needed: the article's page does without their scripts.

import { effect, signal } from "@preact/signals";

/**
 * What the views get from the page. `isOpen` tells which panel is in sight.
 * @typedef {Omit<Parameters<typeof import("./data_view.js").createDataView>[0], "panelOpen">
 *   & { isOpen: (panel: import("./control/workbench.js").PanelName) => import("@preact/signals").ReadonlySignal<boolean> }} Page
 */

/**
 * The data view; null until it has come.
 * @param {Page} page
 */
export function loadLaterViews(page) {
  const { store, isOpen } = page;
  const [dataOpen, curvesOpen] = [isOpen("data"), isOpen("curves")];
  const hasData = () => (store.network.value?.samples ?? 0) > 1;
  loadOnce(
    () => curvesOpen.value,
    async () => (await import("./curves_view.js")).createCurvesView({ ...page, panelOpen: curvesOpen }),
  );
  const data = loadOnce(
    () => dataOpen.value || hasData(),
    async () => (await import("./data_view.js")).createDataView({ ...page, panelOpen: dataOpen }),
  );
  loadOnce(
    () => curvesOpen.value,
    async () =>
      (await import("./landscape_view.js")).createLandscapeView({ ...page, panelOpen: curvesOpen, data }),
  );
  return data;
}

/**
 * What `load` makes, from the first moment in which it is needed; null until then.
 * @template T
 * @param {() => boolean} isNeeded
 * @param {() => Promise<T>} load
 * @returns {import("@preact/signals").Signal<T | null>}
 */
function loadOnce(isNeeded, load) {
  const made = signal(/** @type {T | null} */ (null));
  let isFetched = false;
  effect(() => {
    if (!isNeeded() || isFetched) return;
    isFetched = true;
    void load().then(
      (view) => (made.value = view),
      () => (isFetched = false), // The next need asks again.
    );
  });
  return made;
}

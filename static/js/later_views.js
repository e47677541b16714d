// The views that are fetched when they are needed: the article's page does without their scripts.

import { effect, signal } from "@preact/signals";
import { readOthersWith } from "./browser/drop.js";
import { readPageOptions } from "./model/page_options.js";

/**
 * What the views get from the page. `isOpen` tells which panel is in sight.
 * @typedef {Omit<Parameters<typeof import("./data_view.js").createDataView>[0], "panelOpen">
 *   & { isOpen: (panel: import("./control/workbench.js").PanelName) => import("@preact/signals").ReadonlySignal<boolean> }
 *   & import("./class_view.js").NetworkHost} Page
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
  const fragment = signal(location.hash);
  addEventListener("hashchange", () => (fragment.value = location.hash));
  loadOnce(
    () => fragment.value.startsWith("#example=") && !store.watching,
    async () => (await import("./example_view.js")).createExampleView(page),
  );
  const isArticle = () => {
    const network = store.network.value;
    return !network || network.unlike_article.length + store.history.value.edits.length === 0;
  };
  const isHidden = readPageOptions(location.search).hidden.has("health");
  loadOnce(
    () => !isHidden && (!isArticle() || isOpen("numbers").value),
    async () => (await import("./health_view.js")).createHealthView(page),
  );
  loadOnce(
    () => document.body.dataset.classRole !== undefined,
    async () => (await import("./class_view.js")).createClassView({ network: page, exercise: null }),
  );
  const classButton = document.getElementById("class-button");
  if (classButton) classButton.hidden = store.watching || document.body.dataset.classRole !== undefined;
  classButton?.addEventListener(
    "click",
    () => void import("./class_opening.js").then((view) => view.showOpening()),
  );
  const dropped = signal(/** @type {File | null} */ (null));
  readOthersWith((file) => (dropped.value = file));
  loadOnce(
    () => dataOpen.value || dropped.value !== null,
    async () => (await import("./own_view.js")).createOwnView({ ...page, dropped }),
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

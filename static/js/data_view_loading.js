// Fetches the data view when there are data to see: the article's page does without its scripts.

import { effect, signal } from "@preact/signals";

/** @typedef {Parameters<typeof import("./data_view.js").createDataView>[0]} Page */

/**
 * The data view; null until it has come.
 * @param {Page} page
 */
export function loadDataView(page) {
  /** @type {import("@preact/signals").Signal<ReturnType<typeof import("./data_view.js").createDataView> | null>} */
  const data = signal(null);
  let isFetched = false;
  effect(() => {
    const hasData = page.panelOpen.value || (page.store.network.value?.samples ?? 0) > 1;
    if (!hasData || isFetched) return;
    isFetched = true;
    void import("./data_view.js").then(
      ({ createDataView }) => (data.value = createDataView(page)),
      () => (isFetched = false), // The next network asks again.
    );
  });
  return data;
}

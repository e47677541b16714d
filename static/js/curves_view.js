// The curves, where their parts meet: quantities over the iterations, and runs side by side.

import { effect } from "@preact/signals";
import { createComparing } from "./control/curves/comparing.js";
import { createFollowing } from "./control/curves/following.js";
import { createRunKey } from "./control/curves/run_key.js";
import { CurvesPanel } from "./panels/curves/panel.js";
import { mount } from "./views/curves/chart.js";

/** @typedef {import("./later_views.js").Page & { panelOpen: import("@preact/signals").ReadonlySignal<boolean> }} Page */

/** @param {Page} page */
export function createCurvesView({ store, actions, server, panelOpen, show }) {
  const runKey = createRunKey(store);
  const following = createFollowing(store, server, { isOpen: panelOpen, runKey });
  const comparing = createComparing(store, actions, server, {
    isOpen: panelOpen,
    runKey,
    sample: following.sample,
  });
  /** The pictures that stand in the page. @type {Set<ReturnType<typeof mount>>} */
  const charts = new Set();

  /** @param {number} iteration */
  function travel(iteration) {
    const end = store.frame.peek()?.end ?? 0;
    const isReady = !store.watching && store.connection.peek() === "open";
    if (isReady && iteration <= end) void actions.scrubTo(iteration);
  }

  /** @param {import("@preact/signals").Signal<number | null>} pointed */
  function mounting(pointed) {
    return (/** @type {HTMLElement} */ place) => {
      const chart = mount(place, { point: (iteration) => (pointed.value = iteration), travel });
      charts.add(chart);
      chart.now(store.frame.peek()?.iteration ?? 0);
      return { update: chart.update, end: () => void charts.delete(chart) };
    };
  }

  effect(() => {
    const at = store.frame.value?.iteration ?? 0;
    for (const chart of charts) chart.now(at);
  });

  show("#curves", CurvesPanel, {
    ...{ following, comparing, open: panelOpen },
    mountMoved: mounting(following.pointed),
    mountCompared: mounting(comparing.pointed),
  });
  return { following, comparing };
}

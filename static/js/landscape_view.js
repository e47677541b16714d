// The error as a landscape, where its parts meet.

import { computed, effect, untracked } from "@preact/signals";
import { createForwardLoading } from "./control/fields/loading.js";
import { createChoosing } from "./control/landscape/choosing.js";
import { createGoing } from "./control/landscape/going.js";
import { createSamples } from "./control/landscape/samples.js";
import { createTelling } from "./control/landscape/telling.js";
import { createTrying } from "./control/landscape/trying.js";
import { createWorking } from "./control/landscape/working.js";
import { heightOf } from "./model/landscape/ranges.js";
import { LandscapePanel } from "./panels/landscape/panel.js";
import { mountPlot } from "./views/landscape/plot.js";

/**
 * `data` is the data view, once it has come: it has the rows.
 * @typedef {import("./later_views.js").Page & { panelOpen: import("@preact/signals").ReadonlySignal<boolean>,
 *   data: import("@preact/signals").ReadonlySignal<ReturnType<typeof import("./data_view.js").createDataView> | null> }} Page
 */

/** @param {Page} page */
export function createLandscapeView({ store, actions, server, show, panelOpen, data }) {
  const rows = computed(() => data.value?.showing.rows.value ?? null);
  const choosing = createChoosing(store);
  const samples = createSamples(store, {
    rows: () => rows.peek(),
    fetchBatch: server.batch,
    onChange: () => working.request(),
  });
  const working = createWorking(store, choosing, samples, {
    load: createForwardLoading(server).load,
    fetchLandscape: server.landscape,
    isSeen: () => panelOpen.peek() && !document.hidden,
  });
  const trying = createTrying(store, actions);
  const telling = createTelling(store, working, trying);
  const { way } = createGoing(store, choosing, { fetchWay: server.way, isOpen: panelOpen });
  /** @type {ReturnType<typeof mountPlot> | null} */
  let plot = null;

  effect(() => {
    void rows.value;
    if (panelOpen.value) working.request();
  });

  /** How the picture looks; null: there is none. */
  const look = computed(() => {
    const landscape = working.landscape.value;
    if (!panelOpen.value || !landscape || landscape.kind !== choosing.kind.value) return null;
    const { number } = store.writing.value;
    const isRate = landscape.kind === "rate";
    const nextOnCurve = telling.nextOnCurve.value;
    const rate = trying.rate.value;
    const error = isRate ? telling.errorAtRate(rate) : NaN;
    const rule = telling.otherRule(landscape);
    const marked = landscape.kind === "one" ? [nextOnCurve] : [landscape.now, landscape.next];
    const [across, up] = telling.axisNames(landscape);
    const letter = store.writing.value.rate;
    return {
      ...{ landscape, way: way.value, reach: choosing.reach.value, theme: store.theme.value, nextOnCurve },
      writing: store.writing.value,
      names: /** @type {[string, string]} */ ([across, up ?? "E"]),
      tells: store.hidden.value.size === 0 && !store.moment.value,
      height:
        landscape.kind === "two" ? { low: 0, high: 1 } : heightOf(landscape.values, marked, landscape.now),
      isPlain: rule === "",
      handle: {
        ...{ rate, error, isFixed: trying.isFixed.value },
        words: `${letter} ${number(rate, 6)}, E ${number(error)}`,
      },
      nowWords: `now ${number(landscape.now, 6)}`,
      stepWords: `next step by ${rule}: ${number(landscape.next, 6)}`,
      label: telling.label.value,
    };
  });
  effect(() => {
    const state = look.value;
    if (state) untracked(() => plot?.show(state));
  });

  show("#landscape", LandscapePanel, {
    ...{ choosing, telling, landscape: working.landscape, fault: working.fault, rate: trying.rate },
    mount: (/** @type {HTMLElement} */ place) => {
      plot = mountPlot(place, {
        pointAt: telling.pointAt,
        try: trying.try,
        set: (rate) => void trying.set(rate),
      });
      const state = look.peek();
      if (state) plot.show(state);
    },
  });
  return { working };
}

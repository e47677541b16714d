// The data view, where its parts meet: the plane beside the diagram, the neurons' maps, the panel
// "Data". It is there for every network with more than one sample.

import { computed, effect, untracked } from "@preact/signals";
import { createForwardLoading } from "./control/fields/loading.js";
import { createJudging } from "./control/data/judging.js";
import { createLooking } from "./control/data/looking.js";
import { createPictures } from "./control/data/pictures.js";
import { createSaying } from "./control/data/saying.js";
import { createShowing } from "./control/data/showing.js";
import { createTelling } from "./control/data/telling.js";
import { columnsOf } from "./model/elements.js";
import { DataPanel } from "./panels/data/panel.js";
import { PlaneControls } from "./panels/data/plane_controls.js";
import { mountMapStrip } from "./views/plane/map_strip.js";
import { hasCircles, mountMaps } from "./views/plane/maps.js";
import { mount as mountPlane } from "./views/plane/plane.js";

/** Layers, and neurons in one, that fit into half of the stage. */
const [MOST_LAYERS, MOST_NEURONS] = [5, 8];

/**
 * @param {{ store: import("./control/store.js").Store, actions: import("./control/actions.js").Actions,
 *   server: import("./wire/server.js").Server, settings: { begin: import("./panels/training/settings.js").Begin },
 *   opened: import("./control/opened.js").Opened, panelOpen: import("@preact/signals").ReadonlySignal<boolean>,
 *   planOf: () => import("./draw/layout.js").Layout | null, resized: import("@preact/signals").Signal<number>, isHidden: boolean,
 *   show: (selector: string, component: any, props?: Record<string, unknown>) => void }} page
 */
export function createDataView({
  store,
  actions,
  server,
  settings,
  opened,
  panelOpen,
  planOf,
  resized,
  isHidden,
  show,
}) {
  /** @type {HTMLElement} */
  const root = find("#plane");
  /** @type {HTMLElement} */
  const place = find(".diagram-place");
  /** @type {HTMLElement} */
  const stage = find(".stage");
  const showing = createShowing(store, actions, server);
  const looking = createLooking(store);
  const isThere = computed(() => showing.rows.value !== null && (store.network.value?.samples ?? 0) > 1);
  const isShown = computed(() => isThere.value && !isHidden);
  const loading = createForwardLoading(server);
  const pictures = createPictures(store, showing, {
    load: loading.load,
    fetchField: server.field,
    axes: () => looking.axes.value,
    isSeen: () => isThere.peek() && !document.hidden && (panelOpen.peek() || root.offsetWidth > 0),
    onPicture: (picture) => untracked(() => draw(picture)),
  });
  const judging = createJudging(showing, pictures);
  const saying = createSaying(store, showing, pictures);
  const telling = createTelling(store, showing, looking, pictures);
  const maps = mountMaps(place);
  const strip = mountMapStrip(find("#map-strip"), { point: actions.point, choose: actions.select });
  const plane = mountPlane(find("#plane-view"), {
    show: (sample) => void showing.show(sample),
    move: showing.move,
    pointAt: telling.pointAt,
  });

  /** @param {import("./control/data/pictures.js").Picture} picture */
  function draw(picture) {
    const [state, plan, network] = [look.value, planOf(), store.network.value];
    const isInside = (store.moment.value?.of ?? 0) > 0;
    if (!state || !network || !isShown.value || root.offsetWidth === 0) return clearMaps();
    const coming = showing.coming.value;
    // A batch of everything needs no marks.
    const next = coming.length < state.rows.trainCount ? coming : [];
    plane.show({ ...state, next, shown: showing.shown.value, label: telling.label.value }, picture);
    const { activations } = network;
    if (!plan || isInside) clearMaps();
    else if (hasCircles(plan)) {
      strip.clear();
      maps.draw({ plan, activations, theme: state.theme }, picture);
    } else {
      maps.clear();
      const { layers } = network.names;
      strip.draw({ layers, activations, theme: state.theme, chosen: store.selected.value }, picture);
    }
  }

  function clearMaps() {
    maps.clear();
    strip.clear();
  }

  effect(() => {
    void resized.value;
    root.hidden = !isShown.value;
    const layers = store.network.value?.layers ?? [];
    stage.classList.toggle("with-plane", isShown.value);
    stage.classList.toggle("broad", layers.length > MOST_LAYERS || Math.max(...layers) > MOST_NEURONS);
    if (isShown.value) pictures.request();
    else clearMaps();
  });

  /** How the plane looks; null: there is nothing to draw. */
  const look = computed(() => {
    const [network, rows, coding] = [store.network.value, showing.rows.value, showing.coding.value];
    if (!network || !rows || !coding) return null;
    const axes = looking.axes.value;
    const { layers } = network.names;
    const { labels } = columnsOf(network);
    const neuron = looking.neuron.value;
    const withErrors = looking.withErrors.value;
    return {
      ...{ rows, coding, axes },
      names: [
        labels[axes.across],
        axes.up === null ? (neuron?.name ?? layers[layers.length - 1][0]) : labels[axes.up],
      ],
      neuron: neuron?.place ?? null,
      title: neuron?.name ?? "",
      activation: neuron ? network.activations[neuron.layer - 1] : "",
      neurons: network.layers.slice(1).reduce((sum, size) => sum + size, 0),
      errors: withErrors ? (pictures.live.value?.errors ?? null) : null,
      wrong: withErrors ? judging.wrong.value : null,
      steps: looking.inSteps.value,
      theme: store.theme.value,
      writing: store.writing.value,
    };
  });
  // Another sample may come with each frame: it is drawn with the next picture.
  effect(() => {
    void [look.value, showing.shown.value, showing.coming.value];
    pictures.request();
  });

  effect(() => {
    if (panelOpen.value) void opened.getThumbnails().catch(() => undefined); // The panel shows names until then.
  });
  show("#plane-controls", PlaneControls, { looking, tell: telling.table });
  show("#data", DataPanel, {
    ...{
      showing,
      saying,
      live: pictures.live,
      thumbnails: opened.thumbnails,
      canWorkOut: pictures.canWorkOut,
      open: panelOpen,
      begin: settings.begin,
    },
    choosing: opened.choosing,
  });

  return { right: judging.right, showing };
}

/** @param {string} selector @returns {any} */
function find(selector) {
  return document.querySelector(selector);
}

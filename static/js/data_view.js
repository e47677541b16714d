// The data view, where its parts meet: the plane beside the diagram, the neurons' maps, the panel
// "Data". It is there for every network with more than one sample.

import { computed, effect } from "@preact/signals";
import { createForwardLoading } from "./control/fields/loading.js";
import { createJudging } from "./control/data/judging.js";
import { createLooking } from "./control/data/looking.js";
import { createPictures } from "./control/data/pictures.js";
import { createShowing } from "./control/data/showing.js";
import { createTelling } from "./control/data/telling.js";
import { DataPanel } from "./panels/data/panel.js";
import { PlaneControls } from "./panels/data/plane_controls.js";
import { mountMaps } from "./views/plane/maps.js";
import { mount as mountPlane } from "./views/plane/plane.js";

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
    onPicture: (picture) => {
      if (root.offsetWidth > 0) plane.show(picture);
      const [plan, network] = [planOf(), store.network.peek()];
      const isInside = (store.moment.peek()?.of ?? 0) > 0;
      if (plan && network && isShown.peek() && !isInside && root.offsetWidth > 0)
        maps.draw({ plan, activations: network.activations, theme: store.theme.peek() }, picture);
      else maps.clear();
    },
  });
  const judging = createJudging(showing, pictures);
  const telling = createTelling(store, showing, looking, pictures);
  const maps = mountMaps(place);
  const plane = mountPlane(find("#plane-view"), {
    show: (sample) => void showing.show(sample),
    move: showing.move,
    pointAt: telling.pointAt,
  });

  effect(() => {
    void resized.value;
    root.hidden = !isShown.value;
    find(".stage").classList.toggle("with-plane", isShown.value);
    if (isShown.value) pictures.request();
    else maps.clear();
  });

  effect(() => {
    const [network, rows, coding] = [store.network.value, showing.rows.value, showing.coding.value];
    if (!network || !rows || !coding) return;
    const axes = looking.axes.value;
    const [inputs, outputs] = [
      network.names.layers[0],
      network.names.layers[network.names.layers.length - 1],
    ];
    const neuron = looking.neuron.value;
    plane.update({
      ...{ rows, coding, axes },
      names: [inputs[axes.across], axes.up === null ? (neuron?.name ?? outputs[0]) : inputs[axes.up]],
      shown: showing.shown.value,
      next: showing.coming.value.length < rows.trainCount ? showing.coming.value : [],
      neuron: neuron?.place ?? null,
      activation: neuron ? network.activations[neuron.layer - 1] : "",
      neurons: network.layers.slice(1).reduce((sum, size) => sum + size, 0),
      errors: looking.withErrors.value ? (pictures.live.value?.errors ?? null) : null,
      wrong: looking.withErrors.value ? judging.wrong.value : null,
      steps: looking.inSteps.value,
      theme: store.theme.value,
      label: telling.label.value,
      writing: store.writing.value,
    });
    pictures.request();
  });

  effect(() => {
    if (panelOpen.value) void opened.getChoices();
  });
  show("#plane-controls", PlaneControls, { looking, tell: telling.table });
  show("#data", DataPanel, {
    ...{
      showing,
      live: pictures.live,
      canWorkOut: pictures.canWorkOut,
      open: panelOpen,
      begin: settings.begin,
    },
    openDataset: (/** @type {string} */ name) => void opened.openDataset(name),
  });

  return { right: judging.right, showing };
}

/** @param {string} selector @returns {any} */
function find(selector) {
  return document.querySelector(selector);
}

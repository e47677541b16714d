// Own data and own weights, where their parts meet: the buttons in the panel of data, and the dialog.

import { computed, effect, signal } from "@preact/signals";
import { createReading } from "./control/own/reading.js";
import { createWeights } from "./control/own/weights.js";
import { readRows } from "./model/data/rows.js";
import { emptyDrawing } from "./model/own/points.js";
import { emptyTable } from "./model/own/table.js";
import { OwnDialog, OwnEntry } from "./panels/own/dialog.js";

/** Files of weights by their names; all others are read as tables. */
const WEIGHTS = /\.(npy|npz|json)$/i;

/**
 * @param {import("./later_views.js").Page & { dropped: import("@preact/signals").Signal<File | null> }} page
 *   dropped: a file that was dropped onto the page and is no recipe
 */
export function createOwnView({ store, actions, server, show, dropped }) {
  /** @type {import("./panels/own/dialog.js").WaySignal} */
  const way = signal(null);
  const [file, table, points] = [1, 2, 3].map(() => createReading(server, actions.open));
  const weights = createWeights(store, server, actions.open);

  /** @param {File} chosen */
  function take(chosen) {
    const isWeights = WEIGHTS.test(chosen.name);
    way.value = isWeights ? "weights" : "file";
    (isWeights ? weights : file).take(chosen, chosen.name);
  }
  effect(() => {
    const came = dropped.value;
    if (!came) return;
    dropped.value = null;
    if (store.keeps("network"))
      store.notice.value = "This page keeps its network: own data cannot be opened.";
    else take(came);
  });

  /** The rows of the session, once a table has asked for them. */
  const fetched = signal(
    /** @type {{ network: unknown, rows: import("./model/data/rows.js").Rows } | null} */ (null),
  );
  const present = {
    rows: computed(() =>
      fetched.value?.network === store.network.value ? (fetched.value?.rows ?? null) : null,
    ),
    refresh() {
      const network = store.network.peek();
      void server.samples().then(
        (samples) => (fetched.value = { network, rows: readRows(samples) }),
        () => undefined, // The table begins empty.
      );
    },
  };
  show("#own-entry", OwnEntry, { way });
  show("#own", OwnDialog, {
    ...{ way, file, table, points, weights, take, present },
    typed: signal(emptyTable()),
    drawing: signal(emptyDrawing()),
  });
}

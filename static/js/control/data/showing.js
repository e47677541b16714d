// The rows of the data, the samples of the coming iteration, and the sample that is shown: chosen by
// a person, or else the first of the coming batch.

import { computed, effect, signal } from "@preact/signals-core";
import { codingOf, readRows } from "../../model/data/rows.js";
import { columnsOf, elementsOf } from "../../model/elements.js";

/** @typedef {ReturnType<typeof createShowing>} Showing */

/** A drag sends many edits; the rows are fetched once it rests. */
const REST_MS = 120;

/**
 * @param {import("../store.js").Store} store
 * @param {Pick<import("../actions.js").Actions, "carryOut">} actions
 * @param {Pick<import("../../wire/server.js").Server, "samples" | "batch">} server
 */
export function createShowing(store, actions, server) {
  /** @type {import("@preact/signals-core").Signal<import("../../model/data/rows.js").Rows | null>} */
  const fetched = signal(null);
  /** @type {import("@preact/signals-core").Signal<import("../../wire/documents.js").Batch | null>} */
  const batch = signal(null);
  /** Those of the network that is displayed; null until they have come. */
  const rows = computed(() => {
    const [found, network] = [fetched.value, store.network.value];
    const fits =
      found &&
      network &&
      found.trainCount === network.samples &&
      found.width === columnsOf(network).labels.length &&
      found.outputs === network.layers[network.layers.length - 1];
    return fits ? found : null;
  });

  /** Changes when the data may have changed. */
  const version = computed(() => {
    const [network, frame] = [store.network.value, store.frame.value];
    if (!network || !frame || network.samples < 2) return "";
    const known = elementsOf(network);
    const edits = store.history.value.edits.filter(({ quantity, iteration }) => {
      const kind = known.get(quantity)?.kind;
      return (kind === "input" || kind === "target") && iteration <= frame.iteration;
    });
    return `${network.revision} ${edits.map((edit) => `${edit.iteration} ${edit.quantity} ${edit.text}`)}`;
  });
  fetchAfter(
    REST_MS,
    () => version.value !== "",
    () => server.samples(),
    (found) => (fetched.value = readRows(found)),
  );

  const isStill = computed(() => !store.status.value.playing && store.connection.value === "open");
  fetchAfter(
    REST_MS,
    () => {
      const [network, frame] = [store.network.value, store.frame.value];
      return Boolean(network && frame && network.samples > 1 && isStill.value);
    },
    () => server.batch(),
    (found) => (batch.value = found),
  );

  /** @type {number | null | undefined} undefined: nothing waits */
  let waiting;
  let isUnderWay = false;

  /** Shows a sample; null: the first of the coming batch. Of several wishes the newest counts. @param {number | null} sample */
  async function show(sample) {
    if (store.watching) return;
    waiting = sample;
    if (isUnderWay) return;
    isUnderWay = true;
    while (waiting !== undefined) {
      const wanted = waiting;
      waiting = undefined;
      const outcome = await actions.carryOut({ type: "show_sample", sample: wanted });
      if (outcome.ok && batch.value) batch.value = { ...batch.value, shown: wanted };
    }
    isUnderWay = false;
  }

  const chosen = computed(() => batch.value?.shown ?? null);
  // A step inside an iteration, and a question about the next one, are about the sample that is trained.
  effect(() => {
    const isTraining = (store.moment.value?.of ?? 0) > 0 || store.predicting.value;
    if (isTraining && chosen.value !== null) void show(null);
  });

  return {
    rows,
    coding: computed(() => (rows.value ? codingOf(rows.value) : null)),
    /** The sample on the diagram, counted from 0. */
    shown: computed(() => store.frame.value?.sample ?? 0),
    chosen,
    /** The samples of the coming iteration; empty while it plays. */
    coming: computed(() => {
      const [found, frame] = [batch.value, store.frame.value];
      return isStill.value && found && found.iteration === frame?.iteration ? found.samples : [];
    }),
    show,
    /** Shows the sample before or after, round the end. @param {number} step */
    move(step) {
      const count = rows.value?.count ?? 0;
      const now = store.frame.value?.sample ?? 0;
      if (count > 0) void show((now + step + count) % count);
    },
  };
}

/**
 * Fetches when `isDue`, an effect, is true and nothing of it has changed for a while. An answer that
 * comes after a newer change is dropped.
 * @template T
 * @param {number} restMs
 * @param {() => boolean} isDue
 * @param {() => Promise<T>} fetchIt
 * @param {(found: T) => void} take
 */
function fetchAfter(restMs, isDue, fetchIt, take) {
  let turn = 0;
  /** @type {ReturnType<typeof setTimeout>} */
  let timer;
  effect(() => {
    const mine = ++turn;
    clearTimeout(timer);
    if (!isDue()) return;
    timer = setTimeout(() => {
      // The next change asks again.
      void fetchIt().then(
        (found) => mine === turn && take(found),
        () => undefined,
      );
    }, restMs);
  });
}

// The samples of a landscape: the only one, which every frame brings, or the rows of the data view;
// and the coming batch, which the server is asked for.

import { signal } from "@preact/signals-core";
import { batchSize } from "../../model/landscape/whose.js";

/** @typedef {ReturnType<typeof createSamples>} Samples */

/** Between two questions for the batch, while it plays and while it rests. */
const [MOVING_MS, STILL_MS] = [250, 100];

/**
 * @param {import("../store.js").Store} store
 * @param {{ rows: () => import("../../model/data/rows.js").Rows | null, fetchBatch: import("../../wire/server.js").Server["batch"],
 *   onChange: () => void }} page  rows: null while they have not come
 */
export function createSamples(store, { rows, fetchBatch, onChange }) {
  /** @type {import("@preact/signals-core").Signal<import("../../wire/documents.js").Batch | null>} */
  const batch = signal(null);
  let isAsking = false;
  let earliest = 0;

  async function ask() {
    if (isAsking || performance.now() < earliest) return;
    isAsking = true;
    try {
      batch.value = await fetchBatch();
    } catch {
      // The next look asks again.
    }
    isAsking = false;
    const wait = store.status.peek().playing ? MOVING_MS : STILL_MS;
    earliest = performance.now() + wait;
    onChange();
    // The answer may be about another moment than the frame.
    setTimeout(onChange, wait);
  }

  return {
    /** The iteration whose batch is known. */
    batch,
    /**
     * The inputs and targets of all training samples, row by row; null while they have not come.
     * @param {import("../../wire/protocol.js").Network} network
     * @param {import("../../wire/protocol.js").Frame} frame
     */
    training(network, frame) {
      const width = network.layers[0];
      if (network.samples === 1)
        return { key: frame, inputs: frame.activations.slice(0, width), targets: frame.targets };
      const found = rows();
      if (!found) return null;
      const { trainCount, outputs } = found;
      return {
        key: found,
        inputs: found.inputs.subarray(0, trainCount * width),
        targets: found.targets.subarray(0, trainCount * outputs),
      };
    },
    /**
     * The samples of the coming batch, as far as they are known: while it plays, of a batch a moment ago.
     * @param {import("../../wire/protocol.js").Network} network
     * @param {import("../../wire/protocol.js").Frame} frame
     */
    coming(network, frame) {
      if (batchSize(network) === 1) return null;
      const known = batch.peek();
      const isOfFrame = known?.iteration === frame.iteration && known.revision === frame.revision;
      if (!isOfFrame) void ask();
      const isUsable = isOfFrame || store.status.peek().playing;
      return known && isUsable && known.samples.every((sample) => sample < network.samples)
        ? known.samples
        : null;
    },
  };
}

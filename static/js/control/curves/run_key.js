// A text that changes when the run may be another one: another network, rule or data, or another edit.

import { computed } from "@preact/signals-core";

/** @param {import("../store.js").Store} store */
export function createRunKey(store) {
  return computed(() => {
    const network = store.network.value;
    const edits = store.history.value.edits.map(
      ({ iteration, quantity, text }) => `${iteration} ${quantity} ${text}`,
    );
    return network ? `${network.revision} ${edits.join(", ")}` : "";
  });
}

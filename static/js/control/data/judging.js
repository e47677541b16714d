// Which samples the network has right, and what part of them.

import { computed } from "@preact/signals-core";
import { classOf, confusion, shareRight, targetClass } from "../../model/data/rows.js";

/**
 * @param {import("./showing.js").Showing} showing
 * @param {import("./pictures.js").Pictures} pictures
 */
export function createJudging(showing, { live }) {
  /** Null: the targets are no classes, or the outputs are not known. */
  const known = computed(() => {
    const [rows, coding, now] = [showing.rows.value, showing.coding.value, live.value];
    if (!rows || !coding || !now || coding.classes === 0 || now.outputs[0]?.length !== rows.count)
      return null;
    return { rows, coding, outputs: now.outputs };
  });
  return {
    /** Of each row: true if its class is wrong. */
    wrong: computed(() => {
      if (!known.value) return null;
      const { rows, coding, outputs } = known.value;
      const found = (/** @type {number} */ row) => classOf(coding, (o) => outputs[o][row], rows.outputs);
      return Array.from({ length: rows.count }, (_, row) => found(row) !== targetClass(rows, coding, row));
    }),
    /** The right part of the training samples and of the test samples (NaN if there are none). */
    right: computed(() => {
      if (!known.value) return null;
      const { rows, coding, outputs } = known.value;
      const share = (/** @type {number} */ from, /** @type {number} */ to) =>
        shareRight(confusion(rows, coding, outputs, from, to));
      return { train: share(0, rows.trainCount), test: share(rows.trainCount, rows.count) };
    }),
  };
}

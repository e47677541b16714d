// The plane in words and numbers: what is at a point, the shown sample, the picture as a table. The
// numbers have the engine's bits.

import { computed } from "@preact/signals-core";
import { columnsOf } from "../../model/elements.js";
import { createSections, valueAt } from "../../model/data/grid.js";

/** Outputs that are named; more make no readable text. */
const MOST_TOLD = 4;
/** Points of the table, each way. */
const TOLD = 11;
/** Decimals where space is short. */
const FEW = 4;

/**
 * @param {import("../store.js").Store} store
 * @param {import("./showing.js").Showing} showing
 * @param {import("./looking.js").Looking} looking
 * @param {import("./pictures.js").Pictures} pictures
 */
export function createTelling(store, showing, looking, pictures) {
  const sections = createSections();

  /** The inputs of a point of the plane: those of the shown sample but for the axes. @param {number} x @param {number} y */
  function inputsAt(x, y) {
    const rows = showing.rows.peek();
    if (!rows) return null;
    const { across, up } = looking.axes.peek();
    const shown = Math.min(showing.shown.peek(), rows.count - 1);
    const inputs = rows.inputs.slice(shown * rows.width, (shown + 1) * rows.width);
    inputs[across] = x;
    if (up !== null) inputs[up] = y;
    return inputs;
  }

  return {
    /** What is at a point: its inputs, and the outputs there, a line each. @param {number} x @param {number} y */
    pointAt(x, y) {
      const [inputs, network] = [inputsAt(x, y), store.network.peek()];
      if (!inputs || !network) return "";
      const { number } = store.writing.peek();
      const { across, up } = looking.axes.peek();
      const { layers } = network.names;
      const { labels } = columnsOf(network);
      const at = [across, ...(up === null ? [] : [up])].map((i) => `${labels[i]} ${number(inputs[i])}`);
      const found = pictures.at(inputs) ?? [];
      const names = layers[layers.length - 1];
      return [...at, ...found.slice(0, MOST_TOLD).map((value, o) => `${names[o]} ${number(value)}`)].join(
        "\n",
      );
    },

    /**
     * The outputs over the plane, the top row first.
     * @returns {{ across: number[], up: number[], of: string, values: string[][] } | null}
     */
    table() {
      const [rows, network] = [showing.rows.peek(), store.network.peek()];
      const axes = looking.axes.value;
      if (!rows || !network) return null;
      const { x, y } = sections.of(rows, axes, Math.min(showing.shown.value, rows.count - 1), TOLD).grid;
      const parts = Array.from({ length: TOLD }, (_, n) => (n + 0.5) / TOLD);
      const across = parts.map((part) => valueAt(x, part));
      const up = axes.up === null ? [0] : parts.map((part) => valueAt(y, 1 - part));
      const { number } = store.writing.value;
      const told = (/** @type {number} */ left, /** @type {number} */ high) => {
        const inputs = inputsAt(left, high);
        const found = inputs && pictures.at(inputs);
        return found
          ? found
              .slice(0, MOST_TOLD)
              .map((value) => number(value, FEW))
              .join("; ")
          : "–";
      };
      const names = network.names.layers[network.names.layers.length - 1];
      return {
        ...{ across, up, of: names.slice(0, MOST_TOLD).join("; ") },
        values: up.map((high) => across.map((left) => told(left, high))),
      };
    },

    /** The shown sample, for screen readers. */
    label: computed(() => {
      const [rows, network] = [showing.rows.value, store.network.value];
      if (!rows || !network) return "";
      const { number } = store.writing.value;
      const shown = Math.min(showing.shown.value, rows.count - 1);
      const told = (/** @type {Float64Array} */ values, /** @type {number} */ width) =>
        Array.from(values.subarray(shown * width, (shown + 1) * width)).map((value) => number(value, FEW));
      const names = columnsOf(network).labels;
      const inputs = told(rows.inputs, rows.width).map((text, i) => `${names[i]} ${text}`);
      const targets = told(rows.targets, rows.outputs).slice(0, MOST_TOLD);
      const kind = shown >= rows.trainCount ? ", for testing" : "";
      const of = looking.neuron.value?.name ?? "the network";
      return `Samples in the picture of ${of}. Shown: sample ${shown + 1} of ${rows.count}${kind}: ${inputs.slice(0, MOST_TOLD).join(", ")}, target ${targets.join(", ")}. Arrow keys show the next sample that way.`;
    }),
  };
}

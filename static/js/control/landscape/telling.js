// A landscape in words and numbers: what is at a point, what the picture shows, and the picture as a
// table. The numbers have the engine's bits.

import { computed } from "@preact/signals-core";
import { isPlain } from "../../model/landscape/whose.js";
import { elementsOf } from "../../model/elements.js";

/**
 * @typedef {import("./working.js").Landscape} Landscape
 * @typedef {{ caption: string, head: string[], rows: { head: string, cells: string[] }[], corner: string }} Table
 */

/** Points of the table, each way; and of a curve. */
const [TOLD, TOLD_ALONG] = [9, 21];
const FEW = 6;

/** @type {Record<string, string>} */
const RULES = {
  momentum: "momentum",
  nesterov: "Nesterov’s momentum",
  rmsprop: "RMSProp",
  adam: "Adam",
};

/**
 * @param {import("../store.js").Store} store
 * @param {import("./working.js").Working} working
 * @param {{ rate: import("@preact/signals-core").ReadonlySignal<number> }} trying
 */
export function createTelling(store, working, trying) {
  /** The name of a parameter in the notation. @param {string} name */
  function nameOf(name) {
    const network = store.network.value;
    const element = network && elementsOf(network).get(name);
    return element ? store.writing.value.name(element) : name;
  }

  /** The error at a point; without WebAssembly that of the nearest point of the picture. @param {Landscape} of @param {number[]} point */
  function errorAt(of, point) {
    if (of.isExact) return { point, error: working.at(of, point) };
    const nearest = (/** @type {Float64Array} */ values, /** @type {number} */ value) =>
      values.reduce(
        (best, other, n) => (Math.abs(other - value) < Math.abs(values[best] - value) ? n : best),
        0,
      );
    const column = nearest(of.across, point[0]);
    const row = of.up ? nearest(of.up, point[1]) : 0;
    return {
      point: [of.across[column], ...(of.up ? [of.up[row]] : [])],
      error: of.values[row * of.columns + column],
    };
  }

  /** @param {Landscape} of */
  function axisNames({ kind, parameters }) {
    return kind === "rate"
      ? [`learning rate ${store.writing.value.rate}`]
      : parameters.map(({ name }) => nameOf(name));
  }

  /** The rule, if it does not step along the gradient; else empty. @param {Landscape} of */
  function otherRule({ network }) {
    if (isPlain(network)) return "";
    const { optimizer, update_order: order } = network.settings;
    return order === "sequential" ? "layer by layer" : (RULES[optimizer] ?? optimizer);
  }

  return {
    ...{ nameOf, axisNames, otherRule },
    /** What is at a point, a line each. @param {number[]} asked @param {number} decimals */
    pointAt(asked, decimals) {
      const of = working.landscape.peek();
      if (!of || asked.length !== Math.max(1, of.parameters.length)) return "";
      const { number } = store.writing.peek();
      const { point, error } = errorAt(of, asked);
      const names = of.kind === "rate" ? [store.writing.peek().rate] : axisNames(of);
      const digits = of.isExact ? decimals : FEW;
      return [...names.map((name, n) => `${name} ${number(point[n], digits)}`), `E ${number(error)}`].join(
        "\n",
      );
    },

    /** The error at a learning rate. @param {number} rate */
    errorAtRate(rate) {
      const of = working.landscape.value;
      return of?.kind === "rate" ? errorAt(of, [rate]).error : NaN;
    },

    /** Of a section: the error where the next update puts its parameter. */
    nextOnCurve: computed(() => {
      const of = working.landscape.value;
      if (of?.kind !== "one" || !Number.isFinite(of.parameters[0].next)) return NaN;
      return errorAt(of, [of.parameters[0].next]).error;
    }),

    /** @returns {Table | null} */
    table() {
      const of = working.landscape.value;
      if (!of) return null;
      const { number } = store.writing.value;
      const names = axisNames(of);
      const some = (/** @type {Float64Array} */ values, /** @type {number} */ count) =>
        Array.from({ length: count }, (_, n) =>
          valueBetween(values, n / (count - 1), of.isExact && !of.direction),
        );
      const cell = (/** @type {number[]} */ point) => number(errorAt(of, point).error, FEW);
      const head = (/** @type {number} */ value) => number(value, 4);
      if (!of.up) {
        const values = some(of.across, TOLD_ALONG);
        return {
          ...{ caption: `E over ${names[0]}`, corner: names[0], head: ["E"] },
          rows: values.map((value) => ({ head: head(value), cells: [cell([value])] })),
        };
      }
      const [across, up] = [some(of.across, TOLD), some(of.up, TOLD).reverse()];
      return {
        ...{ caption: `E over ${names[0]} (columns) and ${names[1]} (rows)`, corner: "" },
        head: across.map(head),
        rows: up.map((b) => ({ head: head(b), cells: across.map((a) => cell([a, b])) })),
      };
    },

    /** The picture in a sentence, for screen readers. */
    label: computed(() => {
      const of = working.landscape.value;
      if (!of) return "";
      const { number, rate } = store.writing.value;
      const here = of.parameters.map(({ name, now }) => `${nameOf(name)} ${number(now, FEW)}`);
      const at = of.kind === "rate" ? [`${rate} ${number(trying.rate.value, FEW)}`] : here;
      const over = axisNames(of).join(" and ");
      return `The error over ${over}, ${of.whose.words}. Present: ${at.join(", ")}, E ${number(of.now)}. Arrow keys read the error elsewhere, Home goes back.`;
    }),
  };
}

/**
 * The value at a part of an axis; if it is not exact, the nearest one that has been worked out.
 * @param {Float64Array} values
 * @param {number} part
 * @param {boolean} isExact
 */
function valueBetween(values, part, isExact) {
  const [low, high] = [values[0], values[values.length - 1]];
  return isExact ? low + (high - low) * part : values[Math.round(part * (values.length - 1))];
}

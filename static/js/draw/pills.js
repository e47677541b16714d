// The layout of a network with five to eight neurons in its tallest layer: values in the neurons,
// and edges without labels.

import { PLAIN, boxOf, columnsOf } from "./circles.js";
import { between, biasEdges, firstBias, weightEdges } from "./edges.js";
import { DIGIT } from "./labels.js";

/**
 * @typedef {import("./layout.js").Form} Form
 * @typedef {import("./layout.js").Layout} Layout
 * @typedef {import("./layout.js").Space} Space
 * @typedef {import("./layout.js").Spot} Spot
 * @typedef {{ fontSize: number, decimals: number | null, air: number, forced?: boolean }} Style
 *   decimals null: no values; `air`: the length of an edge that must stay free, in font sizes
 */

/** The height of a pill with a name and a value, in font sizes. */
const HEIGHT = 2.7;

/**
 * The layout in one style. Null if it does not fit.
 * @param {Form} form
 * @param {Space} space
 * @param {Style} style
 * @returns {Layout | null}
 */
export function pills(form, space, style) {
  const { fontSize, air } = style;
  const decimals = style.decimals ?? 2;
  const shown = style.decimals !== null;
  const size = pillSize(fontSize, style.decimals);
  const { width, height } = space;
  const shared = form.biases === "shared";
  const [left, right] = [size.halfWidth + 0.3 * fontSize, rightOf(size, style)];
  const across = (width - left - right) / Math.max(1, form.layers.length - 1);
  const free = height - 0.4 * fontSize - (shared ? 3.6 * fontSize : 0);
  const tallest = Math.max(...form.layers.map((layer) => layer.length));
  const pitch = free / tallest;
  const fits =
    pitch >= 2 * size.halfHeight + 0.35 * fontSize && across >= 2 * size.halfWidth + air * fontSize;
  if (!fits && !style.forced) return null;
  /** @type {Spot[]} */
  const spots = form.layers.flatMap((names, layer) => {
    const step = stepOf(names.length, free, pitch);
    return names.map((name, index) => ({
      ...{ layer, index, name, ...size, shape: "pill" },
      x: left + layer * across,
      y: 0.2 * fontSize + free / 2 + (index - (names.length - 1) / 2) * step,
    }));
  });
  const byName = new Map(spots.map((spot) => [spot.name, spot]));
  const first = firstBias(form);
  const biases = !shared
    ? []
    : form.layers.slice(1).map((to, k) => ({
        ...{ parameter: first + k, name: form.parameters[first + k], to },
        ...{ width: 2 * size.halfWidth, height: 2.9 * fontSize },
        x: Math.max(size.halfWidth + 2, left + (k + 0.34) * across),
        y: height - 1.6 * fontSize,
      }));
  const targets = targetsOf(form, byName, fontSize, shown, free);
  const gaps = between(form);
  return {
    ...space,
    ...{
      decimals,
      fontSize,
      spots,
      biases,
      targets,
      radius: size.halfHeight,

      captions: [],
      frames: [],
      thickness: 0.55,
    },
    edges: [
      ...gaps.flatMap((gap) => weightEdges(form, gap, byName)),
      ...biases.flatMap((bias) => biasEdges(bias, byName)),
    ],
    gaps: gaps.map((gap, k) => ({ ...gap, ...PLAIN, kind: "lines", layer: k + 1 })),
    columns: columnsOf(form, biases, false),
    parameters: form.parameters,
    ...{ showsValues: shown, showsDetails: false, stacked: false },
    obstacles: [
      ...spots.map((s) => ({ x: s.x, y: s.y, width: 2 * s.halfWidth, height: 2 * s.halfHeight })),
      ...targets.map((spot) => boxOf(spot, fontSize, decimals)),
      ...biases,
    ],
  };
}

/**
 * Half the width and height of a pill.
 * @param {number} fontSize
 * @param {number | null} decimals
 */
export function pillSize(fontSize, decimals) {
  if (decimals === null) return { halfWidth: 1.6 * fontSize, halfHeight: 0.75 * fontSize };
  return {
    halfWidth: (DIGIT * (decimals + 3) * fontSize + 1.1 * fontSize) / 2,
    halfHeight: (HEIGHT / 2) * fontSize,
  };
}

/**
 * A small layer takes more of the height than its share, but is not torn apart.
 * @param {number} count
 * @param {number} free
 * @param {number} pitch  of the tallest layer
 */
function stepOf(count, free, pitch) {
  return Math.min(free / count, 2 * pitch);
}

/**
 * The space right of the middle of the last layer.
 * @param {{ halfWidth: number }} size
 * @param {Style} style
 */
function rightOf({ halfWidth }, { fontSize, decimals }) {
  return halfWidth + (decimals === null ? 0.3 : DIGIT * (decimals + 4) + 1) * fontSize;
}

/**
 * @param {Form} form
 * @param {Map<string, Spot>} byName
 * @param {number} fontSize
 * @param {boolean} shown
 * @param {number} free  the height of the layers
 * @returns {import("./layout.js").TargetSpot[]}
 */
export function targetsOf(form, byName, fontSize, shown, free) {
  const layer = form.layers.length;
  const outputs = form.layers[layer - 1];
  if (!shown) return [];
  const pitch = free / outputs.length;
  const lines = pitch >= 4.3 * fontSize ? 3 : 1;
  return outputs.map((output, index) => {
    const { x, y, halfWidth } = /** @type {Spot} */ (byName.get(output));
    return {
      layer,
      index,
      name: `target_${output}`,
      x: x + halfWidth + 0.8 * fontSize,
      y,
      align: "start",
      lines,
    };
  });
}

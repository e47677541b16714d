// The layout of a network with more than eight neurons in a layer. A layer of up to sixteen is a
// column of dots with lines between, a larger one a column of cells with the matrix of its weights
// before it.

import { PLAIN, boxOf, columnsOf } from "./circles.js";
import { between, firstBias, weightEdges } from "./edges.js";
import { DIGIT } from "./labels.js";
import { MOST_LINES, MOST_WRITTEN } from "./limits.js";
import { pillSize, targetsOf } from "./pills.js";

/**
 * @typedef {import("./layout.js").Form} Form
 * @typedef {import("./layout.js").Gap} Gap
 * @typedef {import("./layout.js").Layout} Layout
 * @typedef {import("./layout.js").Shape} Shape
 * @typedef {import("./layout.js").Space} Space
 * @typedef {import("./layout.js").Spot} Spot
 * @typedef {{ halfWidth: number, step: number, halfHeight: number, shape: Shape }} Column  the neurons of a layer
 * @typedef {{ fontSize: number, decimals: number, isNarrow: boolean, top: number, free: number }} Measures
 */

/** The widest column of a matrix, in pixels. */
const WIDEST = 18;
/** The thickness of lines between many neurons. */
const THIN = 0.5;
/** The narrowest matrix, in pixels. */
const NARROWEST = 10;
/** The space on each side of a matrix, in font sizes. */
const AIR = 0.55;

/**
 * @param {Form} form
 * @param {Space} space
 * @param {{ most: number, least: number }} wanted
 * @returns {Layout}
 */
export function columns(form, space, { most, least }) {
  const measures = measure(form, space, most, least);
  const { fontSize, decimals, isNarrow, top, free } = measures;
  const layers = form.layers.map((names) => columnOf(names.length, measures));
  const middle = top + free / 2;
  const { at, gaps } = spread(form, space, layers, measures);
  /** @type {Spot[]} */
  const spots = form.layers.flatMap((names, layer) => {
    const { halfWidth, halfHeight, shape, step } = layers[layer];
    return names.map((name, index) => ({
      ...{ layer, index, name, halfWidth, halfHeight, shape },
      ...{ x: at[layer], y: middle + (index - (names.length - 1) / 2) * step },
    }));
  });
  const byName = new Map(spots.map((spot) => [spot.name, spot]));
  const drawn = gaps.map((gap, k) => ({ ...gap, rows: rowsOf(form.layers[k + 1], byName, layers[k + 1]) }));
  const targets = isNarrow
    ? []
    : targetsOf(form, byName, fontSize, layers[layers.length - 1].shape === "pill", free);
  const biases = sharedBiases(form, space, drawn, at, fontSize, decimals);
  return {
    ...space,
    ...{ decimals, fontSize, spots, targets, biases, gaps: drawn, radius: 2 * fontSize },
    edges: drawn.flatMap((gap) => (gap.kind === "matrix" ? [] : weightEdges(form, gap, byName))),
    ...{ frames: framesOf(drawn, spots), thickness: THIN },
    captions: captionsOf(form, layers, at, top - 0.9 * fontSize, isNarrow),
    columns: columnsOf(form, biases, false),
    parameters: form.parameters,
    ...{ showsValues: !isNarrow, showsDetails: false, stacked: isNarrow },
    obstacles: [
      ...spots.map((s) => ({ x: s.x, y: s.y, width: 2 * s.halfWidth, height: 2 * s.halfHeight })),
      ...targets.map((spot) => boxOf(spot, fontSize, decimals)),
    ],
  };
}

/**
 * @param {Form} form
 * @param {Space} space
 * @param {number} most
 * @param {number} least
 * @returns {Measures}
 */
function measure(form, { width, height }, most, least) {
  const fontSize = Math.max(least, Math.min(22, Math.max(11, Math.min(width / 62, height / 30))));
  const top = 1.9 * fontSize;
  const bottom = form.biases === "shared" ? 3.8 * fontSize : 0.4 * fontSize;
  return {
    ...{ fontSize, top, free: height - top - bottom },
    decimals: Math.min(most, 4),
    // On a phone a value has no space beside the columns.
    isNarrow: width < 34 * fontSize,
  };
}

/**
 * The neurons of a layer: pills with their values, dots, or cells without a gap.
 * @param {number} count
 * @param {Measures} measures
 * @returns {Column}
 */
function columnOf(count, { fontSize, decimals, isNarrow, free }) {
  const pitch = free / count;
  const pill = pillSize(fontSize, isNarrow ? null : decimals);
  if (count <= MOST_WRITTEN && pitch >= 2 * pill.halfHeight + 0.3 * fontSize)
    return { ...pill, shape: "pill", step: Math.min(pitch, 5.5 * fontSize) };
  if (count <= MOST_LINES) {
    const radius = Math.min(0.42 * pitch, 1.1 * fontSize);
    return { halfWidth: radius, halfHeight: radius, shape: "dot", step: pitch };
  }
  // Half pixels: on a fine screen every cell has the same height.
  const step = Math.min(22, pitch < 3 ? pitch : Math.floor(2 * pitch) / 2);
  return { halfWidth: isNarrow ? 4 : 0.55 * fontSize, halfHeight: step / 2, shape: "cell", step };
}

/**
 * The places of the layers and gaps from left to right. What the layers leave is shared among the
 * gaps: a matrix takes a share for each of its columns.
 * @param {Form} form
 * @param {Space} space
 * @param {Column[]} layers
 * @param {Measures} measures
 */
function spread(form, { width }, layers, { fontSize, decimals, isNarrow }) {
  const air = (isNarrow ? 0.25 : AIR) * fontSize;
  const own = form.biases === "per_neuron";
  const biasWidth = own ? Math.max(3, 0.45 * fontSize) + 0.3 * fontSize : 0;
  const kinds = form.layers.slice(1).map((to, k) => kindOf(form.layers[k].length, to.length));
  const isMatrix = kinds.map((kind) => kind === "matrix");
  const wants = kinds.map((_, k) => (isMatrix[k] ? form.layers[k].length : isNarrow ? 30 : 60));
  const right = (isNarrow ? 0.2 : DIGIT * (decimals + 4) + 1.2) * fontSize;
  const fixed =
    layers.reduce((sum, { halfWidth }) => sum + 2 * halfWidth, 0) +
    isMatrix.reduce((sum, matrix) => sum + 2 * air + (matrix ? biasWidth + NARROWEST : 0), 0);
  const left = 0.3 * fontSize;
  const free = width - left - right - fixed;
  const unit = free / wants.reduce((sum, want) => sum + want, 0);
  // Columns of a matrix that would be too wide leave their space to the air beside it.
  const sizes = wants.map((want, k) =>
    isMatrix[k] ? NARROWEST + Math.min(unit, WIDEST) * want : unit * want,
  );
  const used = isMatrix.filter(Boolean).length * NARROWEST;
  const spare = (free + used - sizes.reduce((sum, size) => sum + size, 0)) / sizes.length;
  let x = left;
  /** @type {number[]} */
  const at = [];
  let first = firstBias(form);
  const gaps = between(form).map((gap, k) => {
    at.push(x + layers[k].halfWidth);
    x += 2 * layers[k].halfWidth + spare / 2 + air;
    const box = { left: x, right: x + sizes[k] };
    const bias =
      isMatrix[k] && own ? { x: box.right + 0.3 * fontSize, width: biasWidth - 0.3 * fontSize, first } : null;
    x = box.right + (isMatrix[k] ? biasWidth : 0) + air + spare / 2;
    first += gap.to.length;
    return { ...gap, ...PLAIN, ...box, bias, kind: kinds[k], layer: k + 1 };
  });
  at.push(x + layers[layers.length - 1].halfWidth);
  return { at, gaps };
}

/**
 * @param {number} from
 * @param {number} to
 * @returns {Gap["kind"]}
 */
function kindOf(from, to) {
  const tallest = Math.max(from, to);
  return tallest > MOST_LINES ? "matrix" : tallest > MOST_WRITTEN ? "canvas" : "lines";
}

/**
 * The rows of the matrix before a layer, each beside its neuron.
 * @param {string[]} names
 * @param {Map<string, Spot>} byName
 * @param {Column} column
 */
function rowsOf(names, byName, { shape, step, halfHeight }) {
  const height = shape === "cell" ? step : Math.min(0.86 * step, 1.7 * halfHeight);
  return names.map((name) => ({ y: /** @type {Spot} */ (byName.get(name)).y, height }));
}

/**
 * A shared bias stands below its weights.
 * @param {Form} form
 * @param {Space} space
 * @param {Gap[]} gaps
 * @param {number[]} at  the layers
 * @param {number} fontSize
 * @param {number} decimals
 * @returns {import("./layout.js").BiasSpot[]}
 */
function sharedBiases(form, { height }, gaps, at, fontSize, decimals) {
  if (form.biases !== "shared") return [];
  const first = firstBias(form);
  const narrowest = Math.min(...gaps.map((_, k) => at[k + 1] - at[k]));
  const width = Math.min(DIGIT * (decimals + 3) * fontSize + fontSize, narrowest - 4);
  return gaps.map(({ to }, k) => ({
    ...{ parameter: first + k, name: form.parameters[first + k], to, width, height: 2.7 * fontSize },
    x: Math.max(width / 2 + 1, (at[k] + at[k + 1]) / 2),
    y: height - 1.6 * fontSize,
  }));
}

/**
 * The bounds of matrices, of their biases, and of columns of cells.
 * @param {Gap[]} gaps
 * @param {Spot[]} spots
 * @returns {import("./layout.js").Box[]}
 */
function framesOf(gaps, spots) {
  const matrices = gaps.flatMap(({ kind, left, right, rows, bias }) => {
    if (kind !== "matrix") return [];
    const ends = bias
      ? [
          [left, right],
          [bias.x, bias.x + bias.width],
        ]
      : [[left, right]];
    const isWhole = rows.length > 1 && Math.abs(rows[1].y - rows[0].y - rows[0].height) < 0.01;
    const bands = isWhole
      ? [{ from: rows[0], to: rows[rows.length - 1] }]
      : rows.map((row) => ({ from: row, to: row }));
    return bands.flatMap(({ from, to }) =>
      ends.map(([x, end]) => span(x, end, from.y - from.height / 2, to.y + to.height / 2)),
    );
  });
  const cells = spots.filter(({ shape }) => shape === "cell");
  const tops = cells.filter(({ index }) => index === 0);
  const bounds = tops.map((top) => {
    const bottom = cells.findLast(({ layer }) => layer === top.layer) ?? top;
    return span(
      top.x - top.halfWidth,
      top.x + top.halfWidth,
      top.y - top.halfHeight,
      bottom.y + bottom.halfHeight,
    );
  });
  return [...matrices, ...bounds];
}

/** @param {number} left @param {number} right @param {number} top @param {number} bottom */
function span(left, right, top, bottom) {
  return { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top };
}

/**
 * The name and size of each layer that has no names in its neurons.
 * @param {Form} form
 * @param {Column[]} layers
 * @param {number[]} at
 * @param {number} y
 * @param {boolean} isNarrow
 */
function captionsOf(form, layers, at, y, isNarrow) {
  return form.layers.flatMap((names, k) => {
    if (layers[k].shape === "pill") return [];
    const name = names[0].split(".")[0].replace(/\d+$/, (digits) => (names[0].includes(".") ? digits : ""));
    return [{ x: at[k], y, words: isNarrow ? name : `${name} · ${names.length}` }];
  });
}

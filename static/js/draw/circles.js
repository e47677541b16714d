// The layout of a network with at most four neurons a layer: numbers in the neurons, on the edges,
// and around them.

import { between, biasEdges, firstBias, weightEdges } from "./edges.js";
import { DIGIT, lettersOf, placeLabels } from "./labels.js";

/**
 * @typedef {import("./layout.js").BiasSpot} BiasSpot
 * @typedef {import("./layout.js").Box} Box
 * @typedef {import("./layout.js").Form} Form
 * @typedef {import("./layout.js").Layout} Layout
 * @typedef {import("./layout.js").Space} Space
 * @typedef {import("./layout.js").Spot} Spot
 * @typedef {import("./layout.js").TargetSpot} TargetSpot
 * @typedef {{ fontSize: number, decimals: number | null, labels: "beside" | "stacked" | "none", details?: boolean,
 *   forced?: boolean }} Style  decimals null: no values; `forced`: even if the parts touch
 */

/** The height of a line of text, in font sizes. */
const LINE = 1.35;
/** The type of a neuron's lines, in font sizes. */
export const SMALLER = 0.92;
/** The longest word beside a number: “target”. */
const CAPTION = 6;

/**
 * The layout in one style. Null if it does not fit.
 * @param {Form} form
 * @param {Space} space
 * @param {Style} style
 * @returns {Layout | null}
 */
export function circles(form, space, style) {
  const measures = measure(form, space, style);
  const { across, step, radius } = measures;
  const { fontSize, labels } = style;
  const decimals = style.decimals ?? 4;
  const fits = across >= 2 * radius + 1.2 * fontSize && step >= measures.least;
  if (!fits && !style.forced) return null;
  const spots = placeSpots(form, measures);
  const byName = new Map(spots.map((spot) => [spot.name, spot]));
  const biases = placeBiases(form, measures, fontSize, decimals);
  const targets = placeTargets(form, measures, byName, fontSize, style.decimals !== null);
  const weights = between(form).flatMap((gap) => weightEdges(form, gap, byName));
  const obstacles = [
    ...spots.flatMap((spot) => around(spot, measures, fontSize, decimals)),
    ...biases.map(({ x, y, width, height }) => ({ x, y, width, height: height + 0.5 * fontSize })),
    ...targets.map((spot) => boxOf(spot, fontSize, decimals)),
  ];
  const letters = lettersOf(form);
  const label = { fontSize, stacked: labels === "stacked", letters, decimals };
  if (labels !== "none" && !placeLabels(weights, obstacles, label)) return null;
  return {
    ...space,
    ...{
      decimals,
      fontSize,
      spots,
      biases,
      targets,
      radius,
      obstacles,
      captions: [],
      frames: [],
      thickness: 1,
    },
    edges: [...weights, ...biases.flatMap((bias) => biasEdges(bias, byName))],
    gaps: between(form).map((gap, k) => ({ ...gap, ...PLAIN, kind: "lines", layer: k + 1 })),
    columns: columnsOf(form, biases, measures.details),
    parameters: form.parameters,
    showsValues: style.decimals !== null,
    showsDetails: measures.details,
    stacked: labels === "stacked",
  };
}

/** The parts of a gap that only a matrix has. */
export const PLAIN = { left: 0, right: 0, rows: [], bias: null };

/**
 * The distances of this style in this space.
 * @param {Form} form
 * @param {Space} space
 * @param {Style} style
 */
function measure(form, { width, height }, { fontSize, decimals, labels, details = true }) {
  const tallest = Math.max(...form.layers.map((layer) => layer.length));
  const gaps = Math.max(1, form.layers.length - 1);
  // A sign, a zero and a point stand before the decimals.
  const digits = decimals === null ? 0 : DIGIT * (decimals + 3) * fontSize;
  const radius = decimals === null ? 0.9 * fontSize : Math.max(digits / 2 + 0.32 * fontSize, 1.9 * fontSize);
  const line = LINE * fontSize;
  // On a narrow screen the targets stand below their neurons.
  const below = labels === "stacked";
  const shared = form.biases === "shared";
  const over = !details ? 0 : (form.biases === "per_neuron" ? 2 * line : line) + 0.2 * fontSize;
  const under = (details ? line + 0.2 * fontSize : 0) + (below ? 2 * line + 0.2 * fontSize : 0);
  const top = radius + over + 0.15 * fontSize;
  const bottom = radius + under + 0.15 * fontSize + (shared ? 3.7 * fontSize : 0);
  const left = Math.max(radius, below ? (digits + 4 * DIGIT * fontSize) / 2 : 0) + 0.5 * fontSize;
  const beside = (decimals === null ? 0 : DIGIT * ((decimals ?? 0) + 4) * fontSize) + 1.4 * fontSize;
  const right = below
    ? Math.max(radius, (digits + (CAPTION - 1) * DIGIT * fontSize) / 2) + 0.3 * fontSize
    : radius + beside;
  const across = (width - left - right) / gaps;
  const least = tallest === 1 ? 0 : 2 * radius + over + under + 0.4 * fontSize;
  const free = height - top - bottom;
  // Edges that are much steeper than this are hard to follow.
  const step =
    tallest === 1 ? 0 : Math.min(free / (tallest - 1), Math.max(least, (below ? 1.8 : 1.25) * across));
  const spare = free - step * (tallest - 1);
  const isTall = tallest === 1 ? free >= 0 : true;
  return {
    ...{ radius, across, step, left, over, under, below, line, shared, details, tallest, free },
    least: isTall ? least : Infinity,
    middle: top + free / 2,
    // A shared bias stays near its network.
    bottom: height - Math.max(0, spare / 2 - fontSize),
  };
}

/** @typedef {ReturnType<typeof measure>} Measures */

/**
 * @param {Form} form
 * @param {Measures} measures
 * @returns {Spot[]}
 */
function placeSpots(form, { left, across, middle, step, radius }) {
  return form.layers.flatMap((names, layer) =>
    names.map((name, index) => ({
      ...{ layer, index, name, halfWidth: radius, halfHeight: radius, shape: "circle" },
      x: left + layer * across,
      y: middle + (index - (names.length - 1) / 2) * step,
    })),
  );
}

/**
 * A shared bias stands below, between the layer before its own and its own.
 * @param {Form} form
 * @param {Measures} measures
 * @param {number} fontSize
 * @param {number} decimals
 * @returns {BiasSpot[]}
 */
function placeBiases(form, { shared, across, left, bottom }, fontSize, decimals) {
  if (!shared) return [];
  const first = firstBias(form);
  const width = DIGIT * (Math.max(2, decimals) + 3) * fontSize + fontSize;
  return form.layers.slice(1).map((to, k) => ({
    ...{ parameter: first + k, name: form.parameters[first + k], width, height: 2.9 * fontSize, to },
    x: Math.max(width / 2 + 2, left + (k + 0.34) * across),
    y: bottom - 1.75 * fontSize,
  }));
}

/**
 * @param {Form} form
 * @param {Measures} measures
 * @param {Map<string, Spot>} byName
 * @param {number} fontSize
 * @param {boolean} shown
 * @returns {TargetSpot[]}
 */
function placeTargets(form, { radius, below, line, details }, byName, fontSize, shown) {
  const layer = form.layers.length;
  if (!shown) return [];
  return form.layers[layer - 1].map((output, index) => {
    const { x, y } = /** @type {Spot} */ (byName.get(output));
    const name = `target_${output}`;
    return below
      ? {
          layer,
          index,
          name,
          x,
          y: y + radius + (details ? line : 0) + 1.2 * line,
          align: "middle",
          lines: 2,
        }
      : { layer, index, name, x: x + radius + 0.9 * fontSize, y, align: "start", lines: 3 };
  });
}

/**
 * The space of a neuron and its lines.
 * @param {Spot} spot
 * @param {Measures} measures
 * @param {number} fontSize
 * @param {number} decimals
 * @returns {Box[]}
 */
function around({ x, y, layer }, { radius, over, line, details }, fontSize, decimals) {
  const neuron = { x, y, width: 2 * radius + 0.4 * fontSize, height: 2 * radius };
  if (!details || layer === 0) return [neuron];
  // The lines are written a little smaller than the numbers.
  const width = SMALLER * DIGIT * fontSize * (decimals + 6.5);
  return [
    neuron,
    { x, y: y - radius - over / 2, width, height: over },
    { x: x + 0.4 * fontSize, y: y + radius + line / 2, width: width - 2 * DIGIT * fontSize, height: line },
  ];
}

/**
 * The space of a target.
 * @param {TargetSpot} spot
 * @param {number} fontSize
 * @param {number} decimals
 * @returns {Box}
 */
export function boxOf({ x, y, align, lines }, fontSize, decimals) {
  const width = DIGIT * fontSize * (decimals + 4 + (align === "middle" ? 4 : 0));
  return { x: align === "start" ? x + width / 2 : x, y, width, height: lines * LINE * fontSize };
}

/**
 * The elements from the top down, layer by layer: a neuron's own bias stands above it, a shared one
 * below the layer before its own.
 * @param {Form} form
 * @param {BiasSpot[]} biases
 * @param {boolean} ownShown  true if a neuron's own bias is drawn
 */
export function columnsOf(form, biases, ownShown) {
  const has = new Set(form.biases === "per_neuron" && ownShown ? form.parameters : []);
  const layers = form.layers.map((names, layer) => [
    ...names.flatMap((name) => (has.has(`b_${name}`) ? [`b_${name}`, name] : [name])),
    ...biases.filter((_, k) => k === layer).map(({ name }) => name),
  ]);
  const outputs = form.layers[form.layers.length - 1];
  return [...layers, outputs.map((name) => `target_${name}`)];
}

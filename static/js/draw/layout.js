// Where everything in the diagram stands: a pure function of the network's form and the space there is.

/**
 * @typedef {{ layer: number, index: number, name: string, x: number, y: number }} Spot a neuron; layer 0 are the inputs
 * @typedef {{ x: number, y: number, width: number, height: number }} Box  centred on (x, y)
 * @typedef {{ parameter: number, name: string, from: string, to: string, x1: number, y1: number, x2: number, y2: number,
 *   label: Box | null, bias: boolean }} Edge
 * @typedef {{ parameter: number, name: string, x: number, y: number, to: string[] }} BiasSpot
 * @typedef {{ layers: string[][], parameters: string[], biases: string, written?: string[] }} Form
 *   `written`: the parameters' names as they stand on the edges, where they are not their own
 * @typedef {{ width: number, height: number, radius: number, decimals: number, fontSize: number, spots: Spot[], edges: Edge[],
 *   biases: BiasSpot[], targets: Spot[], showsValues: boolean, showsDetails: boolean, stacked: boolean,
 *   roomForNew: boolean, obstacles: Box[] }} Layout
 *   `stacked`: a label's name stands over its number, where space is short; `roomForNew`: a new value has room under the old one
 */

import { DIGIT, decimalsToTry, lettersOf, placeLabels } from "./labels.js";

const WIDE = 620;
/** Between the rows of three or four neurons, for the labels of all their edges. */
const ROOM_BETWEEN = 28;
/** A neuron smaller than this has no room for a number. */
const LEAST_WITH_NUMBERS = 22;

/**
 * @param {Form} form
 * @param {number} width  space in CSS pixels
 * @param {number} [most]  decimals that are wanted
 * @param {boolean} [updates]  whether each weight and bias needs room for its new value under the old one
 * @returns {Layout}
 */
export function layout(form, width, most = 9, updates = false) {
  const wide = width >= WIDE;
  const tallest = Math.max(...form.layers.map((layer) => layer.length));
  const small = tallest <= 4;
  const fontSize = wide ? 13 : 11;
  const columns = Math.max(1, form.layers.length - 1);
  const [margins, gap] = wide ? [142, 24] : [62, 14];
  const usual = !small ? (tallest <= 8 ? 20 : 9) : wide ? 48 : width < 345 ? 26 : 29;
  const radius = Math.min(usual, Math.max(7, (width - margins - columns * gap) / (2 * columns + 2)));
  const across = (width - margins - 2 * radius) / columns;
  const showsValues = small && radius >= LEAST_WITH_NUMBERS;
  // “net 0.38” at least.
  const showsDetails = showsValues && across >= 9 * DIGIT * fontSize;
  const line = fontSize * 1.35;
  // Over a neuron stands its net input, and over that its own bias; under it its delta.
  const over = !showsDetails ? 8 : form.biases === "per_neuron" ? 2 * line + 8 : line + 8;
  const under = showsDetails ? line + 6 : 8;
  const crowded = 2 * radius + over + under + (wide ? ROOM_BETWEEN : 8);
  const room = updates && tallest <= 2 ? 40 : 0;
  const step = small
    ? (tallest <= 2 ? (wide ? 205 : 190) : crowded) + room
    : 2 * radius + (tallest <= 8 ? 24 : 6);
  const top = radius + over;
  const rows = (tallest - 1) * step;
  const shared = form.biases === "shared";
  const bottom = radius + under + 8;
  const biasY = top + rows + bottom + (shared ? 26 : 0);
  const height = shared ? biasY + (updates ? 46 : 34) : top + rows + bottom;

  const left = radius + (wide ? 10 : 4);
  /** @type {Spot[]} */
  const spots = form.layers.flatMap((names, layer) =>
    names.map((name, index) => ({
      layer,
      index,
      name,
      x: left + layer * across,
      y: top + rows / 2 + (index - (names.length - 1) / 2) * step,
    })),
  );
  const byName = new Map(spots.map((spot) => [spot.name, spot]));

  const weights = weightEdges(form, byName, radius);
  const { biases, biasEdges } = sharedBiases(form, spots, weights.length, biasY, radius, shared);
  const targets = form.layers[form.layers.length - 1].map((name, index) => {
    const output = /** @type {Spot} */ (byName.get(name));
    return {
      layer: form.layers.length,
      index,
      name: `target_${name}`,
      x: output.x + radius + (wide ? 16 : 8),
      y: output.y,
    };
  });

  const twice = updates && form.biases === "per_neuron";
  // The line over a neuron is longest where its bias stands there with its new value.
  const letters = (/** @type {number} */ decimals) => Math.max(wide ? 14 : 10, twice ? 2 * decimals + 11 : 0);
  const obstacles = (/** @type {number} */ decimals) => [
    ...spots.map((s) => ({ x: s.x, y: s.y, width: 2 * radius + 6, height: 2 * radius })),
    ...(showsDetails
      ? spots
          .filter((s) => s.layer > 0)
          .flatMap((s) => texts(s, radius, over, under, fontSize * DIGIT * letters(decimals)))
      : []),
  ];
  const fitting = (/** @type {number} */ space) => space / (DIGIT * fontSize);
  const overhead = showsDetails ? fitting(across) : Infinity;
  const first = roomFor(
    Math.min(most, !wide ? 4 : tallest <= 2 ? 9 : 6),
    fitting(2 * radius - 4),
    overhead,
    twice,
  );
  const choices = decimalsToTry(first, wide);
  const labelled = (/** @type {number} */ lines) =>
    placeLabels(weights, obstacles, { fontSize, stacked: !wide, letters: lettersOf(form), lines }, choices);
  const lines = wide ? 1 : 2;
  // Where there is no room for two values in every label, a new one is shown on demand.
  const roomy = updates && showsValues ? labelled(lines + 1) : null;
  const decimals = roomy ?? (showsValues ? (labelled(lines) ?? choices[0]) : 4);
  return {
    width,
    height,
    radius,
    decimals,
    fontSize,
    spots,
    edges: [...weights, ...biasEdges],
    biases,
    targets,
    showsValues,
    showsDetails,
    stacked: !wide,
    roomForNew: roomy !== null,
    obstacles: [
      ...obstacles(decimals),
      ...targets.map((t) => ({ x: t.x + 52, y: t.y, width: 118, height: 60 })),
    ],
  };
}

/**
 * The decimals that have room in a neuron and over it.
 * @param {number} most  decimals that are wanted
 * @param {number} inside  letters that fit into a neuron
 * @param {number} over  letters that fit over it
 * @param {boolean} twice  whether a bias and its new value stand there
 */
function roomFor(most, inside, over, twice) {
  // “net −0.5”, or “b −0.5 → −0.5”, each with its decimals.
  const above = twice ? (over - 11) / 2 : over - 7;
  return Math.max(2, Math.floor(Math.min(most, inside - 2, above)));
}

/**
 * The places of the lines over and under a neuron.
 * @param {Spot} spot
 * @param {number} radius
 * @param {number} over
 * @param {number} under
 * @param {number} width
 * @returns {Box[]}
 */
function texts({ x, y }, radius, over, under, width) {
  return [
    { x, y: y - radius - over / 2, width, height: over },
    { x, y: y + radius + under / 2, width, height: under },
  ];
}

/**
 * One edge a weight, in the order of the parameters: layer by layer, row by row.
 * @param {Form} form
 * @param {Map<string, Spot>} byName
 * @param {number} radius
 * @returns {Edge[]}
 */
function weightEdges(form, byName, radius) {
  /** @type {Edge[]} */
  const edges = [];
  for (let k = 1; k < form.layers.length; k++) {
    for (const to of form.layers[k]) {
      for (const from of form.layers[k - 1]) {
        const parameter = edges.length;
        const a = /** @type {Spot} */ (byName.get(from));
        const b = /** @type {Spot} */ (byName.get(to));
        const line = between(a, b, radius, radius);
        edges.push({
          parameter,
          name: form.parameters[parameter],
          from,
          to,
          ...line,
          label: null,
          bias: false,
        });
      }
    }
  }
  return edges;
}

/**
 * A bias that a layer shares stands under the layer before it, as in the article, with an edge to every neuron.
 * @param {Form} form
 * @param {Spot[]} spots
 * @param {number} first  index of the first bias among the parameters
 * @param {number} y
 * @param {number} radius
 * @param {boolean} shared
 */
function sharedBiases(form, spots, first, y, radius, shared) {
  /** @type {BiasSpot[]} */
  const biases = [];
  /** @type {Edge[]} */
  const biasEdges = [];
  if (!shared) return { biases, biasEdges };
  for (let k = 1; k < form.layers.length; k++) {
    const parameter = first + k - 1;
    const name = form.parameters[parameter];
    const x = /** @type {Spot} */ (spots.find((s) => s.layer === k - 1)).x;
    const feeds = spots.filter((s) => s.layer === k);
    biases.push({ parameter, name, x, y, to: feeds.map((s) => s.name) });
    for (const spot of feeds) {
      const line = between({ x, y }, spot, 24, radius);
      biasEdges.push({ parameter, name, from: name, to: spot.name, ...line, label: null, bias: true });
    }
  }
  return { biases, biasEdges };
}

/**
 * @param {{x: number, y: number}} a
 * @param {{x: number, y: number}} b
 * @param {number} fromA  gap left around a
 * @param {number} fromB  gap left around b
 */
function between(a, b, fromA, fromB) {
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const [ux, uy] = [(b.x - a.x) / length, (b.y - a.y) / length];
  return { x1: a.x + ux * fromA, y1: a.y + uy * fromA, x2: b.x - ux * fromB, y2: b.y - uy * fromB };
}

// The layout of the diagram: the place and size of every part, as a pure function of the network's
// form and of the space.

/**
 * @typedef {{ layer: number, index: number, name: string, x: number, y: number }} Spot a neuron; layer 0 are the inputs
 * @typedef {{ x: number, y: number, width: number, height: number }} Box  centred on (x, y)
 * @typedef {{ parameter: number, name: string, from: string, to: string, x1: number, y1: number, x2: number, y2: number,
 *   label: Box | null, bias: boolean }} Edge
 * @typedef {{ parameter: number, name: string, x: number, y: number, to: string[] }} BiasSpot
 * @typedef {{ layers: string[][], parameters: string[], biases: string, written?: string[] }} Form
 *   `written` holds the names on the edges, if they differ from `parameters`
 * @typedef {{ width: number, height: number, radius: number, decimals: number, fontSize: number, spots: Spot[], edges: Edge[],
 *   biases: BiasSpot[], targets: Spot[], showsValues: boolean, showsDetails: boolean, stacked: boolean,
 *   fitsNew: boolean, obstacles: Box[] }} Layout
 *   `stacked`: space is short, so a label's name stands over its number; `fitsNew`: a new value fits under the old one
 */

import { DIGIT, decimalsToTry, lettersOf, placeLabels } from "./labels.js";

const WIDE = 620;
/** The space between the rows of three or four neurons, for the labels of their edges. */
const ROW_GAP = 28;
/** The smallest radius of a neuron that a number fits in. */
const LEAST_WITH_NUMBERS = 22;

/**
 * @param {Form} form
 * @param {number} width  space in CSS pixels
 * @param {number} [most]  the wanted decimals
 * @param {boolean} [updates]  true if each weight and bias shows its new value under the old one
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
  // A neuron has its net input above it, its own bias above that, and its delta below it.
  const over = !showsDetails ? 8 : form.biases === "per_neuron" ? 2 * line + 8 : line + 8;
  const under = showsDetails ? line + 6 : 8;
  const crowded = 2 * radius + over + under + (wide ? ROW_GAP : 8);
  const forNew = updates && tallest <= 2 ? 40 : 0;
  const step = small
    ? (tallest <= 2 ? (wide ? 205 : 190) : crowded) + forNew
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
  // The line above a neuron is longest if it holds a bias with its new value.
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
  const first = decimalsThatFit(
    Math.min(most, !wide ? 4 : tallest <= 2 ? 9 : 6),
    fitting(2 * radius - 4),
    overhead,
    twice,
  );
  const choices = decimalsToTry(first, wide);
  const labelled = (/** @type {number} */ lines) =>
    placeLabels(weights, obstacles, { fontSize, stacked: !wide, letters: lettersOf(form), lines }, choices);
  const lines = wide ? 1 : 2;
  // If two values do not fit into every label, a new one is shown on demand.
  const withNew = updates && showsValues ? labelled(lines + 1) : null;
  const decimals = withNew ?? (showsValues ? (labelled(lines) ?? choices[0]) : 4);
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
    fitsNew: withNew !== null,
    obstacles: [
      ...obstacles(decimals),
      ...targets.map((t) => ({ x: t.x + 52, y: t.y, width: 118, height: 60 })),
    ],
  };
}

/**
 * The decimals that fit in a neuron and above it.
 * @param {number} most  the wanted decimals
 * @param {number} inside  letters that fit in a neuron
 * @param {number} over  letters that fit above it
 * @param {boolean} twice  true if a bias and its new value stand there
 */
function decimalsThatFit(most, inside, over, twice) {
  // “net −0.5”, or “b −0.5 → −0.5”, each with its decimals.
  const above = twice ? (over - 11) / 2 : over - 7;
  return Math.max(2, Math.floor(Math.min(most, inside - 2, above)));
}

/**
 * The places of the lines above and below a neuron.
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
 * One edge for each weight, in the order of the parameters: layer by layer, row by row.
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
 * A shared bias stands below the layer before its own, as in the article, with an edge to every
 * neuron.
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

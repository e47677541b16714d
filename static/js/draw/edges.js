// The weights and shared biases of a layout: an edge for each, and the gaps between layers.

/**
 * @typedef {import("./layout.js").Edge} Edge
 * @typedef {import("./layout.js").Form} Form
 * @typedef {import("./layout.js").Gap} Gap
 * @typedef {import("./layout.js").Spot} Spot
 * @typedef {{ first: number, from: string[], to: string[] }} Between  a gap: `first` is the index of its first weight
 */

/**
 * The gaps between layers, each with the index of its first weight among the parameters.
 * @param {Form} form
 * @returns {Between[]}
 */
export function between({ layers }) {
  let first = 0;
  return layers.slice(1).map((to, k) => {
    const from = layers[k];
    const gap = { first, from, to };
    first += from.length * to.length;
    return gap;
  });
}

/**
 * The names of a gap's weights and biases that are no weights: the bias of each neuron, or none.
 * @param {Form} form
 */
export function firstBias(form) {
  return between(form).reduce((sum, { from, to }) => sum + from.length * to.length, 0);
}

/**
 * One edge for each weight of a gap, in the order of the parameters: row by row.
 * @param {Form} form
 * @param {Between} gap
 * @param {Map<string, Spot>} byName
 * @returns {Edge[]}
 */
export function weightEdges(form, { first, from, to }, byName) {
  return to.flatMap((end, j) =>
    from.map((start, i) => {
      const parameter = first + j * from.length + i;
      const line = join(/** @type {Spot} */ (byName.get(start)), /** @type {Spot} */ (byName.get(end)));
      const name = form.parameters[parameter];
      return { parameter, name, from: start, to: end, ...line, label: null, grows: 0, bias: false };
    }),
  );
}

/**
 * The edges of a shared bias, one to every neuron that it feeds.
 * @param {import("./layout.js").BiasSpot} bias
 * @param {Map<string, Spot>} byName
 * @returns {Edge[]}
 */
export function biasEdges({ parameter, name, x, y, to }, byName) {
  return to.map((end) => {
    const spot = /** @type {Spot} */ (byName.get(end));
    const line = join({ x, y, halfWidth: 20, halfHeight: 20, shape: "circle" }, spot);
    return { parameter, name, from: name, to: end, ...line, label: null, grows: 0, bias: true };
  });
}

/**
 * The line between two elements, from rim to rim. A pill is left and entered at its ends.
 * @param {Pick<Spot, "x" | "y" | "halfWidth" | "halfHeight" | "shape">} a
 * @param {Pick<Spot, "x" | "y" | "halfWidth" | "halfHeight" | "shape">} b
 */
function join(a, b) {
  const [start, end] = [port(a, 1), port(b, -1)];
  const length = Math.hypot(end.x - start.x, end.y - start.y) || 1;
  const [ux, uy] = [(end.x - start.x) / length, (end.y - start.y) / length];
  return {
    x1: start.x + ux * start.gap,
    y1: start.y + uy * start.gap,
    x2: end.x - ux * end.gap,
    y2: end.y - uy * end.gap,
  };
}

/**
 * The point where an edge would end, and the distance that it keeps from there.
 * @param {Pick<Spot, "x" | "y" | "halfWidth" | "shape">} spot
 * @param {1 | -1} side  1: the edge leaves to the right
 */
function port({ x, y, halfWidth, shape }, side) {
  return shape === "pill" ? { x: x + side * halfWidth, y, gap: 0 } : { x, y, gap: halfWidth };
}

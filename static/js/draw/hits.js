// The places of elements that have no drawing of their own: the weight under a point, and where a
// weight or a neuron is.

/**
 * @typedef {import("./layout.js").Box} Box
 * @typedef {import("./layout.js").Edge} Edge
 * @typedef {import("./layout.js").Gap} Gap
 * @typedef {import("./layout.js").Layout} Layout
 * @typedef {{ box: Box, edge: Edge | null, row: Box | null, column: Box | null }} Place
 *   `box` is the cell, the neuron or the middle of the edge; `row` and `column` are those of a matrix
 */

/** The farthest point, in pixels, that still counts as on an edge. */
const NEAR = 7;

/**
 * The element at a point of the diagram: a cell, a weight of a matrix, or the nearest edge.
 * @param {Layout} plan
 * @param {number} x
 * @param {number} y
 * @returns {string | null}
 */
export function hit(plan, x, y) {
  for (const gap of plan.gaps) {
    const name = gap.kind === "matrix" ? hitMatrix(plan, gap, x, y) : null;
    if (name) return name;
  }
  const slack = 2;
  const spot = plan.spots.find(
    (one) => Math.abs(x - one.x) <= one.halfWidth + slack && Math.abs(y - one.y) <= one.halfHeight,
  );
  return spot?.name ?? nearest(plan.edges, x, y);
}

/**
 * @param {Layout} plan
 * @param {Gap} gap
 * @param {number} x
 * @param {number} y
 */
function hitMatrix({ parameters }, { left, right, rows, from, first, bias }, x, y) {
  const isBias = bias !== null && x >= bias.x - 2 && x <= bias.x + bias.width + 2;
  if (!isBias && (x < left || x > right)) return null;
  const row = rows.findIndex((one) => Math.abs(y - one.y) <= one.height / 2);
  if (row < 0) return null;
  if (isBias) return parameters[bias.first + row];
  const column = Math.min(from.length - 1, Math.floor(((x - left) / (right - left)) * from.length));
  return parameters[first + row * from.length + column];
}

/**
 * @param {Edge[]} edges
 * @param {number} x
 * @param {number} y
 */
function nearest(edges, x, y) {
  let [name, best] = [/** @type {string | null} */ (null), NEAR];
  for (const edge of edges) {
    const distance = distanceTo(edge, x, y);
    if (distance < best) [name, best] = [edge.name, distance];
  }
  return name;
}

/**
 * @param {Edge} edge
 * @param {number} x
 * @param {number} y
 */
function distanceTo({ x1, y1, x2, y2 }, x, y) {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const t = Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - x1 - t * dx, y - y1 - t * dy);
}

/**
 * The place of a weight, a bias or a neuron by name. Null if it has none.
 * @param {Layout} plan
 * @param {string} name
 * @returns {Place | null}
 */
export function placeOf(plan, name) {
  const spot = plan.spots.find((one) => one.name === name);
  if (spot) return { box: boxOf(spot), edge: null, row: null, column: null };
  const edge = plan.edges.find((one) => one.name === name);
  if (edge) {
    const box = { x: (edge.x1 + edge.x2) / 2, y: (edge.y1 + edge.y2) / 2, width: 24, height: 12 };
    return { box, edge, row: null, column: null };
  }
  const index = plan.parameters.indexOf(name);
  for (const gap of plan.gaps) {
    const found = index < 0 || gap.kind !== "matrix" ? null : placeIn(gap, index);
    if (found) return found;
  }
  return ownBias(plan, name);
}

/** @param {import("./layout.js").Spot} spot @returns {Box} */
function boxOf({ x, y, halfWidth, halfHeight }) {
  return { x, y, width: 2 * halfWidth, height: 2 * halfHeight };
}

/**
 * The place of a weight or bias in a matrix.
 * @param {Gap} gap
 * @param {number} index
 * @returns {Place | null}
 */
function placeIn({ left, right, rows, from, first, bias }, index) {
  const [end, width] = [bias ? bias.x + bias.width : right, (right - left) / from.length];
  const top = rows[0].y - rows[0].height / 2;
  const bottom = rows[rows.length - 1].y + rows[rows.length - 1].height / 2;
  /** @param {number} row @param {number} x @param {number} across @returns {Place} */
  const at = (row, x, across) => ({
    box: { x, y: rows[row].y, width: across, height: rows[row].height },
    edge: null,
    row: { x: (left + end) / 2, y: rows[row].y, width: end - left, height: rows[row].height },
    column: { x, y: (top + bottom) / 2, width: across, height: bottom - top },
  });
  const weight = index - first;
  if (weight >= 0 && weight < rows.length * from.length)
    return at(Math.floor(weight / from.length), left + ((weight % from.length) + 0.5) * width, width);
  const row = bias ? index - bias.first : -1;
  return bias && row >= 0 && row < rows.length ? at(row, bias.x + bias.width / 2, bias.width) : null;
}

/**
 * A bias that is not drawn has the place of its neuron.
 * @param {Layout} plan
 * @param {string} name
 */
function ownBias(plan, name) {
  const spot = plan.spots.find((one) => `b_${one.name}` === name);
  if (!spot) return null;
  const { x, y, halfWidth, halfHeight } = spot;
  return {
    box: { x: x - halfWidth, y: y + halfHeight, width: 12, height: 12 },
    edge: null,
    row: null,
    column: null,
  };
}

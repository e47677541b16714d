// Moving in the network by the arrow keys: along a weight from neuron to neuron, and up and down
// inside a layer.

import { elementsOf } from "./elements.js";

/**
 * @typedef {"left" | "right" | "up" | "down" | "first" | "last"} Way
 * @typedef {import("./elements.js").Named} Named
 */

/**
 * The element to move to; the same one at an end.
 * - Left and right: from a neuron to a weight, and on to the weight's other neuron.
 * - Up and down on a neuron: the next one of its layer. On a weight: the weight from the same neuron
 *   to the next one.
 * - With `other`, up and down on a weight: the weight into the same neuron from the next one, and
 *   after the last the neuron's own bias.
 * - First and last: of the layer, or of the weights from the same neuron.
 * @param {Named} network
 * @param {string[][]} columns  the names of the elements from the top down, layer by layer, then the targets
 * @param {string} name
 * @param {Way} way
 * @param {boolean} [other]
 * @returns {string}
 */
export function move(network, columns, name, way, other = false) {
  const element = elementsOf(network).get(name);
  const layers = network.names.layers;
  if (element?.kind === "weight") return fromWeight(network, element, way, other);
  const layer = columns.findIndex((column) => column.includes(name));
  if (layer < 0) return fromHiddenBias(network, element, name, way);
  if (way === "left" || way === "right") return sideways(network, columns, layer, name, way) ?? name;
  if (other && element?.kind === "bias") return fromHiddenBias(network, element, name, way);
  const column = columns[layer];
  const at = column.indexOf(name);
  return column[target(at, way, column.length)] ?? layers[0][0];
}

/** @param {number} at @param {Way} way @param {number} count */
function target(at, way, count) {
  if (way === "first") return 0;
  if (way === "last") return count - 1;
  return Math.max(0, Math.min(count - 1, at + (way === "down" ? 1 : -1)));
}

/**
 * The weight between two neurons of neighbouring layers.
 * @param {Named} network
 * @param {number} layer  of the second neuron
 * @param {number} i
 * @param {number} j
 */
export function weightBetween({ names: { layers, parameters } }, layer, i, j) {
  let first = 0;
  for (let k = 1; k < layer; k++) first += layers[k].length * layers[k - 1].length;
  return parameters[first + j * layers[layer - 1].length + i];
}

/**
 * @param {Named} network
 * @param {Extract<import("./elements.js").NetworkElement, { kind: "weight" }>} weight
 * @param {Way} way
 * @param {boolean} other
 */
function fromWeight(network, { from, to, name }, way, other) {
  if (way === "left") return from;
  if (way === "right") return to;
  const { layers } = network.names;
  const layer = layers.findIndex((names) => names.includes(to));
  const [i, j] = [layers[layer - 1].indexOf(from), layers[layer].indexOf(to)];
  if (!other) return weightBetween(network, layer, i, target(j, way, layers[layer].length));
  const last = layers[layer - 1].length - 1;
  if (i === last && way === "down") return biasOf(network, to) ?? name;
  return weightBetween(network, layer, target(i, way, last + 1), j);
}

/**
 * The bias that is a neuron's own.
 * @param {Named} network
 * @param {string} neuron
 */
function biasOf(network, neuron) {
  const name = `b_${neuron}`;
  return elementsOf(network).has(name) ? name : null;
}

/**
 * From a neuron's own bias to the neuron, or to the last weight into it.
 * @param {Named} network
 * @param {import("./elements.js").NetworkElement | undefined} bias
 * @param {string} name
 * @param {Way} way
 */
function fromHiddenBias(network, bias, name, way) {
  const { layers } = network.names;
  if (bias?.kind !== "bias") return layers[0][0];
  if (way === "left" || way === "right") return bias.to[0];
  const layer = layers.findIndex((names) => names.includes(bias.to[0]));
  const [i, j] = [layers[layer - 1].length - 1, layers[layer].indexOf(bias.to[0])];
  return way === "up" ? weightBetween(network, layer, i, j) : name;
}

/**
 * @param {Named} network
 * @param {string[][]} columns
 * @param {number} layer
 * @param {string} name
 * @param {"left" | "right"} way
 */
function sideways(network, columns, layer, name, way) {
  const { layers } = network.names;
  const element = elementsOf(network).get(name);
  const [next, column] = [way === "right" ? layer + 1 : layer - 1, columns[layer]];
  if (element?.kind === "bias")
    return element.to.length === 1 ? element.to[0] : way === "right" ? element.to[0] : layers[layer][0];
  if (element?.kind === "target") return way === "left" ? element.of : name;
  const index = layers[layer].indexOf(name);
  if (next === layers.length) return columns[next][index];
  if (next < 0 || column.length === 0) return name;
  const nearest = Math.min(index, layers[next].length - 1);
  return way === "right"
    ? weightBetween(network, next, index, nearest)
    : weightBetween(network, layer, nearest, index);
}

// The layers of a network as matrices: which parameters and neurons belong to each.

import { elementsOf, inputLabels } from "../../model/elements.js";

/**
 * @typedef {{ index: number, from: string[], sources: string[], to: string[], first: number, feeding: number[], neurons: number[],
 *   biases: number[] }} Layer
 *   `index` counts from 1; `sources` are what people read for \`from\`; \`first\` is its first weight; `feeding` are places among the activations, `neurons` among the net
 *   inputs; `biases` are the parameters of its neurons' biases, a shared one for each of them
 */

/**
 * @param {import("../../model/elements.js").Named} network
 * @returns {Layer[]}
 */
export function layersOf(network) {
  const { layers } = network.names;
  const known = elementsOf(network);
  const biasOf = new Map(
    [...known.values()].flatMap((element) =>
      element.kind === "bias"
        ? element.to.map((name) => /** @type {[string, number]} */ ([name, element.parameter]))
        : [],
    ),
  );
  let first = 0;
  return layers.slice(1).map((to, k) => {
    const from = layers[k];
    const at = first;
    first += to.length * from.length;
    return {
      ...{ index: k + 1, from, sources: k === 0 ? inputLabels(network.names) : from, to, first: at },
      feeding: from.map((name) => place(known.get(name)).activation),
      neurons: to.map((name) => place(known.get(name)).neuron),
      biases: to.flatMap((name) => biasOf.get(name) ?? []),
    };
  });
}

/** @param {import("../../model/elements.js").NetworkElement | undefined} element */
function place(element) {
  if (element?.kind === "neuron") return element;
  if (element?.kind === "input") return { ...element, neuron: -1 };
  throw new Error("A layer has inputs or neurons.");
}

// Own weights beside the network that is open: which layers fit, and the recipe with them. Pure.

/**
 * @typedef {import("../../wire/documents.js").Recipe} Recipe
 * @typedef {import("../../wire/documents.js").GivenWeights} GivenWeights
 * @typedef {{ from: number, to: number, now: string, fits: boolean }} LayerFit  now: the present size, in words
 */

/**
 * Each layer of weights of the file beside that of the network.
 * @param {number[]} given
 * @param {number[]} present
 * @returns {LayerFit[]}
 */
export function fitOf(given, present) {
  return given.slice(1).map((to, k) => {
    const [from, wanted] = [given[k], present.slice(k, k + 2)];
    const fits = wanted.length === 2 && wanted[0] === from && wanted[1] === to;
    return { from, to, now: wanted.length === 2 ? `${wanted[0]} → ${wanted[1]}` : "none", fits };
  });
}

/**
 * Why the weights cannot be used with the present data; empty if they can.
 * @param {number[]} given
 * @param {number[]} present
 */
export function misfit(given, present) {
  const wrong = [
    given[0] !== present[0] ? `${count(given[0], "input")} where the data have ${present[0]}` : "",
    given[given.length - 1] !== present[present.length - 1]
      ? `${count(given[given.length - 1], "output")} where the data have ${present[present.length - 1]}`
      : "",
  ].filter(Boolean);
  if (wrong.length === 0) return "";
  return `These weights have ${wrong.join(" and ")}. Open data that fit first, then read the weights again.`;
}

/** @param {number} number @param {string} thing */
function count(number, thing) {
  return `${number} ${thing}${number === 1 ? "" : "s"}`;
}

/**
 * The present recipe with the weights of the file as its start, and with the file's layers. Hidden layers
 * that are new have the activation of the last one before them.
 * @param {Recipe} recipe
 * @param {GivenWeights & { layers: number[], biases: string, start: import("../../wire/documents.js").Start }} given
 * @returns {Recipe}
 */
export function withWeights(recipe, { layers, biases, start }) {
  const old = recipe.network.activations;
  const hidden = layers.slice(1, -1).map((_, k) => old[Math.min(k, old.length - 2)] ?? "tanh");
  return {
    ...recipe,
    network: { ...recipe.network, layers, activations: [...hidden, old[old.length - 1]], biases, start },
    edits: [],
  };
}

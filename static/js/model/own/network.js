// A network that fits own data, as a recipe. Pure.

/**
 * @typedef {import("../../wire/documents.js").Recipe} Recipe
 * @typedef {import("../../wire/documents.js").RecipeData} RecipeData
 */

/** Hidden layers to choose from, by their words. @type {[string, string][]} */
export const HIDDEN = [
  ["", "none"],
  ["4", "4"],
  ["8", "8"],
  ["8,4", "8 and 4"],
  ["16,8", "16 and 8"],
];
/** Fewer rows need fewer neurons. */
const FEW_ROWS = 12;
const BATCH = 20;
const RATE = 0.02;

/** The hidden layers at first. @param {number} rows */
export function usualHidden(rows) {
  return rows <= FEW_ROWS ? "4" : "8";
}

/**
 * Tanh neurons, an output for the kind of the targets, a trained bias for each neuron, Xavier's weights.
 * @param {RecipeData} made
 * @param {string} hidden  the sizes of the hidden layers
 * @returns {Recipe}
 */
export function recipeFor(made, hidden) {
  const sizes = hidden === "" ? [] : hidden.split(",").map(Number);
  const { output, error } = kindOf(made);
  const rows = made.data.inputs.length;
  return {
    version: 1,
    network: {
      layers: [made.inputs.length, ...sizes, made.outputs.length],
      activations: [...sizes.map(() => "tanh"), output],
      biases: "per_neuron",
      start: { initializer: "xavier" },
    },
    data: made.data,
    rule: {
      ...{ learning_rate: RATE, error, optimizer: "adam", train_biases: true },
      batch_size: rows > BATCH ? BATCH : 0,
      shuffle: rows > BATCH,
    },
    seed: 0,
    edits: [],
  };
}

/** @param {RecipeData} made */
function kindOf({ classes, outputs }) {
  if (classes.length === 0) return { output: "linear", error: "half_squared" };
  return outputs.length === 1
    ? { output: "logistic", error: "binary_cross_entropy" }
    : { output: "softmax", error: "cross_entropy" };
}

/** @type {Record<string, string>} */
const OUTPUTS = {
  linear: "a linear output for numbers",
  logistic: "a logistic output between 0 and 1 for two classes",
  softmax: "softmax outputs, one for each class",
};

/** The network in words. @param {Recipe} recipe */
export function inWords({ network, rule }) {
  const output = OUTPUTS[network.activations[network.activations.length - 1]];
  const hidden = network.layers.length > 2 ? "tanh neurons, " : "";
  const batch = rule.batch_size ? `batches of ${rule.batch_size}` : "all rows at once";
  return `Network ${network.layers.join("-")}: ${hidden}${output}, a trained bias for each neuron, weights drawn by Xavier’s rule. Adam, learning rate ${rule.learning_rate}, ${batch}.`;
}

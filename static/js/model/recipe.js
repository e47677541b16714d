// Changes to a recipe, as pure functions. Each gives the recipe of a new run, which the server then
// checks. A new run has no edits. A change brings others along where the rest would not fit:
// weights of another shape, data of another width.

/**
 * @typedef {import("../wire/documents.js").Recipe} Recipe
 * @typedef {import("../wire/documents.js").RecipeNetwork} RecipeNetwork
 * @typedef {import("../wire/documents.js").Start} Start
 * @typedef {import("../wire/documents.js").NamedData} NamedData
 * @typedef {import("../wire/documents.js").DatasetChoice} DatasetChoice
 */

/**
 * @param {Recipe} recipe
 * @param {Partial<RecipeNetwork>} change
 * @returns {Recipe}
 */
function withNetwork(recipe, change) {
  return { ...recipe, network: { ...recipe.network, ...change }, edits: [] };
}

/**
 * Weights drawn from the seed, because given weights do not fit another shape.
 * @param {Start} start
 * @returns {Start}
 */
function drawn(start) {
  return "initializer" in start ? start : { initializer: "xavier" };
}

/**
 * Sets the sizes of the hidden layers, and an activation for each.
 * @param {Recipe} recipe
 * @param {number[]} sizes
 * @param {string[]} activations
 */
export function withHidden(recipe, sizes, activations) {
  const { layers, activations: old, start } = recipe.network;
  const sameShape = sizes.length === layers.length - 2 && sizes.every((size, k) => size === layers[k + 1]);
  return withNetwork(recipe, {
    layers: [layers[0], ...sizes, layers[layers.length - 1]],
    activations: [...activations, old[old.length - 1]],
    start: sameShape ? start : drawn(start),
  });
}

/**
 * Sets the activation of the output layer. Softmax needs two outputs, one for each class. The
 * targets of tanh are −1 and 1. A cross-entropy becomes the one that goes with the output, or the
 * half squared error.
 * @param {Recipe} recipe
 * @param {string} activation
 * @param {DatasetChoice[]} datasets
 */
export function withOutput(recipe, activation, datasets) {
  const { layers, activations, start } = recipe.network;
  const name = "dataset" in recipe.data ? recipe.data.dataset : "";
  const choice = datasets.find((d) => d.name === name);
  const rule = { ...recipe.rule, error: errorWith(recipe.rule.error, activation, choice?.classes ?? false) };
  const changed = {
    ...withNetwork(recipe, { activations: [...activations.slice(0, -1), activation] }),
    rule,
  };
  if (!choice?.classes) return changed;
  const one_hot = activation === "softmax";
  const outputs = one_hot && choice.outputs === 1 ? 2 : choice.outputs;
  const fits = outputs === layers[layers.length - 1];
  const data = { ...recipe.data, one_hot, low: activation === "tanh" ? -1 : 0 };
  const network = { layers: [...layers.slice(0, -1), outputs], start: fits ? start : drawn(start) };
  return { ...withNetwork(changed, network), data };
}

/**
 * The error, or the one that goes with this output if it does not.
 * @param {string} error
 * @param {string} output
 * @param {boolean} isOfClasses
 */
function errorWith(error, output, isOfClasses) {
  const isEntropy = error === "binary_cross_entropy" || error === "cross_entropy";
  const fitting = isOfClasses && { logistic: "binary_cross_entropy", softmax: "cross_entropy" }[output];
  return isEntropy ? fitting || "half_squared" : error;
}

/**
 * Changes settings of the dataset.
 * @param {Recipe} recipe
 * @param {Partial<NamedData>} change
 */
export function withData(recipe, change) {
  return { ...recipe, data: { ...recipe.data, ...change }, edits: [] };
}

/**
 * @param {Recipe} recipe
 * @param {number} seed
 */
export function withSeed(recipe, seed) {
  return { ...recipe, seed, edits: [] };
}

/** The columns of data that features are made of; each is a feature by itself. */
const COLUMNS = ["x1", "x2"];

/**
 * Sets what the network is fed. Inputs that stay keep their given weights, and others begin with 0;
 * drawn weights are drawn so that inputs that stay keep theirs.
 * @param {Recipe} recipe
 * @param {number} columns  of the data
 * @param {string[]} features  in their order; the columns themselves are no features
 */
export function withFeatures(recipe, columns, features) {
  const { layers, start } = recipe.network;
  const plain = COLUMNS.slice(0, columns);
  const before = recipe.data.features ?? plain;
  const isPlain = features.join() === plain.join();
  const data = { ...recipe.data, features };
  if (isPlain) delete (/** @type {{ features?: string[] }} */ (data).features);
  const [first, ...later] = "weights" in start ? start.weights : [];
  const kept = first?.map((row) => features.map((name) => row[before.indexOf(name)] ?? 0));
  const changed = withNetwork(recipe, {
    layers: [features.length, ...layers.slice(1)],
    start: kept ? { ...start, weights: [kept, ...later] } : start,
  });
  // Other weights would have the names of the frozen ones.
  const rule = { ...recipe.rule, frozen: [] };
  return { ...changed, rule, data };
}

/** Other samples of the same kind; the weights and the order of samples stay. @param {Recipe} recipe @param {number} seed */
export function withNewData(recipe, seed) {
  return withData(recipe, { seed });
}

/** Other starting weights, and another order of samples; the data stay. @param {Recipe} recipe @param {number} seed */
export function withNewWeights(recipe, seed) {
  if (!("dataset" in recipe.data)) return withSeed(recipe, seed);
  return withSeed(withData(recipe, { seed: recipe.data.seed ?? recipe.seed }), seed);
}

/**
 * @param {Recipe} recipe
 * @param {Start} start
 */
export function withStart(recipe, start) {
  return withNetwork(recipe, { start });
}

/**
 * Sets the biases: shared by a layer, one for each neuron, or none. A given bias keeps its value.
 * @param {Recipe} recipe
 * @param {string} biases
 * @param {boolean} trained
 */
export function withBiases(recipe, biases, trained) {
  const { start, layers } = recipe.network;
  const rule = { ...recipe.rule, train_biases: trained };
  if ("initializer" in start) return { ...withNetwork(recipe, { biases }), rule };
  const given = start.biases.map((layer, k) =>
    biases === "none" ? [] : biases === "shared" ? [layer[0] ?? 0] : Array(layers[k + 1]).fill(layer[0] ?? 0),
  );
  return { ...withNetwork(recipe, { biases, start: { ...start, biases: given } }), rule };
}

/**
 * The name of a network that is not the article's: the title of its data and its layers.
 * @param {number[]} layers
 * @param {Recipe | null} recipe  null: not known yet
 * @param {DatasetChoice[]} datasets
 */
export function titleOf(layers, recipe, datasets) {
  const shape = layers.join("-");
  const name = recipe && "dataset" in recipe.data ? recipe.data.dataset : null;
  const title = datasets.find((dataset) => dataset.name === name)?.title ?? name;
  return title ? `${title}, ${shape}` : `A network of your own, ${shape}`;
}

// A data set with the learner's own network: what has to change so that they fit, and the sentences
// that say so. Pure.

/**
 * @typedef {import("../../wire/documents.js").Recipe} Recipe
 * @typedef {import("../../wire/documents.js").NamedData} NamedData
 * @typedef {import("../../wire/documents.js").DatasetChoice} DatasetChoice
 */

/** The data set that holds the article's one row. */
export const OF_THE_ARTICLE = "article";

/** Output functions that reach every number from −1 to 1. */
const REACH_NEGATIVE = new Set(["linear", "tanh", "sine", "leaky_relu"]);

/**
 * The learner's recipe with other data: layers, activations, biases, rule and seed stay where they
 * fit. The first and the last layer get the numbers of inputs and outputs that the data have.
 * @param {Recipe} own
 * @param {DatasetChoice} choice
 * @param {Partial<NamedData>} [settings]  noise, split and the like
 * @returns {{ recipe: Recipe, notes: string[] }}  notes: a sentence for each change that was needed
 */
export function keepingNetwork(own, choice, settings = {}) {
  const { layers, activations, start } = own.network;
  const [output, outputNote] = outputFor(activations[activations.length - 1], choice);
  const isOneHot = output === "softmax" && choice.outputs === 1;
  const outputs = isOneHot ? 2 : choice.outputs;
  const features = featuresFor(own.data.features, choice);
  const inputs = features?.length ?? choice.inputs;
  const resized = [inputs, ...layers.slice(1, -1), outputs];
  const fits = resized.every((size, k) => size === layers[k]);
  const [error, errorNote] = errorFor(own.rule.error, output, choice);
  const isGiven = !("initializer" in start);
  const frozen = fits ? own.rule.frozen : [];
  const ends = [
    ["First", resized[0], layers[0], "input"],
    ["Last", outputs, layers[layers.length - 1], isOneHot ? "class" : "target"],
  ];
  const notes = [
    ...ends
      .filter(([, now, before]) => now !== before)
      .map(
        ([name, now, before, of]) =>
          `${name} layer: ${now} ${now === 1 ? "neuron" : "neurons"}, one for each ${of} (before ${before}).`,
      ),
    own.data.features && !features ? "Features: none, because these data have other inputs." : "",
    outputNote,
    errorNote,
    !fits && isGiven
      ? `Starting weights: drawn by Xavier, because those of ${layers.join("-")} do not fit.`
      : "",
    !fits && own.rule.frozen?.length
      ? "Frozen weights and biases: none, because the network has others."
      : "",
  ].filter((note) => note !== "");
  return {
    recipe: {
      ...own,
      network: {
        ...own.network,
        layers: resized,
        activations: [...activations.slice(0, -1), output],
        start: fits || !isGiven ? start : { initializer: "xavier" },
      },
      data: {
        ...settings,
        dataset: choice.name,
        low: choice.classes && output === "tanh" ? -1 : 0,
        one_hot: isOneHot,
        ...(features ? { features } : {}),
      },
      rule: { ...own.rule, error, ...(frozen ? { frozen } : {}) },
      edits: [],
    },
    notes,
  };
}

/** The features that data of so many inputs have too. @param {string[] | undefined} features @param {DatasetChoice} choice */
function featuresFor(features, { inputs }) {
  const most = features?.some((name) => name.includes("x2")) ? 2 : 1;
  return features && inputs >= most && inputs <= 2 ? features : undefined;
}

/** @param {string} activation @param {DatasetChoice} choice @returns {[activation: string, note: string]} */
function outputFor(activation, { classes, name }) {
  if (classes || REACH_NEGATIVE.has(activation)) return [activation, ""];
  // The article's targets lie between 0 and 1.
  if (name === OF_THE_ARTICLE && activation !== "softmax") return [activation, ""];
  return ["linear", `Output: linear, because ${activation} outputs reach no targets below 0.`];
}

/** @param {string} error @param {string} output @param {DatasetChoice} choice @returns {[error: string, note: string]} */
function errorFor(error, output, { classes }) {
  const needs = /** @type {Record<string, string>} */ ({
    binary_cross_entropy: "logistic",
    cross_entropy: "softmax",
  })[error];
  if (!needs || (needs === output && (classes || needs === "logistic"))) return [error, ""];
  return ["half_squared", `Error: half squared, because ${words(error)} needs ${needs} outputs.`];
}

/**
 * The settings of the data that another network takes over: those of the same data set.
 * @param {Recipe["data"]} data
 * @param {string} name
 * @returns {Partial<NamedData>}
 */
export function settingsOf(data, name) {
  if (!("dataset" in data) || data.dataset !== name) return {};
  const kept = Object.entries(data).filter(
    ([key, value]) => !["dataset", "low", "one_hot", "features"].includes(key) && value !== null,
  );
  return Object.fromEntries(kept);
}

/**
 * The parts of a run that are not those for which the suggestion was tested: another rule, or data
 * with noise, a test part, another number of samples or another curve. Seeds do not count.
 * @param {Recipe} suggested
 * @param {DatasetChoice} choice
 * @param {{ data: Recipe["data"], rule: Record<string, any> }} now
 * @returns {string[]}
 */
export function untested(suggested, { usual_samples: samples, formula: usual }, { data, rule }) {
  const isOther =
    "dataset" in data &&
    (Boolean(data.noise || data.test_fraction) ||
      (data.samples ?? samples) !== samples ||
      (data.formula ?? usual) !== usual);
  return [sorted(rule) === sorted(suggested.rule) ? "" : "rule", isOther ? "data" : ""].filter(Boolean);
}

/** True if two recipes begin with the same network. @param {Recipe} one @param {Recipe} other */
export function haveOneNetwork(one, other) {
  return sorted(one.network) === sorted(other.network);
}

/** A value as text, whatever the order of its keys; a null is as good as none. @param {unknown} value @returns {string} */
function sorted(value) {
  return JSON.stringify(value, (_, part) => {
    if (!part || typeof part !== "object" || Array.isArray(part)) return part;
    const entries = Object.entries(part).filter(([, inner]) => inner !== null);
    return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** @param {string} name */
function words(name) {
  return name.replaceAll("_", " ");
}

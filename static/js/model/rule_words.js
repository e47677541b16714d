// The rule of a run in words: the parts of the line below the diagram.

import { exact } from "./number.js";

/**
 * @typedef {"rate" | "batch" | "order" | "biases" | "error" | "optimizer" | "penalty" | "frozen"} PartName
 * @typedef {{ name: PartName, before: string, words: string, settings: string[] }} Part  `before` is not part of the value;
 *   `settings` are the fields of the rule that the words tell
 * @typedef {{ settings: Record<string, any>, biases: string, samples: number }} Ruled
 */

/** @type {Record<string, string>} */
const ERRORS = {
  half_squared: "½ (target − out)²",
  squared: "(target − out)²",
  binary_cross_entropy: "binary cross-entropy",
  cross_entropy: "cross-entropy",
};
/** @type {Record<string, string>} */
const OPTIMIZERS = {
  gradient_descent: "gradient descent",
  momentum: "momentum",
  nesterov: "Nesterov’s momentum",
  rmsprop: "RMSProp",
  adam: "Adam",
};
/** @type {Record<string, string>} */
const SETTINGS = {
  network: "network",
  data: "data",
  learning_rate: "learning rate",
  error: "error function",
  output_reduction: "total error",
  sample_reduction: "batch gradient",
  optimizer: "optimiser",
  momentum: "momentum",
  decay: "decay",
  beta1: "β₁",
  beta2: "β₂",
  epsilon: "ε",
  update_order: "update order",
  train_biases: "biases",
  batch_size: "batch size",
  shuffle: "order of samples",
  l1: "penalty",
  l2: "penalty",
  frozen: "frozen weights",
};
const MOST_NAMED = 3;

/**
 * @param {Ruled} network
 * @param {import("./notation.js").Writing} writing
 * @returns {Part[]}
 */
export function ruleInWords({ settings, biases, samples }, writing) {
  const number = (/** @type {number} */ value) => plain(value, writing);
  const { l1, l2, frozen } = settings;
  const penalties = [l1 > 0 ? `L1 ${number(l1)}` : "", l2 > 0 ? `L2 ${number(l2)}` : ""].filter(Boolean);
  /** @type {Part[]} */
  const parts = [
    part("rate", `learning rate ${writing.rate}`, number(settings.learning_rate), ["learning_rate"]),
    part("batch", "", batch(settings, samples), ["batch_size", "sample_reduction", "shuffle"]),
    part("order", "", settings.update_order === "sequential" ? "layer by layer" : "all weights at once", [
      "update_order",
    ]),
    part("biases", "", biasesInWords(biases, settings.train_biases), ["train_biases"]),
    part("error", "", errorInWords(settings, writing), ["error", "output_reduction"]),
    part("optimizer", "", optimizerInWords(settings, number), [
      "optimizer",
      "momentum",
      "decay",
      "beta1",
      "beta2",
      "epsilon",
    ]),
  ];
  if (penalties.length > 0) parts.push(part("penalty", "penalty", penalties.join(", "), ["l1", "l2"]));
  if (frozen.length > 0) {
    const words = frozen.length > MOST_NAMED ? `${frozen.length} weights and biases` : frozen.join(", ");
    parts.push(part("frozen", "frozen", words, ["frozen"]));
  }
  return parts;
}

/**
 * The parts that are not the article's, in words: "network, learning rate"; empty if there are none.
 * @param {string[]} unlike  as the server names them
 * @param {{ quantity: string }[]} edits  of the displayed run
 */
export function unlikeInWords(unlike, edits) {
  const edited = edits.map(({ quantity }) => quantity).filter((quantity) => !(quantity in SETTINGS));
  const words = [...new Set([...unlike.map((name) => SETTINGS[name] ?? name), ...edited])];
  const few = words.slice(0, MOST_NAMED).join(", ");
  return words.length > MOST_NAMED ? `${few} and ${words.length - MOST_NAMED} more` : few;
}

/**
 * A number with all its digits and the decimal sign of the notation.
 * @param {number} value
 * @param {import("./notation.js").Writing} writing
 */
export function plain(value, { notation }) {
  return notation.comma === "true" ? exact(value).replace(".", ",") : exact(value);
}

/** @param {PartName} name @param {string} before @param {string} words @param {string[]} settings @returns {Part} */
function part(name, before, words, settings) {
  return { name, before, words, settings };
}

/** @param {Record<string, any>} settings @param {number} samples */
function batch({ batch_size: size, sample_reduction: reduction, shuffle }, samples) {
  if (samples === 1) return "one sample";
  const isAll = size === 0 || size >= samples;
  const order = shuffle ? ", shuffled" : "";
  if (size === 1) return `one sample at a time${order}`;
  const words = isAll ? `all ${samples} samples at once` : `batches of ${size}${order}`;
  return reduction === "sum" ? `${words}, summed` : words;
}

/** @param {string} biases @param {boolean} trained */
function biasesInWords(biases, trained) {
  if (biases === "none") return "no biases";
  if (!trained) return "biases fixed";
  return biases === "shared" ? "biases trained, one per layer" : "biases trained";
}

/** @param {Record<string, any>} settings @param {import("./notation.js").Writing} writing */
function errorInWords({ error, output_reduction: reduction }, { letters }) {
  const words = letters(ERRORS[error] ?? error);
  return reduction === "mean" ? `mean of ${words}` : words;
}

/** @param {Record<string, any>} settings @param {(value: number) => string} number */
function optimizerInWords(settings, number) {
  const words = OPTIMIZERS[settings.optimizer] ?? settings.optimizer;
  switch (settings.optimizer) {
    case "momentum":
    case "nesterov":
      return `${words} μ ${number(settings.momentum)}`;
    case "rmsprop":
      return `${words} ρ ${number(settings.decay)}`;
    case "adam":
      return `${words} β₁ ${number(settings.beta1)}, β₂ ${number(settings.beta2)}`;
  }
  return words;
}

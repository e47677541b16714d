// What if: the changes that a run can be compared with, and how they are said.

import { plain, ruleInWords } from "../rule_words.js";

/**
 * How a run differs from the session's own; `branch` is the number of another run of the history.
 * @typedef {{ rule?: Record<string, any>, seed?: number, biases?: string, branch?: number }} Change
 * @typedef {"rate" | "seed" | "order" | "biases" | "optimizer" | "momentum" | "batch" | "error" | "penalty" | "runs"} Part
 * @typedef {{ settings: Record<string, any>, biases: string, samples: number }} Ruled
 * @typedef {{ words: string, change: Change }} Suggestion
 * @typedef {import("../notation.js").Writing} Writing
 */

/** The parts that can be changed, in words. @type {[Part, string][]} */
export const PARTS = [
  ["rate", "learning rate"],
  ["seed", "seed"],
  ["order", "update order"],
  ["biases", "biases"],
  ["optimizer", "optimiser"],
  ["momentum", "momentum"],
  ["batch", "batch"],
  ["error", "error function"],
  ["penalty", "penalty"],
  ["runs", "other runs"],
];
/** The runs beside the session's own. */
export const MOST_OTHERS = 4;
const CONSTANTS = ["momentum", "decay", "beta1", "beta2", "epsilon"];
const OPTIMIZERS = ["gradient_descent", "momentum", "nesterov", "rmsprop", "adam"];
/** A rate that fits optimisers which divide by the size of the gradient. */
const SMALL_RATE = 0.01;
const DIVIDING = new Set(["rmsprop", "adam"]);
const ERRORS = ["half_squared", "squared", "binary_cross_entropy", "cross_entropy"];
/** @type {[form: string, trained: boolean][]} */
const BIASES = [
  ["frozen", false],
  ["shared", true],
  ["per_neuron", true],
  ["none", false],
];

/**
 * The part of a comparison for a part of the rule line.
 * @param {string} name
 * @returns {Part}
 */
export function partOf(name) {
  return PARTS.find(([part]) => part === name)?.[0] ?? "rate";
}

/**
 * True if the seed of a recipe draws weights, data, their split, or the order of samples.
 * @param {{ network: { start: object }, data: object & { test_fraction?: number | null }, rule: Record<string, any> }} recipe
 */
export function drawsFromSeed({ network, data, rule }) {
  return (
    "initializer" in network.start ||
    "dataset" in data ||
    Boolean(data.test_fraction) ||
    rule.shuffle === true
  );
}

/** The number that can be typed for a part: its label, its present value and its change. @param {Part} part @param {Ruled} ruled @param {number} seed */
export function numberOf(part, { settings }, seed) {
  /** @type {(name: string) => (value: number) => Change} */
  const rule = (name) => (value) => ({ rule: { [name]: value } });
  switch (part) {
    case "rate":
      return { label: "Learning rate", value: settings.learning_rate, change: rule("learning_rate") };
    case "seed":
      return { label: "Seed", value: seed, change: (/** @type {number} */ value) => ({ seed: value }) };
    case "momentum":
      return {
        label: "Momentum",
        value: settings.momentum,
        change: (/** @type {number} */ value) => momentum(settings, value),
      };
    case "batch":
      return { label: "Batch size (0: all)", value: settings.batch_size, change: rule("batch_size") };
    case "penalty":
      return { label: "L2 penalty", value: settings.l2, change: rule("l2") };
  }
  return null;
}

/** @param {Record<string, any>} settings @param {number} value @returns {Change} */
function momentum({ optimizer }, value) {
  const hasMomentum = optimizer === "momentum" || optimizer === "nesterov";
  return { rule: { optimizer: hasMomentum ? optimizer : "momentum", momentum: value } };
}

/**
 * The changes that one click compares with.
 * @param {Part} part
 * @param {Ruled} ruled
 * @param {{ seed: number, branches: { id: number, parted_at: number }[] }} session
 * @param {Writing} writing
 * @returns {Suggestion[]}
 */
export function suggestionsOf(part, ruled, session, writing) {
  return changesOf(part, ruled, session).map((change) => ({
    change,
    words: wordsOf(change, ruled, session.branches, writing),
  }));
}

/**
 * @param {Part} part
 * @param {Ruled} ruled
 * @param {{ seed: number, branches: { id: number }[] }} session
 * @returns {Change[]}
 */
function changesOf(part, ruled, { seed, branches }) {
  const { settings, biases, samples } = ruled;
  switch (part) {
    case "rate": {
      const rate = settings.learning_rate || 0.5;
      return [2, 0.5, 10, 0.1].map((times) => ({
        rule: { learning_rate: Number((rate * times).toPrecision(12)) },
      }));
    }
    case "seed":
      return [1, 2, 3].map((more) => ({ seed: seed + more }));
    case "order":
      return [
        { rule: { update_order: settings.update_order === "sequential" ? "simultaneous" : "sequential" } },
      ];
    case "biases": {
      const now = biases === "none" ? "none" : settings.train_biases ? biases : "frozen";
      const first = BIASES.filter(([form]) => form !== now);
      return first.map(([form, trained]) => ({
        rule: { train_biases: trained },
        ...(form === "frozen" ? (biases === "none" ? { biases: "shared" } : {}) : { biases: form }),
      }));
    }
    case "optimizer":
      return OPTIMIZERS.filter((name) => name !== settings.optimizer).map((optimizer) => ({
        rule: {
          optimizer,
          ...(DIVIDING.has(optimizer) && !DIVIDING.has(settings.optimizer)
            ? { learning_rate: SMALL_RATE }
            : {}),
        },
      }));
    case "momentum":
      return [0.5, 0.9].map((value) => momentum(settings, value));
    case "batch": {
      const now = settings.batch_size === 0 ? samples : settings.batch_size;
      const sizes = [1, 10, 0].filter((size) => (size === 0 ? samples : size) !== now && size < samples);
      return sizes.map((size) => ({ rule: { batch_size: size } }));
    }
    case "error":
      return ERRORS.filter((name) => name !== settings.error).map((error) => ({ rule: { error } }));
    case "penalty":
      return [0, 0.001, 0.01].filter((l2) => l2 !== settings.l2).map((l2) => ({ rule: { l2 } }));
    case "runs":
      return branches.map(({ id }) => ({ branch: id }));
  }
}

/**
 * The difference of a run in words: "rate 1", "layer by layer", "seed 4".
 * @param {Change} change
 * @param {Ruled} ruled
 * @param {{ id: number, parted_at: number }[]} branches
 * @param {Writing} writing
 */
export function wordsOf({ rule = {}, seed, biases, branch }, ruled, branches, writing) {
  if (branch !== undefined) {
    const other = branches.find(({ id }) => id === branch);
    return other ? `other run, parted at ${other.parted_at}` : "other run";
  }
  const changed = { ...ruled, biases: biases ?? ruled.biases, settings: { ...ruled.settings, ...rule } };
  const names = new Set([...Object.keys(rule), ...(biases === undefined ? [] : ["train_biases"])]);
  const words = ruleInWords(changed, writing)
    .filter(({ name, settings }) => name !== "rate" && settings.some((setting) => names.has(setting)))
    .map(({ name, before, words: said }) =>
      name === "optimizer" && !CONSTANTS.some((constant) => constant in rule)
        ? said.replace(/ [μρβ].*/, "")
        : `${before} ${"shuffle" in rule ? said : said.replace(", shuffled", "")}`.trim(),
    );
  if (rule.l2 === 0) words.push("no penalty");
  if (rule.learning_rate !== undefined) words.push(`rate ${plain(rule.learning_rate, writing)}`);
  if (seed !== undefined) words.push(`seed ${seed}`);
  return words.join(", ") || "no change";
}

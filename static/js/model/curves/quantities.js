// The quantities that have curves: their names, the groups that are chosen at once, and how they are
// written.

import { elementsOf, quantitiesOf } from "../elements.js";

/**
 * @typedef {{ names: { layers: string[][], parameters: string[] }, biases: string, samples: number }} Network
 * @typedef {{ label: string, names: string[] }} Group
 */

/** The most curves of one picture; the server answers as many. */
export const MOST_CURVES = 8;
/** Names that a field proposes: a large network has thousands. */
export const MOST_PROPOSED = 600;

/** The mean errors of all samples, which only networks with several have. @type {Record<string, string>} */
const MEANS = { train_error: "mean E, training", test_error: "mean E, test" };

/**
 * The names of all quantities that have curves, the most important first.
 * @param {Network} network
 * @param {boolean} tested  true if samples are set aside for testing
 * @returns {string[]}
 */
export function namesOf({ names, samples }, tested) {
  const { layers, parameters } = names;
  const outputs = layers[layers.length - 1];
  const neurons = layers.slice(1).flat();
  const means = samples > 1 ? ["train_error", ...(tested ? ["test_error"] : [])] : [];
  return [
    ...means,
    "E_total",
    ...parameters,
    ...outputs.map((name) => `E_${name}`),
    ...neurons.flatMap((name) => [`out_${name}`, `net_${name}`, `delta_${name}`]),
    ...parameters.map((name) => `dE_total/d${name}`),
    ...parameters.map((name) => `${name}+`),
  ];
}

/**
 * Groups of quantities that one choice adds. Those of the selected element come first.
 * @param {Network} network
 * @param {string | null} selected
 * @param {boolean} tested
 * @returns {Group[]}
 */
export function groupsOf(network, selected, tested) {
  const { layers, parameters } = network.names;
  const elements = elementsOf(network);
  const outputs = layers[layers.length - 1];
  const neuron = selected === null ? undefined : elements.get(selected);
  /** @type {Group[]} */
  const groups = [];
  if (neuron?.kind === "neuron") {
    const into = [...elements.values()].filter(
      (element) =>
        (element.kind === "weight" && element.to === neuron.name) ||
        (element.kind === "bias" && element.to.includes(neuron.name)),
    );
    const names = into.map(({ name }) => name);
    groups.push({ label: `all weights of ${neuron.name}`, names });
    groups.push({ label: `gradients of ${neuron.name}`, names: names.map((name) => `dE_total/d${name}`) });
    groups.push({ label: `everything of ${neuron.name}`, names: quantitiesOf(neuron) });
  }
  const hidden = layers.slice(1, -1).flat();
  groups.push({ label: "all outputs", names: outputs.map((name) => `out_${name}`) });
  if (hidden.length > 0)
    groups.push({ label: "all hidden neurons", names: hidden.map((name) => `out_${name}`) });
  groups.push(
    { label: "all parameters", names: parameters },
    { label: "all gradients", names: parameters.map((name) => `dE_total/d${name}`) },
  );
  const errors =
    network.samples > 1
      ? ["train_error", ...(tested ? ["test_error"] : [])] // Those of single batches would hide them.
      : ["E_total", ...outputs.map((name) => `E_${name}`)];
  groups.push({ label: "errors", names: errors });
  return groups;
}

/**
 * The names after more are added, without repetition and at most `MOST_CURVES`.
 * @param {string[]} chosen
 * @param {string[]} more
 */
export function withMore(chosen, more) {
  return [...new Set([...chosen, ...more])].slice(0, MOST_CURVES);
}

/**
 * The name that a typed text means, or null: ∂E/∂w5, delta o1, E total.
 * @param {string} text
 * @param {string[]} known
 * @returns {string | null}
 */
export function nameIn(text, known) {
  const wanted = plain(text);
  return known.find((name) => plain(name) === wanted || plain(words(name)) === wanted) ?? null;
}

/** @param {string} text */
function plain(text) {
  return text
    .trim()
    .toLowerCase()
    .replaceAll("∂", "d")
    .replaceAll("δ", "delta")
    .replaceAll("⁺", "+")
    .replace(/[\s_]+/g, " ")
    .replace(/ ?\/ ?/g, "/")
    .replace(/^de\/d/, "de total/d");
}

/**
 * A quantity as the diagram writes it: ∂E/∂w5, δ_h1, w5⁺.
 * @param {string} name
 */
export function words(name) {
  if (MEANS[name]) return MEANS[name];
  return name
    .replace(/^dE_total\/d/, "∂E/∂")
    .replace(/^delta_/, "δ_")
    .replace(/\+$/, "⁺");
}

/** True for an error or a gradient, which may span many powers of ten. @param {string} name */
export function spansDecades(name) {
  return isError(name) || name.startsWith("dE_total/d") || name.startsWith("delta_");
}

/** @param {string} name */
function isError(name) {
  return name.startsWith("E_") || name in MEANS;
}

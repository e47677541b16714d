// A network's findings of health: which neurons they name, how to begin again without one, in words.

/** @typedef {import("../wire/documents.js").Finding} Finding */

/** What a finding is called where there is little space. @type {Record<string, string>} */
const TITLES = {
  saturated: "Saturated",
  saturated_output: "Wrong and saturated",
  dead_relu: "Dead ReLU",
  vanishing: "Gradients vanish",
  exploding: "Gradients explode",
  rate: "Rate too high",
  diverged: "Diverged",
  classes: "Unequal classes",
};

/** @param {Finding} finding */
export function titleOf({ kind }) {
  return TITLES[kind] ?? kind;
}

/**
 * The finding of each neuron that one names; of several the first, which is the gravest.
 * @param {Finding[]} findings
 * @returns {Map<string, Finding>}
 */
export function byNeuron(findings) {
  const found = new Map();
  for (const finding of findings)
    for (const neuron of finding.neurons) if (!found.has(neuron)) found.set(neuron, finding);
  return found;
}

/**
 * Other activations with which training can begin again; null if the finding asks for none.
 * @param {Finding} finding
 * @param {string[]} activations  of each layer after the inputs
 * @returns {{ activations: string[], words: string } | null}
 */
export function otherActivations({ kind, layer }, activations) {
  const last = activations.length - 1;
  if (kind === "dead_relu")
    return {
      activations: activations.map((name, k) => (k === layer - 1 ? "leaky_relu" : name)),
      words: "leaky ReLU",
    };
  if (kind === "vanishing" && activations.slice(0, -1).includes("logistic"))
    return {
      activations: activations.map((name, k) => (k < last && name === "logistic" ? "tanh" : name)),
      words: "tanh",
    };
  return null;
}

/**
 * The length of a bar, 0 to 1, on a logarithmic scale that begins a decade below the smallest value.
 * @param {number | null} value
 * @param {(number | null)[]} all
 */
export function barOf(value, all) {
  const logs = all.filter((one) => one !== null && one > 0).map((one) => Math.log10(Number(one)));
  if (value === null || !(value > 0)) return 0;
  const [low, high] = [Math.min(...logs) - 1, Math.max(...logs)];
  return (Math.log10(value) - low) / (high - low);
}

// The elements of a network by their names: "w5" is the weight from h1 to o1, the fifth of the
// parameters.

/**
 * @typedef {{ kind: "weight", name: string, parameter: number, from: string, to: string, source?: string }
 *   | { kind: "bias", name: string, parameter: number, to: string[] }
 *   | { kind: "input", name: string, activation: number, label?: string, isMade?: boolean }
 *   | { kind: "neuron", name: string, activation: number, neuron: number, output: number | null, layer: number }
 *   | { kind: "target", name: string, output: number, of: string }
 *   | { kind: "total", name: "E_total" }} NetworkElement
 *   label: what people read, such as x1² for i3; isMade: it is worked out from columns of the data; source: the label of a weight's `from`; without them the names
 * @typedef {{ names: { layers: string[][], parameters: string[], inputs?: string[], columns?: string[] }, biases: string,
 *   features?: string[] }} Named
 */

/** Elements are made once for each network. @type {WeakMap<Named, Map<string, NetworkElement>>} */
const made = new WeakMap();

/**
 * The elements by name, in reading order: inputs, neurons, targets, weights, biases, the total
 * error.
 * @param {Named} network
 * @returns {Map<string, NetworkElement>}
 */
export function elementsOf(network) {
  const found = made.get(network) ?? make(network);
  made.set(network, found);
  return found;
}

/**
 * @param {Named} network
 * @returns {Map<string, NetworkElement>}
 */
function make({ names, biases, features }) {
  /** @type {Map<string, NetworkElement>} */
  const found = new Map();
  const { layers, parameters } = names;
  const last = layers.length - 1;
  const labels = inputLabels(names);
  const isMade = (/** @type {number} */ n) => Boolean(features?.[n] && !/^x\d$/.test(features[n]));
  layers[0].forEach((name, n) =>
    found.set(name, { kind: "input", name, activation: n, label: labels[n], isMade: isMade(n) }),
  );
  let activation = layers[0].length;
  layers.slice(1).forEach((layer, k) =>
    layer.forEach((name, j) => {
      const neuron = activation - layers[0].length;
      found.set(name, {
        kind: "neuron",
        name,
        activation,
        neuron,
        output: k + 1 === last ? j : null,
        layer: k + 1,
      });
      activation++;
    }),
  );
  layers[last].forEach((of, output) =>
    found.set(`target_${of}`, { kind: "target", name: `target_${of}`, output, of }),
  );
  let parameter = 0;
  for (let k = 1; k < layers.length; k++)
    for (const to of layers[k])
      for (const [i, from] of layers[k - 1].entries()) {
        const name = parameters[parameter];
        const source = k === 1 ? labels[i] : from;
        found.set(name, { kind: "weight", name, parameter: parameter++, from, to, source });
      }
  for (let k = 1; k < layers.length; k++) {
    if (biases === "shared")
      found.set(parameters[parameter], {
        kind: "bias",
        name: parameters[parameter],
        parameter: parameter++,
        to: layers[k],
      });
    else if (biases === "per_neuron")
      for (const to of layers[k])
        found.set(parameters[parameter], {
          kind: "bias",
          name: parameters[parameter],
          parameter: parameter++,
          to: [to],
        });
  }
  found.set("E_total", { kind: "total", name: "E_total" });
  return found;
}

/** What people read for the inputs. @param {Named["names"]} names */
export function inputLabels({ layers, inputs }) {
  return inputs?.length === layers[0].length ? inputs : layers[0];
}

/**
 * The columns of the data: the names by which the server knows them, and what people read.
 * @param {Named} network
 */
export function columnsOf({ names, features }) {
  const labels = names.columns ?? inputLabels(names);
  const known = features?.length ? labels.map((_, n) => `x${n + 1}`) : names.layers[0];
  return { known, labels };
}

/**
 * The names of the quantities of an element that can be explained, the most important first.
 * @param {NetworkElement} element
 * @returns {string[]}
 */
export function quantitiesOf(element) {
  const { name } = element;
  switch (element.kind) {
    case "weight":
    case "bias":
      return [`dE_total/d${name}`, `${name}+`];
    case "neuron":
      return [
        `net_${name}`,
        `out_${name}`,
        ...(element.output === null ? [] : [`E_${name}`]),
        `delta_${name}`,
      ];
    case "target":
      return [`E_${element.of}`];
    case "total":
      return [name];
    case "input":
      return element.isMade ? [name] : [];
    default:
      return [];
  }
}

/**
 * The name of the element that a quantity belongs to: w5 of w5+ and dE_total/dw5, h1 of net_h1 and
 * dE_o1/dout_h1.
 * @param {string} quantity
 */
export function elementOf(quantity) {
  const below = quantity.split("/d").pop() ?? quantity;
  const plain = below.replace(/ via .*$/, "").replace(/\+$/, "");
  return plain.startsWith("target_") || plain === "E_total"
    ? plain
    : plain.replace(/^(net|out|E|delta)_/, "");
}

/**
 * The value of an element in a frame: a weight, a neuron's output. Undefined if the frame does not
 * have its digits.
 * @param {NetworkElement} element
 * @param {import("../wire/protocol.js").Frame} frame
 * @returns {number | undefined}
 */
export function valueOf(element, frame) {
  switch (element.kind) {
    case "weight":
    case "bias":
      return frame.parameters[element.parameter];
    case "target":
      return frame.targets[element.output];
    case "total":
      return frame.error;
    default:
      return frame.activations[element.activation];
  }
}

/**
 * The sample that an edit of the element belongs to: inputs and targets are those of the sample
 * that is shown.
 * @param {NetworkElement} element
 * @param {import("../wire/protocol.js").Frame} frame
 */
export function sampleOf(element, frame) {
  return element.kind === "input" || element.kind === "target" ? frame.sample : 0;
}

/**
 * True if a learner can set it: neurons, features of the data and the total error are computed.
 * @param {NetworkElement} element
 */
export function isEditable(element) {
  if (element.kind === "input") return !element.isMade;
  return element.kind !== "neuron" && element.kind !== "total";
}

/**
 * The element in words, for screen readers and for headings.
 * @param {NetworkElement} element
 */
export function describe(element) {
  switch (element.kind) {
    case "weight":
      return `${element.name}, weight from ${element.source ?? element.from} to ${element.to}`;
    case "bias":
      return `${element.name}, bias of ${element.to.join(" and ")}`;
    case "input":
      return (element.label ?? element.name) === element.name
        ? `${element.name}, input`
        : `${element.label}, input ${element.name.slice(1)}`;
    case "target":
      return `target of ${element.of}`;
    case "total":
      return "E_total, the error of all outputs";
    default:
      return `${element.name}, ${element.output === null ? "hidden" : "output"} neuron`;
  }
}

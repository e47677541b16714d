// What a name means in a network: "w5" is the weight from h1 to o1, the fifth of the parameters.

/**
 * @typedef {{ kind: "weight", name: string, parameter: number, from: string, to: string }
 *   | { kind: "bias", name: string, parameter: number, to: string[] }
 *   | { kind: "input", name: string, activation: number }
 *   | { kind: "neuron", name: string, activation: number, neuron: number, output: number | null, layer: number }
 *   | { kind: "target", name: string, output: number, of: string }} Thing
 */

/**
 * Every weight, bias, neuron and target of a network by its name, in the order a person reads them.
 * @param {{ names: { layers: string[][], parameters: string[] }, biases: string }} network
 * @returns {Map<string, Thing>}
 */
export function things({ names, biases }) {
  /** @type {Map<string, Thing>} */
  const found = new Map();
  const { layers, parameters } = names;
  const last = layers.length - 1;
  layers[0].forEach((name, activation) => found.set(name, { kind: "input", name, activation }));
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
      for (const from of layers[k - 1]) {
        const name = parameters[parameter];
        found.set(name, { kind: "weight", name, parameter: parameter++, from, to });
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
  return found;
}

/**
 * The number a thing stands for in a frame: a weight's value, a neuron's output.
 * @param {Thing} thing
 * @param {import("../protocol.js").Frame} frame
 */
export function valueOf(thing, frame) {
  switch (thing.kind) {
    case "weight":
    case "bias":
      return frame.parameters[thing.parameter];
    case "target":
      return frame.targets[thing.output];
    default:
      return frame.activations[thing.activation];
  }
}

/** What a person may set: everything but what is computed. @param {Thing} thing */
export function isEditable(thing) {
  return thing.kind !== "neuron";
}

/**
 * The thing in words, for screen readers and headings.
 * @param {Thing} thing
 */
export function describe(thing) {
  switch (thing.kind) {
    case "weight":
      return `${thing.name}, weight from ${thing.from} to ${thing.to}`;
    case "bias":
      return `${thing.name}, bias of ${thing.to.join(" and ")}`;
    case "input":
      return `${thing.name}, input`;
    case "target":
      return `target of ${thing.of}`;
    default:
      return `${thing.name}, ${thing.output === null ? "hidden" : "output"} neuron`;
  }
}

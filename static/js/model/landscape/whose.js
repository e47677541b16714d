// The error of a landscape: of which samples, summed or averaged, with which penalty, and in words.
// Pure.

/**
 * @typedef {import("../../wire/protocol.js").Network} Network
 * @typedef {import("../../wire/protocol.js").Frame} Frame
 * @typedef {{ isBatch: boolean, rows: number[] | null, mean: boolean, l1: number, l2: number, words: string,
 *   hasSlope: boolean }} Whose  isBatch: of the coming batch, not of all samples; rows null: the mean of all;
 *   hasSlope: the frame's gradients are its slopes
 */

/**
 * The samples of a batch; all, if it holds them all.
 * @param {Pick<Network, "settings" | "samples">} network
 */
export function batchSize({ settings, samples }) {
  return Math.min(settings.batch_size || samples, samples);
}

/** True if a batch is not all of the data, so that there is a choice. @param {Pick<Network, "settings" | "samples">} network */
export function hasChoice(network) {
  return batchSize(network) < network.samples;
}

/**
 * @param {Pick<Network, "settings" | "samples">} network
 * @param {Pick<Frame, "sample">} frame
 * @param {{ wantsBatch: boolean, coming: number[] | null }} choice  `coming`: the samples of the coming batch,
 *   null: not known
 * @returns {Whose | null}  null: the batch is not known yet
 */
export function whose(network, frame, { wantsBatch, coming }) {
  const { samples, settings } = network;
  const [l1, l2] = [settings.l1 ?? 0, settings.l2 ?? 0];
  const mean = settings.sample_reduction === "mean";
  const penalty = l1 > 0 || l2 > 0 ? ", with the penalty on large weights" : "";
  const of = (/** @type {string} */ words) => `${words}${penalty}`;
  if (!hasChoice(network)) {
    const rows = Array.from({ length: samples }, (_, n) => n);
    const all = mean ? `mean of all ${samples} training samples` : `sum over all ${samples} training samples`;
    const words = of(samples === 1 ? "of the training sample" : all);
    return { isBatch: false, rows, mean, l1, l2, words, hasSlope: true };
  }
  const showsTest = batchSize(network) === 1 && frame.sample >= samples;
  if (!wantsBatch || showsTest) {
    const words = of(`mean of all ${samples} training samples`);
    return { isBatch: false, rows: null, mean: true, l1, l2, words, hasSlope: false };
  }
  // With one sample at a time the frame shows it.
  const rows = batchSize(network) === 1 ? [frame.sample] : coming;
  if (!rows) return null;
  const one = `of the coming sample, ${rows[0] + 1} of ${samples}`;
  const several = `${mean ? "mean" : "sum"} of the coming batch of ${rows.length}`;
  return { isBatch: true, rows, mean, l1, l2, words: of(rows.length === 1 ? one : several), hasSlope: true };
}

/**
 * The gradient as the direction of plain gradient descent: 0 for what the rule keeps as it is.
 * @param {Frame} frame
 * @param {{ settings: Record<string, any>, names: { parameters: string[] } }} network
 */
export function descentDirection({ gradients, weightCount }, { settings, names }) {
  const frozen = new Set(settings.frozen);
  return Float64Array.from(names.parameters, (name, n) => {
    const moves = !frozen.has(name) && (n < weightCount || settings.train_biases);
    return moves ? (gradients[n] ?? Number.NaN) : 0;
  });
}

/** True if the rule takes plain steps along the gradient. @param {{ settings: Record<string, any> }} network */
export function isPlain({ settings }) {
  return settings.optimizer === "gradient_descent" && settings.update_order !== "sequential";
}

/**
 * The parameters that a selected element stands for: a weight or a bias itself, a neuron's incoming weights.
 * @param {import("../elements.js").NetworkElement | undefined} element
 * @param {Iterable<import("../elements.js").NetworkElement>} all
 * @returns {string[]}
 */
export function parametersOf(element, all) {
  if (!element) return [];
  if (element.kind === "weight" || element.kind === "bias") return [element.name];
  if (element.kind !== "neuron") return [];
  const found = [];
  for (const other of all) if (other.kind === "weight" && other.to === element.name) found.push(other.name);
  return found;
}

/**
 * The pair after a selection: two of a neuron's weights; or the selected parameter, and beside it the one
 * that was selected before.
 * @param {[string, string]} pair
 * @param {string[]} chosen
 * @returns {[string, string]}
 */
export function pairAfter(pair, chosen) {
  if (chosen.length > 1) return [chosen[0], chosen[1]];
  if (chosen.length === 0 || chosen[0] === pair[0]) return pair;
  return [chosen[0], pair[0]];
}

/** The parameter after this one, or before the last. @param {string[]} names @param {string} name */
export function neighbourOf(names, name) {
  const at = names.indexOf(name);
  return names[at + 1] ?? names[at - 1] ?? name;
}

// The error that the page shows as E_total. With a single sample it is that sample's. A batch whose
// gradients are summed has the sum, because ∂E_total/∂w is the sum's slope; else it is the mean over
// all training samples. Under a rule with a penalty it is the objective, which contains it.

/**
 * @typedef {{ value: number, of: "sample" | "sum" | "mean", samples: number, hasPenalty: boolean }} TotalError
 *   `samples` are those of the sum or the mean
 */

/**
 * @param {Pick<import("../wire/protocol.js").Frame, "error" | "trainError" | "withPenalty">} frame
 * @param {Pick<import("../wire/protocol.js").Network, "samples" | "settings">} network
 * @returns {TotalError}
 */
export function totalError(frame, { samples, settings }) {
  const { batch_size: size, sample_reduction: reduction } = settings;
  const batch = Math.min(size || samples, samples);
  const shown = frame.withPenalty ?? frame;
  const hasPenalty = frame.withPenalty !== null && frame.withPenalty !== undefined;
  if (samples === 1) return { value: shown.error, of: "sample", samples, hasPenalty };
  if (reduction === "sum" && batch > 1) return { value: shown.error, of: "sum", samples: batch, hasPenalty };
  return { value: shown.trainError, of: "mean", samples, hasPenalty };
}

// The shown sample, and the samples of the coming iteration, in words. Pure. Samples are counted
// from 1 here.

/**
 * @typedef {import("./rows.js").Rows} Rows
 * @typedef {(value: number, most?: number) => string} Write
 */

/** Numbers of one kind that are told; more make no sentence. */
const MOST_TOLD = 4;
/** Decimals that can be followed by ear. */
const FEW = 4;

/**
 * "Sample 7 of 200, for testing. i1 0.25, i2 0.75. Target 1, output 0.8312, error 0.0142."
 * @param {Rows} rows
 * @param {number} row
 * @param {{ inputs: string[], number: Write, outputs: number[] | null, error: number | null }} with_  `inputs` are names
 */
export function sampleInWords(rows, row, { inputs, number, outputs, error }) {
  const kind = row >= rows.trainCount ? ", for testing" : "";
  const given = part(rows.inputs, rows.width, row).map((value, i) => `${inputs[i]} ${number(value, FEW)}`);
  const told = (/** @type {number[]} */ values) =>
    values
      .slice(0, MOST_TOLD)
      .map((value) => number(value, FEW))
      .join(" and ");
  const results = [
    `Target ${told(part(rows.targets, rows.outputs, row))}`,
    outputs ? `output ${told(outputs)}` : "",
    error === null ? "" : `error ${number(error, FEW)}`,
  ].filter(Boolean);
  const more = given.length > MOST_TOLD ? " and more" : "";
  return `Sample ${row + 1} of ${rows.count}${kind}. ${given.slice(0, MOST_TOLD).join(", ")}${more}. ${results.join(", ")}.`;
}

/** @param {Float64Array} values @param {number} width @param {number} row */
function part(values, width, row) {
  return Array.from(values.subarray(row * width, (row + 1) * width));
}

/**
 * The words before the numbers of the coming samples.
 * @param {number[]} coming
 * @param {number} trainCount
 * @param {boolean} isInside  true inside the iteration that trains them
 */
export function comingInWords(coming, trainCount, isInside) {
  const begin = isInside ? "In this iteration:" : "Next:";
  if (coming.length === 1) return `${begin} sample`;
  if (coming.length === trainCount) return `${begin} all ${trainCount} training samples, in one batch.`;
  return `${begin} a batch of ${coming.length} of the ${trainCount} training samples:`;
}

/**
 * @param {{ row: number, alike: number }} worst
 * @param {number} trainCount
 */
export function worstInWords({ alike }, trainCount) {
  const equal = alike > 1 ? `, the first of ${alike} with this error` : "";
  return `The worst of ${trainCount} training samples${equal}.`;
}

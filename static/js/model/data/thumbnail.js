// What the small picture of a data set shows. Pure. Points of one or two inputs; a table of zeros
// and ones with more inputs as a strip of rows; of other sets with more inputs the last two.

import { codingOf, readRows, targetClass } from "./rows.js";

/**
 * @typedef {{ across: number, up: number, part: number, kind: number }} Point  places from 0 to 1, y upwards; `part` of the
 *   way from the lowest target to the highest; `kind` is the class, −1 if the targets are numbers
 * @typedef {{ form: "points", points: Point[], classes: number, note: string }} Points
 * @typedef {{ form: "strip", rows: { inputs: number[], targets: number[] }[], isCut: boolean, note: string }} Strip  parts
 *   from 0 to 1
 * @typedef {{ form: "row", inputs: number[], targets: number[], note: string }} Row  the numbers themselves
 */

/** More rows would be too thin to be told apart. */
export const MOST_STRIPS = 16;

/**
 * @param {{ inputs: number[][], targets: number[][] }} shown  some rows
 * @param {{ usual_samples: number }} choice
 * @returns {Points | Strip | Row}
 */
export function pictureOf({ inputs, targets }, { usual_samples: all }) {
  const width = inputs[0].length;
  if (inputs.length === 1) return { form: "row", inputs: inputs[0], targets: targets[0], note: "" };
  if (width > 2 && inputs.flat().every((value) => value === 0 || value === 1)) {
    const places = evenly(inputs.length, MOST_STRIPS);
    return {
      form: "strip",
      rows: places.map((row) => ({ inputs: inputs[row], targets: targets[row] })),
      isCut: places.length < all,
      note: places.length < all ? `${places.length} of ${all} rows` : `all ${all} rows`,
    };
  }
  const rows = readRows({ train_count: inputs.length, inputs, targets });
  const coding = codingOf(rows);
  const first = width > 2 ? width - 2 : 0;
  const values = targets.map(([value]) => value);
  const up = inputs.map((row, n) => (width === 1 ? values[n] : row[first + 1]));
  const [acrossParts, upParts, parts] = [inputs.map((row) => row[first]), up, values].map(partsOf);
  return {
    form: "points",
    points: inputs.map((_, n) => ({
      across: acrossParts[n],
      up: upParts[n],
      part: parts[n],
      kind: coding.classes > 0 ? targetClass(rows, coding, n) : -1,
    })),
    classes: coding.classes,
    note: width > 2 ? `inputs ${first + 1} and ${first + 2} of ${width}` : "",
  };
}

/** At most so many places from the first to the last, at even distances. @param {number} count @param {number} most */
function evenly(count, most) {
  const shown = Math.min(count, most);
  return Array.from({ length: shown }, (_, n) => Math.round((n * (count - 1)) / Math.max(1, shown - 1)));
}

/** Values as parts of the way from the lowest to the highest. @param {number[]} values */
function partsOf(values) {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return values.map((value) => (value - low) / (high - low || 1));
}

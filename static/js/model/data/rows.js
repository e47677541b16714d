// The rows of the data: what their targets stand for, how many outputs are right, and which sample
// is next to another one. Pure. Rows are counted from 0, the test samples after those of training.

/**
 * @typedef {{ count: number, trainCount: number, width: number, outputs: number, inputs: Float64Array,
 *   targets: Float64Array }} Rows  inputs and targets row by row
 * @typedef {{ classes: number, low: number, high: number, middle: number, half: number }} Coding  classes: 0 if the
 *   targets are numbers; `low` stands for "no" and `high` for "yes", or they are the bounds of the numbers
 * @typedef {ArrayLike<number>[]} Outputs  of each output neuron its value at each row
 * @typedef {"left" | "right" | "up" | "down"} Direction
 */

/**
 * @param {{ train_count: number, inputs: number[][], targets: number[][] }} document
 * @returns {Rows}
 */
export function readRows({ train_count: trainCount, inputs, targets }) {
  return {
    count: inputs.length,
    trainCount,
    width: inputs[0].length,
    outputs: targets[0].length,
    inputs: Float64Array.from(inputs.flat()),
    targets: Float64Array.from(targets.flat()),
  };
}

/**
 * One output stands for two classes if its targets have two values, several outputs for one class
 * each if each row has one "yes" among them.
 * @param {Pick<Rows, "count" | "outputs" | "targets">} rows
 * @returns {Coding}
 */
export function codingOf({ count, outputs, targets }) {
  const values = new Set(targets);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const bounds = { low, high, middle: (low + high) / 2, half: (high - low) / 2 || 1 };
  if (values.size !== 2) return { classes: 0, ...bounds };
  if (outputs === 1) return { classes: 2, ...bounds };
  for (let row = 0; row < count; row++) {
    let yes = 0;
    for (let o = 0; o < outputs; o++) if (targets[row * outputs + o] === high) yes++;
    if (yes !== 1) return { classes: 0, ...bounds };
  }
  return { classes: outputs, ...bounds };
}

/**
 * The class that these numbers stand for: of several outputs the largest, of one the side of the
 * middle on which it lies.
 * @param {Coding} coding
 * @param {(output: number) => number} value
 * @param {number} outputs
 */
export function classOf({ middle }, value, outputs) {
  if (outputs === 1) return value(0) > middle ? 1 : 0;
  let best = 0;
  for (let o = 1; o < outputs; o++) if (value(o) > value(best)) best = o;
  return best;
}

/** The class of a row's targets. @param {Rows} rows @param {Coding} coding @param {number} row */
export function targetClass(rows, coding, row) {
  return classOf(coding, (o) => rows.targets[row * rows.outputs + o], rows.outputs);
}

/**
 * How often each class was taken for each other one, from row `from` to before `to`:
 * table[target][output].
 * @param {Rows} rows
 * @param {Coding} coding
 * @param {Outputs} outputs
 * @param {number} from
 * @param {number} to
 */
export function confusion(rows, coding, outputs, from, to) {
  const table = Array.from(
    { length: coding.classes },
    () => /** @type {number[]} */ (Array(coding.classes).fill(0)),
  );
  for (let row = from; row < to; row++) {
    const found = classOf(coding, (o) => outputs[o][row], rows.outputs);
    table[targetClass(rows, coding, row)][found]++;
  }
  return table;
}

/** The part of a confusion's samples that are right; NaN without samples. @param {number[][]} table */
export function shareRight(table) {
  const all = table.flat().reduce((sum, count) => sum + count, 0);
  return table.reduce((sum, row, n) => sum + row[n], 0) / all;
}

/**
 * The first of the rows with the largest error, and how many have it. A number that is not finite
 * is the largest.
 * @param {ArrayLike<number>} errors
 * @param {number} count  rows to look at, from the first
 */
export function worstOf(errors, count) {
  const size = (/** @type {number} */ row) => (Number.isFinite(errors[row]) ? errors[row] : Infinity);
  let [worst, alike] = [0, 0];
  for (let row = 0; row < count; row++) {
    if (size(row) > size(worst)) [worst, alike] = [row, 1];
    else if (size(row) === size(worst)) alike++;
  }
  return { row: worst, alike };
}

/** @type {Record<Direction, [along: number, up: number]>} */
const WAYS = { left: [-1, 0], right: [1, 0], up: [0, 1], down: [0, -1] };
/** A step to the side counts this much more than one along the way. */
const ASIDE = 2;

/**
 * The nearest sample in a direction of the plane, within 45° of it; the same one if there is none.
 * Samples at one place follow one another.
 * @param {(row: number) => [x: number, y: number]} place  in parts of the plane, y upwards
 * @param {number} count
 * @param {number} from
 * @param {Direction} direction
 */
export function neighbour(place, count, from, direction) {
  const [x, y] = place(from);
  const [wayX, wayY] = WAYS[direction];
  let [best, nearest] = [from, Infinity];
  for (let row = 0; row < count; row++) {
    const [dx, dy] = [place(row)[0] - x, place(row)[1] - y];
    const along = dx * wayX + dy * wayY;
    const aside = Math.abs(dx * wayY) + Math.abs(dy * wayX);
    const distance = along + ASIDE * aside;
    if (along <= 0 || aside > along || distance >= nearest) continue;
    [best, nearest] = [row, distance];
  }
  return best;
}

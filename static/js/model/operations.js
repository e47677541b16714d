// The cursor inside an iteration: which quantities are known after some operations, which one was
// computed last, and from which others. The server gives the order of the operations and every
// name; the frame holds the numbers.

/**
 * @typedef {import("../wire/documents.js").Operation} Operation
 * @typedef {import("../wire/documents.js").Operations} Operations
 * @typedef {Operations & { indices: Map<string, number> }} Calculation  with the place of every quantity in the order
 * @typedef {"operation" | "neuron" | "layer" | "phase"} Grouping
 * @typedef {{ name: string, to: string | null, back: boolean }} Flow
 *   an edge that numbers go along; a shared bias has one edge to each neuron
 * @typedef {{ at: number, of: number, operation: Operation | null, group: Operation[], knows: (quantity: string) => boolean, computed: Set<string>,
 *   used: Set<string>, flows: Flow[] }} Moment
 *   after `at` of `of` operations; `group` are those of the last step, `operation` the last of them; `computed` and `used` are elements of the diagram
 */

/** @type {Grouping[]} */
export const GROUPINGS = ["operation", "neuron", "layer", "phase"];

/**
 * True for a step smaller than an iteration.
 * @param {string} stepBy
 * @returns {stepBy is Grouping}
 */
export function isInside(stepBy) {
  return GROUPINGS.includes(/** @type {Grouping} */ (stepBy));
}

/** @param {Operations} found @returns {Calculation} */
export function prepare(found) {
  return {
    ...found,
    indices: new Map(found.operations.map((operation) => [operation.quantity, operation.index])),
  };
}

/**
 * The next place to stop after `at` operations; null after the last.
 * @param {Calculation} calculation
 * @param {Grouping} by
 * @param {number} at
 * @returns {number | null}
 */
export function next({ operations, starts }, by, at) {
  if (at >= operations.length) return null;
  if (by === "operation") return at + 1;
  return starts[by].find((start) => start > at) ?? operations.length;
}

/**
 * The place to stop before; null before the first.
 * @param {Calculation} calculation
 * @param {Grouping} by
 * @param {number} at
 * @returns {number | null}
 */
export function previous({ starts }, by, at) {
  if (at <= 0) return null;
  return by === "operation" ? at - 1 : (starts[by].findLast((start) => start < at) ?? 0);
}

/**
 * The same place in the calculation of another network or rule: behind the same quantity, or at the
 * start if it has none.
 * @param {Calculation} before
 * @param {Calculation} after
 * @param {number} at
 */
export function moved(before, after, at) {
  if (at === 0) return 0;
  if (at === before.operations.length) return after.operations.length;
  const index = after.indices.get(before.operations[at - 1].quantity);
  return index === undefined ? 0 : index + 1;
}

/**
 * The state after `at` operations, the last group of which was done in one step.
 * @param {Calculation | null} calculation  null until it has come: then nothing is known
 * @param {Grouping} by
 * @param {number} at
 * @returns {Moment}
 */
export function moment(calculation, by, at) {
  if (!calculation)
    return {
      ...{ at, of: 0, operation: null, group: [], knows: () => false },
      ...{ computed: new Set(), used: new Set(), flows: [] },
    };
  const { operations, indices } = calculation;
  const group = operations.slice(previous(calculation, by, at) ?? 0, at);
  const computed = new Set(group.map((operation) => operation.at));
  /** @param {string} quantity @returns {string} */
  const place = (quantity) => {
    const index = indices.get(quantity);
    return index === undefined ? quantity : operations[index].at;
  };
  const used = new Set(group.flatMap((operation) => operation.uses.map(place)));
  for (const name of computed) used.delete(name);
  return {
    at,
    of: operations.length,
    operation: group.at(-1) ?? null,
    group,
    // Weights, inputs, targets and the learning rate are no results of operations: they are always
    // known.
    knows: (quantity) => (indices.get(quantity) ?? -1) < at,
    computed,
    used,
    flows: group.flatMap(flows),
  };
}

/**
 * A state of the calculation in which some quantities are not known.
 * @param {Moment | null} now  null: everything is known
 * @param {ReadonlySet<string>} withheld
 * @returns {Moment | null}
 */
export function withholding(now, withheld) {
  if (withheld.size === 0) return now;
  if (now) return { ...now, knows: (quantity) => !withheld.has(quantity) && now.knows(quantity) };
  return {
    ...{ at: 0, of: 0, operation: null, group: [], computed: new Set(), used: new Set(), flows: [] },
    // Outside of an iteration the diagram shows no new values.
    knows: (quantity) => !withheld.has(quantity) && !quantity.endsWith("+"),
  };
}

/**
 * Forward, numbers go along every weight and bias into a net input; backward, along one weight for
 * each path.
 * @param {Operation} operation
 * @returns {Flow[]}
 */
function flows({ quantity, neuron, at, uses }) {
  if (quantity.startsWith("net_")) return uses.map((name) => ({ name, to: neuron, back: false }));
  const isPath = quantity.includes("/dout_") && uses[0].startsWith("delta_");
  return isPath ? [{ name: at, to: null, back: true }] : [];
}

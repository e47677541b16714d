// What becomes of the columns of own data: the choices of a person, and the request that says them. Pure.

/**
 * @typedef {import("../../wire/documents.js").DataReading} DataReading
 * @typedef {import("../../wire/documents.js").DataColumn} DataColumn
 * @typedef {import("../../wire/documents.js").Scaling} Scaling
 * @typedef {"input" | "target" | "out"} Role
 * @typedef {{ role: Role, scaling: Scaling, asClasses: boolean, saidScaling?: boolean, saidKind?: boolean }} ColumnChoice
 *   asClasses: of a target; said: a person has chosen it
 * @typedef {{ columns: ColumnChoice[], gaps: "leave_out" | "refuse", twoClasses: "one_output" | "two_outputs",
 *   test: number }} Choices  test: the part of the rows for testing
 * @typedef {{ separator?: string, decimal?: string, header?: string }} Options  empty: found from the file
 */

/** More different whole numbers are no classes that a person means. */
const MOST_NUMBERED_CLASSES = 16;
/** Numbers beyond this are scaled at first: a network learns numbers around 1. */
const LARGE = 3;

/**
 * @param {DataReading} reading
 * @returns {Choices}
 */
export function usualChoices({ columns, usual }) {
  return {
    columns: columns.map((column, n) => {
      const role = usual.inputs.includes(n) ? "input" : usual.targets.includes(n) ? "target" : "out";
      const asClasses = column.kind === "word" || isClassLike(column) || isYesOrNo(column);
      return { role, scaling: usualScaling(column, role, asClasses), asClasses };
    }),
    gaps: usual.gaps,
    twoClasses: usual.two_classes,
    test: 0,
  };
}

/** @param {DataColumn} column @param {Role} role @param {boolean} asClasses @returns {Scaling} */
function usualScaling(column, role, asClasses) {
  if (role !== "target") return "minus_one_to_one";
  return !asClasses && isLarge(column) ? "minus_one_to_one" : "none";
}

/** @param {DataColumn} column */
function isLarge({ low, high }) {
  return Math.max(Math.abs(low ?? 0), Math.abs(high ?? 0)) > LARGE;
}

/** A column that is named like one of classes, and holds 3 to 10 whole numbers from 0 or 1. @param {DataColumn} column */
function isClassLike({ name, low, words }) {
  const isNamed = /^(class|classes|label|labels|species|outcome|variety|target|y)$/i.test(name);
  return isNamed && (low === 0 || low === 1) && words.length >= 3 && words.length <= 10;
}

/** A column of 0 and 1, for a logistic output. @param {DataColumn} column */
function isYesOrNo({ words }) {
  return words.length === 2 && words[0] === "0" && words[1] === "1";
}

/** True for a column whose numbers may be the names of classes. @param {DataColumn} column */
export function mayBeClasses({ kind, words }) {
  return kind === "word" || (words.length >= 2 && words.length <= MOST_NUMBERED_CLASSES);
}

/**
 * The choices of a typed table, whose columns have their roles. Small numbers stay as they were typed.
 * @param {DataReading} reading
 * @param {Role[]} roles
 * @param {Choices | null} before  of the same table, with the scalings that were chosen
 * @returns {Choices}
 */
export function typedChoices(reading, roles, before) {
  const usual = usualChoices(reading);
  const kept = before?.columns.length === usual.columns.length ? before.columns : null;
  return {
    ...usual,
    gaps: before?.gaps ?? usual.gaps,
    twoClasses: before?.twoClasses ?? usual.twoClasses,
    columns: usual.columns.map((column, n) => {
      const [role, found] = [roles[n] ?? "out", reading.columns[n]];
      const { saidKind = false, saidScaling = false, ...said } = kept?.[n].role === role ? kept[n] : column;
      const asClasses = saidKind && mayBeClasses(found) ? said.asClasses : column.asClasses;
      const usualOne = isLarge(found) && !(role === "target" && asClasses) ? "minus_one_to_one" : "none";
      return { role, asClasses, scaling: saidScaling ? said.scaling : usualOne, saidKind, saidScaling };
    }),
  };
}

/**
 * Changes the choice of a column. A column that becomes a target gets a target's scaling.
 * @param {Choices} choices
 * @param {number} n
 * @param {Partial<ColumnChoice>} change
 * @param {DataReading} reading
 * @returns {Choices}
 */
export function withColumn(choices, n, change, reading) {
  const before = choices.columns[n];
  const after = { ...before, ...change };
  if (after.role !== before.role || after.asClasses !== before.asClasses)
    after.scaling = usualScaling(reading.columns[n], after.role, after.asClasses);
  if (change.asClasses !== undefined) after.saidKind = true;
  if (change.scaling !== undefined) after.saidScaling = true;
  return { ...choices, columns: choices.columns.with(n, after) };
}

/**
 * The same scaling for every input.
 * @param {Choices} choices
 * @param {Scaling} scaling
 * @returns {Choices}
 */
export function withScaling(choices, scaling) {
  const columns = choices.columns.map((column) =>
    column.role === "input" ? { ...column, scaling, saidScaling: true } : column,
  );
  return { ...choices, columns };
}

/** The place of the only target; −1 if there are several. @param {Choices} choices */
export function onlyTarget({ columns }) {
  const places = columns.flatMap(({ role }, n) => (role === "target" ? [n] : []));
  return places.length === 1 ? places[0] : -1;
}

/** The scaling of all inputs; empty if they differ. @param {Choices} choices */
export function commonScaling({ columns }) {
  const scalings = new Set(columns.filter(({ role }) => role === "input").map(({ scaling }) => scaling));
  return scalings.size === 1 ? [...scalings][0] : "";
}

/**
 * The query of `/api/data/reading`.
 * @param {Options} options
 */
export function optionsQuery(options) {
  return new URLSearchParams(Object.entries(options).filter(([, value]) => value));
}

/**
 * The query of `/api/data/recipe`. All targets are scaled alike.
 * @param {Options} options
 * @param {Choices} choices
 * @param {DataReading} reading
 */
export function recipeQuery(options, { columns, gaps, twoClasses, test }, reading) {
  const query = optionsQuery(options);
  const isWord = (/** @type {number} */ n) => reading.columns[n].kind === "word";
  let targetScaling = "none";
  columns.forEach(({ role, scaling, asClasses }, n) => {
    if (role === "out") return;
    query.append(role === "input" ? "inputs" : "targets", String(n));
    if (role === "input") query.append("scalings", scaling);
    else if (!asClasses) targetScaling = scaling;
  });
  const numbered = columns.filter(({ role }, n) => role === "target" && !isWord(n));
  if (numbered.length > 0)
    query.set("classes", numbered.some(({ asClasses }) => asClasses) ? "always" : "auto");
  if (numbered.length > 0 && numbered.length === columns.filter(({ role }) => role === "target").length)
    if (!numbered.some(({ asClasses }) => asClasses)) query.set("classes", "never");
  query.set("target_scaling", targetScaling);
  query.set("two_classes", twoClasses);
  query.set("words", "one_hot");
  query.set("gaps", gaps);
  if (test > 0) query.set("test_fraction", String(test));
  return query;
}

/** A sentence about choices that cannot be sent; empty if they can. @param {Choices} choices */
export function fault({ columns }) {
  if (!columns.some(({ role }) => role === "input")) return "Choose at least one column as an input.";
  if (!columns.some(({ role }) => role === "target")) return "Choose a column as the target.";
  return "";
}

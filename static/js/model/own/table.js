// A typed table: its cells, and what is wrong with them. Pure; every change gives a new table.

/**
 * @typedef {"input" | "target"} Role
 * @typedef {{ name: string, role: Role }} Head
 * @typedef {{ heads: Head[], rows: string[][] }} Table
 */

export const MOST_ROWS = 2000;
export const MOST_COLUMNS = 16;
/** A number in any of the ways in which people write one. */
const NUMBER =
  /^[+\-−]?(\d+([.,]\d*)?|[.,]\d+|\d{1,3}([ '_.,\u00a0\u202f]\d{3})+([.,]\d+)?)(e[+\-−]?\d+)?\s*%?$/i;
/** What stands for a value that is missing. */
const GAP = /^(|-|\?|\.|na|n\/a|nan|null|none)$/i;

/** Two inputs and a target, without values. @returns {Table} */
export function emptyTable() {
  return {
    heads: [
      { name: "x1", role: "input" },
      { name: "x2", role: "input" },
      { name: "y", role: "target" },
    ],
    rows: Array.from({ length: 4 }, () => ["", "", ""]),
  };
}

/**
 * A table of rows that are known.
 * @param {string[]} inputNames
 * @param {string[]} targetNames
 * @param {number[][]} rows
 * @returns {Table}
 */
export function tableOf(inputNames, targetNames, rows) {
  const head = (/** @type {Role} */ role) => (/** @type {string} */ name) => ({ name, role });
  return {
    heads: [...inputNames.map(head("input")), ...targetNames.map(head("target"))],
    rows: rows.map((row) => row.map(String)),
  };
}

/** @param {Table} table @param {number} row @param {number} column @param {string} text @returns {Table} */
export function withCell({ heads, rows }, row, column, text) {
  return { heads, rows: rows.with(row, rows[row].with(column, text)) };
}

/** @param {Table} table @param {number} column @param {Partial<Head>} change @returns {Table} */
export function withHead({ heads, rows }, column, change) {
  return { heads: heads.with(column, { ...heads[column], ...change }), rows };
}

/** An empty row behind `row`. A full table stays. @param {Table} table @param {number} row @returns {Table} */
export function withRow({ heads, rows }, row) {
  if (rows.length >= MOST_ROWS) return { heads, rows };
  return { heads, rows: rows.toSpliced(row + 1, 0, blank(heads.length)) };
}

/** @param {Table} table @param {number} row @returns {Table} */
export function withoutRow({ heads, rows }, row) {
  return { heads, rows: rows.length === 1 ? [blank(heads.length)] : rows.toSpliced(row, 1) };
}

/** An empty column: an input before the first target, or a target at the end. @param {Table} table @param {Role} role @returns {Table} */
export function withNewColumn({ heads, rows }, role) {
  if (heads.length >= MOST_COLUMNS) return { heads, rows };
  const first = heads.findIndex((head) => head.role === "target");
  const place = role === "target" || first < 0 ? heads.length : first;
  const letter = role === "input" ? "x" : "y";
  let n = heads.filter((head) => head.role === role).length + 1;
  while (heads.some(({ name }) => name === `${letter}${n}`)) n++;
  return {
    heads: heads.toSpliced(place, 0, { name: `${letter}${n}`, role }),
    rows: rows.map((row) => row.toSpliced(place, 0, "")),
  };
}

/** The last two columns stay. @param {Table} table @param {number} column @returns {Table} */
export function withoutColumn({ heads, rows }, column) {
  if (heads.length <= 2) return { heads, rows };
  return { heads: heads.toSpliced(column, 1), rows: rows.map((row) => row.toSpliced(column, 1)) };
}

/** The cells of a copied block; null for a single cell. @param {string} text */
export function blockIn(text) {
  const lines = text.replace(/(\r\n|\r|\n)$/, "").split(/\r\n|\r|\n/);
  return lines.length > 1 || text.includes("\t") ? lines.map((line) => line.split("\t")) : null;
}

/**
 * Writes a block of cells from a cell on. Rows and inputs are added as the block needs them; `left` says how
 * many of its cells lie beyond the largest table.
 * @param {Table} table
 * @param {number} row
 * @param {number} column
 * @param {string[][]} block
 * @returns {{ table: Table, left: number }}
 */
export function withBlock(table, row, column, block) {
  const wide = Math.max(...block.map((line) => line.length));
  let now = table;
  while (now.heads.length < Math.min(column + wide, MOST_COLUMNS)) now = withNewColumn(now, "target");
  const rows = now.rows.map((cells) => [...cells]);
  while (rows.length < Math.min(row + block.length, MOST_ROWS)) rows.push(blank(now.heads.length));
  let left = 0;
  block.forEach((line, n) =>
    line.forEach((text, k) => {
      if (row + n < rows.length && column + k < now.heads.length) rows[row + n][column + k] = text.trim();
      else left++;
    }),
  );
  return { table: { heads: now.heads, rows }, left };
}

/** @param {number} width */
function blank(width) {
  return Array.from({ length: width }, () => "");
}

/** @param {string} text */
export const isNumber = (text) => NUMBER.test(text.trim());
/** @param {string} text */
const isGap = (text) => GAP.test(text.trim());

/**
 * What is wrong with a cell, as a sentence; empty if nothing is. A target holds numbers or names: of a
 * mixture the rarer kind is at fault.
 * @param {Table} table
 * @returns {(row: number, column: number) => string}
 */
export function faultsOf({ heads, rows }) {
  const areNumbers = heads.map(({ role }, c) => {
    const filled = rows.filter((row) => !isGap(row[c]));
    return role === "input" || 2 * filled.filter((row) => isNumber(row[c])).length >= filled.length;
  });
  return (row, column) => {
    const [cells, { name, role }] = [rows[row], heads[column]];
    const text = cells[column];
    if (isGap(text)) {
      if (cells.every(isGap)) return "";
      return `Row ${row + 1} has no value in ${name}: the row is left out. Fill it, or remove the row.`;
    }
    if (isNumber(text) === areNumbers[column]) return "";
    const place = `“${text}” in row ${row + 1}`;
    if (role === "input")
      return `${place} is no number, and an input is one. Write a number, or make ${name} a target.`;
    return areNumbers[column]
      ? `${place} is no number, and the other values of ${name} are. A target holds numbers, or names of classes.`
      : `${place} is a number, and the other values of ${name} are names of classes. Write a name.`;
  };
}

/** The first sentence about a value that cannot be used; empty if there is none. @param {Table} table */
export function firstFault(table) {
  const fault = faultsOf(table);
  for (let row = 0; row < table.rows.length; row++)
    for (let column = 0; column < table.heads.length; column++) {
      const text = table.rows[row][column];
      if (!isGap(text) && fault(row, column)) return fault(row, column);
    }
  return "";
}

/** True if some row has a value in every column. @param {Table} table */
export function hasRows({ rows }) {
  return rows.some((row) => !row.some(isGap));
}

/** The table as a file of tabs, with a header. @param {Table} table */
export function toText({ heads, rows }) {
  const quoted = (/** @type {string} */ cell) => `"${cell.replaceAll('"', '""')}"`;
  const names = heads.map(({ name }, n) => quoted(name.trim() || `column ${n + 1}`));
  const lines = rows.map((row) =>
    row.map((cell) => (/["\t\n\r]|^[#%]/.test(cell) ? quoted(cell) : cell.trim())),
  );
  return [names, ...lines].map((line) => line.join("\t")).join("\n");
}

/** A table with a comma and no point has decimal commas. @param {Table} table */
export function decimalOf({ rows }) {
  const cells = rows.flat().filter(isNumber);
  return cells.some((cell) => cell.includes(",")) && !cells.some((cell) => cell.includes("."))
    ? "comma"
    : "point";
}

/**
 * The cell to which a key leads from another one; null if the key stays inside the cell.
 * @param {string} key
 * @param {{ row: number, column: number }} at
 * @param {Table} table
 * @param {{ isShift: boolean, atStart: boolean, atEnd: boolean }} how  the caret's place in the cell
 */
export function afterKey(key, { row, column }, { heads, rows }, { isShift, atStart, atEnd }) {
  const to = (/** @type {number} */ r, /** @type {number} */ c) =>
    r >= 0 && c >= 0 && c < heads.length ? { row: r, column: c } : null;
  // Tab goes from the end of a row to the next one.
  if (key === "Tab" && !isShift && column === heads.length - 1)
    return row + 1 < rows.length ? to(row + 1, 0) : null;
  if (key === "Enter") return to(row + (isShift ? -1 : 1), column);
  if (key === "ArrowDown") return row + 1 < rows.length ? to(row + 1, column) : null;
  if (key === "ArrowUp") return to(row - 1, column);
  if (key === "ArrowLeft" && atStart) return to(row, column - 1);
  if (key === "ArrowRight" && atEnd) return to(row, column + 1);
  return null;
}

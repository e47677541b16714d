import assert from "node:assert/strict";
import { test } from "node:test";
import {
  MOST_ROWS,
  afterKey,
  blockIn,
  decimalOf,
  emptyTable,
  faultsOf,
  firstFault,
  hasRows,
  isNumber,
  toText,
  withBlock,
  withCell,
  withHead,
  withNewColumn,
  withRow,
  withoutColumn,
  withoutRow,
} from "../../../../static/js/model/own/table.js";

const GATE = withBlock(emptyTable(), 0, 0, [
  ["0", "0", "0"],
  ["0", "1", "1"],
  ["1", "0", "1"],
  ["1", "1", "0"],
]).table;
const INNER = { isShift: false, atStart: false, atEnd: false };

test("a table begins with two inputs, a target, and nothing to use", () => {
  assert.deepEqual(
    emptyTable().heads.map(({ role }) => role),
    ["input", "input", "target"],
  );
  assert.equal(hasRows(emptyTable()), false);
  assert.equal(hasRows(GATE), true);
  assert.equal(firstFault(emptyTable()), "");
});

test("a table becomes a text of tabs, and cells that would break it are quoted", () => {
  assert.equal(toText(GATE), '"x1"\t"x2"\t"y"\n0\t0\t0\n0\t1\t1\n1\t0\t1\n1\t1\t0');
  const odd = withCell(withHead(GATE, 2, { name: 'a "b"' }), 0, 2, "# no");
  assert.equal(toText(odd).split("\n")[0], '"x1"\t"x2"\t"a ""b"""');
  assert.equal(toText(odd).split("\n")[1], '0\t0\t"# no"');
});

test("numbers are recognised as people write them", () => {
  for (const text of ["0", "-1.5", "−1,5", "+3e-4", ".5", "12 %", "1 234,5", "1,234.5", " 7 "])
    assert.equal(isNumber(text), true, text);
  for (const text of ["", "abc", "1.2.3.4e", "1-2", "2024-01-02", "0x10", "1e", "∞"])
    assert.equal(isNumber(text), false, text);
});

test("a cell that cannot be used says why, and what to do", () => {
  const bad = withCell(GATE, 2, 1, "abc");
  assert.match(faultsOf(bad)(2, 1), /“abc” in row 3 is no number, and an input is one.*make x2 a target/);
  assert.equal(faultsOf(bad)(2, 0), "");
  assert.equal(firstFault(bad), faultsOf(bad)(2, 1));
  const mixed = withCell(GATE, 0, 2, "yes");
  assert.match(firstFault(mixed), /“yes” in row 1 is no number, and the other values of y are/);
  const named = withBlock(GATE, 0, 2, [["yes"], ["no"], ["no"], ["1"]]).table;
  assert.match(firstFault(named), /“1” in row 4 is a number, and the other values of y are names/);
  const gap = withCell(GATE, 1, 0, "");
  assert.match(faultsOf(gap)(1, 0), /Row 2 has no value in x1: the row is left out/);
  // The other rows can be used.
  assert.equal(firstFault(gap), "");
});

test("a pasted block brings rows and columns along, up to the largest table", () => {
  const block = blockIn("1\t2\t3\t4\r\n5\t6\t7\t8\r\n");
  assert.deepEqual(block, [
    ["1", "2", "3", "4"],
    ["5", "6", "7", "8"],
  ]);
  assert.equal(blockIn("a single cell"), null);
  const { table, left } = withBlock(GATE, 3, 1, /** @type {string[][]} */ (block));
  assert.equal(left, 0);
  assert.equal(table.rows.length, 5);
  assert.deepEqual(table.rows[3], ["1", "1", "2", "3", "4"]);
  assert.deepEqual(table.rows[4], ["", "5", "6", "7", "8"]);
  assert.deepEqual(GATE.rows[3], ["1", "1", "0"]);
  const long = Array.from({ length: MOST_ROWS + 3 }, () => ["1"]);
  const full = withBlock(GATE, 0, 0, long);
  assert.equal(full.table.rows.length, MOST_ROWS);
  assert.equal(full.left, 3);
  assert.equal(withRow(full.table, 5).rows.length, MOST_ROWS);
});

test("rows and columns come and go, and two columns and one row stay", () => {
  const wide = withNewColumn(GATE, "input");
  assert.deepEqual(
    wide.heads.map(({ name }) => name),
    ["x1", "x2", "x3", "y"],
  );
  assert.deepEqual(wide.rows[1], ["0", "1", "", "1"]);
  assert.deepEqual(withoutColumn(wide, 2), GATE);
  assert.equal(withoutColumn(withoutColumn(GATE, 0), 0).heads.length, 2);
  assert.deepEqual(withoutRow(GATE, 1).rows[1], ["1", "0", "1"]);
  let one = GATE;
  for (let n = 0; n < 9; n++) one = withoutRow(one, 0);
  assert.deepEqual(one.rows, [["", "", ""]]);
  let most = GATE;
  for (let n = 0; n < 40; n++) most = withNewColumn(most, "target");
  assert.equal(most.heads.length, 16);
  assert.equal(new Set(most.heads.map(({ name }) => name)).size, 16);
});

test("keys move as in a spreadsheet", () => {
  const at = { row: 1, column: 2 };
  assert.deepEqual(afterKey("Enter", at, GATE, INNER), { row: 2, column: 2 });
  assert.deepEqual(afterKey("Enter", { row: 3, column: 0 }, GATE, INNER), { row: 4, column: 0 });
  assert.deepEqual(afterKey("Enter", at, GATE, { ...INNER, isShift: true }), { row: 0, column: 2 });
  assert.deepEqual(afterKey("ArrowUp", at, GATE, INNER), { row: 0, column: 2 });
  assert.equal(afterKey("ArrowDown", { row: 3, column: 0 }, GATE, INNER), null);
  assert.equal(afterKey("ArrowLeft", at, GATE, INNER), null);
  assert.deepEqual(afterKey("ArrowLeft", at, GATE, { ...INNER, atStart: true }), { row: 1, column: 1 });
  assert.equal(afterKey("ArrowRight", at, GATE, { ...INNER, atEnd: true }), null);
  assert.deepEqual(afterKey("Tab", at, GATE, INNER), { row: 2, column: 0 });
  assert.equal(afterKey("Tab", { row: 1, column: 0 }, GATE, INNER), null);
  assert.equal(afterKey("a", at, GATE, INNER), null);
});

test("commas without a point are decimal signs", () => {
  assert.equal(decimalOf(GATE), "point");
  assert.equal(decimalOf(withCell(GATE, 0, 0, "0,5")), "comma");
  assert.equal(decimalOf(withCell(withCell(GATE, 0, 0, "0.5"), 1, 0, "1,234.5")), "point");
});

// A table to type into, with the keys of a spreadsheet.

import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import {
  MOST_COLUMNS,
  MOST_ROWS,
  afterKey,
  blockIn,
  decimalOf,
  emptyTable,
  faultsOf,
  firstFault,
  hasRows,
  tableOf,
  toText,
  withBlock,
  withCell,
  withHead,
  withNewColumn,
  withRow,
  withoutColumn,
  withoutRow,
} from "../../model/own/table.js";
import { typedChoices } from "../../model/own/choices.js";
import { html } from "../html.js";
import { select } from "./columns.js";
import { Fate } from "./fate.js";

/**
 * @typedef {import("../../model/own/table.js").Table} Table
 * @typedef {import("../../control/own/reading.js").Reading} Reading
 */

/** Rows that are drawn at a time. */
const PAGE = 50;
/** @type {[string, string][]} */
const ROLES = [
  ["input", "Input"],
  ["target", "Target"],
];

/** @param {import("./dialog.js").Props & { own: Reading }} props */
export function TableSource({ store, own, typed, present }) {
  const table = typed.value;
  const [at, setAt] = useState({ row: 0, column: 0 });
  const [page, setPage] = useState(0);
  const [said, setSaid] = useState("");
  const grid = useRef(/** @type {HTMLElement | null} */ (null));
  /** The cell that gets the focus once it is drawn. @type {import("preact").RefObject<{ row: number, column: number } | null>} */
  const next = useRef(null);
  useEffect(() => present.refresh(), []);
  // Before the next key comes, even if the cell is a new one.
  useLayoutEffect(() => {
    const place = next.current;
    if (!place) return;
    next.current = null;
    const cell = grid.current?.querySelector(`[data-cell="${place.row} ${place.column}"]`);
    /** @type {HTMLInputElement | null | undefined} */ (cell)?.focus();
  });

  /** @param {Table} changed */
  function change(changed) {
    typed.value = changed;
    setSaid("");
    send(own, changed);
  }
  /** @param {{ row: number, column: number }} place */
  function go(place) {
    next.current = place;
    setAt(place);
    setPage(Math.floor(place.row / PAGE));
  }
  /** @param {KeyboardEvent} event @param {number} row @param {number} column */
  function press(event, row, column) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const field = /** @type {HTMLInputElement} */ (event.target);
    const { selectionStart: from, selectionEnd: to, value } = field;
    const isWhole = from === 0 && to === value.length;
    const how = {
      isShift: event.shiftKey,
      atStart: isWhole || (from === 0 && to === 0),
      atEnd: isWhole || from === value.length,
    };
    const place = afterKey(event.key, { row, column }, table, how);
    if (!place) return;
    event.preventDefault();
    if (place.row >= table.rows.length) {
      if (table.rows.length >= MOST_ROWS) return setSaid(`A table has at most ${MOST_ROWS} rows.`);
      change(withRow(table, row));
    }
    go(place);
  }
  /** @param {ClipboardEvent} event @param {number} row @param {number} column */
  function paste(event, row, column) {
    const block = blockIn(event.clipboardData?.getData("text") ?? "");
    if (!block) return;
    event.preventDefault();
    const { table: filled, left } = withBlock(table, row, column, block);
    change(filled);
    if (left > 0)
      setSaid(`${left} values lie beyond ${MOST_ROWS} rows or ${MOST_COLUMNS} columns and were left out.`);
  }

  const fault = faultsOf(table);
  const first = page * PAGE;
  const shown = table.rows.slice(first, first + PAGE);
  const last = Math.floor((table.rows.length - 1) / PAGE);
  const here = table.rows[at.row] && at.column < table.heads.length ? fault(at.row, at.column) : "";
  return html`
    <div class="making">
      <button type="button" onClick=${() => change(emptyTable())}>Empty table</button>
      ${
        present.rows.value &&
        html`<button type="button" onClick=${() => change(presentTable(store, present.rows.value))}>
          From the present rows
        </button>`
      }
      <button
        type="button"
        disabled=${table.heads.length >= MOST_COLUMNS}
        onClick=${() => change(withNewColumn(table, "input"))}
      >
        Add an input
      </button>
      <button
        type="button"
        disabled=${table.heads.length >= MOST_COLUMNS}
        onClick=${() => change(withNewColumn(table, "target"))}
      >
        Add a target
      </button>
    </div>
    <div class="scrolls own-grid" ref=${grid}>
      <table>
        <caption class="spoken">
          Rows to type. Enter goes down, Tab to the right; a copied block of cells can be pasted.
        </caption>
        <thead>
          <tr>
            <th scope="col">#</th>
            ${table.heads.map(
              ({ name, role }, n) =>
                html`<th key=${n} scope="col" class=${role}>
                  <input
                    type="text"
                    maxlength="40"
                    aria-label=${`Name of column ${n + 1}`}
                    value=${name}
                    onChange=${(/** @type {Event} */ e) =>
                      change(withHead(table, n, { name: /** @type {HTMLInputElement} */ (e.target).value }))}
                  />
                  <span class="own-head">
                    ${select(`Role of ${name}`, role, ROLES, (chosen) =>
                      change(withHead(table, n, { role: /** @type {any} */ (chosen) })),
                    )}
                    <button
                      type="button"
                      class="plain"
                      aria-label=${`Remove column ${name}`}
                      disabled=${table.heads.length <= 2}
                      onClick=${() => change(withoutColumn(table, n))}
                    >
                      ×
                    </button>
                  </span>
                </th>`,
            )}
            <th><span class="spoken">Remove</span></th>
          </tr>
        </thead>
        <tbody>
          ${shown.map((cells, k) => {
            const row = first + k;
            return html`<tr key=${row}>
              <th scope="row">${row + 1}</th>
              ${cells.map((text, column) => {
                const wrong = fault(row, column);
                return html`<td key=${column} class=${table.heads[column].role}>
                  <input
                    type="text"
                    data-cell=${`${row} ${column}`}
                    aria-label=${`${table.heads[column].name}, row ${row + 1}`}
                    aria-invalid=${wrong && text.trim() ? "true" : null}
                    aria-describedby=${wrong && at.row === row && at.column === column ? "own-cell-fault" : null}
                    class=${wrong ? (text.trim() ? "wrong" : "gap") : ""}
                    inputmode=${table.heads[column].role === "input" ? "decimal" : "text"}
                    value=${text}
                    onFocus=${(/** @type {Event} */ e) => {
                      setAt({ row, column });
                      /** @type {HTMLInputElement} */ (e.target).select();
                    }}
                    onInput=${(/** @type {Event} */ e) =>
                      change(withCell(table, row, column, /** @type {HTMLInputElement} */ (e.target).value))}
                    onKeyDown=${(/** @type {KeyboardEvent} */ e) => press(e, row, column)}
                    onPaste=${(/** @type {ClipboardEvent} */ e) => paste(e, row, column)}
                  />
                </td>`;
              })}
              <td>
                <button
                  type="button"
                  class="plain"
                  aria-label=${`Remove row ${row + 1}`}
                  onClick=${() => change(withoutRow(table, row))}
                >
                  ×
                </button>
              </td>
            </tr>`;
          })}
        </tbody>
      </table>
    </div>
    <p id="own-cell-fault" class="own-cell-fault" role="status">${said || here || firstFault(table)}</p>
    <p class="making">
      <button
        type="button"
        disabled=${table.rows.length >= MOST_ROWS}
        onClick=${() => {
          change(withRow(table, table.rows.length - 1));
          go({ row: table.rows.length, column: 0 });
        }}
      >
        Add a row
      </button>
      ${
        last > 0 &&
        html`<button type="button" disabled=${page === 0} onClick=${() => setPage(page - 1)}>
            Earlier rows
          </button>
          <span>${first + 1}–${first + shown.length} of ${table.rows.length}</span>
          <button type="button" disabled=${page >= last} onClick=${() => setPage(page + 1)}>
            Later rows
          </button>`
      }
    </p>
    <${Fate} ...${{ own, canScale: true, isTyped: true }} />
  `;
}

/** Sends a table to be read, once nothing is wrong with it. @param {Reading} own @param {Table} table */
function send(own, table) {
  if (!hasRows(table)) return own.wait("");
  // The sentence stands at the table.
  if (firstFault(table)) return own.wait("");
  own.take(new Blob([toText(table)]), "the table", {
    options: { separator: "tab", header: "true", decimal: decimalOf(table) },
    choose: (reading) =>
      typedChoices(
        reading,
        table.heads.map(({ role }) => role),
        own.choices.peek(),
      ),
  });
}

/** @param {import("../../control/store.js").Store} store @param {import("../../model/data/rows.js").Rows | null} rows */
function presentTable(store, rows) {
  const names = store.network.value?.names.layers ?? [[], []];
  if (!rows) return emptyTable();
  const { width, outputs } = rows;
  const values = Array.from({ length: rows.count }, (_, n) => [
    ...rows.inputs.slice(n * width, (n + 1) * width),
    ...rows.targets.slice(n * outputs, (n + 1) * outputs),
  ]);
  const targets = names[names.length - 1];
  return tableOf(names[0], outputs === 1 ? ["target"] : targets.map((name) => `target ${name}`), values);
}

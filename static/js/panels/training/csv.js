// The run as a table: the iterations to download, and the progress of the download.

import { useRef, useState } from "preact/hooks";
import { whole } from "../../model/number.js";
import { NumberRow } from "../forms/fields.js";
import { html } from "../html.js";

const USUAL_ROWS = 10_000;

/**
 * Downloads and saves the table; `onLines` is called with the number of lines that have come.
 * @typedef {(range: { from: number, to: number, stride: number }, onLines: (lines: number) => void, signal: AbortSignal) => Promise<void>} FetchTable
 * @param {{ fetchTable: FetchTable, end: number }} props
 */
export function CsvExport({ fetchTable, end }) {
  const [from, setFrom] = useState(0);
  const [to, setTo] = useState(end);
  const [stride, setStride] = useState(Math.max(1, Math.ceil(end / USUAL_ROWS)));
  const [lines, setLines] = useState(/** @type {number | null} */ (null));
  const [said, setSaid] = useState("");
  const stop = useRef(/** @type {AbortController | null} */ (null));
  const rows = Math.floor((to - from) / stride) + 1;

  async function download() {
    stop.current = new AbortController();
    setSaid("");
    setLines(0);
    try {
      await fetchTable({ from, to, stride }, setLines, stop.current.signal);
      setSaid("The table is among your downloads.");
    } catch (problem) {
      setSaid(stop.current.signal.aborted ? "Stopped." : problem instanceof Error ? problem.message : "");
    }
    setLines(null);
  }

  /** @param {(value: number) => void} set @param {number} least @param {number} most */
  const whole_number = (set, least, most) => async (/** @type {number} */ value) => {
    if (!Number.isInteger(value) || value < least || value > most)
      return { ok: false, message: `A whole number from ${whole(least)} to ${whole(most)} was expected.` };
    set(value);
    return { ok: true };
  };

  return html`<details class="csv">
    <summary>The run as a table (CSV): every quantity by iteration</summary>
    <${NumberRow} label="From iteration" step=${1} value=${from} keep=${whole_number(setFrom, 0, to)} />
    <${NumberRow} label="To iteration" step=${1} value=${to} keep=${whole_number(setTo, from, end)} />
    <${NumberRow}
      label="Every … iterations"
      step=${1}
      value=${stride}
      keep=${whole_number(setStride, 1, Math.max(1, end))}
    />
    ${
      lines === null
        ? html`<button type="button" onClick=${download}>${`Download ${whole(rows)} rows`}</button>`
        : html`<div class="pair">
            <progress max=${rows + 1} value=${lines} aria-label="Rows that have come"></progress>
            <span>${`${whole(Math.max(0, lines - 1))} of ${whole(rows)}`}</span>
            <button type="button" onClick=${() => stop.current?.abort()}>Stop</button>
          </div>`
    }
    <p role="status">${said}</p>
  </details>`;
}

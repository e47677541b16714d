// What if: other rules, seeds and biases beside the session's own run, with their errors and outputs.

import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { isLogarithmic } from "../../draw/curves/scale.js";
import { MOST_OTHERS, PARTS, numberOf } from "../../model/curves/what_if.js";
import { whole } from "../../model/number.js";
import { NumberField } from "../forms/number_field.js";
import { html } from "../html.js";
import { Chart } from "./chart.js";
import { LogarithmicSwitch, Swatch, valueAt } from "./legend.js";
import { ValueTable } from "./table.js";

/**
 * @typedef {import("../../control/curves/comparing.js").Comparing} Comparing
 * @typedef {import("../../model/curves/what_if.js").Part} Part
 * @typedef {NonNullable<Comparing["runs"]["value"]>[number]} Run
 * @typedef {import("./chart.js").Line} Line
 */

/** Outputs that the table tells. */
const MOST_OUTPUTS = 4;

/**
 * @param {{ store: import("../../control/store.js").Store, comparing: Comparing, mount: import("./chart.js").Mount }} props
 */
export function WhatIf({ store, comparing, mount }) {
  const heading = useRef(/** @type {HTMLElement | null} */ (null));
  const answered = useRef(0);
  const [calls, isThere] = [comparing.calls.value, comparing.runs.value !== null];
  // The rule line leads here; the picture comes later, and only then there is space to scroll.
  useLayoutEffect(() => {
    if (calls === answered.current) return;
    if (isThere) answered.current = calls;
    if (heading.current) bringIntoView(heading.current);
    /** @type {HTMLElement | null | undefined} */
    const first = heading.current?.parentElement?.querySelector(".curves-asking select");
    first?.focus({ preventScroll: true });
  }, [calls, isThere]);
  return html`
    <h3 ref=${heading} id="what-if">What if …</h3>
    <${Asking} ...${{ store, comparing }} />
    ${comparing.fault.value && html`<p class="refusal" role="alert">${comparing.fault.value}</p>`}
    ${
      comparing.hides.value && comparing.others.value.length > 0
        ? html`<p class="hint">The comparison waits until the numbers of this iteration are known.</p>`
        : html`<${Compared} ...${{ store, comparing, mount }} />`
    }
  `;
}

/** Scrolls the panel, or the page where the panel is a part of it. @param {HTMLElement} heading */
function bringIntoView(heading) {
  const panel = heading.closest(".panel-body");
  if (!panel || panel.scrollHeight <= panel.clientHeight) return heading.scrollIntoView({ block: "start" });
  panel.scrollTop += heading.getBoundingClientRect().top - panel.getBoundingClientRect().top - 8;
}

/** @param {{ store: import("../../control/store.js").Store, comparing: Comparing }} props */
function Asking({ store, comparing }) {
  const network = store.network.value;
  if (!network) return "";
  const part = comparing.part.value;
  const others = comparing.others.value;
  const isFull = others.length >= MOST_OTHERS;
  const field = numberOf(part, network, comparing.seed.value);
  const isIdle = part === "seed" && !comparing.usesSeed.value;
  const suggestions = isIdle ? [] : comparing.suggestions.value;
  const isThere = (/** @type {object} */ change) =>
    others.some((other) => JSON.stringify(other) === JSON.stringify(change));
  const parts = PARTS.filter(
    ([name]) =>
      (name !== "runs" || store.history.value.branches.length > 0) &&
      (name !== "batch" || network.samples > 1),
  );
  return html`<div class="curves-adding curves-asking">
    <select
      aria-label="What is changed"
      value=${part}
      onChange=${(/** @type {Event} */ e) =>
        (comparing.part.value = /** @type {Part} */ (/** @type {HTMLSelectElement} */ (e.target).value))}
    >
      ${parts.map(([name, words]) => html`<option key=${name} value=${name}>${words}</option>`)}
    </select>
    ${suggestions.map(
      ({ change, words }) =>
        html`<button
          key=${words}
          type="button"
          disabled=${isFull || isThere(change)}
          onClick=${() => comparing.add(change)}
        >
          + ${words}
        </button>`,
    )}
    ${isIdle && html`<p class="hint">Nothing in this run is drawn from the seed: its weights and samples are given.</p>`}
    ${
      field &&
      !isIdle &&
      html`<span class="curves-typed"
        >or
        <${NumberField}
          label=${`${field.label} to compare with`}
          value=${field.value}
          disabled=${isFull}
          keep=${async (/** @type {number} */ value) => {
            comparing.add(field.change(value));
            return { ok: true };
          }}
      /></span>`
    }
  </div>`;
}

/** @param {{ store: import("../../control/store.js").Store, comparing: Comparing, mount: import("./chart.js").Mount }} props */
function Compared({ store, comparing, mount }) {
  const runs = comparing.runs.value;
  const writing = store.writing.value;
  const measure = measureOf(runs, comparing.measure.value);
  const lines = useMemo(() => (runs ? runs.map((run) => lineOf(run, measure)) : []), [runs, measure]);
  const choice = comparing.logarithmic.value;
  const logarithmic = useMemo(
    () =>
      isLogarithmic(
        lines.map(({ values }) => values),
        choice,
      ),
    [lines, choice],
  );
  if (comparing.others.value.length === 0)
    return html`<p class="hint">
      Another rate, seed or rule is trained beside this run, from the same start. The run itself stays as it
      is.
    </p>`;
  if (!runs)
    return comparing.fault.value ? "" : html`<p class="waiting" role="status">Training the others …</p>`;
  const last = Math.max(...runs.flatMap(({ iterations }) => iterations.at(-1) ?? 0));
  const pointed = comparing.pointed.value;
  const at = pointed ?? last;
  const told = `iteration ${whole(at)}: ${lines.map((line) => `${line.label} ${valueAt(line, at, writing)}`).join(", ")}`;
  return html`
    <${Chart}
      ...${{ mount, lines, pointed, told, writing }}
      logarithmic=${logarithmic}
      name="Runs side by side over the iterations"
    />
    <${RunTable} ...${{ store, comparing, runs, at, isPointed: pointed !== null }} />
    <div class="curves-choices">
      <label
        ><span class="spoken">What is drawn</span>
        <select
          value=${measure}
          onChange=${(/** @type {Event} */ e) =>
            (comparing.measure.value = /** @type {HTMLSelectElement} */ (e.target).value)}
        >
          ${measuresOf(runs).map(([name, words]) => html`<option key=${name} value=${name}>${words}</option>`)}
        </select>
      </label>
      <span class="curves-typed"
        >up to iteration
        <${NumberField}
          label="Iterations that are compared"
          step=${100}
          value=${comparing.iterations.value}
          keep=${async (/** @type {number} */ value) => {
            if (!Number.isInteger(value) || value < 1)
              return { ok: false, message: "A whole number of iterations, from 1 on." };
            comparing.iterations.value = value;
            return { ok: true };
          }}
      /></span>
      <${LogarithmicSwitch} label="Scale of the errors" of=${comparing.logarithmic} isOn=${logarithmic} />
    </div>
    <${ValueTable} caption="The runs over the iterations" ...${{ lines, writing }} />
  `;
}

/** What can be drawn of the runs. @param {Run[]} runs @returns {[name: string, words: string][]} */
function measuresOf(runs) {
  const isTested = runs.some(({ test_error: errors }) => errors.length > 0);
  const outputs = Object.keys(runs[0]?.outputs ?? {});
  return [
    ["train_error", isTested ? "error, training" : "error"],
    .../** @type {[string, string][]} */ (isTested ? [["test_error", "error, test"]] : []),
    ...outputs.map((name) => /** @type {[string, string]} */ ([name, `out_${name}`])),
  ];
}

/** @param {Run[] | null} runs @param {string} wanted */
function measureOf(runs, wanted) {
  return runs && measuresOf(runs).some(([name]) => name === wanted) ? wanted : "train_error";
}

/** @param {Run} run @param {string} measure @returns {Line} */
function lineOf(run, measure) {
  const values =
    measure === "train_error" || measure === "test_error" ? run[measure] : (run.outputs[measure] ?? []);
  const note = run.diverged_at === null ? undefined : `${run.words} diverges`;
  return { label: run.words, iterations: run.iterations, values, note };
}

/**
 * @param {{ store: import("../../control/store.js").Store, comparing: Comparing, runs: Run[], at: number, isPointed: boolean }} props
 */
function RunTable({ store, comparing, runs, at, isPointed }) {
  const writing = store.writing.value;
  const measures = measuresOf(runs).slice(0, MOST_OUTPUTS + 2);
  const busy = comparing.isBusy.value ? " · training the others …" : "";
  const caption = `at iteration ${whole(at)}${isPointed ? "" : ", the end"}${busy}`;
  return html`<div class="scrolls">
    <table class="curves-legend runs">
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          <td></td>
          <th scope="col">run</th>
          <td></td>
          ${measures.map(([name, words]) => html`<th scope="col" key=${name} class="number">${writing.letters(words)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${runs.map((run, n) => html`<${RunRow} key=${run.words} ...${{ store, comparing, run, n, at, measures }} />`)}
      </tbody>
    </table>
  </div>`;
}

/**
 * @param {{ store: import("../../control/store.js").Store, comparing: Comparing, run: Run, n: number, at: number,
 *   measures: [name: string, words: string][] }} props
 */
function RunRow({ store, comparing, run, n, at, measures }) {
  const { change, words } = run;
  const ended = run.diverged_at !== null && at >= run.diverged_at;
  const cells = run.refused
    ? html`<td class="refusal">${run.refused}</td>`
    : ended
      ? html`<td class="diverges">
          diverges at iteration ${whole(/** @type {number} */ (run.diverged_at))}
        </td>`
      : measures.map(
          ([name]) =>
            html`<td key=${name} class="number">${valueAt(lineOf(run, name), at, store.writing.value)}</td>`,
        );
  const isKept = store.keeps("network") || store.connection.value !== "open";
  return html`<tr>
    <td><${Swatch} line=${n} /></td>
    <th scope="row">${words}</th>
    <td class="acts">
      ${
        change &&
        html`${
            !isKept &&
            !run.refused &&
            html`<button
              type="button"
              title=${`Open this run in place of the present one: ${words}. Undo brings it back.`}
              onClick=${() => void comparing.take(change, words)}
            >
              Take<span class="spoken"> ${words}</span>
            </button>`
          }
          <button
            type="button"
            class="plain"
            aria-label=${`Remove ${words}`}
            title=${`Remove ${words}`}
            onClick=${() => comparing.remove(change)}
          >
            ×
          </button>`
      }
    </td>
    ${cells}
  </tr>`;
}

// The buttons of a stop, each with its result below it, and the table of errors.

import { useLayoutEffect, useState } from "preact/hooks";
import { describe, elementsOf, valueOf } from "../../model/elements.js";
import { query } from "../../model/notation.js";
import { totalError } from "../../model/objective.js";
import { html } from "../html.js";
import { FormulaLines } from "./formula_lines.js";
import { inWords } from "../symbols.js";

/**
 * @typedef {import("../../wire/documents.js").Try} Try
 * @typedef {{ lesson: import("../../control/lesson/tour.js").Tour, store: import("../../control/store.js").Store,
 *   fetchDerivation: import("../../wire/server.js").Server["derivation"],
 *   typeset: import("../explain/formula.js").Typeset }} Context
 */

/** @param {Context & { tries: Try[] }} props */
export function Tries({ tries, lesson, ...context }) {
  if (tries.length === 0) return "";
  const pressed = tries.find((one) => one === lesson.tried.value);
  return html`<div class="tries" role="group" aria-label="Try it">
      ${tries.map(
        (one) =>
          html`<button
            key=${one.label}
            type="button"
            aria-pressed=${one.panel ? null : one === pressed}
            onClick=${() => void lesson.attempt(one)}
          >
            ${inWords(one.label)}
          </button>`,
      )}
    </div>
    ${pressed ? html`<${Result} ...${context} key=${pressed.label} pressed=${pressed} />` : ""}`;
}

/**
 * The result of a button: the number that it is about, as it stands on the screen now, and its formula.
 * @param {Omit<Context, "lesson"> & { pressed: Try }} props
 */
function Result({ store, fetchDerivation, typeset, pressed }) {
  const [formula, setFormula] = useState(
    /** @type {import("../../wire/documents.js").CardFormula | null} */ (null),
  );
  const frame = store.frame.value;
  const notation = query(store.notation.value);
  const isPlaying = store.status.value.playing;
  const state = `${pressed.quantity} ${notation} ${isPlaying ? "" : `${frame?.iteration} ${frame?.revision}`}`;
  useLayoutEffect(() => {
    if (!pressed.quantity || isPlaying) return setFormula(null);
    const wanted = new AbortController();
    fetchDerivation(pressed.quantity, notation, wanted.signal).then(
      ({ steps }) => {
        const { tex, spoken } = steps[steps.length - 1];
        const sides = [tex.in_symbols, tex.in_numbers, tex.result].map((side) => `= ${side}`);
        if (!wanted.signal.aborted) setFormula({ left: tex.left, sides: [...new Set(sides)], spoken });
      },
      () => {},
    );
    return () => wanted.abort();
  }, [state]);
  return html`<div class="try-result">
    ${said(store, pressed).map((line) => html`<p key=${line}>${inWords(line)}</p>`)}
    ${formula ? html`<${FormulaLines} formula=${formula} typeset=${typeset} />` : ""}
  </div>`;
}

/**
 * The sentences about a button's result.
 * @param {import("../../control/store.js").Store} store
 * @param {Try} pressed
 */
function said(store, { commands, select, shows }) {
  const [frame, network] = [store.frame.value, store.network.value];
  if (!frame || !network) return [];
  const { number } = store.writing.value;
  const element = elementsOf(network).get(select);
  const lines = [];
  if (commands.length > 0) lines.push(`Iteration ${frame.iteration.toLocaleString("en")}.`);
  if (shows === "E_total") lines.push(`E_total is ${number(totalError(frame, network).value)}.`);
  if (element) {
    const value = valueOf(element, frame);
    const isKnown = !("neuron" in element) || store.knows.value(`out_${select}`);
    lines.push(
      `Marked in the diagram: ${describe(element)}${value === undefined || !isKnown ? "" : `, ${number(value)}`}.`,
    );
  }
  return lines;
}

/** @param {{ caption: string, head: string[], rows: string[][] }} props */
export function ErrorTable({ caption, head, rows }) {
  return html`<div class="table-place" tabindex="0" role="group" aria-label=${caption}>
    <table>
      <caption>
        ${inWords(caption)}
      </caption>
      <thead>
        <tr>
          ${head.map((word) => html`<th key=${word} scope="col">${word}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([way, ...errors]) =>
            html`<tr key=${way}>
              <th scope="row">${way}</th>
              ${errors.map((error, n) => html`<td key=${n}>${error}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

// What has moved: the chosen quantities, their curves, and their values at the pointed iteration.

import { useMemo, useState } from "preact/hooks";
import {
  MOST_CURVES,
  MOST_PROPOSED,
  groupsOf,
  nameIn,
  spansDecades,
  words,
} from "../../model/curves/quantities.js";
import { isLogarithmic } from "../../draw/curves/scale.js";
import { whole } from "../../model/number.js";
import { html } from "../html.js";
import { Chart } from "./chart.js";
import { LogarithmicSwitch, Swatch, valueAt } from "./legend.js";
import { ValueTable } from "./table.js";

/** @type {[value: string, words: string][]} */
const STRETCHES = [
  ["", "the whole run"],
  ["10000", "the last 10 000"],
  ["1000", "the last 1 000"],
  ["100", "the last 100"],
];

/**
 * @typedef {import("../../control/curves/following.js").Following} Following
 * @param {{ store: import("../../control/store.js").Store, following: Following, mount: import("./chart.js").Mount }} props
 */
export function Moved({ store, following, mount }) {
  const writing = store.writing.value;
  const shown = following.shown.value;
  const lines = useMemo(
    () =>
      shown
        ? shown.names.map((name, n) => ({
            label: writing.letters(words(name)),
            iterations: shown.iterations,
            values: shown.columns[n],
          }))
        : [],
    [shown, writing],
  );
  const names = following.chosen.value;
  const choice = following.logarithmic.value;
  const logarithmic = useMemo(
    () =>
      names.every(spansDecades) &&
      isLogarithmic(
        lines.map(({ values }) => values),
        choice,
      ),
    [names, lines, choice],
  );
  const last = shown?.iterations.at(-1) ?? 0;
  const pointed = following.pointed.value;
  const at = pointed ?? last;
  const told = `iteration ${whole(at)}: ${lines.map((line) => `${line.label} ${valueAt(line, at, writing)}`).join(", ")}`;
  return html`
    <${Adding} ...${{ store, following }} />
    ${following.fault.value && html`<p class="refusal" role="alert">${following.fault.value}</p>`}
    ${
      names.length === 0
        ? html`<p class="hint">Add a weight, an output, a gradient or an error to see how it has moved.</p>`
        : html`<${Chart}
            ...${{ mount, lines, pointed, told, writing }}
            logarithmic=${logarithmic}
            name="Curves over the iterations"
          />`
    }
    <${Legend} ...${{ following, lines, at, isPointed: pointed !== null, writing }} />
    ${names.length > 0 && html`<${Choices} ...${{ store, following, logarithmic }} />`}
    ${lines.length > 0 && html`<${ValueTable} caption="Values over the iterations" ...${{ lines, writing }} />`}
  `;
}

/** Adding quantities: the selected one, by name, and by groups. @param {{ store: import("../../control/store.js").Store, following: Following }} props */
function Adding({ store, following }) {
  const [typed, setTyped] = useState("");
  const [fault, setFault] = useState("");
  const network = store.network.value;
  if (!network) return "";
  const [known, chosen] = [following.known.value, following.chosen.value];
  const isFull = chosen.length >= MOST_CURVES;
  const groups = groupsOf(network, store.selected.value, following.tested.value);
  const offered = [store.selected.value, store.quantity.value].filter(
    (name, n, all) =>
      name !== null && known.includes(name) && !chosen.includes(name) && all.indexOf(name) === n,
  );
  const letters = store.writing.value.letters;

  function addTyped() {
    if (typed.trim() === "") return;
    const name = nameIn(typed, known);
    if (name === null)
      return setFault(`This network has no “${typed.trim()}”. Try w5, out_o1, ∂E/∂w5 or E_total.`);
    following.add([name]);
    setTyped("");
    setFault("");
  }
  return html`<div class="curves-adding">
      ${offered.map(
        (name) =>
          html`<button
            key=${name}
            type="button"
            disabled=${isFull}
            onClick=${() => following.add([String(name)])}
          >
            + ${letters(words(String(name)))}
          </button>`,
      )}
      <input
        type="text"
        list="curve-names"
        aria-label="Quantity to add"
        placeholder="w5, out_o1, ∂E/∂w5 …"
        autocomplete="off"
        spellcheck=${false}
        disabled=${isFull}
        aria-invalid=${fault !== ""}
        value=${typed}
        onInput=${(/** @type {Event} */ e) => setTyped(/** @type {HTMLInputElement} */ (e.target).value)}
        onKeyDown=${(/** @type {KeyboardEvent} */ e) => {
          e.stopPropagation();
          if (e.key === "Enter") addTyped();
        }}
      />
      <datalist id="curve-names">
        ${known.slice(0, MOST_PROPOSED).map((name) => html`<option key=${name} value=${words(name)}></option>`)}
      </datalist>
      <button type="button" disabled=${isFull} onClick=${addTyped}>Add</button>
      <select
        aria-label="Add a group of quantities"
        value=""
        onChange=${(/** @type {Event} */ e) => {
          const select = /** @type {HTMLSelectElement} */ (e.target);
          const group = groups.find(({ label }) => label === select.value);
          select.value = "";
          if (!group) return;
          following.clear();
          following.add(group.names);
        }}
      >
        <option value="">a group …</option>
        ${groups.map(
          ({ label, names }) =>
            html`<option key=${label} value=${label}>
              ${label}${names.length > MOST_CURVES ? ` (the first ${MOST_CURVES} of ${names.length})` : ""}
            </option>`,
        )}
      </select>
    </div>
    ${fault && html`<p class="refusal" role="alert">${fault}</p>`}`;
}

/**
 * @param {{ following: Following, lines: import("./chart.js").Line[], at: number, isPointed: boolean,
 *   writing: import("../../model/notation.js").Writing }} props
 */
function Legend({ following, lines, at, isPointed, writing }) {
  const chosen = following.chosen.value;
  if (chosen.length === 0) return "";
  return html`<table class="curves-legend">
    <caption>
      ${isPointed ? "" : "newest, "}at iteration ${whole(at)}
    </caption>
    <tbody>
      ${chosen.map((name, n) => {
        const label = writing.letters(words(name));
        const line = lines.find((known) => known.label === label);
        return html`<tr key=${name}>
          <td><${Swatch} line=${n} /></td>
          <th scope="row">${label}</th>
          <td class="number">${line ? valueAt(line, at, writing) : "…"}</td>
          <td>
            <button
              type="button"
              class="plain"
              aria-label=${`Remove ${label}`}
              title=${`Remove ${label}`}
              onClick=${() => following.remove(name)}
            >
              ×
            </button>
          </td>
        </tr>`;
      })}
    </tbody>
  </table>`;
}

/** @param {{ store: import("../../control/store.js").Store, following: Following, logarithmic: boolean }} props */
function Choices({ store, following, logarithmic }) {
  const samples = store.network.value?.samples ?? 1;
  const names = following.chosen.value;
  const isOfSample = samples > 1 && names.some((name) => /^(out|net|delta|E)_/.test(name));
  return html`<div class="curves-choices">
    <label
      ><span class="spoken">Iterations shown</span>
      <select
        value=${String(following.stretch.value ?? "")}
        onChange=${(/** @type {Event} */ e) => {
          const { value } = /** @type {HTMLSelectElement} */ (e.target);
          following.stretch.value = value === "" ? null : Number(value);
        }}
      >
        ${STRETCHES.map(([value, text]) => html`<option key=${value} value=${value}>${text}</option>`)}
      </select>
    </label>
    ${
      isOfSample
        ? html`<label
            >of sample
            <select
              value=${String(following.sample.value)}
              onChange=${(/** @type {Event} */ e) =>
                (following.sample.value = Number(/** @type {HTMLSelectElement} */ (e.target).value))}
            >
              ${Array.from({ length: samples }, (_, n) => html`<option key=${n} value=${String(n)}>${n + 1}</option>`)}
            </select>
          </label>`
        : ""
    }
    ${names.every(spansDecades) ? html`<${LogarithmicSwitch} label="Scale of the values" of=${following.logarithmic} isOn=${logarithmic} />` : ""}
  </div>`;
}

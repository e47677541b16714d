// Check my work: the verdicts on the learner's own values. A wrong value comes with the mistake
// that gives exactly that number.

import { useRef, useState } from "preact/hooks";
import { html } from "../html.js";
import { inWords } from "../symbols.js";
import { Mistakes, Verdict } from "./verdict.js";

/**
 * @typedef {import("../../wire/documents.js").Verdict & { line: number }} Judged
 * @typedef {import("../../wire/documents.js").Checked} Checked
 * @typedef {{ store: import("../../control/store.js").Store, check: (text: string) => Promise<Checked>, fetchRight: () => Promise<Record<string, number | null>>,
 *   recall: () => string, remember: (typed: string) => void }} Props
 */

/** The verdicts that count as a try. */
const MISSED = new Set(["wrong", "follows", "rounding"]);

const NOT_REACHED = "The values could not be checked just now. Try again.";

/** The number of tries after which the value is offered. */
const TRIES = 2;

/** @param {Props} props */
export function CheckMyWork({ store, check, fetchRight, recall, remember }) {
  const [text, setText] = useState(recall());
  const [checked, setChecked] = useState(/** @type {Checked | null} */ (null));
  const [failed, setFailed] = useState("");
  const [shown, setShown] = useState(/** @type {Record<string, number | null>} */ ({}));
  /** The wrong values of each quantity; the same value twice is one try. */
  const tries = useRef(/** @type {Map<string, Set<string>>} */ (new Map()));
  /** Counts the requests: an answer to an earlier one is dropped. */
  const asked = useRef(0);
  const frame = store.frame.value;
  const isCurrent = checked?.iteration === frame?.iteration && checked?.revision === frame?.revision;

  /** @param {string} typed */
  function keep(typed) {
    setText(typed);
    remember(typed);
  }

  async function submit() {
    const turn = ++asked.current;
    setFailed("");
    setShown({});
    try {
      const answer = await check(text);
      if (turn !== asked.current) return;
      for (const { quantity, given, verdict } of answer.verdicts)
        if (MISSED.has(verdict) && !answer.log)
          tries.current.set(quantity, new Set([...(tries.current.get(quantity) ?? []), given]));
      setChecked(answer);
    } catch (no) {
      if (turn === asked.current)
        setFailed(no instanceof TypeError ? NOT_REACHED : /** @type {Error} */ (no).message);
    }
  }

  /** @param {string} quantity */
  async function show(quantity) {
    const turn = asked.current;
    const right = await fetchRight();
    if (turn === asked.current) setShown((before) => ({ ...before, [quantity]: right[quantity] ?? null }));
  }

  return html`
    <form
      onSubmit=${(/** @type {SubmitEvent} */ e) => {
        e.preventDefault();
        void submit();
      }}
    >
      <label>
        <span class="hint"
          >Your own values for the iteration that comes next, one a line, such as w5+ 0.3589. Or a table, or
          your program's log.</span
        >
        <textarea
          aria-label="My values"
          spellcheck=${false}
          value=${text}
          onInput=${(/** @type {InputEvent} */ e) => keep(/** @type {HTMLTextAreaElement} */ (e.target).value)}
        ></textarea>
      </label>
      <button type="submit" disabled=${text.trim() === ""}>Check</button>
    </form>
    <div role="status">
      ${failed ? html`<p class="hint">${failed}</p>` : ""}
      ${
        checked
          ? html`${isCurrent ? "" : html`<p class="hint">The network has moved on since: these verdicts are of what it showed before.</p>`}
              <p class="note">${inWords(checked.summary.text)}</p>
              <ul class="verdicts">
                ${checked.verdicts.map((judged, n) =>
                  store.hidden.value.has(judged.quantity)
                    ? html`<li key=${n}>
                        ${inWords(judged.quantity)}: hidden until the question is answered.
                      </li>`
                    : html`<${Row}
                        key=${n}
                        judged=${judged}
                        tries=${tries.current.get(judged.quantity)?.size ?? 0}
                        shown=${isCurrent ? shown[judged.quantity] : undefined}
                        show=${isCurrent && !checked.log ? show : null}
                        writing=${store.writing.value}
                      />`,
                )}
              </ul>
              ${notesOf(checked).map((note) => html`<p class="hint" key=${note}>${note}</p>`)}`
          : ""
      }
    </div>
  `;
}

/** Sentences about the lines and columns that were not read. @param {Checked} checked */
function notesOf({ notes, log }) {
  return log ? log.notes : notes.map(({ line, message }) => `Line ${line}: ${message}`);
}

/**
 * @param {{ judged: Judged, tries: number, shown: number | null | undefined, show: ((quantity: string) => void) | null,
 *   writing: import("../../model/notation.js").Writing }} props  without `show` the value can no longer be shown
 */
function Row({ judged, tries, shown, show, writing }) {
  const { line, quantity, given, verdict } = judged;
  const write = quantity.startsWith("delta_") ? writing.delta : writing.number;
  const missed = MISSED.has(verdict);
  return html`<li>
    <p class="judged">
      ${verdict === "unreadable" ? html`<span class="hint">${`Line ${line}`}</span>` : ""}${" "}
      <span class="said">${verdict === "unreadable" ? quantity : inWords(quantity)}</span>${" "} ${given}
      <${Verdict} verdict=${verdict} />
    </p>
    <${Mistakes} judged=${judged} />
    ${typeof shown === "number" ? html`<p class="note">${`The value is ${write(shown)}.`}</p>` : ""}
    ${
      missed && show && shown === undefined
        ? html`<button type="button" class="plain" onClick=${() => show(quantity)}>
            ${tries >= TRIES ? "Show the value" : "Show the value anyway"}
          </button>`
        : ""
    }
  </li>`;
}

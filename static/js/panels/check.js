// Check my work: the learner's own values, judged by their digits; a wrong one with the mistake that makes exactly that number.

import { useRef, useState } from "preact/hooks";
import { html } from "./html.js";

/**
 * @typedef {{ quantity: string, given: string, verdict: "right" | "rounding" | "wrong" | "unknown", mistakes: { name: string, text: string }[] }} Verdict
 * @typedef {{ iteration: number, verdicts: Verdict[], bad_lines: { line: number, message: string }[] }} Checked
 * @typedef {{ store: import("../store.js").Store, check: (text: string) => Promise<Checked>, fetchRight: () => Promise<Record<string, number | null>> }} Props
 */

/** Where the browser keeps what was typed, until its tab is closed. */
const KEPT = "backstep check";
/** After so many tries the right value may be seen without asking twice. */
const TRIES = 2;

const SAID = {
  right: "right",
  rounding: "nearly: rounded differently",
  wrong: "not this",
  unknown: "there is no such quantity here",
};

/** @param {Props} props */
export function CheckMyWork({ store, check, fetchRight }) {
  const [text, setText] = useState(sessionStorage.getItem(KEPT) ?? "");
  const [checked, setChecked] = useState(/** @type {Checked | null} */ (null));
  const [failed, setFailed] = useState(false);
  const [shown, setShown] = useState(/** @type {Record<string, number | null>} */ ({}));
  /** The wrong values that were tried for each quantity; the same one twice is one try. */
  const tries = useRef(/** @type {Map<string, Set<string>>} */ (new Map()));

  /** @param {string} typed */
  function keep(typed) {
    setText(typed);
    sessionStorage.setItem(KEPT, typed);
  }

  async function submit() {
    setFailed(false);
    setShown({});
    try {
      const answer = await check(text);
      for (const { quantity, given, verdict } of answer.verdicts)
        if (verdict === "wrong" || verdict === "rounding")
          tries.current.set(quantity, new Set([...(tries.current.get(quantity) ?? []), given]));
      setChecked(answer);
    } catch {
      setFailed(true);
    }
  }

  /** @param {string} quantity */
  async function show(quantity) {
    const right = await fetchRight();
    setShown({ ...shown, [quantity]: right[quantity] ?? null });
  }

  return html`
    <form
      onSubmit=${(/** @type {SubmitEvent} */ e) => {
        e.preventDefault();
        void submit();
      }}
    >
      <label>
        <span class="hint">Your own values for the iteration that comes next, one a line: w5+ 0.3589</span>
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
      ${failed ? html`<p class="hint">The values could not be checked just now. Try again.</p>` : ""}
      ${
        checked
          ? html`<ul class="verdicts">
              ${checked.verdicts.map((verdict) => html`<${Row} verdict=${verdict} tries=${tries.current.get(verdict.quantity)?.size ?? 0} shown=${shown[verdict.quantity]} show=${show} writing=${store.writing.value} />`)}
              ${checked.bad_lines.map(({ line, message }) => html`<li>${`Line ${line}: ${message}`}</li>`)}
            </ul>`
          : ""
      }
    </div>
  `;
}

/** @param {{ verdict: Verdict, tries: number, shown: number | null | undefined, show: (quantity: string) => void,
 *   writing: import("../ink/notation.js").Writing }} props */
function Row({ verdict: { quantity, given, verdict, mistakes }, tries, shown, show, writing }) {
  const write = quantity.startsWith("delta_") ? writing.delta : writing.number;
  const missed = verdict === "wrong" || verdict === "rounding";
  return html`<li>
    <p><span class="said">${quantity}</span>${` ${given}: ${SAID[verdict]}`}</p>
    ${mistakes.map((mistake) => html`<p class="note" key=${mistake.name}>${mistake.text}</p>`)}
    ${typeof shown === "number" ? html`<p class="note">${`The value is ${write(shown)}.`}</p>` : ""}
    ${
      missed && shown === undefined
        ? html`<button type="button" class="plain" onClick=${() => show(quantity)}>
            ${tries >= TRIES ? "Show the value" : "Show the value anyway"}
          </button>`
        : ""
    }
  </li>`;
}

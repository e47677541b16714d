// The questions of an exercise, each with a field. Answers are judged one by one or all at once.
// The calculation is shown on demand.

import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { EMPTY, TRIES, isOpen, judged, score, typing } from "../../model/answers.js";
import { Equation, Formula } from "../explain/formula.js";
import { ASKING_AGAIN } from "../banner.js";
import { html } from "../html.js";
import { inWords } from "../symbols.js";
import { Mistakes, Verdict } from "./verdict.js";

/**
 * @typedef {import("../../wire/documents.js").Question} Question
 * @typedef {import("../../model/answers.js").Answer} Answer
 * @typedef {import("../../model/answers.js").Answers} Answers
 * @typedef {import("../../wire/documents.js").WorkedOut} WorkedOut
 * @typedef {import("../explain/formula.js").Typeset} Typeset
 * @typedef {{ questions: Question[], answers: import("@preact/signals").Signal<Answers>,
 *   waiting: import("@preact/signals").Signal<number>, withheld: import("@preact/signals").Signal<boolean>, typeset: Typeset,
 *   check: (quantity: string, given: string) => Promise<import("../../wire/documents.js").Verdict | string>,
 *   workOut: (quantity: string) => Promise<WorkedOut> }} Props
 *   `check` gives a sentence if the text is not a number; `withheld`: right values are not shown
 */

/** @param {Props} props */
export function Questions({ questions, answers, waiting, withheld, typeset, check, workOut }) {
  const [failed, setFailed] = useState(false);

  /**
   * @param {string} quantity
   * @param {(answer: Answer) => Answer} change
   */
  function set(quantity, change) {
    const now = answers.value[quantity] ?? EMPTY;
    answers.value = { ...answers.value, [quantity]: change(now) };
  }

  /** @param {string} quantity */
  async function submit(quantity) {
    const asked = answers.value[quantity] ?? EMPTY;
    if (!isOpen(asked)) return;
    setFailed(false);
    try {
      const verdict = await check(quantity, asked.typed);
      set(quantity, (answer) =>
        typeof verdict !== "string"
          ? judged(answer, verdict)
          : answer.typed === asked.typed
            ? { ...answer, refused: verdict }
            : answer,
      );
    } catch {
      setFailed(true);
    }
  }

  const { right, shown, of } = score(questions, answers.value);
  return html`<form
    onSubmit=${(/** @type {SubmitEvent} */ e) => {
      e.preventDefault();
      for (const { quantity } of questions) void submit(quantity);
    }}
  >
    <p class="score" role="status">
      <strong>${`${right} of ${of} right`}</strong
      >${shown > 0 ? html`<span class="hint">, ${shown} shown</span>` : ""}
      ${waiting.value > 0 ? html`<span class="hint"> ${ASKING_AGAIN}</span>` : ""}
      ${failed ? html`<span class="hint"> The answers could not be checked just now. Try again.</span>` : ""}
    </p>
    <ol class="questions">
      ${questions.map(
        (question) =>
          html`<${Row}
            key=${question.quantity}
            ...${{ question, typeset, workOut, withheld: withheld.value }}
            answer=${answers.value[question.quantity] ?? EMPTY}
            type=${(/** @type {string} */ text) => set(question.quantity, (answer) => typing(answer, text))}
            submit=${() => void submit(question.quantity)}
            show=${() => set(question.quantity, (answer) => ({ ...answer, shown: true }))}
          />`,
      )}
    </ol>
    <button type="submit">Check all</button>
  </form>`;
}

/**
 * @param {{ question: Question, answer: Answer, typeset: Typeset, workOut: Props["workOut"], type: (text: string) => void,
 *   submit: () => void, show: () => void, withheld: boolean }} props
 */
function Row({ question, answer, typeset, workOut, type, submit, show, withheld }) {
  const { number, quantity, text, name, tex } = question;
  const { typed, verdict, refused, tries, shown } = answer;
  const [asked, judgement, says] = [`asked-${number}`, `verdict-${number}`, `says-${number}`];
  const said = verdict?.verdict ?? (refused ? "unknown" : "open");
  return html`<li class="question" data-quantity=${quantity} data-said=${said}>
    <p class="what-is-asked" id=${asked}>${inWords(text)}</p>
    <div class="ask">
      <${Formula} tex=${tex} spoken="" typeset=${typeset} />
      <span aria-hidden="true">=</span>
      <input
        type="text"
        aria-label=${`${number}: ${name}, ${text}`}
        aria-describedby=${`${judgement} ${says}`}
        aria-invalid=${verdict !== null && verdict.verdict !== "right"}
        autocomplete="off"
        spellcheck=${false}
        inputmode="text"
        size="12"
        maxlength="60"
        value=${typed}
        onInput=${(/** @type {InputEvent} */ e) => type(/** @type {HTMLInputElement} */ (e.target).value)}
        onBlur=${submit}
        onKeyDown=${(/** @type {KeyboardEvent} */ e) => {
          if (e.key !== "Enter") return;
          e.preventDefault();
          submit();
        }}
      />
      <span id=${judgement} role="status">${verdict && html`<${Verdict} verdict=${verdict.verdict} />`}</span>
    </div>
    <div id=${says} role="status">
      ${refused ? html`<p class="note">${refused}</p>` : ""}
      ${verdict && html`<${Mistakes} judged=${verdict} />`}
    </div>
    ${
      withheld
        ? ""
        : shown || verdict?.verdict === "right"
          ? html`<${Solution} ...${{ quantity, name, shown, typeset, workOut }} />`
          : tries.length > 0
            ? html`<button type="button" class="plain" onClick=${show}>
                ${tries.length >= TRIES ? "Show the value" : "Show me anyway"}
              </button>`
            : html`<button
                type="button"
                class=${refused ? "plain" : "plain faint"}
                onClick=${show}
                aria-label=${`Show me ${name}`}
              >
                Show me
              </button>`
    }
  </li>`;
}

/**
 * The value, if the learner asked for it, and its calculation, which is fetched when it is opened.
 * @param {{ quantity: string, name: string, shown: boolean, typeset: Typeset, workOut: Props["workOut"] }} props
 */
function Solution({ quantity, name, shown, typeset, workOut }) {
  const [found, setFound] = useState(/** @type {WorkedOut | null} */ (null));
  const [failed, setFailed] = useState(false);
  const fetching = useRef(false);

  function fetchSteps() {
    if (fetching.current) return;
    fetching.current = true;
    workOut(quantity).then(setFound, () => {
      fetching.current = false;
      setFailed(true);
    });
  }
  useLayoutEffect(() => {
    if (shown) fetchSteps();
  }, [shown]);

  return html`
    ${shown && found ? html`<p class="value">${`The value is ${found.shown}.`}</p>` : ""}
    <details
      class="solution"
      onToggle=${(/** @type {Event} */ e) => /** @type {HTMLDetailsElement} */ (e.target).open && fetchSteps()}
    >
      <summary>How ${inWords(name)} comes about</summary>
      ${failed && !found ? html`<p class="hint">The steps could not be fetched just now.</p>` : ""}
      ${
        found
          ? html`<ol class="derived">
              ${found.steps.map(
                (step, n) =>
                  html`<li key=${n}>
                    <${Equation} step=${step} typeset=${typeset} />
                    ${step.note && html`<p class="note">${inWords(step.note)}</p>`}
                  </li>`,
              )}
            </ol>`
          : ""
      }
    </details>
  `;
}

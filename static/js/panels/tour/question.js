// The question of a stop: a field or choices, the verdict, and "Show me".

import { useId, useState } from "preact/hooks";
import { wordsOf } from "../../model/verdict.js";
import { html } from "../html.js";
import { inWords } from "../symbols.js";

/**
 * @typedef {import("../../control/lesson/tour.js").Tour} Lesson
 * @typedef {import("../../wire/documents.js").Stop} Stop
 */

/**
 * @param {{ lesson: Lesson, store: import("../../control/store.js").Store, stop: Stop,
 *   answer: import("../../wire/documents.js").StopAnswer | null }} props  `answer` is null until the stop is answered
 */
export function Question({ lesson, store, stop, answer }) {
  const id = useId();
  const done = lesson.progress.value[stop.title];
  if (done)
    return html`<div class="ask done" data-verdict="right">
      <p class="asks">${inWords(stop.asks)}</p>
      <p class="verdict-text">
        <b>${done.shown ? "Shown:" : "✓ Right:"}</b> <span class="value">${answer ? answer.value : "…"}</span>
        ${lesson.refusal.value ? html`<span class="refusal" role="alert">${lesson.refusal.value}</span>` : ""}
      </p>
    </div>`;
  const verdict = lesson.verdict.value;
  const said = verdict ? wordsOf(verdict) : lesson.refusal.value ? [lesson.refusal.value] : [];
  const tell = said.length === 0 ? null : `${id}-verdict`;
  return html`<div class="ask" data-verdict=${verdict?.verdict ?? (said.length > 0 ? "refused" : "open")}>
    ${
      stop.choices.length > 0
        ? html`<${Choices} lesson=${lesson} stop=${stop} id=${id} tell=${tell} />`
        : html`<${Field} lesson=${lesson} store=${store} stop=${stop} id=${id} tell=${tell} />`
    }
    ${
      said.length > 0
        ? html`<p class="verdict-text" id=${`${id}-verdict`}>
            <b>${said[0]}</b> ${said.slice(1).map((sentence) => html`${inWords(sentence)} `)}
          </p>`
        : ""
    }
  </div>`;
}

/** @param {{ lesson: Lesson, store: import("../../control/store.js").Store, stop: Stop, id: string, tell: string | null }} props */
function Field({ lesson, store, stop, id, tell }) {
  const [typed, setTyped] = useState("");
  return html`<form
    onSubmit=${(/** @type {SubmitEvent} */ e) => {
      e.preventDefault();
      if (typed.trim()) void lesson.answer(typed.trim());
    }}
  >
    <label class="asks" for=${`${id}-field`}>${inWords(stop.asks)}</label>
    <div class="answer-row">
      <input
        id=${`${id}-field`}
        type="text"
        inputmode="decimal"
        autocomplete="off"
        spellcheck=${false}
        maxlength="60"
        placeholder=${store.writing.value.number(0.5, 1)}
        value=${typed}
        aria-describedby=${tell}
        aria-invalid=${tell !== null}
        onInput=${(/** @type {InputEvent} */ e) => setTyped(/** @type {HTMLInputElement} */ (e.target).value)}
      />
      <button type="submit" class="primary">Check</button>
      <${ShowMe} lesson=${lesson} />
    </div>
  </form>`;
}

/** @param {{ lesson: Lesson, stop: Stop, id: string, tell: string | null }} props */
function Choices({ lesson, stop, id, tell }) {
  return html`<p class="asks" id=${`${id}-asks`}>${inWords(stop.asks)}</p>
    <div class="answer-row" role="group" aria-labelledby=${`${id}-asks`} aria-describedby=${tell}>
      ${stop.choices.map(
        ({ name, words }) =>
          html`<button key=${name} type="button" class="choice" onClick=${() => void lesson.answer(name)}>
            ${words}
          </button>`,
      )}
      <${ShowMe} lesson=${lesson} />
    </div>`;
}

/** @param {{ lesson: Lesson }} props */
function ShowMe({ lesson }) {
  return html`<button type="button" class="plain" onClick=${() => void lesson.showMe()}>Show me</button>`;
}

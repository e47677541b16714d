// The work that is given to a pupil: a card with the newest open tasks.

import { useState } from "preact/hooks";
import { answerPlace, asVerdict } from "../../../model/classroom/answers.js";
import { inWords, questionCount, questionInWords } from "../../../model/classroom/tasks.js";
import { wordsOf } from "../../../model/verdict.js";
import { html } from "../../html.js";
import { inWords as set } from "../../symbols.js";
import { Clock } from "../clock.js";

/**
 * @typedef {import("../../../wire/class_link.js").Task} Task
 * @typedef {import("../../../control/classroom/classroom.js").ClassroomState} ClassroomState
 * @typedef {{ answer: (task: number, question: number, given: string) => Promise<string>, open: (task: Task) => void,
 *   at: (task: number, question: number) => void, hides: (task: Task) => boolean, stage: string }} Doing
 *   `stage` is the address of the teacher's network, live; `answer` returns the sentence of a refusal, or nothing; `hides`: this page shows the task itself
 */

/** @param {{ classroom: ClassroomState, doing: Doing, open: boolean }} props */
export function Work({ classroom, doing, open }) {
  const room = classroom.room.value;
  const closedVotes = (room?.tasks ?? []).filter((task) => task.kind === "vote" && !task.open).slice(-1);
  const tasks = [
    ...classroom.openTasks.value,
    ...(classroom.openTasks.value.length === 0 ? closedVotes : []),
  ].filter((task) => !doing.hides(task));
  if (!open || !room || tasks.length === 0) return "";
  return html`<section class="card class-tasks" aria-label="Your work">
    ${tasks.map((task) => html`<${OneTask} key=${task.number} ...${{ task, classroom, doing }} />`)}
  </section>`;
}

/** @param {{ task: Task, classroom: ClassroomState, doing: Doing }} props */
function OneTask({ task, classroom, doing }) {
  return html`<article class="task" data-task=${task.number} data-kind=${task.kind}>
    <h2>${set(inWords(task))} ${task.open ? "" : "(closed)"}</h2>
    <${Clock} ends=${task.ends_s} serverNow=${classroom.serverNow} />
    ${
      task.kind === "vote"
        ? html`<${Vote} ...${{ task, classroom, doing }} />`
        : html`
            ${
              task.kind === "question"
                ? html`<p class="hint">
                    It is about your teacher's network, as it was when the question
                    came.${" "}${doing.stage ? html`<a href=${doing.stage} target="_blank" rel="noopener">See the network</a>` : ""}
                  </p>`
                : html`<p>
                    <button type="button" onClick=${() => doing.open(task)}>
                      ${OPENING[task.kind] ?? "Open"}
                    </button>
                  </p>`
            }
            ${
              task.kind === "exercise"
                ? ""
                : Array.from(
                    { length: questionCount(task) },
                    (_, n) =>
                      html`<${AskedValue} key=${n} question=${n + 1} ...${{ task, classroom, doing }} />`,
                  )
            }
          `
    }
  </article>`;
}

/** @type {Record<string, string>} */
const OPENING = {
  exercise: "Open the exercise",
  stop: "Go to the stop",
  example: "Open the network",
  own: "Open the network",
};

/** @param {{ task: Task, classroom: ClassroomState, doing: Doing }} props */
function Vote({ task, classroom, doing }) {
  const [said, setSaid] = useState("");
  const mine = classroom.answers.value.get(answerPlace(task.number, 1));
  return html`<div class="choices" role="group" aria-label=${task.text}>
      ${(task.choices ?? []).map(
        (words, n) =>
          html`<button
            type="button"
            key=${n}
            disabled=${!task.open}
            aria-pressed=${mine?.given === String(n)}
            onClick=${async () => setSaid(await doing.answer(task.number, 1, String(n)))}
          >
            ${words}${!task.open && task.right === n ? " ✓" : ""}
          </button>`,
      )}
    </div>
    <p role="status">${said || votedWords(mine, task)}</p>`;
}

/**
 * @param {import("../../../wire/class_link.js").Judged | undefined} mine
 * @param {Task} task
 */
function votedWords(mine, task) {
  if (!mine) return "";
  if (task.open) return "Your vote has come; you may change it.";
  return { voted_right: "Right.", voted_wrong: "Not right." }[mine.verdict ?? ""] ?? "";
}

/** @param {{ task: Task, question: number, classroom: ClassroomState, doing: Doing }} props */
function AskedValue({ task, question, classroom, doing }) {
  const answer = classroom.answers.value.get(answerPlace(task.number, question));
  const [typed, setTyped] = useState(answer?.given ?? "");
  const [said, setSaid] = useState("");
  const [busy, setBusy] = useState(false);
  /** @param {SubmitEvent} event */
  async function submit(event) {
    event.preventDefault();
    if (typed.trim() === "") return;
    setBusy(true);
    setSaid(await doing.answer(task.number, question, typed.trim()));
    setBusy(false);
  }
  const words = questionInWords(task, question);
  const verdict = asVerdict(answer, task.quantity ?? "");
  const [first, ...sentences] = typeof verdict === "string" ? [verdict] : wordsOf(verdict);
  return html`<form class="asked-value" onSubmit=${submit}>
    <label>
      ${task.kind !== "question" ? set(words) : task.text ? set(task.quantity ?? "") : "Your value"}
      <input
        type="text"
        inputmode="text"
        autocomplete="off"
        maxlength="200"
        value=${typed}
        disabled=${!task.open}
        onFocus=${() => doing.at(task.number, question)}
        onInput=${(/** @type {InputEvent} */ e) => setTyped(/** @type {HTMLInputElement} */ (e.target).value)}
      />
    </label>
    <button type="submit" disabled=${busy || !task.open}>Check</button>
    <div role="status" class="said">
      ${
        said
          ? html`<p class="note">${said}</p>`
          : answer
            ? html`<p><strong>${first}</strong>${answer.tries > 1 ? ` Try ${answer.tries}.` : ""}</p>
                ${sentences.map((sentence) => html`<p key=${sentence} class="note">${sentence}</p>`)}`
            : ""
      }
    </div>
  </form>`;
}

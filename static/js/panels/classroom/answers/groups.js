// The answers to a question in groups by mistake, the right ones first.

import { inWords, questionCount, questionInWords } from "../../../model/classroom/tasks.js";
import { html } from "../../html.js";
import { inWords as set } from "../../symbols.js";

/**
 * @typedef {import("../../../wire/class_link.js").Group} Group
 * @typedef {import("../../../wire/class_link.js").Task} Task
 */

/** The title of a group; of a vote the choice. @param {Group} group @param {Task | undefined} task */
export function titleOf(group, task) {
  const choice = /^choice (\d+)$/.exec(group.name);
  return choice
    ? (task?.choices?.[Number(choice[1])] ?? group.name)
    : group.title || group.text || group.name;
}

/** True for the group of right answers. @param {Group} group @param {Task | undefined} task */
export function isRight(group, task) {
  return (
    group.name === "right" ||
    (task?.right !== undefined && task.right !== null && group.name === `choice ${task.right}`)
  );
}

/**
 * @param {{ groups: import("../../../wire/class_link.js").Groups, task: Task | undefined, opened: string,
 *   open: ((name: string) => void) | null, nameOf: ((number: number) => string) | null }} props
 *   `open` null: the groups are no buttons; `nameOf` null: no names
 */
export function Groups({ groups, task, opened, open, nameOf }) {
  const answered = groups.groups.reduce((sum, { count }) => sum + count, 0);
  const missing = Math.max(0, groups.of - answered);
  return html`<div class="answer-groups">
    <p class="answered" role="status"><strong>${answered} of ${groups.of}</strong> answered</p>
    <ol>
      ${groups.groups.map((group) => {
        const right = isRight(group, task);
        const title = titleOf(group, task);
        const names = nameOf && (group.pupils ?? []).map(nameOf).filter(Boolean);
        const inside = html`<span class="count">${group.count}</span>
          <span class="of-group">
            <span class="title">${right ? "✓ " : ""}${title}</span>
            ${title === group.given || group.name.startsWith("choice") ? "" : html`<span class="as-typed">${group.given}</span>`}
            <span class="share" aria-hidden="true"
              ><span style=${{ width: `${(100 * group.count) / Math.max(1, groups.of)}%` }}></span
            ></span>
            ${
              (names && names.length > 0) || group.corrected > 0
                ? html`<span class="members">
                    ${names ? names.join(", ") : ""}
                    ${group.corrected > 0 ? `${names && names.length > 0 ? " · " : ""}${group.corrected} corrected it themselves` : ""}
                  </span>`
                : ""
            }
          </span>`;
        const kind = `group ${right ? "right" : "amiss"}`;
        return html`<li key=${group.name} class=${kind} data-group=${group.name}>
          ${
            open
              ? html`<button
                  type="button"
                  aria-pressed=${opened === group.name}
                  onClick=${() => open(group.name)}
                >
                  ${inside}
                </button>`
              : html`<div class="row">${inside}</div>`
          }
        </li>`;
      })}
      ${
        missing > 0
          ? html`<li class="group unanswered">
              <div class="row">
                <span class="count">${missing}</span>
                <span class="of-group">
                  <span class="title">No answer yet</span>
                  <span class="share" aria-hidden="true"
                    ><span style=${{ width: `${(100 * missing) / Math.max(1, groups.of)}%` }}></span
                  ></span>
                </span>
              </div>
            </li>`
          : ""
      }
    </ol>
  </div>`;
}

/**
 * The question in hand, and the way to others.
 * @param {{ tasks: Task[], at: [number, number] | null, counts: Record<string, [number, number][]>,
 *   choose: (task: number, question: number) => void }} props
 */
export function QuestionChoice({ tasks, at, counts, choose }) {
  const asked = tasks.filter((task) => questionCount(task) > 0);
  const task = asked.find(({ number }) => number === at?.[0]);
  if (asked.length === 0)
    return html`<p class="hint">Nothing that takes answers is given yet. “Give” asks a question.</p>`;
  return html`<div class="question-choice">
    <h2>${task && at ? set(questionInWords(task, at[1])) : "Choose a question"}</h2>
    <label class="inline">
      <span class="spoken">Task</span>
      <select
        value=${at?.[0] ?? ""}
        onChange=${(/** @type {Event} */ e) => choose(Number(/** @type {HTMLSelectElement} */ (e.target).value), 1)}
      >
        ${[...asked].reverse().map((one) => html`<option key=${one.number} value=${one.number}>${one.number}. ${inWords(one)}</option>`)}
      </select>
    </label>
    ${
      task && at && questionCount(task) > 1
        ? html`<div class="questions-of-task" role="group" aria-label="Question">
            ${Array.from({ length: questionCount(task) }, (_, n) => {
              const [answered, right] = counts[task.number]?.[n] ?? [0, 0];
              return html`<button
                type="button"
                key=${n}
                aria-pressed=${at[1] === n + 1}
                title=${questionInWords(task, n + 1)}
                onClick=${() => choose(task.number, n + 1)}
              >
                ${n + 1}<small>${answered > 0 ? `${right}/${answered}` : "–"}</small>
              </button>`;
            })}
          </div>`
        : ""
    }
  </div>`;
}

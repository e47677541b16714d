// The answers on the teacher's page: the question, the groups, and the opened group.

import { html } from "../../html.js";
import { Comparison } from "./comparison.js";
import { Groups, QuestionChoice, titleOf } from "./groups.js";

/**
 * @param {{ classroom: import("../../../control/classroom/classroom.js").ClassroomState,
 *   opened: ReturnType<typeof import("../../../control/classroom/example.js").createOpenedGroup>,
 *   actions: { project: (projected: any) => void, help: (help: any) => void, ask: (prefill: any) => void,
 *     watch: (task: number, question: number) => void },
 *   typeset: any, draw: (place: HTMLElement, network: any, marked: string) => void }} props
 */
export function Answers({ classroom, opened, actions, typeset, draw }) {
  const room = classroom.room.value;
  if (!room) return "";
  const groups = classroom.groups.value;
  const task = room.tasks.find(({ number }) => number === groups?.task);
  const group = groups?.groups.find(({ name }) => name === opened.name.value);
  const rows = classroom.rows.value;
  const ago = task ? Math.floor((classroom.serverNow() - task.given_s) / 60) : 0;
  return html`<section class="card answers-list" aria-label="Answers">
      <${QuestionChoice}
        tasks=${room.tasks}
        at=${room.watched ?? null}
        counts=${classroom.counts.value}
        choose=${actions.watch}
      />
      ${task ? html`<p class="hint">${task.open ? "" : "Closed. "}Asked ${ago < 1 ? "just now" : `${ago} min ago`}.</p>` : ""}
      ${
        groups
          ? html`<${Groups}
              groups=${groups}
              task=${task}
              opened=${opened.name.value}
              open=${(/** @type {string} */ name) => (opened.name.value = opened.name.value === name ? "" : name)}
              nameOf=${(/** @type {number} */ number) => rows.get(number)?.name ?? ""}
            />`
          : ""
      }
    </section>
    <section class="card opened-group" aria-label="The opened group" aria-live="polite">
      ${
        group && groups
          ? html`
              ${
                opened.example.value
                  ? html`<${Comparison}
                      example=${opened.example.value}
                      title=${titleOf(group, task)}
                      count=${group.count}
                      ...${{ typeset, draw }}
                    />`
                  : html`<h2>${group.count} · ${titleOf(group, task)}</h2>
                      <p>${opened.fault.value || group.text}</p>`
              }
              <p class="pair">
                <button
                  type="button"
                  class="primary"
                  onClick=${() => actions.project({ what: "answers", task: groups.task, question: groups.question, group: group.name })}
                >
                  Show on the projector
                </button>
                ${
                  (group.pupils ?? []).length > 0 && group.name !== "right" && opened.example.value
                    ? html`<button
                        type="button"
                        onClick=${() =>
                          actions.help({
                            pupils: group.pupils,
                            sentence: group.text.slice(0, 400),
                            quantity: task?.kind === "exercise" ? "" : (opened.example.value?.quantity ?? ""),
                          })}
                      >
                        ${group.count === 1 ? "Send this one a hint" : `Send these ${group.count} a hint`}
                      </button>`
                    : ""
                }
                ${
                  task?.kind === "question"
                    ? html`<button
                        type="button"
                        onClick=${() => actions.ask({ kind: "question", quantity: task.quantity, text: task.text })}
                      >
                        Ask again
                      </button>`
                    : ""
                }
              </p>
            `
          : html`<p class="hint">
              Open a group: the wrong calculation comes beside the right one, and the place where the two
              part.
            </p>`
      }
    </section>`;
}

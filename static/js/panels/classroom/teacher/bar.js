// The teacher's bar: the class and its code, the three views, giving work, and steering.

import { spaced } from "../../../model/classroom/tasks.js";
import { html } from "../../html.js";
import { Menu } from "../../shell/menu.js";
import { Clock } from "../clock.js";

/**
 * @typedef {"stage" | "board" | "answers"} ViewName
 * @typedef {{ invite: () => void, give: (kind: string) => void, tasks: () => void, hold: () => void, settle: () => void,
 *   end: () => void, openProjector: () => void, send: (command: any) => void }} Doing
 */

/** @type {[ViewName, string][]} */
const VIEWS = [
  ["stage", "Stage"],
  ["board", "Board"],
  ["answers", "Answers"],
];
/** @type {[string, string][]} */
const KINDS = [
  ["question", "Ask about this network …"],
  ["vote", "Vote …"],
  ["exercise", "Exercise …"],
  ["stop", "Stop of the lesson …"],
  ["example", "Example, or this network …"],
  ["own", "Own questions …"],
];
/** @type {[string, string][]} */
const SHOWN = [
  ["code", "Code and address"],
  ["stage", "The stage"],
  ["answers", "The answers"],
  ["board", "The board, without names"],
  ["nothing", "Nothing"],
];

/**
 * @param {{ classroom: import("../../../control/classroom/classroom.js").ClassroomState,
 *   view: import("@preact/signals").Signal<ViewName>, doing: Doing, server: import("../../../wire/class_server.js").ClassServer }} props
 */
export function TeacherBar({ classroom, view, doing, server }) {
  const room = classroom.room.value;
  if (classroom.connection.value.state === "gone")
    return html`<section class="class-bar" aria-label="Class">
      <span>${classroom.connection.value.reason || "This class is over."}</span>
      <a class="button" href=${server.leave}>Leave</a>
    </section>`;
  if (!room) return html`<section class="class-bar" aria-label="Class">Opening the class …</section>`;
  if (room.ended)
    return html`<section class="class-bar" aria-label="Class">
      <strong>${room.title || "The class"} has ended.</strong>
      <a class="button" href=${server.report}>Report</a>
      <a class="button" href=${server.leave}>Leave</a>
    </section>`;
  const hands = [...classroom.rows.value.values()].filter(({ hand }) => hand !== null).length;
  const following = [...classroom.rows.value.values()].filter(({ here, alone }) => here && !alone).length;
  const held = room.held !== null;
  return html`<section class="class-bar" aria-label="Class">
    <button type="button" class="quiet code" title="Code, address and QR code" onClick=${doing.invite}>
      ${spaced(room.code)}
    </button>
    <span class="here" role="status">
      ${`${classroom.here.value} here`}${hands > 0 ? html` · <strong>${`${hands} ${hands === 1 ? "hand" : "hands"} up`}</strong>` : ""}
    </span>
    <span class="views-of-class" role="group" aria-label="View">
      ${VIEWS.map(
        ([name, words]) =>
          html`<button
            key=${name}
            type="button"
            aria-pressed=${view.value === name}
            onClick=${() => (view.value = name)}
          >
            ${words}
          </button>`,
      )}
    </span>
    <${Clock} ends=${room.ends_s} serverNow=${classroom.serverNow} />
    <span class="steering">
      <${Menu} id="class-give" label="Give">
        ${(/** @type {() => void} */ close) =>
          html`<ul class="menu-list">
            ${KINDS.map(
              ([kind, words]) =>
                html`<li key=${kind}>
                  <button type="button" class="quiet" onClick=${() => [close(), doing.give(kind)]}>
                    ${words}
                  </button>
                </li>`,
            )}
            <li>
              <button type="button" class="quiet" onClick=${() => [close(), doing.tasks()]}>
                What is given …
              </button>
            </li>
          </ul>`}
      <//>
      <button
        type="button"
        class="quiet"
        aria-pressed=${room.leads}
        title="Pupils' pages show the stage"
        onClick=${() => doing.send({ type: "lead", on: !room.leads })}
      >
        ${room.leads ? `Follow me: ${following}` : "Follow me"}
      </button>
      <button
        type="button"
        class="quiet"
        aria-pressed=${held}
        onClick=${() => (held ? doing.send({ type: "release" }) : doing.hold())}
      >
        ${held ? "Release" : "Hold"}
      </button>
      <${Menu} id="class-projector" label="Projector">
        ${(/** @type {() => void} */ close) =>
          html`<ul class="menu-list">
            <li>
              <button type="button" class="quiet" onClick=${() => [close(), doing.openProjector()]}>
                Open its window
              </button>
            </li>
            ${SHOWN.map(
              ([what, words]) =>
                html`<li key=${what}>
                  <button
                    type="button"
                    class="quiet"
                    aria-pressed=${(room.projected?.what ?? "code") === what}
                    onClick=${() => [
                      close(),
                      doing.send({
                        type: "project",
                        what,
                        ...(what === "answers" && room.watched
                          ? { task: room.watched[0], question: room.watched[1] }
                          : {}),
                      }),
                    ]}
                  >
                    ${words}
                  </button>
                </li>`,
            )}
          </ul>`}
      <//>
      <button type="button" class="quiet" onClick=${doing.settle}>Class …</button>
      <button type="button" class="quiet" onClick=${doing.end}>End …</button>
    </span>
    <${Notices} classroom=${classroom} doing=${doing} />
  </section>`;
}

/** @param {{ classroom: import("../../../control/classroom/classroom.js").ClassroomState, doing: Doing }} props */
function Notices({ classroom, doing }) {
  const { fault = "", full = false, held = null } = classroom.room.value ?? {};
  const isLost = classroom.connection.value.state !== "open";
  return html`
    ${isLost ? html`<p class="notice" role="status">The connection is lost; it comes back by itself.</p>` : ""}
    ${held !== null ? html`<p class="notice" role="status">All pages pause${held ? `: “${held}”` : ""}.</p>` : ""}
    ${fault ? html`<p class="notice" role="status">${fault}</p>` : ""}
    ${full ? html`<p class="notice" role="status">The class is full: no more pupils can join.</p>` : ""}
    ${
      classroom.takenOver.value
        ? html`<p class="notice" role="status">
            Another device leads this class now.
            <button type="button" onClick=${() => doing.send({ type: "take_over" })}>Lead here</button>
          </p>`
        : ""
    }
  `;
}

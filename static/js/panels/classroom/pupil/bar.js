// A pupil's bar: the class, the nickname, the work that is given, a hand, and following.

import { useState } from "preact/hooks";
import { html } from "../../html.js";
import { Clock } from "../clock.js";

/**
 * @param {{ classroom: import("../../../control/classroom/classroom.js").ClassroomState, send: (command: any) => void,
 *   work: import("@preact/signals").Signal<boolean>, leave: string }} props  work: true while the card of the work is open
 */
export function PupilBar({ classroom, send, work, leave }) {
  const [told, setTold] = useState(false);
  const [room, you] = [classroom.room.value, classroom.you.value];
  const { state, reason } = classroom.connection.value;
  if (state === "gone" || classroom.ended.value)
    return html`<section class="class-bar" aria-label="Class">
      <span>${reason || "The class has ended. Your own network stays yours."}</span>
      <a class="button" href=${leave}>Go on alone</a>
    </section>`;
  if (!room || !you)
    return html`<section class="class-bar" aria-label="Class">Coming into the class …</section>`;
  const count = classroom.openTasks.value.length;
  return html`<section class="class-bar pupil" aria-label="Class">
    <strong class="class-title">${room.title || "Class"}</strong>
    <button type="button" class="quiet" aria-expanded=${told} onClick=${() => setTold(!told)}>
      ${you.nickname}
    </button>
    ${told ? html`<span class="hint">On another device: ${room.code}, ${you.nickname}, <strong>${you.pin}</strong></span>` : ""}
    ${
      count > 0
        ? html`<button
            type="button"
            class="work-button"
            aria-expanded=${work.value}
            onClick=${() => (work.value = !work.value)}
          >
            ${count === 1 ? "Your work" : `Your work (${count})`}
          </button>`
        : ""
    }
    <${Clock} ends=${room.ends_s} serverNow=${classroom.serverNow} />
    <span class="steering">
      ${
        room.leads
          ? html`<button
              type="button"
              class="quiet"
              onClick=${() => send({ type: "follow", on: !you.follows })}
            >
              ${you.follows ? "Work on my own" : "Follow again"}
            </button>`
          : ""
      }
      <button
        type="button"
        class="quiet"
        aria-pressed=${you.hand}
        onClick=${() => send({ type: "hand", up: !you.hand })}
      >
        ${you.hand ? "Take the hand down" : "Raise a hand"}
      </button>
    </span>
    ${you.looked_at ? html`<p class="notice" role="status">Your teacher is looking at your network.</p>` : ""}
    ${state !== "open" ? html`<p class="notice" role="status">The connection is lost; it comes back by itself.</p>` : ""}
    ${!room.teacher_here && state === "open" ? html`<p class="notice" role="status">Your teacher is away for a moment.</p>` : ""}
    ${room.fault ? html`<p class="notice" role="status">${room.fault}</p>` : ""}
  </section>`;
}

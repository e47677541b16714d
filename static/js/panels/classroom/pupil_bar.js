// A pupil's bar: the class, the nickname, and the work that is given.

import { html } from "../html.js";

/** @param {{ classroom: import("../../control/classroom/classroom.js").ClassroomState }} props */
export function PupilBar({ classroom }) {
  const [room, you] = [classroom.room.value, classroom.you.value];
  if (!room || !you) return html`<p class="class-bar">Coming into the class …</p>`;
  return html`<section class="class-bar" aria-label="Class">
    <strong>${room.title || "Class"}</strong> <span>${you.nickname}</span>
  </section>`;
}

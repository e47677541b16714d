// The teacher's bar: the class, its code, and how many are here.

import { html } from "../html.js";

/** @param {{ classroom: import("../../control/classroom/classroom.js").ClassroomState }} props */
export function TeacherBar({ classroom }) {
  const room = classroom.room.value;
  if (!room) return html`<p class="class-bar">Opening the class …</p>`;
  return html`<section class="class-bar" aria-label="Class">
    <strong class="code">${room.code.slice(0, 4)} ${room.code.slice(4)}</strong>
    <span>${classroom.here.value} here</span>
  </section>`;
}

// What covers a pupil's page: the teacher's stage, or a sentence while the class is held. And the teacher's help.

import { html } from "../../html.js";

/** @param {{ classroom: import("../../../control/classroom/classroom.js").ClassroomState, root: string }} props */
export function Cover({ classroom, root }) {
  const [room, you] = [classroom.room.value, classroom.you.value];
  if (!room || !you || classroom.ended.value) return "";
  const follows = room.leads && you.follows && room.stage !== "";
  return html`
    ${follows ? html`<iframe title="The teacher's network" src=${`${root}/watch/${room.stage}?embed=diagram,legend,rule,explain,check,curve,transport,numbers,data`}></iframe>` : ""}
    ${room.held !== null ? html`<div class="held" role="alert"><p>${room.held || "One moment, please."}</p></div>` : ""}
  `;
}

/**
 * @param {{ classroom: import("../../../control/classroom/classroom.js").ClassroomState,
 *   open: (help: import("../../../wire/class_link.js").Help) => void }} props
 */
export function FromTeacher({ classroom, open }) {
  const help = classroom.help.value;
  if (!help) return "";
  const close = () => (classroom.help.value = null);
  const leads = help.stop !== null || help.quantity !== "" || help.link !== "";
  const what =
    help.stop !== null
      ? `Stop ${help.stop} of the lesson`
      : help.quantity
        ? `About ${help.quantity}`
        : help.link
          ? "A network"
          : "";
  return html`<section class="card from-teacher" role="alert" aria-label="From your teacher">
    <p><strong>From your teacher</strong>${help.sentence ? html`: ${help.sentence}` : ""} ${what}</p>
    <p class="pair">
      ${leads ? html`<button type="button" class="primary" onClick=${() => [open(help), close()]}>Open</button>` : ""}
      <button type="button" onClick=${close}>${leads ? "Not now" : "I have read it"}</button>
    </p>
  </section>`;
}

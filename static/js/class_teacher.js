// The teacher's page of a class: the bar above the network, the dialogs of giving work, the board and the answers.

import { TeacherBar } from "./panels/classroom/teacher_bar.js";

/** @param {import("./class_view.js").ClassPage} page */
export function createTeachersPage({ classroom, link, host, show }) {
  if (host.network) void link.send({ type: "stage", session: host.network.session });
  show("class-bar", TeacherBar, { classroom });
}

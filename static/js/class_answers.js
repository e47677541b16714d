// The answers, on the teacher's page.

import { createTypeset } from "./browser/typeset.js";
import { createOpenedGroup } from "./control/classroom/example.js";
import { drawNetwork } from "./class_drawing.js";
import { Answers } from "./panels/classroom/answers/answers.js";

/**
 * @param {import("./class_view.js").ClassPage} page
 * @param {{ project: (projected: any) => void, help: (help: any) => void, ask: (prefill: any) => void,
 *   watch: (task: number, question: number) => void }} actions
 * @param {import("./wire/class_server.js").ClassServer} server
 */
export function createAnswersView({ root, classroom, show }, actions, server) {
  const opened = createOpenedGroup(classroom, server.example);
  show("class-answers", Answers, {
    classroom,
    opened,
    actions,
    typeset: createTypeset(root),
    draw: drawNetwork,
  });
}

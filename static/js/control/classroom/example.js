// The opened group of answers, and its example: a wrong calculation beside the right one.

import { effect, signal } from "@preact/signals-core";

/**
 * @param {import("./classroom.js").ClassroomState} classroom
 * @param {(task: number, question: number, group: string) => Promise<import("../../wire/class_server.js").Example>} fetchExample
 */
export function createOpenedGroup(classroom, fetchExample) {
  /** The name of the opened group; empty for none. */
  const name = signal("");
  const example = signal(/** @type {import("../../wire/class_server.js").Example | null} */ (null));
  const fault = signal("");
  let [asked, question] = ["", ""];

  effect(() => {
    const groups = classroom.groups.value;
    const place = groups ? `${groups.task} ${groups.question}` : "";
    if (place !== question) {
      question = place;
      name.value = "";
    }
    const group = groups?.groups.find((one) => one.name === name.value);
    // Votes have no calculation.
    const wanted =
      groups && group && !group.name.startsWith("choice") ? `${place} ${group.name} ${group.given}` : "";
    if (wanted === asked) return;
    asked = wanted;
    example.value = null;
    fault.value = "";
    if (!wanted || !groups || !group) return;
    fetchExample(groups.task, groups.question, group.name).then(
      (found) => {
        if (asked === wanted) example.value = found;
      },
      (problem) => {
        if (asked === wanted) [fault.value, asked] = [problem.message, ""];
      },
    );
  });
  return { name, example, fault };
}

// The tasks of a class in words, and their times.

/** @typedef {import("../../wire/class_link.js").Task} Task */

/** The levels of exercises; /exercise describes them. */
export const LEVELS = [
  "The forward pass",
  "Backwards: the output layer",
  "Backwards: the hidden layer",
  "A whole iteration: two samples, trained biases",
];

/** A task in a few words. @param {Task} task @returns {string} */
export function inWords(task) {
  if (task.title) return task.title;
  switch (task.kind) {
    case "exercise":
      return `Exercise, level ${task.level}`;
    case "stop":
      return `Lesson, stop ${task.stop}`;
    case "example":
      return task.name ? `Example ${task.name.replaceAll("-", " ")}` : "A network";
    case "own":
      return "Questions";
    case "question":
      return task.text || `What is ${task.quantity}?`;
    default:
      return task.text ?? "";
  }
}

/** The number of questions that take an answer. @param {Task} task */
export function questionCount(task) {
  if (task.kind === "exercise") return /** @type {number} */ (task.questions ?? 0);
  if (task.kind === "own") return /** @type {unknown[]} */ (task.questions ?? []).length;
  return task.kind === "question" || task.kind === "vote" ? 1 : 0;
}

/** A question of a task in words. @param {Task} task @param {number} question  from 1 */
export function questionInWords(task, question) {
  if (task.kind === "own") {
    const asked = task.questions[question - 1];
    return asked.text || `What is ${asked.quantity}?`;
  }
  return questionCount(task) > 1 ? `Question ${question}` : inWords(task);
}

/** Seconds as 1:05. @param {number} seconds */
export function clock(seconds) {
  const whole = Math.max(0, Math.ceil(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

/** The code in two parts, as it stands on the board. @param {string} code */
export function spaced(code) {
  return `${code.slice(0, 4)} ${code.slice(4)}`;
}

// The answers of a learner to an exercise, as plain data: the typed text, its verdict, and the
// values that missed.

/**
 * @typedef {import("../wire/documents.js").Question} Question
 * @typedef {import("../wire/documents.js").Verdict} Verdict
 * @typedef {{ typed: string, verdict: Verdict | null, refused: string, tries: string[], shown: boolean }} Answer
 *   `tries` are the values that missed, each once; `shown` is true if the learner asked for the value
 * @typedef {Record<string, Answer>} Answers  by quantity
 */

/** The number of tries after which the value is offered. */
export const TRIES = 2;

/** @type {Answer} */
export const EMPTY = { typed: "", verdict: null, refused: "", tries: [], shown: false };

/**
 * @param {Answer} answer
 * @param {string} typed
 * @returns {Answer}
 */
export function typing(answer, typed) {
  // A verdict holds for the value that it judged.
  return typed.trim() === answer.verdict?.given.trim()
    ? { ...answer, typed }
    : { ...answer, typed, verdict: null, refused: "" };
}

/**
 * The answer after a verdict. A verdict on a value that is no longer in the field changes nothing.
 * @param {Answer} answer
 * @param {Verdict} verdict
 * @returns {Answer}
 */
export function judged(answer, verdict) {
  const given = verdict.given.trim();
  if (given !== answer.typed.trim()) return answer;
  // A value that says too little is no success, and it costs no try.
  const missed = !["right", "too_few_digits"].includes(verdict.verdict) && !answer.tries.includes(given);
  return { ...answer, verdict, refused: "", tries: missed ? [...answer.tries, given] : answer.tries };
}

/** True if the answer can be checked: it has a text and no verdict. @param {Answer} answer */
export function isOpen(answer) {
  return answer.typed.trim() !== "" && answer.verdict === null && answer.refused === "";
}

/**
 * The numbers of right and of shown answers. A right answer whose value was shown counts as shown.
 * @param {Question[]} questions
 * @param {Answers} answers
 */
export function score(questions, answers) {
  const all = questions.map(({ quantity }) => answers[quantity] ?? EMPTY);
  return {
    right: all.filter((answer) => answer.verdict?.verdict === "right" && !answer.shown).length,
    shown: all.filter((answer) => answer.shown).length,
    of: questions.length,
  };
}

/**
 * The typed values of the other questions. A value that follows from an earlier slip is no second slip.
 * @param {Answers} answers
 * @param {string} quantity
 */
export function typedBeside(answers, quantity) {
  return Object.entries(answers)
    .filter(([name, { typed }]) => name !== quantity && typed.trim() !== "")
    .map(([name, { typed }]) => ({ quantity: name, given: typed }));
}

/**
 * Reads stored answers. A text that cannot be read gives no answers.
 * @param {string | null} text
 * @returns {Answers}
 */
export function read(text) {
  try {
    const stored = JSON.parse(text ?? "{}");
    if (typeof stored !== "object" || stored === null || Array.isArray(stored)) return {};
    return Object.fromEntries(
      Object.entries(stored)
        .filter(([, answer]) => typeof answer?.typed === "string" && Array.isArray(answer.tries))
        .map(([quantity, answer]) => [quantity, { ...EMPTY, ...answer }]),
    );
  } catch {
    return {};
  }
}

// A learner's answers to an exercise, as plain data: what was typed, what was said to it, how often it was missed.

/**
 * @typedef {{ number: number, quantity: string, text: string, name: string, tex: string }} Question
 * @typedef {{ quantity: string, given: string,
 *   verdict: "right" | "too_few_digits" | "rounding" | "follows" | "wrong" | "unknown" | "unreadable",
 *   mistakes: { name: string, text: string }[], text: string }} Verdict
 * @typedef {{ typed: string, verdict: Verdict | null, refused: string, tries: string[], shown: boolean }} Answer
 *   `tries` are the values that missed, each once; `shown`: the right value was asked for
 * @typedef {Record<string, Answer>} Answers  by quantity
 */

/** After so many tries the right value is offered without asking twice. */
export const TRIES = 2;

/** @type {Answer} */
export const EMPTY = { typed: "", verdict: null, refused: "", tries: [], shown: false };

/**
 * @param {Answer} answer
 * @param {string} typed
 * @returns {Answer}
 */
export function typing(answer, typed) {
  // What was said holds for what it was said to.
  return typed.trim() === answer.verdict?.given.trim()
    ? { ...answer, typed }
    : { ...answer, typed, verdict: null, refused: "" };
}

/**
 * The answer after a verdict; one for a value that is no longer in the field is passed over.
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

/** Whether it is worth asking: something is typed, and nothing was said to it yet. @param {Answer} answer */
export function isOpen(answer) {
  return answer.typed.trim() !== "" && answer.verdict === null && answer.refused === "";
}

/**
 * How many are right; one whose value was shown first counts as shown.
 * @param {Question[]} questions
 * @param {Answers} answers
 */
export function score(questions, answers) {
  const own = questions.map(({ quantity }) => answers[quantity] ?? EMPTY);
  return {
    right: own.filter((answer) => answer.verdict?.verdict === "right" && !answer.shown).length,
    shown: own.filter((answer) => answer.shown).length,
    of: questions.length,
  };
}

/**
 * Answers as they were kept; what cannot be read is as if nothing had been typed.
 * @param {string | null} text
 * @returns {Answers}
 */
export function read(text) {
  try {
    const kept = JSON.parse(text ?? "{}");
    if (typeof kept !== "object" || kept === null || Array.isArray(kept)) return {};
    return Object.fromEntries(
      Object.entries(kept)
        .filter(([, answer]) => typeof answer?.typed === "string" && Array.isArray(answer.tries))
        .map(([quantity, answer]) => [quantity, { ...EMPTY, ...answer }]),
    );
  } catch {
    return {};
  }
}

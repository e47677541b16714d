// A verdict on a learner's value, in words.

/**
 * @typedef {import("../wire/documents.js").LessonVerdict} Verdict
 */

/** The first words of a verdict. @type {Record<string, string>} */
const BEGINS = {
  right: "Right.",
  too_few_digits: "Right so far.",
  rounding: "Nearly.",
  unknown: "This cannot be judged.",
  unreadable: "This cannot be read.",
};
const NO_MISTAKE = "No usual mistake gives this number. Check the numbers that go into it, one by one.";

/**
 * A verdict in words: its first words, then its sentences.
 * @param {Verdict} verdict
 */
export function wordsOf({ verdict, mistakes, text }) {
  const sentences = [...mistakes.map((mistake) => mistake.text), ...(text ? [text] : [])];
  const isPlain = verdict === "wrong" && sentences.length === 0;
  return [BEGINS[verdict] ?? "Not yet.", ...(isPlain ? [NO_MISTAKE] : sentences)];
}

// A pupil's own answers.

/** The place of an answer among those of a pupil. @param {number} task @param {number} question */
export function answerPlace(task, question) {
  return `${task} ${question}`;
}

/**
 * An answer that the class has judged, as an exercise's page shows verdicts; a sentence where none is told.
 * @param {import("../../wire/class_link.js").Judged | undefined} judged
 * @param {string} quantity
 * @returns {import("../../wire/documents.js").Verdict | string}
 */
export function asVerdict(judged, quantity) {
  if (!judged?.verdict) return "Your answer has come.";
  const { given, verdict, mistake = "", text = "", follows_from = [] } = judged;
  const isMistake = verdict === "wrong" && mistake !== "";
  return /** @type {any} */ ({
    quantity,
    given,
    verdict,
    mistakes: isMistake ? [{ name: mistake, text }] : [],
    text: isMistake ? "" : text,
    follows_from,
    likewise: "",
  });
}

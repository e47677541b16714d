// The question of a stop of the lesson: verdicts, the answer once it is there, and the progress.

import { computed, signal } from "@preact/signals-core";
import { readProgress } from "../../model/progress.js";
import { wordsOf } from "../../model/verdict.js";

/**
 * @typedef {import("../../wire/documents.js").Stop} Stop
 * @typedef {import("../../wire/documents.js").StopAnswer} StopAnswer
 * @typedef {import("../../wire/documents.js").LessonVerdict} Verdict
 * @typedef {{ read: () => string | null, write: (text: string) => void }} Kept
 */

/**
 * @param {{ check: (stop: number, given: string) => Promise<Verdict>, fetchAnswer: (stop: number) => Promise<StopAnswer>,
 *   progress: Kept }} page
 * @param {import("@preact/signals-core").ReadonlySignal<Stop | null>} stop
 * @param {import("@preact/signals-core").Signal<number>} place
 */
export function createAsking(page, stop, place) {
  const progress = signal(readProgress(page.progress.read()));
  /** The verdict on the newest answer. @type {import("@preact/signals-core").Signal<Verdict | null>} */
  const verdict = signal(null);
  /** The reason why an answer could not be judged, a sentence. */
  const refusal = signal("");
  /** @type {import("@preact/signals-core").Signal<StopAnswer | null>} */
  const answer = signal(null);
  /** True if the stop is answered, by the learner or by "Show me". */
  const isDone = computed(() => (stop.value?.title ?? "") in progress.value);

  /** @param {string} given @param {boolean} shown */
  function keep(given, shown) {
    const title = stop.value?.title ?? "";
    if (!title || title in progress.value) return;
    progress.value = { ...progress.value, [title]: { given, shown } };
    page.progress.write(JSON.stringify(progress.value));
  }

  /** Fetches the answer of the present stop. @returns {Promise<boolean>} true if it has come */
  async function fetchAnswer() {
    const asked = stop.value;
    try {
      const found = await page.fetchAnswer(place.value + 1);
      if (asked !== stop.value) return false;
      answer.value = found;
      return true;
    } catch (problem) {
      if (asked === stop.value) refusal.value = /** @type {Error} */ (problem).message;
      return false;
    }
  }

  return {
    ...{ progress, verdict, refusal, answer, isDone, fetchAnswer },
    /** Begins the question of a stop. */
    begin() {
      verdict.value = null;
      refusal.value = "";
      answer.value = null;
    },
    /** @param {string} given @returns {Promise<string>} the verdict in words; empty if another stop is shown now */
    async check(given) {
      const asked = stop.value;
      refusal.value = "";
      try {
        const found = await page.check(place.value + 1, given);
        if (asked !== stop.value) return "";
        verdict.value = found;
        if (found.verdict === "right" && (await fetchAnswer())) keep(given, false);
        return wordsOf(found).join(" ");
      } catch (problem) {
        if (asked !== stop.value) return "";
        verdict.value = null;
        refusal.value = /** @type {Error} */ (problem).message;
        return refusal.value;
      }
    },
    async giveUp() {
      if (await fetchAnswer()) keep("", true);
    },
  };
}

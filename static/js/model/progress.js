// A learner's progress in the lesson, as plain data: the answer to the question of each stop.

/**
 * @typedef {{ given: string, shown: boolean }} Done  `shown` is true if the learner asked for the answer
 * @typedef {Readonly<Record<string, Done>>} Progress  by the title of the stop
 */

/**
 * Reads stored progress. A text that cannot be read gives none.
 * @param {string | null} text
 * @returns {Progress}
 */
export function readProgress(text) {
  try {
    const stored = JSON.parse(text ?? "{}");
    if (typeof stored !== "object" || stored === null || Array.isArray(stored)) return {};
    return Object.fromEntries(
      Object.entries(stored)
        .filter(([, done]) => typeof done?.given === "string" && typeof done.shown === "boolean")
        .map(([title, { given, shown }]) => [title, { given, shown }]),
    );
  } catch {
    return {};
  }
}

/**
 * The numbers of stops that are answered, and of those whose answer was shown.
 * @param {Progress} progress
 * @param {{ title: string }[]} stops
 */
export function counted(progress, stops) {
  const done = stops.flatMap(({ title }) => progress[title] ?? []);
  return { answered: done.length, shown: done.filter(({ shown }) => shown).length, of: stops.length };
}

// The words on the error curve: its flags, the other runs, and the place of its slider.

import { whole } from "../model/number.js";

/**
 * @param {import("../wire/protocol.js").Edit[]} edits
 */
export function flagInWords(edits) {
  const iterations = new Set(edits.map(({ iteration }) => iteration));
  if (iterations.size === 1)
    return `iteration ${whole(edits[0].iteration)}: ${edits.map(({ text }) => text).join(", ")}`;
  const few = edits.slice(0, 3).map(({ iteration, text }) => `${text} at ${whole(iteration)}`);
  const more = edits.length > few.length ? ` and ${edits.length - few.length} more` : "";
  return `${edits.length} changes: ${few.join(", ")}${more}`;
}

/**
 * @param {import("../wire/protocol.js").Branch} branch
 * @param {import("../model/notation.js").Writing} writing
 */
export function branchInWords({ parted_at, end, error }, { number }) {
  const where = `parted at ${whole(parted_at)}, reached ${whole(end)}`;
  return error === null ? where : `${where}: E ${number(error)}`;
}

/**
 * A place of the run in words, for the slider.
 * @param {import("./strip.js").State} state
 * @param {number} iteration
 */
export function placeInWords({ frame, isKnown, samples, edits, writing }, iteration) {
  const now = samples === 1 ? frame.error : frame.trainError;
  const words = [`iteration ${whole(iteration)} of ${whole(frame.end)}`];
  if (iteration === frame.iteration && isKnown) words.push(`total error ${writing.number(now)}`);
  words.push(...edits.filter((edit) => edit.iteration === iteration).map(({ text }) => text));
  return words.join(", ");
}

// The board's order: the pupils that need help come first.

/** @typedef {import("../../wire/class_link.js").Row} Row */

/** Seconds without anything new after which a pupil may be stuck. */
export const STUCK_S = 120;
/** Tells how much help a pupil needs, from 0: hand up, wrong, stuck, at work, away. */
export const NEEDS = /** @type {const} */ (["hand up", "wrong", "quiet", "at work", "away"]);
/** The verdicts on answers that are not right, and on those that are. */
export const AMISS = new Set(["wrong", "unreadable", "follows", "voted_wrong"]);
export const RIGHT = new Set(["right", "too_few_digits", "rounding", "voted_right"]);

/**
 * The place of a pupil's need in NEEDS.
 * @param {Row} row
 * @param {number} seconds  since the class was opened
 */
export function need(row, seconds) {
  if (row.hand !== null) return 0;
  if (!row.here) return 4;
  if (row.last && AMISS.has(row.last[2])) return 1;
  return seconds - row.active > STUCK_S ? 2 : 3;
}

/**
 * The pupils, [number, row], by need: hands by their time, the rest by number, so that a tile moves only when its need
 * changes.
 * @param {Iterable<[number, Row]>} rows
 * @param {number} seconds  since the class was opened
 * @returns {[number, Row][]}
 */
export function byNeed(rows, seconds) {
  return [...rows].sort(
    ([a, one], [b, other]) =>
      need(one, seconds) - need(other, seconds) || (one.hand ?? 0) - (other.hand ?? 0) || a - b,
  );
}

/** A time of quiet in words. @param {number} seconds */
export function quiet(seconds) {
  if (seconds < 10) return "now";
  return seconds < 90 ? `${Math.floor(seconds / 10) * 10} s` : `${Math.floor(seconds / 60)} min`;
}

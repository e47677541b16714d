// The shown sample, said to screen readers when a person has chosen it; and the worst sample.

import { effect, signal, untracked } from "@preact/signals-core";
import { columnsOf } from "../../model/elements.js";
import { sampleInWords, worstInWords } from "../../model/data/sample_words.js";
import { worstOf } from "../../model/data/rows.js";

/**
 * @param {import("../store.js").Store} store
 * @param {import("./showing.js").Showing} showing
 * @param {Pick<import("./pictures.js").Pictures, "at" | "errorsNow">} pictures
 */
export function createSaying(store, showing, pictures) {
  /** The sample that was found as the worst, and a sentence about it, until another one is shown or
   * the numbers change.
   * @type {import("@preact/signals-core").Signal<{ row: number, sentence: string, of: string } | null>} */
  const worst = signal(null);
  /** @type {number | null} */
  let said = null;

  effect(() => {
    const [chosen, frame, rows] = [showing.chosen.value, store.frame.value, showing.rows.value];
    if (chosen === null) said = null;
    const isPast =
      worst.value &&
      (worst.value.of !== stateNow() || (worst.value.row !== chosen && frame?.sample === chosen));
    if (isPast) worst.value = null;
    if (chosen === null || !rows || frame?.sample !== chosen || said === chosen) return;
    said = chosen;
    untracked(() => say(rows, chosen));
  });

  /** Changes with the weights and with the data. */
  function stateNow() {
    const frame = store.frame.peek();
    return `${frame?.iteration} ${frame?.trainError}`;
  }

  /** @param {import("../../model/data/rows.js").Rows} rows @param {number} row */
  function say(rows, row) {
    const { width } = rows;
    const inputs = rows.inputs.subarray(row * width, (row + 1) * width);
    const network = store.network.peek();
    const words = sampleInWords(rows, row, {
      inputs: network ? columnsOf(network).labels : [],
      number: store.writing.peek().number,
      outputs: pictures.at(inputs),
      error: pictures.errorsNow()?.[row] ?? null,
    });
    const begin = worst.peek()?.row === row ? `${worst.peek()?.sentence} ` : "";
    store.say(begin + words);
  }

  return {
    worst,
    /** Shows the training sample with the largest error by the present weights; of equal ones the first. */
    showWorst() {
      const [errors, rows] = [pictures.errorsNow(), showing.rows.peek()];
      if (!errors || !rows) return;
      const found = worstOf(errors, rows.trainCount);
      worst.value = { row: found.row, sentence: worstInWords(found, rows.trainCount), of: stateNow() };
      if (said === found.row && showing.chosen.peek() === found.row) say(rows, found.row);
      else void showing.show(found.row);
    },
  };
}

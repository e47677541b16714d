// A verdict on a learner's value: a mark and words.

import { html } from "../html.js";
import { inWords } from "../symbols.js";

/**
 * @type {Record<import("../../wire/documents.js").Verdict["verdict"], [mark: string, words: string]>}
 */
const SAID = {
  right: ["✓", "right"],
  too_few_digits: ["…", "too few digits to tell"],
  rounding: ["≈", "rounded in another way"],
  follows: ["↳", "follows from your own value"],
  wrong: ["✗", "not this"],
  unknown: ["?", "there is no such quantity here"],
  unreadable: ["?", "this line cannot be read"],
};

/** @param {{ verdict: import("../../wire/documents.js").Verdict["verdict"] }} props */
export function Verdict({ verdict }) {
  const [mark, words] = SAID[verdict];
  return html`<span class=${`verdict ${verdict}`}
    ><span class="mark" aria-hidden="true">${mark}</span>${words}</span
  >`;
}

/**
 * The sentences of a verdict: its mistakes, or the reason for it.
 * @param {{ judged: import("../../wire/documents.js").Verdict }} props
 */
export function Mistakes({ judged: { mistakes, text } }) {
  const sentences = [...mistakes.map((mistake) => mistake.text), ...(text ? [text] : [])];
  return sentences.map((sentence) => html`<p class="note" key=${sentence}>${inWords(sentence)}</p>`);
}

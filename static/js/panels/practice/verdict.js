// A verdict on a learner's value: a mark and words.

import { html } from "../html.js";
import { inWords } from "../symbols.js";

/**
 * @type {Record<import("../../wire/documents.js").Verdict["verdict"], [mark: string, words: string]>}
 */
const SAID = {
  right: ["✓", "right"],
  rounding: ["≈", "nearly: rounded differently"],
  wrong: ["✗", "not this"],
  unknown: ["?", "there is no such quantity here"],
};

/** @param {{ verdict: import("../../wire/documents.js").Verdict["verdict"] }} props */
export function Verdict({ verdict }) {
  const [mark, words] = SAID[verdict];
  return html`<span class=${`verdict ${verdict}`}
    ><span class="mark" aria-hidden="true">${mark}</span>${words}</span
  >`;
}

/**
 * The mistakes that give exactly the learner's number.
 * @param {{ judged: import("../../wire/documents.js").Verdict }} props
 */
export function Mistakes({ judged: { verdict, mistakes } }) {
  if (verdict === "wrong" && mistakes.length === 0)
    return html`<p class="note">
      None of the usual mistakes makes this number. Check the numbers that go into it, one by one.
    </p>`;
  return mistakes.map(({ name, text }) => html`<p class="note" key=${name}>${inWords(text)}</p>`);
}

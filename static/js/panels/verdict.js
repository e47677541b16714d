// A verdict on a learner's value: a mark for the eye, and words for everybody.

import { html } from "./html.js";

/** @type {Record<import("../ink/answers.js").Verdict["verdict"], [mark: string, words: string]>} */
const SAID = {
  right: ["✓", "right"],
  rounding: ["≈", "nearly: rounded differently"],
  wrong: ["✗", "not this"],
  unknown: ["?", "there is no such quantity here"],
};

/** @param {{ verdict: import("../ink/answers.js").Verdict["verdict"] }} props */
export function Verdict({ verdict }) {
  const [mark, words] = SAID[verdict];
  return html`<span class=${`verdict ${verdict}`}
    ><span class="mark" aria-hidden="true">${mark}</span>${words}</span
  >`;
}

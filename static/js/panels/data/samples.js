// The shown sample: by number, the one before and after, the worst; and the samples of the coming
// iteration, each of which can be shown.

import { useState } from "preact/hooks";
import { comingInWords } from "../../model/data/sample_words.js";
import { whole } from "../../model/number.js";
import { NumberField } from "../forms/number_field.js";
import { html } from "../html.js";

/** Members of a batch that are listed at once. */
const MOST_LISTED = 24;

/**
 * @typedef {import("../../control/store.js").Store} Store
 * @typedef {import("../../control/data/showing.js").Showing} Showing
 * @typedef {{ store: Store, showing: Showing, saying: ReturnType<typeof import("../../control/data/saying.js").createSaying>,
 *   rows: import("../../model/data/rows.js").Rows, isKnown: boolean }} Props  isKnown: the errors of all rows can be worked out
 */

/** @param {Props} props */
export function SampleControls({ store, showing, saying, rows, isKnown }) {
  if (store.watching) return html`<${Coming} ...${{ store, showing, rows }} />`;
  const shown = showing.shown.value;
  /** @param {number} wanted */
  const showNumber = async (wanted) => {
    if (!Number.isInteger(wanted) || wanted < 1 || wanted > rows.count)
      return {
        ok: false,
        message: `The samples have the numbers 1 to ${rows.count}; ${wanted} is none of them.`,
      };
    await showing.show(wanted - 1);
    return { ok: true };
  };
  const worst = saying.worst.value;
  return html`<div class="chosen-sample" role="group" aria-label="Shown sample">
      <span aria-hidden="true">Shown: sample</span>
      <${NumberField} label="Shown sample" value=${shown + 1} step=${1} keep=${showNumber} />
      <span>of ${whole(rows.count)}${shown >= rows.trainCount ? ", for testing" : ""}</span>
      <span class="sample-buttons">
        <button type="button" aria-label="Previous sample" onClick=${() => showing.move(-1)}>‹</button>
        <button type="button" aria-label="Next sample" onClick=${() => showing.move(1)}>›</button>
        <button
          type="button"
          disabled=${!isKnown}
          title="The training sample with the largest error by the present weights; of equal ones the first"
          onClick=${saying.showWorst}
        >
          The worst
        </button>
        <button
          type="button"
          disabled=${showing.chosen.value === null}
          title="Shows the samples as training comes to them"
          onClick=${() => void showing.show(null)}
        >
          The next in training
        </button>
      </span>
    </div>
    ${worst?.row === shown ? html`<p class="hint worst">${worst.sentence}</p>` : ""}
    <${Coming} ...${{ store, showing, rows }} />`;
}

/** @param {Pick<Props, "store" | "showing" | "rows">} props */
function Coming({ store, showing, rows }) {
  const [isWhole, setWhole] = useState(false);
  const coming = showing.coming.value;
  if (coming.length === 0)
    return html`<p class="coming hint">
      ${store.status.value.playing ? "Pause to see which samples come next." : "…"}
    </p>`;
  const isInside = (store.moment.value?.of ?? 0) > 0;
  const words = comingInWords(coming, rows.trainCount, isInside);
  // Everything at once needs no list: the table below has every sample.
  if (coming.length === rows.trainCount && coming.length > 1) return html`<p class="coming">${words}</p>`;
  const listed = isWhole ? coming : coming.slice(0, MOST_LISTED);
  return html`<div class="coming">
    <span>${words}</span>
    ${listed.map(
      (row) =>
        html`<button
          key=${row}
          type="button"
          class="member"
          aria-label=${`Sample ${row + 1}`}
          aria-current=${row === showing.shown.value ? "true" : null}
          disabled=${store.watching}
          onClick=${() => void showing.show(row)}
        >
          ${row + 1}
        </button>`,
    )}
    ${coming.length === 1 ? html`<span>of ${whole(rows.trainCount)}</span>` : ""}
    ${
      coming.length > listed.length
        ? html`<button type="button" class="plain" onClick=${() => setWhole(true)}>
            and ${coming.length - listed.length} more
          </button>`
        : ""
    }
  </div>`;
}

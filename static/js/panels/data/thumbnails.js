// The data sets, each as a small picture of its samples. Sets with more inputs lie in a section of
// their own.

import { useEffect, useMemo, useRef } from "preact/hooks";
import { SIDE, drawThumbnail } from "../../draw/plane/thumbnail.js";
import { OF_THE_ARTICLE } from "../../model/data/choice.js";
import { pictureOf } from "../../model/data/thumbnail.js";
import { html } from "../html.js";

/** @typedef {import("../../wire/documents.js").DatasetChoice} DatasetChoice */

const MOST_INPUTS = 2;

/**
 * @typedef {{ store: import("../../control/store.js").Store, rows: import("../../wire/documents.js").Thumbnails, chosen: string | null,
 *   choose: (name: string) => void, disabled: boolean }} Props
 */

/** @param {Props & { choices: DatasetChoice[] }} props */
export function Thumbnails({ choices, ...props }) {
  const few = choices.filter(({ inputs }) => inputs <= MOST_INPUTS);
  const many = choices.filter(({ inputs }) => inputs > MOST_INPUTS);
  const isAmongMany = many.some(({ name }) => name === props.chosen);
  return html`<div class="thumbnails" role="group" aria-label="Data sets">
      ${few.map((choice) => html`<${Tile} key=${choice.name} choice=${choice} ...${props} />`)}
    </div>
    <details class="more-inputs" open=${isAmongMany || undefined}>
      <summary>Data sets with more inputs</summary>
      <div class="thumbnails" role="group" aria-label="Data sets with more inputs">
        ${many.map((choice) => html`<${Tile} key=${choice.name} choice=${choice} ...${props} />`)}
      </div>
    </details>`;
}

/** @param {Props & { choice: DatasetChoice }} props */
function Tile({ store, choice, rows, chosen, choose, disabled }) {
  const shown = rows[choice.name];
  const picture = useMemo(() => (shown ? pictureOf(shown, choice) : null), [shown, choice]);
  const [theme, writing] = [store.theme.value, store.writing.value];
  const canvas = useRef(/** @type {HTMLCanvasElement | null} */ (null));
  useEffect(() => {
    const context = picture && canvas.current?.getContext("2d");
    if (context) drawThumbnail(context, picture, theme, (value) => writing.number(value, 2));
  }, [picture, theme, writing]);
  return html`<button
    type="button"
    data-name=${choice.name}
    aria-pressed=${choice.name === chosen}
    disabled=${disabled}
    onClick=${() => choose(choice.name)}
  >
    <canvas ref=${canvas} width=${2 * SIDE} height=${2 * SIDE} aria-hidden="true"></canvas>
    <span>${choice.name === OF_THE_ARTICLE ? "The article" : choice.title}</span>
    ${picture?.note ? html`<small>${picture.note}</small>` : ""}
  </button>`;
}

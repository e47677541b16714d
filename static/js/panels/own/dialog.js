// Own data and own weights: a dialog with four ways to bring them.

import { useLayoutEffect, useRef } from "preact/hooks";
import { html } from "../html.js";
import { FileSource } from "./file_source.js";
import { OwnFoot } from "./foot.js";
import { PointsSource } from "./points.js";
import { TableSource } from "./table.js";
import { WeightsSource } from "./weights.js";

/**
 * @typedef {"file" | "table" | "points" | "weights"} Way
 * @typedef {import("@preact/signals").Signal<Way | null>} WaySignal
 */

/** @type {[Way, string][]} */
const WAYS = [
  ["file", "File or text"],
  ["table", "Table"],
  ["points", "Points"],
  ["weights", "Weights"],
];

/** The buttons in the panel of data. @param {{ way: WaySignal, store: import("../../control/store.js").Store }} props */
export function OwnEntry({ way, store }) {
  const locked = store.keeps("network");
  return html`<section class="own-entry" aria-labelledby="own-entry-title">
    <h3 id="own-entry-title">Own data</h3>
    <p class="making">
      ${WAYS.map(
        ([name, words]) =>
          html`<button
            key=${name}
            type="button"
            aria-haspopup="dialog"
            disabled=${locked}
            onClick=${() => (way.value = name)}
          >
            ${words} …
          </button>`,
      )}
    </p>
  </section>`;
}

/**
 * @typedef {{ store: import("../../control/store.js").Store, way: WaySignal, file: import("../../control/own/reading.js").Reading,
 *   table: import("../../control/own/reading.js").Reading, points: import("../../control/own/reading.js").Reading,
 *   weights: import("../../control/own/weights.js").Weights, take: (file: File) => void, present: Present,
 *   typed: import("@preact/signals").Signal<import("../../model/own/table.js").Table>,
 *   drawing: import("@preact/signals").Signal<import("../../model/own/points.js").Drawing> }} Props
 * @typedef {{ rows: import("@preact/signals").ReadonlySignal<import("../../model/data/rows.js").Rows | null>, refresh: () => void }} Present
 *   the rows that the session learns from now
 * @param {Props} props
 */
export function OwnDialog(props) {
  const { way, take } = props;
  const dialog = useRef(/** @type {HTMLDialogElement | null} */ (null));
  const [shown, title] = [way.value, useRef(/** @type {HTMLElement | null} */ (null))];
  useLayoutEffect(() => {
    if (shown === null) dialog.current?.close();
    else if (!dialog.current?.open) {
      dialog.current?.showModal();
      title.current?.focus();
    }
  }, [shown]);
  const close = () => (way.value = null);
  return html`<dialog
    ref=${dialog}
    class="own-data"
    aria-labelledby="own-title"
    onClose=${close}
    onKeyDown=${(/** @type {KeyboardEvent} */ e) => {
      // The network behind the dialog stays as it is.
      if ((e.ctrlKey || e.metaKey) && e.key.toLowerCase() === "z") e.stopPropagation();
    }}
    onDragOver=${(/** @type {DragEvent} */ e) => e.preventDefault()}
    onDrop=${(/** @type {DragEvent} */ e) => {
      const file = e.dataTransfer?.files[0];
      if (!file) return;
      e.preventDefault();
      e.stopPropagation();
      take(file);
    }}
  >
    <header>
      <h2 id="own-title" ref=${title} tabindex="-1">Own data</h2>
      <button type="button" onClick=${close}>Close</button>
    </header>
    <div class="switch own-ways" role="group" aria-label="How to bring them">
      ${WAYS.map(
        ([name, words]) =>
          html`<button
            key=${name}
            type="button"
            aria-pressed=${name === shown}
            onClick=${() => (way.value = name)}
          >
            ${words}
          </button>`,
      )}
    </div>
    <div class="own-body" key=${shown}>
      ${shown === "file" && html`<${FileSource} ...${props} own=${props.file} />`}
      ${shown === "table" && html`<${TableSource} ...${props} own=${props.table} />`}
      ${shown === "points" && html`<${PointsSource} ...${props} own=${props.points} />`}
      ${shown === "weights" && html`<${WeightsSource} ...${props} />`}
    </div>
    ${shown !== null && html`<${OwnFoot} ...${props} />`}
  </dialog>`;
}

// The error curve, large, with its scale to choose and the meaning of its lines.

import { useLayoutEffect, useRef } from "preact/hooks";
import { Choice } from "../forms/fields.js";
import { html } from "../html.js";

/**
 * @typedef {import("../../draw/curve_scale.js").Choice} Scale
 * @param {{ open: import("@preact/signals-core").Signal<boolean>, scale: import("@preact/signals-core").Signal<Scale>,
 *   store: import("../../control/store.js").Store, mount: (root: HTMLElement) => void }} props  `mount` draws the curve into an
 *   element
 */
export function LargeCurve({ open, scale, store, mount }) {
  const dialog = useRef(/** @type {HTMLDialogElement | null} */ (null));
  const place = useRef(/** @type {HTMLElement | null} */ (null));
  const isOpen = open.value;
  useLayoutEffect(() => {
    if (!isOpen) return dialog.current?.close();
    dialog.current?.showModal();
    if (place.current?.childElementCount === 0) mount(place.current);
  }, [isOpen]);

  const many = (store.network.value?.samples ?? 1) > 1;
  const tested = !Number.isNaN(store.frame.value?.testError ?? NaN);
  return html`<dialog
    ref=${dialog}
    class="large-curve"
    aria-labelledby="large-curve-title"
    onClose=${() => (open.value = false)}
  >
    <header>
      <h2 id="large-curve-title">Error curve</h2>
      <button type="button" onClick=${() => (open.value = false)}>Close</button>
    </header>
    <div class="large-curve-place" ref=${place}></div>
    <p class="axis-name">iteration</p>
    <div class="large-curve-foot">
      <ul class="key">
        <li class="key-own">
          ${many ? "mean error of all training samples, at the end of each epoch" : "total error"}
        </li>
        ${many ? html`<li class="key-band">lowest to highest error of single batches</li>` : ""}
        ${tested ? html`<li class="key-test">mean error of the test samples</li>` : ""}
        ${store.history.value.branches.length > 0 ? html`<li class="key-other">other runs</li>` : ""}
        ${store.history.value.edits.length > 0 ? html`<li class="key-flag">a change on the way</li>` : ""}
      </ul>
      <${Choice}
        label="Scale of errors"
        value=${scale.value}
        options=${[
          ["automatic", "Automatic"],
          ["linear", "Linear"],
          ["logarithmic", "Logarithmic"],
        ]}
        choose=${(/** @type {Scale} */ chosen) => (scale.value = chosen)}
      />
    </div>
  </dialog>`;
}

// The card of the first minute: one sentence and two ways to begin. It goes with the first action
// and does not come back.

import { useLayoutEffect, useRef } from "preact/hooks";
import { html } from "../html.js";

/** A key that moves the focus begins nothing. */
const MOVING = new Set(["Tab", "Shift", "Control", "Alt", "Meta", "Escape"]);

/**
 * @param {{ workbench: import("../../control/workbench.js").Workbench, actions: import("../../control/actions.js").Actions,
 *   store: import("../../control/store.js").Store, follow: () => void, toolbar: (bar: HTMLElement, label: string) => void }} props
 *   `follow` opens the lesson
 */
export function FirstMinute({ workbench, actions, store, follow, toolbar }) {
  const ways = useRef(/** @type {HTMLElement | null} */ (null));
  const shown = workbench.isFirstVisit.value && store.frame.value !== null;
  useLayoutEffect(() => {
    if (!shown) return undefined;
    // One stop of the tab key.
    toolbar(/** @type {HTMLElement} */ (ways.current), "Ways to begin");
    const act = (/** @type {Event} */ event) => {
      if (event instanceof KeyboardEvent && MOVING.has(event.key)) return;
      const target = event.target instanceof Element ? event.target : null;
      const isKey = event instanceof KeyboardEvent;
      const skips = target?.closest(".skip") && (!isKey || event.key === "Enter");
      const isOwn = Boolean(skips || target?.closest(".first-minute"));
      const isControl = isKey || target?.closest("button, a, input, select, [data-name]");
      // Later than the control's own listeners, so that the press still meets it in its place.
      if (!isOwn && isControl) setTimeout(workbench.begin);
    };
    for (const kind of ["click", "keydown", "drop"]) addEventListener(kind, act);
    return () => {
      for (const kind of ["click", "keydown", "drop"]) removeEventListener(kind, act);
    };
  }, [shown]);

  if (!shown) return "";
  return html`<section class="first-minute" aria-label="First steps">
    <p>Each step computes this network’s error, the gradient of every weight, and the next weights.</p>
    <div class="ways-to-begin" ref=${ways}>
      <button
        type="button"
        onClick=${() => {
          workbench.begin();
          follow();
        }}
      >
        Follow the article
      </button>
      <button
        type="button"
        onClick=${() => {
          workbench.begin();
          void actions.play();
        }}
      >
        Just play
      </button>
    </div>
  </section>`;
}

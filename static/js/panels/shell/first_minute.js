// The card of the first minute: one sentence and two ways to begin. It goes with the first action
// and does not come back.

import { useLayoutEffect } from "preact/hooks";
import { html } from "../html.js";

/** A key that moves the focus begins nothing. */
const MOVING = new Set(["Tab", "Shift", "Control", "Alt", "Meta", "Escape"]);

/**
 * @param {{ workbench: import("../../control/workbench.js").Workbench, actions: import("../../control/actions.js").Actions,
 *   store: import("../../control/store.js").Store, follow: () => void }} props  `follow` opens the lesson
 */
export function FirstMinute({ workbench, actions, store, follow }) {
  const shown = workbench.isFirstVisit.value && store.frame.value !== null;
  useLayoutEffect(() => {
    if (!shown) return undefined;
    const act = (/** @type {Event} */ event) => {
      if (event instanceof KeyboardEvent && MOVING.has(event.key)) return;
      const target = event.target instanceof Element ? event.target : null;
      const isOwn = Boolean(target?.closest(".first-minute, .skip"));
      const isControl =
        event instanceof KeyboardEvent || target?.closest("button, a, input, select, [data-name]");
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
  </section>`;
}

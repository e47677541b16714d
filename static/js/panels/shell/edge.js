// The edge of the panel: dragged sideways, or moved with the arrow keys, it makes the panel wider.

import { html } from "../html.js";

/** Pixels that an arrow key moves the edge. */
const STEP = 24;

/** @param {{ workbench: import("../../control/workbench.js").Workbench }} props */
export function Edge({ workbench }) {
  if (workbench.folded.value) return "";
  const panel = () => /** @type {HTMLElement} */ (document.querySelector(".panel"));
  const width = () => panel().getBoundingClientRect().width;

  /** @param {PointerEvent} start */
  function drag(start) {
    if (start.button !== 0) return;
    const edge = /** @type {HTMLElement} */ (start.currentTarget);
    const right = panel().getBoundingClientRect().right;
    edge.setPointerCapture(start.pointerId);
    const move = (/** @type {PointerEvent} */ event) => workbench.resize(right - event.clientX, innerWidth);
    edge.addEventListener("pointermove", move);
    edge.addEventListener("lostpointercapture", () => edge.removeEventListener("pointermove", move), {
      once: true,
    });
  }

  /** @param {KeyboardEvent} event */
  function press(event) {
    const by = { ArrowLeft: STEP, ArrowRight: -STEP }[event.key];
    if (!by) return;
    event.preventDefault();
    workbench.resize(width() + by, innerWidth);
  }

  return html`<div
    class="panel-edge"
    role="separator"
    aria-orientation="vertical"
    aria-label="Width of the panel"
    aria-valuemin="20"
    aria-valuemax="60"
    aria-valuenow=${Math.round((100 * (workbench.width.value ?? 0.31 * innerWidth)) / innerWidth)}
    tabindex="0"
    onPointerDown=${drag}
    onKeyDown=${press}
  ></div>`;
}

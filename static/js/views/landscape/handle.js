// The handle of the learning rate on its axis: dragged by mouse or touch, moved by keys. The rate is
// set when it is let go.

import { tidyRate } from "../../model/landscape/ranges.js";
import { make } from "../make.js";

/**
 * @typedef {{ rate: number, part: number, words: string, isFixed: boolean }} Shown  part: its place on the axis
 */

/** A key moves by these parts of the axis. */
const [STEP, LARGE_STEP] = [0.01, 0.1];
/** @type {Record<string, number>} */
const WAYS = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 };

/**
 * @param {HTMLElement} plot
 * @param {{ try: (rate: number | null) => void, set: (rate: number) => void, valueAt: (part: number) => number, draw: () => void }} acts
 */
export function mountHandle(plot, acts) {
  const element = make("div", "landscape-handle");
  element.tabIndex = 0;
  element.setAttribute("role", "slider");
  element.setAttribute("aria-label", "Learning rate");
  element.hidden = true;
  plot.append(element);
  /** @type {Shown | null} */
  let shown = null;
  /** The rate that is held, by the pointer or by a key. @type {number | null} */
  let held = null;
  let isDragged = false;

  /** @param {number | null} rate */
  function hold(rate) {
    held = rate;
    acts.try(rate);
  }

  function letGo() {
    const rate = held;
    held = null;
    isDragged = false;
    plot.classList.remove("dragging");
    if (rate !== null) acts.set(rate);
  }

  /** @param {PointerEvent} event */
  function rateAt(event) {
    const box = plot.getBoundingClientRect();
    const part = Math.max(0, Math.min(1, (event.clientX - box.left) / box.width));
    return tidyRate(acts.valueAt(part));
  }

  element.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || !shown || shown.isFixed) return;
    element.setPointerCapture(event.pointerId);
    isDragged = true;
    plot.classList.add("dragging");
    event.preventDefault();
    element.focus();
  });
  element.addEventListener("pointermove", (event) => {
    if (isDragged) hold(rateAt(event));
  });
  element.addEventListener("pointerup", letGo);
  element.addEventListener("pointercancel", () => {
    hold(null);
    letGo();
  });
  element.addEventListener("keydown", (event) => {
    if (!shown || shown.isFixed || event.ctrlKey || event.altKey || event.metaKey) return;
    const way = WAYS[event.key];
    if (event.key === "Escape" && held !== null) hold(null);
    else if (event.key === "Enter" && held !== null) letGo();
    else if (way) {
      const part = shown.part + way * (event.shiftKey ? LARGE_STEP : STEP);
      hold(tidyRate(acts.valueAt(Math.max(0, Math.min(1, part)))));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });
  element.addEventListener("keyup", () => {
    if (!isDragged) letGo();
  });
  element.addEventListener("blur", () => {
    if (!isDragged) letGo();
  });

  return {
    element,
    isDragged: () => isDragged,
    /** @param {Shown | null} now */
    show(now) {
      shown = now;
      element.hidden = !now || now.part < 0 || now.part > 1;
      if (!now) return;
      element.style.left = `${100 * now.part}%`;
      element.setAttribute("aria-valuenow", String(now.rate));
      element.setAttribute("aria-valuemin", "0");
      element.setAttribute("aria-valuemax", "1000");
      element.setAttribute("aria-valuetext", now.words);
      element.setAttribute("aria-disabled", String(now.isFixed));
      element.dataset.words = now.words;
    },
  };
}

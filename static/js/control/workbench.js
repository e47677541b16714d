// The arrangement of the page: the panel that is open, its width, if it is folded, the projector's
// view, and the card of the first visit.

import { signal } from "@preact/signals-core";

/**
 * @typedef {"lesson" | "explain" | "check" | "data" | "curves" | "numbers" | "settings"} PanelName
 * @typedef {ReturnType<typeof createWorkbench>} Workbench
 */

/** Those that a page always has; the lesson has its panel while it is open. @type {PanelName[]} */
const PANELS = ["explain", "check", "data", "curves", "numbers", "settings"];

/** Pixels. A narrower panel has no space for a formula. */
export const LEAST_WIDTH = 300;
/** A wider panel leaves no space for the diagram. */
export const MOST_OF_WINDOW = 0.6;

/**
 * @param {{ read: () => string | null, write: (text: string) => void }} storage  keeps width, folding
 *   and the first visit
 * @param {{ projector: boolean, writeProjector: (on: boolean) => void, isFirstVisit: boolean,
 *   hidden: Set<string> }} page  `isFirstVisit` is false on a page that no newcomer begins with, such
 *   as a watched one; `hidden` are parts of model/page_options.js
 */
export function createWorkbench(storage, page) {
  const kept = readKept(storage.read());
  /** @type {import("@preact/signals-core").Signal<PanelName>} */
  const panel = signal(PANELS.find((name) => !page.hidden.has(name)) ?? "explain");
  /** Pixels; null: as wide as the style sheet says. */
  const width = signal(kept.width);
  const folded = signal(kept.folded);
  const projector = signal(page.projector);
  const isFirstVisit = signal(page.isFirstVisit && !kept.begun);
  let { begun } = kept;

  function keep() {
    storage.write(JSON.stringify({ width: width.value, folded: folded.value, begun }));
  }

  /** @param {boolean} to */
  function fold(to) {
    folded.value = to;
    keep();
  }

  /** Shows a panel, unless the page hides it. @param {PanelName} name */
  function open(name) {
    if (PANELS.includes(name) && page.hidden.has(name)) return;
    panel.value = name;
    if (folded.value) fold(false);
  }

  return {
    panel,
    width,
    folded,
    projector,
    isFirstVisit,
    open,
    /** Shows the panel of the data after a choice; the settings have the choice too. */
    showData() {
      if (panel.value !== "settings") open("data");
    },
    /** True if the page hides this panel. @param {PanelName} name */
    hides: (name) => page.hidden.has(name),
    fold,
    /** @param {number} pixels @param {number} windowWidth */
    resize(pixels, windowWidth) {
      width.value = Math.round(Math.max(LEAST_WIDTH, Math.min(MOST_OF_WINDOW * windowWidth, pixels)));
      keep();
    },
    /** Turns the projector's view on or off. @param {boolean} on */
    project(on) {
      projector.value = on;
      page.writeProjector(on);
    },
    /** The visitor has begun: the card of the first visit does not come back. */
    begin() {
      if (begun) return;
      begun = true;
      isFirstVisit.value = false;
      keep();
    },
  };
}

/**
 * @param {string | null} text
 * @returns {{ width: number | null, folded: boolean, begun: boolean }}
 */
function readKept(text) {
  try {
    const { width, folded, begun } = JSON.parse(text ?? "");
    const isWidth = typeof width === "number" && width >= LEAST_WIDTH;
    return { width: isWidth ? width : null, folded: folded === true, begun: begun === true };
  } catch {
    return { width: null, folded: false, begun: false };
  }
}

// The arrangement of the page: the panel that is open, its width, and whether it is folded.

import { signal } from "@preact/signals-core";

/**
 * @typedef {"lesson" | "explain" | "check" | "numbers" | "settings"} PanelName
 * @typedef {ReturnType<typeof createWorkbench>} Workbench
 */

/** Pixels. A narrower panel has no space for a formula. */
export const LEAST_WIDTH = 300;
/** A wider panel leaves no space for the diagram. */
export const MOST_OF_WINDOW = 0.6;

/**
 * @param {{ read: () => string | null, write: (text: string) => void }} storage  keeps width and folding
 */
export function createWorkbench(storage) {
  const kept = readKept(storage.read());
  /** @type {import("@preact/signals-core").Signal<PanelName>} */
  const panel = signal("explain");
  /** Pixels; null: as wide as the style sheet says. */
  const width = signal(kept.width);
  const folded = signal(kept.folded);

  function keep() {
    storage.write(JSON.stringify({ width: width.value, folded: folded.value }));
  }

  return {
    panel,
    width,
    folded,
    /** Shows a panel. @param {PanelName} name */
    open(name) {
      panel.value = name;
      if (folded.value) fold(false);
    },
    fold,
    /** @param {number} pixels @param {number} windowWidth */
    resize(pixels, windowWidth) {
      width.value = Math.round(Math.max(LEAST_WIDTH, Math.min(MOST_OF_WINDOW * windowWidth, pixels)));
      keep();
    },
  };

  /** @param {boolean} to */
  function fold(to) {
    folded.value = to;
    keep();
  }
}

/**
 * @param {string | null} text
 * @returns {{ width: number | null, folded: boolean }}
 */
function readKept(text) {
  try {
    const { width, folded } = JSON.parse(text ?? "");
    return {
      width: typeof width === "number" && width >= LEAST_WIDTH ? width : null,
      folded: folded === true,
    };
  } catch {
    return { width: null, folded: false };
  }
}

// The still diagram beside a calculation, in the page's colours.

import { drawExercise } from "./views/exercise_diagram.js";

const HEIGHT_SHARE = 0.42;

/** @param {HTMLElement} place @param {any} network @param {string} marked */
export function drawNetwork(place, network, marked) {
  const scheme = document.documentElement.dataset.theme;
  const isDark =
    scheme === "dark" || (scheme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  const space = Math.min(place.clientWidth || 560, innerHeight / HEIGHT_SHARE);
  drawExercise(place, network, space, isDark ? "dark" : "light", marked);
}

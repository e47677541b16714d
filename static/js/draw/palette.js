// The colours, widths and dashes of edges. Colour means sign and nothing else: blue is negative,
// orange is positive. Saturation and width show the size. A dash shows the sign once more, so that
// colour is never the only sign.

/**
 * The scales are fixed and symmetric. From these absolute values on, an edge has its full colour
 * and its full width.
 */
export const FULL_COLOUR = 1;
export const FULL_WIDTH = 4;

const COLOURS = {
  light: { negative: [31, 95, 168], positive: [179, 88, 6], zero: [120, 126, 134] },
  dark: { negative: [121, 184, 255], positive: [255, 171, 94], zero: [128, 136, 146] },
};
const STEPS = 32;

/**
 * The place of a value on a scale, from 0 to 1, in steps: a small change gives the same string,
 * which costs the browser nothing. The square root keeps small weights apart.
 * @param {number} value
 * @param {number} full
 */
function share(value, full) {
  return Math.round(Math.sqrt(Math.min(1, Math.abs(value) / full)) * STEPS) / STEPS || 0;
}

/**
 * The colour of an edge.
 * @param {number} value
 * @param {"light" | "dark"} theme
 */
export function colour(value, theme) {
  const colours = COLOURS[theme];
  const full = value < 0 ? colours.negative : colours.positive;
  const part = share(value, FULL_COLOUR);
  const mixed = full.map((channel, c) => Math.round(colours.zero[c] + (channel - colours.zero[c]) * part));
  return `rgb(${mixed.join(" ")})`;
}

/**
 * Width of an edge in pixels.
 * @param {number} value
 */
export function width(value) {
  return 1.5 + 5 * share(value, FULL_WIDTH);
}

/**
 * Dashes for a negative value, an unbroken line for the others.
 * @param {number} value
 */
export function dash(value) {
  return value < 0 ? "7 5" : "none";
}

// Colour means sign, and nothing else: blue negative, orange positive. Size is said by saturation and width, sign once
// more by the dash, so that colour is never the only sign.

/** The scales are fixed and symmetric: at these sizes and beyond, an edge has its full colour, its full width. */
export const FULL_COLOUR = 1;
export const FULL_WIDTH = 4;

const INKS = {
  light: { negative: [31, 95, 168], positive: [179, 88, 6], zero: [120, 126, 134] },
  dark: { negative: [121, 184, 255], positive: [255, 171, 94], zero: [128, 136, 146] },
};
const STEPS = 32;

/**
 * How far along a scale a value lies, 0 to 1, in steps, so that an unchanged look is an unchanged string. The square root keeps
 * small weights apart.
 * @param {number} value
 * @param {number} full
 */
function share(value, full) {
  return Math.round(Math.sqrt(Math.min(1, Math.abs(value) / full)) * STEPS) / STEPS || 0;
}

/**
 * The ink of an edge.
 * @param {number} value
 * @param {"light" | "dark"} theme
 */
export function ink(value, theme) {
  const inks = INKS[theme];
  const full = value < 0 ? inks.negative : inks.positive;
  const part = share(value, FULL_COLOUR);
  const mixed = full.map((channel, c) => Math.round(inks.zero[c] + (channel - inks.zero[c]) * part));
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

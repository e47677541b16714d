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

/** The colours of a cell from −1 to 1, five stops with the card's ground in the middle. */
const CELLS = {
  light: [
    [19, 75, 138],
    [91, 155, 213],
    [246, 246, 246],
    [232, 150, 90],
    [163, 71, 0],
  ],
  dark: [
    [140, 196, 255],
    [63, 127, 191],
    [27, 31, 36],
    [192, 113, 43],
    [255, 184, 112],
  ],
};
/** The number of a scale's colours on each side of zero. */
const SHADES = 128;

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

/** @typedef {{ stroke: string, thick: number, dash: string }} Look */

/** @type {Map<number, Look>} */
const looks = new Map();

/**
 * The colour, width and dash of an edge. Values that look the same have the same object, so that
 * nothing has to be written anew.
 * @param {number} value
 * @param {"light" | "dark"} theme
 * @returns {Look}
 */
export function lookOf(value, theme) {
  const steps = share(value, FULL_COLOUR) * STEPS * (STEPS + 1) + share(value, FULL_WIDTH) * STEPS;
  const key = 4 * steps + (value < 0 ? 2 : 0) + (theme === "dark" ? 1 : 0);
  const known = looks.get(key);
  if (known) return known;
  const look = { stroke: colour(value, theme), thick: width(value), dash: dash(value) };
  looks.set(key, look);
  return look;
}

/** @typedef {{ pixels: Uint32Array, css: string[] }} Scale  the colours of cells, as pixels of a canvas and for a stylesheet */

/** @type {Map<string, Scale>} */
const scales = new Map();

/**
 * The colours of cells, from −1 to 1: `shadeOf` gives the place of a value among them.
 * @param {"light" | "dark"} theme
 * @returns {Scale}
 */
export function scaleOf(theme) {
  const known = scales.get(theme);
  if (known) return known;
  const colours = Array.from({ length: 2 * SHADES + 1 }, (_, n) => between(CELLS[theme], n / (2 * SHADES)));
  const bytes = new Uint8ClampedArray(colours.flatMap((channels) => [...channels, 255]));
  const scale = {
    pixels: new Uint32Array(bytes.buffer),
    css: colours.map((channels) => `rgb(${channels.join(" ")})`),
  };
  scales.set(theme, scale);
  return scale;
}

/**
 * The place of a value among a scale's colours. The square root keeps small values apart. A value
 * that is no number has the middle.
 * @param {number} value
 */
export function shadeOf(value) {
  const size = Math.round(Math.sqrt(Math.min(1, Math.abs(value) / FULL_COLOUR)) * SHADES) || 0;
  return value < 0 ? SHADES - size : SHADES + size;
}

/**
 * The colour at a part of the way through some stops.
 * @param {number[][]} stops
 * @param {number} part  from 0 to 1
 */
function between(stops, part) {
  const at = part * (stops.length - 1);
  const [low, high] = [stops[Math.floor(at)], stops[Math.ceil(at)]];
  return low.map((channel, c) => Math.round(channel + (high[c] - channel) * (at - Math.floor(at))));
}

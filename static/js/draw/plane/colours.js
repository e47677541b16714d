// The colours of a field: blue where an output is low and orange where it is high, as on the
// diagram, on a scale with the card's ground in the middle; for several classes the winner's hue,
// as strong as it is certain. Pale, so that samples and digits stand out on it.

/**
 * @typedef {"light" | "dark"} Theme
 * @typedef {{ middle: number, half: number }} Meaning  the value of the scale's middle, and from there to its ends
 */

/** @type {Record<Theme, number[]>} */
const GROUND = { light: [247, 247, 248], dark: [27, 31, 36] };
/** The hues of classes; the first two are the diagram's blue and orange. */
const HUES = {
  light: [
    [31, 95, 168],
    [179, 88, 6],
    [0, 128, 92],
    [158, 60, 128],
    [20, 130, 170],
    [122, 110, 0],
    [110, 80, 60],
    [90, 96, 104],
  ],
  dark: [
    [121, 184, 255],
    [255, 171, 94],
    [60, 208, 160],
    [240, 150, 210],
    [100, 210, 240],
    [226, 214, 90],
    [206, 170, 140],
    [180, 186, 194],
  ],
};
/** The strongest colour of a field, in parts of a hue. */
const STRONGEST = 0.52;
/** Shades from the ground to a hue. */
const SHADES = 64;
/** In steps a scale has this many colours on each side; classes have one. */
const STEPS = 4;
/** A winner is never paler, so that its hue can be told. */
const PALEST = 0.2;

/** The full colour of a class, for its samples. @param {number} index @param {Theme} theme */
export function hueOf(index, theme) {
  return `rgb(${HUES[theme][index % HUES[theme].length].join(" ")})`;
}

/**
 * The full colour of a value on a scale, for samples whose targets are numbers.
 * @param {number} value
 * @param {Meaning} meaning
 * @param {Theme} theme
 */
export function colourOf(value, { middle, half }, theme) {
  const t = Math.max(-1, Math.min(1, (value - middle) / half));
  const hue = HUES[theme][t < 0 ? 0 : 1];
  const grey = theme === "light" ? [150, 155, 162] : [120, 128, 138];
  return `rgb(${mixed(grey, hue, Math.abs(t)).join(" ")})`;
}

/** @param {number[]} from @param {number[]} to @param {number} part */
function mixed(from, to, part) {
  return from.map((channel, c) => Math.round(channel + (to[c] - channel) * part));
}

/** @type {Map<string, Uint32Array>} */
const shades = new Map();

/** The pixels from the ground to a class's hue. @param {number} index @param {Theme} theme */
function shadesOf(index, theme) {
  const hue = index % HUES[theme].length;
  const key = `${theme} ${hue}`;
  const known = shades.get(key);
  if (known) return known;
  const bytes = Uint8ClampedArray.from(
    Array.from({ length: SHADES + 1 }, (_, n) => [
      ...mixed(GROUND[theme], HUES[theme][hue], (STRONGEST * n) / SHADES),
      255,
    ]).flat(),
  );
  const pixels = new Uint32Array(bytes.buffer);
  shades.set(key, pixels);
  return pixels;
}

/**
 * Colours pixels by one value each.
 * @param {Uint32Array} pixels
 * @param {ArrayLike<number>} values
 * @param {Meaning} meaning
 * @param {{ theme: Theme, steps: number | null, stride?: (pixel: number) => number }} look  steps: colours on each side, null
 *   for a continuous scale; `stride` gives the value's place for a pixel, if there are fewer pixels than values
 */
export function paintScale(pixels, values, { middle, half }, { theme, steps, stride = (n) => n }) {
  const [low, high] = [shadesOf(0, theme), shadesOf(1, theme)];
  for (let n = 0; n < pixels.length; n++) {
    let t = Math.max(-1, Math.min(1, (values[stride(n)] - middle) / half)) || 0;
    if (steps !== null) t = (t < 0 ? -1 : 1) * (Math.ceil(Math.abs(t) * steps) / steps || 1 / steps);
    pixels[n] = t < 0 ? low[Math.round(-t * SHADES)] : high[Math.round(t * SHADES)];
  }
}

/** @param {boolean} isOn @param {number} classes */
export function stepsOf(isOn, classes) {
  if (!isOn) return null;
  return classes > 0 ? 1 : STEPS;
}

/**
 * Colours pixels by the largest of several outputs.
 * @param {Uint32Array} pixels
 * @param {ArrayLike<number>[]} maps  of each output
 * @param {{ low: number, high: number }} coding
 * @param {{ theme: Theme, steps: number | null }} look
 */
export function paintWinner(pixels, maps, { low, high }, { theme, steps }) {
  const hues = maps.map((_, k) => shadesOf(k, theme));
  for (let n = 0; n < pixels.length; n++) {
    let best = 0;
    for (let k = 1; k < maps.length; k++) if (maps[k][n] > maps[best][n]) best = k;
    const sure = Math.max(0, Math.min(1, (maps[best][n] - low) / (high - low))) || 0;
    pixels[n] = hues[best][Math.round(SHADES * (steps === null ? PALEST + (1 - PALEST) * sure : 1))];
  }
}

/**
 * The middle and the ends of a neuron's scale: those of its activation function, or, if it has no
 * bounds, ±1 and more where its map is larger.
 * @param {string} activation
 * @param {ArrayLike<number>} values
 * @returns {Meaning}
 */
export function meaningOf(activation, values) {
  if (activation === "logistic" || activation === "softmax") return { middle: 0.5, half: 0.5 };
  if (activation === "tanh" || activation === "sine") return { middle: 0, half: 1 };
  let half = 1;
  for (let n = 0; n < values.length; n++) half = Math.max(half, Math.min(Math.abs(values[n]) || 0, 1e9));
  return { middle: 0, half };
}

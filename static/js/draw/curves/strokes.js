// How the lines of curves differ: by a hue of css/factors.css, by dashes, and by a name at their end.

/** Dashes and gaps in pixels, by line; the first is whole. Lines of one hue never meet: there are eight. */
const DASHES = ["", "9 4", "2 4", "12 4 2 4", "5 3", "14 6", "2 4 2 8", "9 3 2 3 2 3"];

/** @typedef {{ number: number, dash: string }} Stroke  the hue's number, from 1 */

/** @param {number} line  from 0 @returns {Stroke} */
export function strokeOf(line) {
  const n = line % DASHES.length;
  return { number: n + 1, dash: DASHES[n] };
}

/**
 * The path of a line, with gaps where there is no value.
 * @param {ArrayLike<number>} iterations
 * @param {ArrayLike<number | null>} values
 * @param {(iteration: number) => number} x
 * @param {(value: number) => number} y
 */
export function pathOf(iterations, values, x, y) {
  let path = "";
  let isDown = false;
  for (let n = 0; n < iterations.length; n++) {
    const value = values[n];
    if (value === null || !Number.isFinite(value)) isDown = false;
    else {
      path += `${isDown ? "L" : "M"}${x(iterations[n]).toFixed(1)} ${y(value).toFixed(1)}`;
      isDown = true;
    }
  }
  return path;
}

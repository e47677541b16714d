// Each neuron's own map in its circle: what it tells apart. A canvas below the diagram, whose circles
// are clear while it is there.

import { meaningOf, paintScale } from "../../draw/plane/colours.js";
import { strideOf } from "../../draw/plane/small_map.js";
import { make } from "../make.js";

/**
 * @typedef {import("../../draw/layout.js").Layout} Layout
 * @typedef {import("./plane.js").Picture} Picture
 * @typedef {{ plan: Layout, activations: string[], theme: "light" | "dark" }} State  activations: of each layer after the inputs
 */

/** Pixels of a map, each way. */
const SIDE = 28;

/** True if each neuron has a circle that can hold its map. @param {Layout} plan */
export function hasCircles({ spots }) {
  return spots.length > 0 && spots.every(({ shape }) => shape === "circle" || shape === "pill");
}

/** @param {HTMLElement} place  the diagram's, which the canvas fills */
export function mountMaps(place) {
  const canvas = make("canvas", "neuron-maps");
  canvas.setAttribute("aria-hidden", "true");
  const image = new ImageData(SIDE, SIDE);
  const pixels = new Uint32Array(image.data.buffer);
  const scratch = make("canvas", "");
  scratch.width = scratch.height = SIDE;
  const small = /** @type {CanvasRenderingContext2D} */ (scratch.getContext("2d"));
  place.prepend(canvas);

  /** Nothing: the diagram has its own look again. */
  function clear() {
    place.classList.remove("mapped");
    canvas.hidden = true;
  }
  clear();

  /** @param {State} state @param {Picture} picture */
  function draw({ plan, activations, theme }, { grid, map }) {
    const { spots } = plan;
    if (grid.rows === 1) return clear();
    const ratio = globalThis.devicePixelRatio || 1;
    const [wide, high] = [Math.round(plan.width * ratio), Math.round(plan.height * ratio)];
    if (canvas.width !== wide || canvas.height !== high) [canvas.width, canvas.height] = [wide, high];
    const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, plan.width, plan.height);
    const stride = strideOf(grid, SIDE);
    let neuron = 0;
    for (const { layer, x, y, halfWidth, halfHeight } of spots) {
      if (layer === 0) continue;
      const values = map(neuron++);
      paintScale(pixels, values, meaningOf(activations[layer - 1], values), { theme, steps: null, stride });
      small.putImageData(image, 0, 0);
      context.save();
      context.beginPath();
      context.roundRect(x - halfWidth, y - halfHeight, 2 * halfWidth, 2 * halfHeight, halfHeight);
      context.clip();
      context.drawImage(scratch, x - halfWidth, y - halfHeight, 2 * halfWidth, 2 * halfHeight);
      context.restore();
    }
    canvas.hidden = false;
    place.classList.add("mapped");
  }

  return { clear, draw };
}

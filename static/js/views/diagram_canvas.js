// The canvas below the drawing of a large network: lines for weights between layers of up to
// sixteen neurons, an image for each larger matrix, and a colour for each neuron.

import { lookOf, scaleOf, shadeOf } from "../draw/palette.js";

/**
 * @typedef {import("../draw/layout.js").Gap} Gap
 * @typedef {import("../draw/layout.js").Layout} Layout
 * @typedef {import("./diagram.js").State} State
 * @typedef {(context: CanvasRenderingContext2D, state: State) => void} Painter
 */

/** @type {number[]} */
const SOLID = [];
const DASHED = [5, 4];
/** The most pixels of the canvas for each pixel of the page. */
const MOST_PIXELS = 2;

/** @param {Layout} plan */
export function createCanvas(plan) {
  const element = document.createElement("canvas");
  element.setAttribute("aria-hidden", "true");
  const pixels = Math.min(MOST_PIXELS, devicePixelRatio || 1);
  [element.width, element.height] = [Math.round(plan.width * pixels), Math.round(plan.height * pixels)];
  const context = /** @type {CanvasRenderingContext2D} */ (element.getContext("2d"));
  context.imageSmoothingEnabled = false;
  const painters = [
    linesOf(plan),
    ...plan.gaps.filter(({ kind }) => kind === "matrix").map((gap) => matrixOf(gap, pixels)),
    neuronsOf(plan),
  ];
  /** @type {unknown[]} */
  let shown = [];
  return {
    element,
    /** @param {State} state */
    paint(state) {
      // The canvas changes only with a frame, a draft or the theme, not with the selection.
      const now = [state.frame, state.drafts, state.theme];
      if (now.every((part, n) => part === shown[n])) return;
      shown = now;
      context.setTransform(pixels, 0, 0, pixels, 0, 0);
      context.clearRect(0, 0, plan.width, plan.height);
      for (const paint of painters) paint(context, state);
    },
  };
}

/**
 * The weights that are lines on the canvas.
 * @param {Layout} plan
 * @returns {Painter}
 */
function linesOf(plan) {
  const ends = new Set(plan.gaps.filter(({ kind }) => kind === "canvas").flatMap(({ to }) => to));
  const edges = plan.edges.filter(({ to, bias }) => !bias && ends.has(to));
  return (context, { frame, drafts, theme }) => {
    for (const { name, parameter, x1, y1, x2, y2 } of edges) {
      const value = drafts.get(name)?.value ?? frame.drawn[parameter];
      const look = lookOf(value, theme);
      context.strokeStyle = look.stroke;
      context.lineWidth = plan.thickness * look.thick;
      context.setLineDash(look.dash === "none" ? SOLID : DASHED);
      context.beginPath();
      context.moveTo(x1, y1);
      context.lineTo(x2, y2);
      context.stroke();
    }
    context.setLineDash([]);
  };
}

/**
 * A matrix: one pixel of an image for each weight, drawn large.
 * @param {Gap} gap
 * @param {number} pixels  of the canvas for each pixel of the page
 * @returns {Painter}
 */
function matrixOf({ first, from, to, left, right, rows, bias }, pixels) {
  const weights = imageOf(from.length, to.length);
  const biases = bias ? imageOf(1, to.length) : null;
  /** @param {number} place  on a pixel of the canvas, so that no cell is blurred */
  const sharp = (place) => Math.round(place * pixels) / pixels;
  const [x, end] = [sharp(left), sharp(right)];
  const isWhole = rows.length > 1 && Math.abs(rows[1].y - rows[0].y - rows[0].height) < 0.01;
  /** @param {CanvasRenderingContext2D} context @param {HTMLCanvasElement} image @param {number} at @param {number} width */
  function stretch(context, image, at, width) {
    const top = rows[0].y - rows[0].height / 2;
    if (isWhole) context.drawImage(image, at, sharp(top), width, sharp(rows.length * rows[0].height));
    else
      rows.forEach(({ y, height }, row) =>
        context.drawImage(image, 0, row, image.width, 1, at, sharp(y - height / 2), width, sharp(height)),
      );
  }
  return (context, { frame, theme }) => {
    const { pixels: colours } = scaleOf(theme);
    weights.fill(frame.drawn, first, colours);
    stretch(context, weights.canvas, x, end - x);
    if (!bias || !biases) return;
    biases.fill(frame.parameters, bias.first, colours);
    stretch(context, biases.canvas, sharp(bias.x), sharp(bias.width));
  };
}

/**
 * An image with one pixel for each number.
 * @param {number} width
 * @param {number} height
 */
function imageOf(width, height) {
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [width, height];
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  const image = context.createImageData(width, height);
  const words = new Uint32Array(image.data.buffer);
  return {
    canvas,
    /** @param {ArrayLike<number | undefined>} values @param {number} first @param {Uint32Array} colours */
    fill(values, first, colours) {
      for (let n = 0; n < words.length; n++) words[n] = colours[shadeOf(values[first + n] ?? 0)];
      context.putImageData(image, 0, 0);
    },
  };
}

/**
 * The neurons that are dots or cells, coloured by their outputs.
 * @param {Layout} plan
 * @returns {Painter}
 */
function neuronsOf(plan) {
  const spots = plan.spots.flatMap((spot, activation) =>
    spot.shape === "dot" || spot.shape === "cell" ? [{ ...spot, activation }] : [],
  );
  return (context, { frame, theme }) => {
    const { css } = scaleOf(theme);
    context.lineWidth = 1;
    context.strokeStyle = css[shadeOf(0) + (theme === "dark" ? -20 : 20)];
    for (const { x, y, halfWidth, halfHeight, shape, activation } of spots) {
      context.fillStyle = css[shadeOf(frame.activations[activation])];
      context.beginPath();
      if (shape === "dot") context.arc(x, y, halfWidth, 0, 2 * Math.PI);
      else context.rect(x - halfWidth, y - halfHeight, 2 * halfWidth, Math.max(1, 2 * halfHeight - 0.5));
      context.fill();
      if (shape === "dot") {
        context.strokeStyle = theme === "dark" ? "rgb(128 136 146)" : "rgb(120 126 134)";
        context.stroke();
      }
    }
  };
}

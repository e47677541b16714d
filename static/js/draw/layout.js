// The layout of the diagram: the place and size of every part, as a pure function of the network's
// form and of the space. Up to four neurons a layer have numbers everywhere (circles.js), up to
// eight have their values inside (pills.js), and larger layers are columns of cells (columns.js).

/**
 * @typedef {"circle" | "pill" | "dot" | "cell"} Shape  a circle and a pill hold texts; a dot and a cell are coloured by
 *   the neuron's output
 * @typedef {{ layer: number, index: number, name: string, x: number, y: number, halfWidth: number, halfHeight: number,
 *   shape: Shape }} Spot  a neuron; layer 0 are the inputs
 * @typedef {{ layer: number, index: number, name: string, x: number, y: number, align: "start" | "middle",
 *   lines: number }} TargetSpot  `x` is where its lines begin, or their middle; `y` is the middle of the lines
 * @typedef {{ x: number, y: number, width: number, height: number }} Box  centred on (x, y)
 * @typedef {{ parameter: number, name: string, from: string, to: string, x1: number, y1: number, x2: number, y2: number,
 *   label: Box | null, grows: -1 | 0 | 1, bias: boolean }} Edge  `grows`: a new value fits above (−1) or below (1) the label
 * @typedef {{ parameter: number, name: string, x: number, y: number, width: number, height: number, to: string[] }} BiasSpot
 * @typedef {{ layers: string[][], parameters: string[], biases: string, written?: string[] }} Form
 *   `written` holds the names on the edges, if they differ from `parameters`
 * @typedef {{ kind: "lines" | "canvas" | "matrix", layer: number, first: number, from: string[], to: string[],
 *   left: number, right: number, rows: { y: number, height: number }[], bias: { x: number, width: number, first: number } | null }} Gap
 *   the weights into `layer`; a matrix has a column for each neuron of `from` between `left` and `right`, and perhaps
 *   another column for the biases
 * @typedef {{ width: number, height: number, decimals: number, fontSize: number, spots: Spot[], edges: Edge[],
 *   biases: BiasSpot[], targets: TargetSpot[], gaps: Gap[], captions: { x: number, y: number, words: string }[], frames: Box[], thickness: number,
 *   columns: string[][], parameters: string[], radius: number, showsValues: boolean, showsDetails: boolean, stacked: boolean, obstacles: Box[] }} Layout
 *   `columns`: the names of the elements from the top down, layer by layer, then the targets; `stacked`: space is short, so
 *   a label's name stands over its number; `frames` bound matrices and columns; `thickness`: of an edge, 1 for a small network
 * @typedef {{ width: number, height: number }} Space  in CSS pixels
 */

import { circles } from "./circles.js";
import { columns } from "./columns.js";
import { MOST_LABELLED, MOST_WRITTEN } from "./limits.js";
import { pills } from "./pills.js";

/** The sizes of type, in CSS pixels, largest first. */
const TYPE = [
  36, 34, 32, 30, 28.5, 27, 25.5, 24, 23, 22, 21, 20, 19, 18, 17.25, 16.5, 15.75, 15, 14.5, 14, 13.5, 13,
  12.5, 12, 11.5, 11, 10.5, 10,
];

/**
 * @param {Form} form
 * @param {Space} space
 * @param {{ most?: number, least?: number }} [options]  the wanted decimals, and the smallest type wanted
 * @returns {Layout}
 */
export function layout(form, space, { most = 9, least = 0 } = {}) {
  const tallest = tallestOf(form);
  if (tallest > MOST_WRITTEN) return columns(form, space, { most, least });
  return tallest <= MOST_LABELLED
    ? largest(circleStyles(most), space, least, (style) => circles(form, space, style))
    : largest(pillStyles(most), space, least, (style) => pills(form, space, style));
}

/**
 * The layout in the first style that fits, with the largest type that fits.
 * @template {{ from: number }} Style
 * @param {Style[]} styles
 * @param {Space} space
 * @param {number} least
 * @param {(style: Style & { fontSize: number, forced?: boolean }) => Layout | null} draw
 * @returns {Layout}
 */
function largest(styles, space, least, draw) {
  const most = largestType(space);
  for (const smallest of least > 0 ? [least, 0] : [0])
    for (const style of styles)
      for (const fontSize of TYPE.filter((size) => size <= most && size >= Math.max(style.from, smallest))) {
        const plan = draw({ ...style, fontSize });
        if (plan) return plan;
      }
  // Too little space for anything: the parts touch.
  return /** @type {Layout} */ (draw({ ...styles[styles.length - 1], fontSize: 10, forced: true }));
}

/**
 * The height that a network takes well where nothing else decides it, as on a phone.
 * @param {Form} form
 * @param {number} width
 */
export function naturalHeight(form, width) {
  const tallest = tallestOf(form);
  const extra =
    (form.biases === "shared" ? 76 : 0) + (form.biases === "per_neuron" && tallest <= 4 ? 20 * tallest : 0);
  if (tallest > MOST_WRITTEN) return Math.round(Math.max(0.5 * width, 460));
  if (tallest > MOST_LABELLED) return Math.round(Math.max(0.48 * width, tallest * 50 + 20 + extra));
  return Math.round(Math.max(0.5 * width, (tallest <= 2 ? 156 : 146) * tallest + extra));
}

/** @param {Form} form */
function tallestOf({ layers }) {
  return Math.max(...layers.map((layer) => layer.length));
}

/** Type that would look coarse in its space is not tried. @param {Space} space */
function largestType({ width, height }) {
  return Math.max(10, Math.min(width / 24, height / 15));
}

/**
 * The styles to try for circles, best first: nine decimals where they fit with air around them,
 * else four; then labels of two lines; then numbers without labels.
 * @param {number} most  the wanted decimals
 * @returns {(Omit<import("./circles.js").Style, "fontSize"> & { from: number })[]}
 */
function circleStyles(most) {
  const few = Math.min(most, 4);
  return [
    { from: 11.5, decimals: Math.min(most, 9), labels: "beside" },
    { from: 12, decimals: few, labels: "beside" },
    { from: 11, decimals: few, labels: "stacked" },
    { from: 11, decimals: few, labels: "beside", details: false },
    { from: 11, decimals: Math.min(most, 3), labels: "stacked" },
    { from: 11.5, decimals: few, labels: "none" },
    { from: 10.5, decimals: Math.min(most, 2), labels: "none" },
    { from: 10, decimals: Math.min(most, 2), labels: "none", details: false },
    { from: 10, decimals: null, labels: "none", details: false },
  ];
}

/**
 * The styles to try for pills, best first.
 * @param {number} most  the wanted decimals
 * @returns {(Omit<import("./pills.js").Style, "fontSize"> & { from: number })[]}
 */
function pillStyles(most) {
  return [
    { from: 13, decimals: Math.min(most, 9), air: 6 },
    { from: 11, decimals: Math.min(most, 4), air: 3 },
    { from: 10.5, decimals: Math.min(most, 3), air: 2.2 },
    { from: 10, decimals: Math.min(most, 2), air: 1.6 },
    { from: 10, decimals: null, air: 0.5 },
  ];
}

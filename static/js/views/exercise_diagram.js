// The still diagram of an exercise: the given numbers, without the asked ones.

import { overlap } from "../draw/labels.js";
import { layout, naturalHeight } from "../draw/layout.js";
import { exact, format } from "../model/number.js";
import { colour, dash, width as edgeWidth } from "../draw/palette.js";
import { svg, text } from "./svg.js";

/**
 * @typedef {{ seed: number, level: number, title: string, known: Record<string, number>,
 *   names: { layers: string[][], parameters: string[] },
 *   recipe: { network: { layers: number[], biases: string, start: { weights: number[][][], biases: number[][] } },
 *     data: { inputs: number[][], targets: number[][] } },
 *   questions: import("../model/answers.js").Question[] }} Exercise
 */

/** The places of a label along its edge, best first. */
const ALONG = [0.3, 0.35, 0.25, 0.4, 0.2, 0.45, 0.15, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85];
const KNOWN_DECIMALS = 6;

/**
 * Draws the diagram in place of the contents of `root`.
 * @param {HTMLElement} root
 * @param {Exercise} exercise
 * @param {number} space  CSS pixels
 * @param {"light" | "dark"} theme
 * @param {string} [marked]  the name of an element to mark
 */
export function drawExercise(root, exercise, space, theme, marked = "") {
  const { names, recipe } = exercise;
  const { biases, start, layers } = recipe.network;
  const form = { ...names, biases };
  const plan = layout(form, { width: space, height: naturalHeight(form, space) }, { most: KNOWN_DECIMALS });
  const parameters = [start.weights, start.biases].flat(3);
  const drawing = svg("svg", {
    viewBox: `0 0 ${plan.width} ${plan.height}`,
    width: plan.width,
    height: plan.height,
    "font-size": plan.fontSize,
    role: "img",
    "aria-label": `Network of ${layers.join(", ")} neurons; its numbers stand in the list of what is given`,
  });
  for (const edge of plan.edges) {
    if (edge.name === marked && !edge.bias)
      drawing.append(svg("line", { x1: edge.x1, y1: edge.y1, x2: edge.x2, y2: edge.y2, class: "parted" }));
    drawing.append(line(edge, parameters[edge.parameter], theme));
  }
  for (const spot of plan.spots)
    if (spot.name === marked)
      drawing.append(svg("circle", { cx: spot.x, cy: spot.y, r: plan.radius + 7, class: "parted" }));
  for (const spot of plan.spots) drawNeuron(drawing, spot, plan, exercise, parameters);
  for (const spot of plan.targets) drawTarget(drawing, spot, plan, recipe.data.targets);
  for (const spot of plan.biases) drawSharedBias(drawing, spot, plan, parameters[spot.parameter]);
  const neurons = plan.spots.map(({ x, y }) => ({ x, y, width: 2 * plan.radius, height: 2 * plan.radius }));
  for (const edge of plan.edges)
    if (!edge.bias) neurons.push(drawLabel(drawing, edge, plan, parameters[edge.parameter], neurons));
  root.replaceChildren(drawing);
}

/**
 * @param {import("../draw/layout.js").Edge} edge
 * @param {number} value
 * @param {"light" | "dark"} theme
 */
function line({ x1, y1, x2, y2, bias }, value, theme) {
  return svg("line", {
    ...{ x1, y1, x2, y2 },
    class: bias ? "edge edge-bias" : "edge",
    stroke: colour(value, theme),
    "stroke-width": bias ? Math.min(2, edgeWidth(value)) : edgeWidth(value),
    "stroke-dasharray": dash(value),
  });
}

/**
 * An input shows its numbers, one line for each sample. Another neuron shows its output if it is
 * given.
 * @param {SVGElement} drawing
 * @param {import("../draw/layout.js").Spot} spot
 * @param {import("../draw/layout.js").Layout} plan
 * @param {Exercise} exercise
 * @param {number[]} parameters
 */
function drawNeuron(drawing, spot, plan, { names, recipe, known }, parameters) {
  const group = svg("g", { class: `element ${spot.layer === 0 ? "input" : "neuron"}` });
  group.append(svg("circle", { cx: spot.x, cy: spot.y, r: plan.radius }));
  const output = known[`out_${spot.name}`];
  const lines =
    spot.layer === 0
      ? perSample(recipe.data.inputs, spot.index)
      : output === undefined
        ? []
        : [format(output, plan.stacked ? 4 : KNOWN_DECIMALS)];
  write(group, spot.x, spot.y, plan, [spot.name, ...lines]);
  const bias = names.parameters.indexOf(`b_${spot.name}`);
  if (bias >= 0)
    write(
      group,
      spot.x,
      spot.y - plan.radius - plan.fontSize,
      plan,
      [`b ${exact(parameters[bias])}`],
      "detail",
    );
  drawing.append(group);
}

/**
 * @param {SVGElement} drawing
 * @param {import("../draw/layout.js").TargetSpot} spot
 * @param {import("../draw/layout.js").Layout} plan
 * @param {number[][]} targets
 */
function drawTarget(drawing, spot, plan, targets) {
  write(
    drawing,
    spot.x,
    spot.y,
    plan,
    ["target", ...perSample(targets, spot.index)],
    `number ${spot.align}`,
    `detail ${spot.align}`,
  );
}

/**
 * @param {number[][]} rows
 * @param {number} column
 */
function perSample(rows, column) {
  return rows.map((row, s) => (rows.length > 1 ? `[${s + 1}] ${exact(row[column])}` : exact(row[column])));
}

/**
 * @param {SVGElement} drawing
 * @param {import("../draw/layout.js").BiasSpot} spot
 * @param {import("../draw/layout.js").Layout} plan
 * @param {number} value
 */
function drawSharedBias(drawing, { x, y, name }, plan, value) {
  const width = plan.fontSize * 5;
  drawing.append(svg("rect", { class: "bias-box", x: x - width / 2, y: y - 21, width, height: 42, rx: 10 }));
  write(drawing, x, y, plan, [name, exact(value)]);
}

/**
 * A weight's name and number on its edge, clear of neurons and earlier labels if that is possible.
 * Every edge has a label, because a still diagram shows nothing on demand.
 * @param {SVGElement} drawing
 * @param {import("../draw/layout.js").Edge} edge
 * @param {import("../draw/layout.js").Layout} plan
 * @param {number} value
 * @param {import("../draw/layout.js").Box[]} taken
 * @returns {import("../draw/layout.js").Box}
 */
function drawLabel(drawing, edge, plan, value, taken) {
  const words = plan.stacked ? [edge.name, exact(value)] : [`${edge.name} ${exact(value)}`];
  const longest = Math.max(...words.map((word) => word.length));
  const size = { width: plan.fontSize * 0.62 * longest + 4, height: plan.fontSize * 1.25 * words.length + 2 };
  const places = ALONG.map((t) => ({
    x: edge.x1 + t * (edge.x2 - edge.x1),
    y: edge.y1 + t * (edge.y2 - edge.y1),
    ...size,
  }));
  const box = places.find((place) => !taken.some((other) => overlap(place, other))) ?? places[0];
  const { x, y, width, height } = box;
  drawing.append(svg("rect", { class: "plate", x: x - width / 2, y: y - height / 2, width, height, rx: 5 }));
  write(drawing, x, y, plan, words);
  return box;
}

/**
 * Lines of text, centred on y.
 * @param {SVGElement} parent
 * @param {number} x
 * @param {number} y
 * @param {import("../draw/layout.js").Layout} plan
 * @param {string[]} lines
 * @param {string} [className]
 * @param {string} [first]  class of the first line
 */
function write(parent, x, y, plan, lines, className = "number", first = className) {
  lines.forEach((words, n) => {
    const height = plan.fontSize * 1.3;
    const element = text(x, y + (n - (lines.length - 1) / 2) * height, n === 0 ? first : className);
    element.textContent = words;
    parent.append(element);
  });
}

// The neurons, biases and targets of the diagram, with their numbers.

import { UNKNOWN } from "../model/number.js";
import { describe } from "../model/elements.js";
import { boxOf as targetBox } from "../draw/circles.js";
import { DIGIT } from "../draw/labels.js";
import { isAlone, seen, updated } from "./operation_marks.js";
import { set, svg, text, write } from "./svg.js";
import { biasBox } from "./weight_label.js";

/**
 * @typedef {import("./diagram.js").State} State
 * @typedef {import("../draw/layout.js").Layout} Layout
 * @typedef {import("../model/elements.js").NetworkElement} NetworkElement
 */

/** The smallest height that a finger can hit. */
const TOUCH = 32;

/**
 * An element that can be focused and selected; a number in it can be changed unless it is computed.
 * The diagram has one tab stop: diagram_keys.js decides which element it is.
 * @param {SVGElement} parent
 * @param {NetworkElement} element
 * @param {{ x: number, y: number, width: number, height: number }} box  centred on (x, y)
 */
export function control(parent, element, box) {
  const group = svg("g", {
    class: `element ${element.kind}`,
    "data-name": element.name,
    tabindex: -1,
    role: "button",
  });
  const height = Math.max(box.height, TOUCH);
  group.append(
    svg("rect", {
      class: "touch",
      x: box.x - box.width / 2,
      y: box.y - height / 2,
      width: box.width,
      height,
      rx: 6,
    }),
  );
  parent.append(group);
  return group;
}

/** The attributes of a rectangle. @param {import("../draw/layout.js").Box} box */
function boxAt({ x, y, width, height }) {
  return { x: x - width / 2, y: y - height / 2, width, height };
}

/**
 * A line of text with a plate behind it, so that it never stands on an edge.
 * @param {SVGElement} group
 * @param {Layout} plan
 * @param {{ x: number, y: number, className: string, letters: number }} place
 */
function plated(group, { fontSize }, { x, y, className, letters }) {
  const [width, height] = [DIGIT * fontSize * letters, 1.25 * fontSize];
  group.append(svg("rect", { class: "ground", x: x - width / 2, y: y - height / 2, width, height, rx: 4 }));
  const line = text(x, y, className);
  group.append(line);
  return line;
}

/**
 * @param {SVGElement} parent
 * @param {import("../draw/layout.js").Spot} spot
 * @param {Layout} plan
 * @param {Map<string, NetworkElement>} known
 */
export function drawNeuron(parent, spot, plan, known) {
  const element = known.get(spot.name);
  if (!element || (element.kind !== "input" && element.kind !== "neuron"))
    throw new Error(`no neuron ${spot.name}`);
  const { fontSize } = plan;
  const { halfWidth, halfHeight } = spot;
  const group = control(parent, element, { ...spot, width: 2 * halfWidth, height: 2 * halfHeight });
  const rise = !plan.showsValues ? 0 : fontSize * (spot.shape === "pill" ? 0.58 : 0.75);
  const name = text(spot.x, spot.y - rise, "name");
  const out = text(spot.x, spot.y + rise, "number");
  const isDetailed = plan.showsDetails && element.kind === "neuron";
  const below = isDetailed ? details(group, spot, plan) : null;
  group.append(body(spot), name);
  writeName(name, spot, plan, (element.kind === "input" && element.label) || spot.name);
  if (plan.showsValues) group.append(out);

  /** @param {State} state */
  return ({ frame, drafts, selected, writing, moment }) => {
    const { number } = writing;
    const value = drafts.get(spot.name)?.value ?? frame.activations[element.activation];
    group.classList.toggle("chosen", selected === spot.name);
    if (element.kind === "input") {
      write(out, number(value, plan.decimals));
      return set(group, "aria-label", `${describe(element)}: ${number(value)}`);
    }
    const texts = (/** @type {number | undefined} */ decimals) => ({
      out: seen(moment, `out_${spot.name}`, number(value, decimals)),
      net: seen(moment, `net_${spot.name}`, number(frame.netInputs[element.neuron], decimals)),
      delta: seen(moment, `delta_${spot.name}`, writing.delta(frame.deltas[element.neuron], decimals)),
    });
    const shown = texts(plan.decimals);
    write(out, shown.out);
    if (below) {
      write(below.net, `${writing.net} ${shown.net}`);
      write(below.delta, `δ ${shown.delta}`);
    }
    set(group, "aria-label", neuronInWords(element, writing, texts(undefined)));
  };
}

/** The type of a name that is too long for its neuron, in font sizes. */
const [SMALL, LEADING] = [0.8, 0.95];

/**
 * Writes a name into its neuron. The name of a column may be long: it stands smaller, in a circle on
 * two lines, and ends with … where it is still too long.
 * @param {SVGElement} line
 * @param {import("../draw/layout.js").Spot} spot
 * @param {Layout} plan
 * @param {string} label
 */
function writeName(line, { x, halfWidth, shape }, { fontSize, showsValues }, label) {
  const letters = Math.floor((1.75 * halfWidth) / (DIGIT * fontSize));
  line.textContent = label;
  if (label.length <= letters) return;
  const most = Math.floor(letters / SMALL);
  const cut = (/** @type {string} */ words) =>
    words.length <= most ? words : `${words.slice(0, most - 1).trimEnd()}…`;
  line.setAttribute("font-size", String(SMALL * fontSize));
  const gap = shape === "circle" && label.length > most ? label.lastIndexOf(" ", most) : -1;
  if (gap < 0) return void (line.textContent = cut(label));
  const lines = [label.slice(0, gap), cut(label.slice(gap + 1))].map((words, n) => {
    const span = svg("tspan", {
      x,
      dy: n === 0 ? (showsValues ? -0.5 : -0.45) * fontSize : LEADING * SMALL * fontSize,
    });
    span.textContent = words;
    return span;
  });
  line.replaceChildren(...lines);
}

/**
 * @param {NetworkElement} element
 * @param {import("../model/notation.js").Writing} writing
 * @param {{ out: string, net: string, delta: string }} texts
 */
export function neuronInWords(element, writing, { out, net, delta }) {
  const words = `${writing.out} ${out}, ${writing.net} ${net}, delta ${delta}`;
  return `${describe(element)}: ${words.replaceAll(UNKNOWN, "not known yet")}`;
}

/** The shape of a neuron. @param {import("../draw/layout.js").Spot} spot */
function body({ x, y, halfWidth, halfHeight, shape }) {
  if (shape === "circle") return svg("circle", { class: "body", cx: x, cy: y, r: halfWidth });
  return svg("rect", {
    ...{ class: "body", x: x - halfWidth, y: y - halfHeight },
    ...{ width: 2 * halfWidth, height: 2 * halfHeight, rx: halfHeight },
  });
}

/**
 * The net input above a neuron, and its delta below.
 * @param {SVGElement} group
 * @param {import("../draw/layout.js").Spot} spot
 * @param {Layout} plan
 */
function details(group, spot, plan) {
  const { fontSize, radius, decimals } = plan;
  const net = plated(group, plan, {
    ...{ x: spot.x, y: spot.y - radius - 0.8 * fontSize, className: "detail" },
    letters: decimals + 6,
  });
  const delta = plated(group, plan, {
    ...{ x: spot.x, y: spot.y + radius + 0.9 * fontSize, className: "detail" },
    letters: decimals + 4,
  });
  return { net, delta };
}

/**
 * A neuron's own bias stands above its net input.
 * @param {SVGElement} parent
 * @param {import("../draw/layout.js").Spot} spot
 * @param {Layout} plan
 * @param {Map<string, NetworkElement>} known
 */
export function ownBias(parent, spot, plan, known) {
  const element = known.get(`b_${spot.name}`);
  if (!element || element.kind !== "bias") return () => {};
  const { fontSize, decimals } = plan;
  const y = spot.y - plan.radius - fontSize * 2.15;
  const letters = decimals + 4.5;
  const group = control(parent, element, {
    ...{ x: spot.x, y },
    ...{ width: DIGIT * fontSize * letters, height: fontSize + 8 },
  });
  const label = plated(group, plan, { x: spot.x, y, className: "bias-label", letters });
  /** @param {State} state */
  return ({ frame, drafts, selected, writing, moment }) => {
    const value = drafts.get(element.name)?.value ?? frame.parameters[element.parameter];
    const after = updated(group, element, frame, moment);
    // Both values of every bias have no space, so only the bias that was computed last shows both.
    const arrow = after === null || !isAlone(group) ? "" : ` → ${writing.number(after, decimals)}`;
    const shown = after !== null && arrow === "" ? after : value;
    write(label, `b ${writing.number(shown, decimals)}${arrow}`);
    set(group, "aria-label", describe(element) + inWords(writing, value, after));
    group.classList.toggle("chosen", selected === element.name);
  };
}

/**
 * @param {SVGElement} parent
 * @param {import("../draw/layout.js").BiasSpot} spot
 * @param {Layout} plan
 * @param {Map<string, NetworkElement>} known
 */
export function drawBias(parent, spot, plan, known) {
  const { fontSize } = plan;
  const { decimals, width, height } = biasBox(plan);
  const element = /** @type {NetworkElement} */ (known.get(spot.name));
  const group = control(parent, element, { x: spot.x, y: spot.y, width, height });
  const name = text(spot.x, spot.y - fontSize * 0.65, "name");
  const number = text(spot.x, spot.y + fontSize * 0.65, "number");
  name.textContent = spot.name;
  group.append(
    svg("rect", {
      ...{ class: "bias-box", x: spot.x - width / 2, y: spot.y - height / 2 },
      ...{ width, height, rx: 0.6 * fontSize },
    }),
    name,
    number,
  );
  // A new value stands beside the box, or in it where there is no space.
  const next = plan.biases.find(({ x }) => x > spot.x) ?? { x: plan.width, width: 0 };
  const isBeside = next.x - next.width / 2 - spot.x - width / 2 > DIGIT * fontSize * (decimals + 5.5);
  const update = text(spot.x + width / 2 + 0.5 * fontSize, spot.y, "new-value start");
  group.append(update);
  /** @param {State} state */
  return ({ frame, drafts, selected, writing, moment }) => {
    const value = drafts.get(spot.name)?.value ?? frame.parameters[spot.parameter];
    const after = updated(group, element, frame, moment);
    write(number, writing.number(isBeside ? value : (after ?? value), decimals));
    write(update, after === null || !isBeside ? "" : `→ ${writing.number(after, decimals)}`);
    set(group, "aria-label", describe(element) + inWords(writing, value, after));
    group.classList.toggle("chosen", selected === spot.name);
  };
}

/**
 * @param {SVGElement} parent
 * @param {import("../draw/layout.js").TargetSpot} spot
 * @param {Layout} plan
 * @param {Map<string, NetworkElement>} known
 */
export function drawTarget(parent, spot, plan, known) {
  const element = known.get(spot.name);
  if (!element || element.kind !== "target") throw new Error(`no target ${spot.name}`);
  const { fontSize, decimals } = plan;
  const group = control(parent, element, targetBox(spot, fontSize, decimals));
  group.append(svg("rect", { class: "ground", ...boxAt(targetBox(spot, fontSize, decimals)) }));
  const start = spot.align === "start" ? " start" : "";
  const line = 1.35 * fontSize;
  /** @param {number} nth @param {string} kind */
  const row = (nth, kind) => text(spot.x, spot.y + (nth - (spot.lines - 1) / 2) * line, kind + start);
  const rows = [row(0, spot.lines === 3 ? "detail" : "number"), row(1, "number"), row(2, "detail")];
  group.append(...rows.slice(0, spot.lines));
  /** @param {State} state */
  return ({ frame, drafts, selected, writing, moment }) => {
    const value = drafts.get(spot.name)?.value ?? frame.targets[element.output];
    const target = writing.number(value, decimals);
    const error = `E ${seen(moment, `E_${element.of}`, writing.number(frame.outputErrors[element.output], decimals))}`;
    const words = spot.lines === 3 ? [writing.target, target, error] : [`${writing.target} ${target}`, error];
    (spot.lines === 1 ? [target] : words).forEach((word, n) => write(rows[n], word));
    set(group, "aria-label", `${describe(element)}: ${writing.number(value)}`);
    group.classList.toggle("chosen", selected === spot.name);
  };
}

/**
 * A weight's or bias's number in words, with its new value if it is known. Empty if the frame does
 * not have its digits.
 * @param {import("../model/notation.js").Writing} writing
 * @param {number | undefined} value
 * @param {number | null} after
 */
export function inWords({ number }, value, after) {
  if (value === undefined) return "";
  return `: ${number(value)}${after === null ? "" : `, new ${number(after)}`}`;
}

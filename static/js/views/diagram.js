// The diagram of the network: neurons, edges coloured by weight, and every number in its place. It
// is built once for each form and width; a frame only changes attributes and texts.

import { layout } from "../draw/layout.js";
import { UNKNOWN } from "../model/number.js";
import { colour, dash, width as edgeWidth } from "../draw/palette.js";
import { describe, isEditable, elementsOf } from "../model/elements.js";
import { drawBadges, drawPaths } from "./factors.js";
import { isAlone, mountMarks, seen, updated } from "./operation_marks.js";
import { attach, set, svg, text, write } from "./svg.js";
import { biasBox, labelBox, weightLabel } from "./weight_label.js";

/**
 * @typedef {import("../wire/protocol.js").Frame} Frame
 * @typedef {import("../wire/protocol.js").Network} Network
 * @typedef {{ network: Network, frame: Frame, drafts: Map<string, { value: number }>, selected: string | null, lit: string | null, theme: "light" | "dark",
 *   writing: import("../model/notation.js").Writing, factors: import("./factors.js").Factor[],
 *   moment: import("../model/operations.js").Moment | null }} State  `moment` is the state at the cursor; null: everything is shown
 * @typedef {{ select: (name: string | null) => void, edit: (at: DOMRect, name: string) => void,
 *   scrub: (event: PointerEvent, name: string) => void }} Actions
 */

/**
 * @param {HTMLElement} root
 * @param {Actions} actions
 */
export function mount(root, actions) {
  /** @type {((state: State) => void) | null} */
  let paint = null;
  let builtFor = "";

  return {
    /** @param {State} state */
    update(state) {
      const { network, writing } = state;
      const inside = state.moment !== null;
      const space = `${root.clientWidth} ${writing.decimals} ${writing.notation.weights}`;
      const key = `${network.names.parameters.length} ${network.layers} ${network.biases} ${space} ${inside}`;
      if (key !== builtFor) {
        builtFor = key;
        paint = build(root, network, actions, writing, inside);
      }
      paint?.(state);
    },
  };
}

/**
 * @param {HTMLElement} root
 * @param {Network} network
 * @param {Actions} actions
 * @param {import("../model/notation.js").Writing} writing
 * @param {boolean} inside  true while stepping inside the iteration: new values stand beside the old ones
 * @returns {(state: State) => void}
 */
function build(root, network, actions, writing, inside) {
  const known = elementsOf(network);
  const written = network.names.parameters.map((name) =>
    writing.name(/** @type {import("../model/elements.js").NetworkElement} */ (known.get(name))),
  );
  const plan = layout(
    { layers: network.names.layers, parameters: network.names.parameters, biases: network.biases, written },
    root.clientWidth,
    writing.decimals,
    inside,
  );
  const drawing = svg("svg", {
    width: plan.width,
    height: plan.height,
    viewBox: `0 0 ${plan.width} ${plan.height}`,
    "font-size": plan.fontSize,
    role: "group",
    "aria-label": `Network of ${network.layers.join(", ")} neurons`,
  });
  /** @type {((state: State) => void)[]} */
  const painters = [];

  const edges = svg("g", { class: "edges", "aria-hidden": "true" });
  for (const edge of plan.edges) painters.push(drawEdge(edges, edge, actions));
  drawing.append(edges);
  painters.push(drawPaths(edges, plan));

  for (const spot of plan.spots) painters.push(drawNeuron(drawing, spot, plan, known, actions));
  for (const spot of plan.targets) painters.push(drawTarget(drawing, spot, plan, known, actions));
  for (const spot of plan.biases) painters.push(drawBias(drawing, spot, plan, known, actions));
  for (const edge of plan.edges)
    if (!edge.bias) painters.push(drawWeight(drawing, edge, plan, known, actions));

  painters.push(drawBadges(drawing, plan));
  // The marks come first: if two values do not fit, a computed element shows its new one.
  if (inside) painters.unshift(mountMarks(drawing, plan));

  root.replaceChildren(drawing);
  return (state) => {
    painters.forEach((painter) => painter(state));
    for (const node of drawing.querySelectorAll("[data-name]"))
      node.classList.toggle("lit", node.getAttribute("data-name") === state.lit);
  };
}

/**
 * @param {SVGElement} parent
 * @param {import("../draw/layout.js").Edge} edge
 * @param {Actions} actions
 */
function drawEdge(parent, edge, actions) {
  const line = { x1: edge.x1, y1: edge.y1, x2: edge.x2, y2: edge.y2 };
  const drawn = svg("line", {
    ...line,
    class: edge.bias ? "edge edge-bias" : "edge",
    "data-name": edge.name,
    "data-to": edge.to,
  });
  const touch = svg("line", { ...line, class: "edge-touch" });
  touch.addEventListener("pointerenter", () => actions.select(edge.name));
  touch.addEventListener("click", () => actions.select(edge.name));
  parent.append(drawn, touch);
  /** @param {State} state */
  return ({ frame, drafts, selected, theme }) => {
    const value =
      drafts.get(edge.name)?.value ?? frame.parameters[edge.parameter] ?? frame.drawn[edge.parameter];
    set(drawn, "stroke", colour(value, theme));
    set(drawn, "stroke-width", String(edge.bias ? Math.min(2, edgeWidth(value)) : edgeWidth(value)));
    set(drawn, "stroke-dasharray", dash(value));
    drawn.classList.toggle("chosen", selected === edge.name);
  };
}

/**
 * A number that can be focused, and changed unless it is computed.
 * @param {SVGElement} parent
 * @param {import("../model/elements.js").NetworkElement} element
 * @param {Actions} actions
 * @param {{ x: number, y: number, width: number, height: number }} box  centred on (x, y)
 */
function control(parent, element, actions, box) {
  const editable = isEditable(element);
  const group = svg("g", {
    class: `element ${element.kind}`,
    "data-name": element.name,
    tabindex: 0,
    role: editable ? "button" : "img",
  });
  const height = Math.max(box.height, 32);
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
  const open = () => actions.edit(group.getBoundingClientRect(), element.name);
  group.addEventListener("focus", () => actions.select(element.name));
  group.addEventListener("pointerenter", () => actions.select(element.name));
  if (editable) {
    attach(group, open);
    group.addEventListener("pointerdown", (event) => actions.scrub(event, element.name));
  }
  return group;
}

/**
 * @param {SVGElement} parent
 * @param {import("../draw/layout.js").Edge} edge
 * @param {import("../draw/layout.js").Layout} plan
 * @param {Map<string, import("../model/elements.js").NetworkElement>} known
 * @param {Actions} actions
 */
function drawWeight(parent, edge, plan, known, actions) {
  const element = /** @type {import("../model/elements.js").NetworkElement} */ (known.get(edge.name));
  const group = control(parent, element, actions, labelBox(edge));
  if (!edge.label) group.classList.add("unlabelled");
  const label = weightLabel(group, edge, plan);
  /** @param {State} state */
  return ({ network, frame, drafts, selected, writing, moment }) => {
    const value = drafts.get(edge.name)?.value ?? frame.parameters[edge.parameter];
    const after = updated(group, element, frame, moment);
    const fitsNew = plan.fitsNew || isAlone(group);
    group.classList.toggle("frozen", network.settings.frozen.includes(edge.name));
    label(writing, element, value, fitsNew ? after : null);
    set(group, "aria-label", describe(element) + inWords(writing, value, after));
    group.classList.toggle("chosen", selected === edge.name);
  };
}

/**
 * @param {SVGElement} parent
 * @param {import("../draw/layout.js").Spot} spot
 * @param {import("../draw/layout.js").Layout} plan
 * @param {Map<string, import("../model/elements.js").NetworkElement>} known
 * @param {Actions} actions
 */
function drawNeuron(parent, spot, plan, known, actions) {
  const element = known.get(spot.name);
  if (!element || (element.kind !== "input" && element.kind !== "neuron"))
    throw new Error(`no neuron ${spot.name}`);
  const { radius } = plan;
  const group = control(parent, element, actions, {
    x: spot.x,
    y: spot.y,
    width: 2 * radius,
    height: 2 * radius,
  });
  const name = text(spot.x, plan.showsValues ? spot.y - plan.fontSize * 0.75 : spot.y, "name");
  const out = text(spot.x, spot.y + plan.fontSize * 0.75, "number");
  group.append(svg("circle", { cx: spot.x, cy: spot.y, r: radius }));
  if (radius > 12) group.append(name);
  name.textContent = spot.name;
  if (plan.showsValues) group.append(out);
  const below = plan.showsDetails && element.kind === "neuron" ? details(group, spot, plan) : null;
  const bias = element.kind === "neuron" ? ownBias(parent, spot, plan, known, actions) : null;

  /** @param {State} state */
  return (state) => {
    const { frame, drafts, selected, writing, moment } = state;
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
    bias?.(state);
    const full = texts(undefined);
    const words = `${writing.out} ${full.out}, ${writing.net} ${full.net}, delta ${full.delta}`;
    set(group, "aria-label", `${describe(element)}: ${words.replaceAll(UNKNOWN, "not known yet")}`);
  };
}

/**
 * @param {SVGElement} group
 * @param {import("../draw/layout.js").Spot} spot
 * @param {import("../draw/layout.js").Layout} plan
 */
function details(group, spot, plan) {
  const net = text(spot.x, spot.y - plan.radius - plan.fontSize * 0.8, "detail");
  // A little to the right, between the edges from a bias below and the outgoing edges.
  const delta = text(spot.x + plan.fontSize * 0.8, spot.y + plan.radius + plan.fontSize, "detail");
  group.append(net, delta);
  return { net, delta };
}

/**
 * A neuron's own bias stands above its net input.
 * @param {SVGElement} parent
 * @param {import("../draw/layout.js").Spot} spot
 * @param {import("../draw/layout.js").Layout} plan
 * @param {Map<string, import("../model/elements.js").NetworkElement>} known
 * @param {Actions} actions
 */
function ownBias(parent, spot, plan, known, actions) {
  const element = known.get(`b_${spot.name}`);
  if (!element || element.kind !== "bias" || !plan.showsDetails) return null;
  const y = spot.y - plan.radius - plan.fontSize * 2.2;
  const group = control(parent, element, actions, {
    x: spot.x,
    y,
    width: plan.fontSize * 9,
    height: plan.fontSize + 8,
  });
  const label = text(spot.x, y, "bias-label");
  group.append(label);
  /** @param {State} state */
  return ({ frame, drafts, selected, writing, moment }) => {
    const value = drafts.get(element.name)?.value ?? frame.parameters[element.parameter];
    const after = updated(group, element, frame, moment);
    // A phone has no space for both values of every bias, so only the bias that was computed last
    // shows both.
    const arrow =
      after === null || (plan.stacked && !isAlone(group)) ? "" : ` → ${writing.number(after, plan.decimals)}`;
    write(label, `b ${writing.number(value, plan.decimals)}${arrow}`);
    set(group, "aria-label", describe(element) + inWords(writing, value, after));
    group.classList.toggle("chosen", selected === element.name);
  };
}

/**
 * @param {SVGElement} parent
 * @param {import("../draw/layout.js").BiasSpot} spot
 * @param {import("../draw/layout.js").Layout} plan
 * @param {Map<string, import("../model/elements.js").NetworkElement>} known
 * @param {Actions} actions
 */
function drawBias(parent, spot, plan, known, actions) {
  const { decimals, width, height } = biasBox(plan);
  const element = /** @type {import("../model/elements.js").NetworkElement} */ (known.get(spot.name));
  const group = control(parent, element, actions, { x: spot.x, y: spot.y, width, height: 44 });
  const name = text(spot.x, spot.y - 8, "name");
  const number = text(spot.x, spot.y + 9, "number");
  name.textContent = spot.name;
  group.append(
    svg("rect", { class: "bias-box", x: spot.x - width / 2, y: spot.y - height / 2, width, height, rx: 10 }),
    name,
    number,
  );
  const update = text(spot.x, spot.y + 32, "new-value");
  group.append(update);
  /** @param {State} state */
  return ({ frame, drafts, selected, writing, moment }) => {
    const value = drafts.get(spot.name)?.value ?? frame.parameters[spot.parameter];
    const after = updated(group, element, frame, moment);
    write(number, writing.number(value, decimals));
    write(update, after === null ? "" : `→ ${writing.number(after, decimals)}`);
    set(group, "aria-label", describe(element) + inWords(writing, value, after));
    group.classList.toggle("chosen", selected === spot.name);
  };
}

/**
 * @param {SVGElement} parent
 * @param {import("../draw/layout.js").Spot} spot  its x is where the text begins
 * @param {import("../draw/layout.js").Layout} plan
 * @param {Map<string, import("../model/elements.js").NetworkElement>} known
 * @param {Actions} actions
 */
function drawTarget(parent, spot, plan, known, actions) {
  const element = known.get(spot.name);
  if (!element || element.kind !== "target") throw new Error(`no target ${spot.name}`);
  const width = plan.fontSize * 0.64 * (plan.decimals + 3) + 8;
  if (!plan.showsValues) return () => {};
  const group = control(parent, element, actions, {
    x: spot.x + width / 2 - 6,
    y: spot.y - 10,
    width,
    height: 38,
  });
  const caption = text(spot.x, spot.y - plan.fontSize * 1.4, "detail start");
  const number = text(spot.x, spot.y - plan.fontSize * 0.15, "number start");
  const error = text(spot.x, spot.y + plan.fontSize * 1.7, "detail start");
  group.append(caption, number, error);
  /** @param {State} state */
  return ({ frame, drafts, selected, writing, moment }) => {
    const value = drafts.get(spot.name)?.value ?? frame.targets[element.output];
    const outputError = writing.number(frame.outputErrors[element.output], plan.decimals);
    write(caption, writing.target);
    write(number, writing.number(value, plan.decimals));
    write(error, `E ${seen(moment, `E_${element.of}`, outputError)}`);
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
function inWords({ number }, value, after) {
  if (value === undefined) return "";
  return `: ${number(value)}${after === null ? "" : `, new ${number(after)}`}`;
}

// The network as a picture: neurons, edges coloured by weight, and every number where it belongs. Built once per form and
// width; a frame changes attributes and texts only.

import { layout } from "../ink/layout.js";
import { format } from "../ink/number.js";
import { dash, ink, width as edgeWidth } from "../ink/palette.js";
import { describe, isEditable, things } from "../ink/things.js";
import { attach, set, svg, text } from "./svg.js";

/**
 * @typedef {import("../protocol.js").Frame} Frame
 * @typedef {import("../protocol.js").Network} Network
 * @typedef {{ network: Network, frame: Frame, drafts: Map<string, { value: number }>, selected: string | null, lit: string | null, theme: "light" | "dark" }} State
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
      const key = `${state.network.names.parameters.length} ${state.network.layers} ${state.network.biases} ${root.clientWidth}`;
      if (key !== builtFor) {
        builtFor = key;
        paint = build(root, state.network, actions);
      }
      paint?.(state);
    },
  };
}

/**
 * @param {HTMLElement} root
 * @param {Network} network
 * @param {Actions} actions
 * @returns {(state: State) => void}
 */
function build(root, network, actions) {
  const plan = layout(
    { layers: network.names.layers, parameters: network.names.parameters, biases: network.biases },
    root.clientWidth,
  );
  const known = things(network);
  const picture = svg("svg", {
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
  picture.append(edges);

  for (const spot of plan.spots) painters.push(drawNeuron(picture, spot, plan, known, actions));
  for (const spot of plan.targets) painters.push(drawTarget(picture, spot, plan, known, actions));
  for (const spot of plan.biases) painters.push(drawBias(picture, spot, plan, known, actions));
  for (const edge of plan.edges)
    if (!edge.bias) painters.push(drawWeight(picture, edge, plan, known, actions));

  root.replaceChildren(picture);
  return (state) => {
    painters.forEach((painter) => painter(state));
    for (const element of picture.querySelectorAll("[data-name]"))
      element.classList.toggle("lit", element.getAttribute("data-name") === state.lit);
  };
}

/**
 * @param {SVGElement} parent
 * @param {import("../ink/layout.js").Edge} edge
 * @param {Actions} actions
 */
function drawEdge(parent, edge, actions) {
  const line = { x1: edge.x1, y1: edge.y1, x2: edge.x2, y2: edge.y2 };
  const seen = svg("line", { ...line, class: edge.bias ? "edge edge-bias" : "edge", "data-name": edge.name });
  const touch = svg("line", { ...line, class: "edge-touch" });
  touch.addEventListener("pointerenter", () => actions.select(edge.name));
  touch.addEventListener("click", () => actions.select(edge.name));
  parent.append(seen, touch);
  /** @param {State} state */
  return ({ frame, drafts, selected, theme }) => {
    const value = drafts.get(edge.name)?.value ?? frame.parameters[edge.parameter];
    set(seen, "stroke", ink(value, theme));
    set(seen, "stroke-width", String(edge.bias ? Math.min(2, edgeWidth(value)) : edgeWidth(value)));
    set(seen, "stroke-dasharray", dash(value));
    seen.classList.toggle("chosen", selected === edge.name);
  };
}

/**
 * A number that can be focused, and changed where it is the person's to change.
 * @param {SVGElement} parent
 * @param {import("../ink/things.js").Thing} thing
 * @param {Actions} actions
 * @param {{ x: number, y: number, width: number, height: number }} box  centred on (x, y)
 */
function control(parent, thing, actions, box) {
  const editable = isEditable(thing);
  const group = svg("g", {
    class: `thing ${thing.kind}`,
    "data-name": thing.name,
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
  const open = () => actions.edit(group.getBoundingClientRect(), thing.name);
  group.addEventListener("focus", () => actions.select(thing.name));
  group.addEventListener("pointerenter", () => actions.select(thing.name));
  if (editable) {
    attach(group, open);
    group.addEventListener("pointerdown", (event) => actions.scrub(event, thing.name));
  }
  return group;
}

/**
 * @param {SVGElement} parent
 * @param {import("../ink/layout.js").Edge} edge
 * @param {import("../ink/layout.js").Layout} plan
 * @param {Map<string, import("../ink/things.js").Thing>} known
 * @param {Actions} actions
 */
function drawWeight(parent, edge, plan, known, actions) {
  const thing = /** @type {import("../ink/things.js").Thing} */ (known.get(edge.name));
  const middle = { x: (edge.x1 + edge.x2) / 2, y: (edge.y1 + edge.y2) / 2, width: 24, height: 12 };
  const box = edge.label ?? middle;
  const group = control(parent, thing, actions, box);
  if (!edge.label) group.classList.add("unlabelled");
  const plate = svg("rect", {
    class: "plate",
    x: box.x - box.width / 2,
    y: box.y - box.height / 2,
    width: box.width,
    height: box.height,
    rx: 5,
  });
  const label = text(box.x, box.y, "weight-label");
  const name = svg("tspan", { class: "name" });
  const number = svg("tspan", { class: "number", dx: 5 });
  if (plan.stacked) {
    for (const [line, y] of /** @type {const} */ ([
      [name, -0.55],
      [number, 0.55],
    ])) {
      line.setAttribute("x", String(box.x));
      line.setAttribute("y", String(box.y + y * (plan.fontSize + 2)));
    }
    number.removeAttribute("dx");
  }
  name.textContent = edge.name;
  label.append(name, number);
  group.append(plate, label);
  /** @param {State} state */
  return ({ network, frame, drafts, selected }) => {
    const value = drafts.get(edge.name)?.value ?? frame.parameters[edge.parameter];
    group.classList.toggle("frozen", network.settings.frozen.includes(edge.name));
    write(number, format(value, plan.decimals));
    set(group, "aria-label", `${describe(thing)}: ${format(value)}`);
    group.classList.toggle("chosen", selected === edge.name);
  };
}

/**
 * @param {SVGElement} parent
 * @param {import("../ink/layout.js").Spot} spot
 * @param {import("../ink/layout.js").Layout} plan
 * @param {Map<string, import("../ink/things.js").Thing>} known
 * @param {Actions} actions
 */
function drawNeuron(parent, spot, plan, known, actions) {
  const thing = known.get(spot.name);
  if (!thing || (thing.kind !== "input" && thing.kind !== "neuron"))
    throw new Error(`no neuron ${spot.name}`);
  const { radius } = plan;
  const group = control(parent, thing, actions, {
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
  const below = plan.showsDetails && thing.kind === "neuron" ? details(group, spot, plan) : null;
  const bias = thing.kind === "neuron" ? ownBias(parent, spot, plan, known, actions) : null;

  /** @param {State} state */
  return (state) => {
    const { frame, drafts, selected } = state;
    const value = drafts.get(spot.name)?.value ?? frame.activations[thing.activation];
    write(out, format(value, plan.decimals));
    group.classList.toggle("chosen", selected === spot.name);
    if (thing.kind === "input") return set(group, "aria-label", `${describe(thing)}: ${format(value)}`);
    const net = frame.netInputs[thing.neuron];
    const delta = frame.deltas[thing.neuron];
    if (below) {
      write(below.net, `net ${format(net, plan.decimals)}`);
      write(below.delta, `δ ${format(delta, plan.decimals)}`);
    }
    bias?.(state);
    set(
      group,
      "aria-label",
      `${describe(thing)}: out ${format(value)}, net ${format(net)}, delta ${format(delta)}`,
    );
  };
}

/**
 * @param {SVGElement} group
 * @param {import("../ink/layout.js").Spot} spot
 * @param {import("../ink/layout.js").Layout} plan
 */
function details(group, spot, plan) {
  const net = text(spot.x, spot.y - plan.radius - plan.fontSize * 0.8, "detail");
  // A little to the right, between the edges that come in from a bias below and those that go out.
  const delta = text(spot.x + plan.fontSize * 0.8, spot.y + plan.radius + plan.fontSize, "detail");
  group.append(net, delta);
  return { net, delta };
}

/**
 * A bias of a neuron's own stands above it, over the net input.
 * @param {SVGElement} parent
 * @param {import("../ink/layout.js").Spot} spot
 * @param {import("../ink/layout.js").Layout} plan
 * @param {Map<string, import("../ink/things.js").Thing>} known
 * @param {Actions} actions
 */
function ownBias(parent, spot, plan, known, actions) {
  const thing = known.get(`b_${spot.name}`);
  if (!thing || thing.kind !== "bias" || !plan.showsDetails) return null;
  const y = spot.y - plan.radius - plan.fontSize * 2.2;
  const group = control(parent, thing, actions, {
    x: spot.x,
    y,
    width: plan.fontSize * 9,
    height: plan.fontSize + 8,
  });
  const label = text(spot.x, y, "bias-label");
  group.append(label);
  /** @param {State} state */
  return ({ frame, drafts, selected }) => {
    const value = drafts.get(thing.name)?.value ?? frame.parameters[thing.parameter];
    write(label, `b ${format(value, plan.decimals)}`);
    set(group, "aria-label", `${describe(thing)}: ${format(value)}`);
    group.classList.toggle("chosen", selected === thing.name);
  };
}

/**
 * @param {SVGElement} parent
 * @param {import("../ink/layout.js").BiasSpot} spot
 * @param {import("../ink/layout.js").Layout} plan
 * @param {Map<string, import("../ink/things.js").Thing>} known
 * @param {Actions} actions
 */
function drawBias(parent, spot, plan, known, actions) {
  const decimals = Math.max(4, plan.decimals);
  const width = plan.fontSize * 0.66 * (decimals + 2) + 12;
  const thing = /** @type {import("../ink/things.js").Thing} */ (known.get(spot.name));
  const group = control(parent, thing, actions, { x: spot.x, y: spot.y, width, height: 44 });
  const name = text(spot.x, spot.y - 8, "name");
  const number = text(spot.x, spot.y + 9, "number");
  name.textContent = spot.name;
  group.append(
    svg("rect", { class: "bias-box", x: spot.x - width / 2, y: spot.y - 21, width, height: 42, rx: 10 }),
    name,
    number,
  );
  /** @param {State} state */
  return ({ frame, drafts, selected }) => {
    const value = drafts.get(spot.name)?.value ?? frame.parameters[spot.parameter];
    write(number, format(value, decimals));
    set(group, "aria-label", `${describe(thing)}: ${format(value)}`);
    group.classList.toggle("chosen", selected === spot.name);
  };
}

/**
 * @param {SVGElement} parent
 * @param {import("../ink/layout.js").Spot} spot  its x is where the text begins
 * @param {import("../ink/layout.js").Layout} plan
 * @param {Map<string, import("../ink/things.js").Thing>} known
 * @param {Actions} actions
 */
function drawTarget(parent, spot, plan, known, actions) {
  const thing = known.get(spot.name);
  if (!thing || thing.kind !== "target") throw new Error(`no target ${spot.name}`);
  const width = plan.fontSize * 0.64 * (plan.decimals + 3) + 8;
  if (!plan.showsValues) return () => {};
  const group = control(parent, thing, actions, {
    x: spot.x + width / 2 - 6,
    y: spot.y - 10,
    width,
    height: 38,
  });
  const caption = text(spot.x, spot.y - plan.fontSize * 1.4, "detail start");
  const number = text(spot.x, spot.y - plan.fontSize * 0.15, "number start");
  const error = text(spot.x, spot.y + plan.fontSize * 1.7, "detail start");
  caption.textContent = "target";
  group.append(caption, number, error);
  /** @param {State} state */
  return ({ frame, drafts, selected }) => {
    const value = drafts.get(spot.name)?.value ?? frame.targets[thing.output];
    write(number, format(value, plan.decimals));
    write(error, `E ${format(frame.outputErrors[thing.output], plan.decimals)}`);
    set(group, "aria-label", `${describe(thing)}: ${format(value)}`);
    group.classList.toggle("chosen", selected === spot.name);
  };
}

/**
 * @param {SVGElement} element
 * @param {string} words
 */
function write(element, words) {
  if (element.textContent !== words) element.textContent = words;
}

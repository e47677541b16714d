// The diagram of the network. It is built once for each form and size; a frame only changes
// attributes, texts and the canvas below them.

import { layout, naturalHeight } from "../draw/layout.js";
import { elementsOf } from "../model/elements.js";
import { createCanvas } from "./diagram_canvas.js";
import { drawEdge, drawWeight } from "./diagram_edges.js";
import { listenForKeys } from "./diagram_keys.js";
import { drawBias, drawNeuron, drawTarget, ownBias } from "./diagram_nodes.js";
import { mountMarked } from "./diagram_marked.js";
import { drawBadges, drawPaths } from "./factors.js";
import { mountMarks } from "./operation_marks.js";
import { listenForPointing } from "./pointing.js";
import { svg, text } from "./svg.js";

/**
 * @typedef {import("../wire/protocol.js").Frame} Frame
 * @typedef {import("../wire/protocol.js").Network} Network
 * @typedef {{ network: Network, frame: Frame, drafts: Map<string, { value: number }>, selected: string | null, lit: string | null, theme: "light" | "dark",
 *   writing: import("../model/notation.js").Writing, factors: import("./factors.js").Factor[],
 *   moment: import("../model/operations.js").Moment | null }} State  `moment` is the state at the cursor; null: everything is shown
 * @typedef {{ plan: import("../draw/layout.js").Layout, drawing: SVGSVGElement, network: Network,
 *   known: Map<string, import("../model/elements.js").NetworkElement>, ensure: (name: string) => Element | null }} Scene
 *   `ensure` gives the drawing of an element, and makes it if it has none
 */

/** The keys of the diagram, for screen readers and for the hint in the corner. */
const KEYS =
  "Arrow keys: left and right from neuron to weight to neuron, up and down inside a layer, with Shift the other weights into the same neuron. Enter explains, F2 changes the number.";

/**
 * Draws in `root`, which decides the size. Where nothing else decides its height, the style sheet
 * takes the height that the diagram writes into `--natural-height`.
 * @param {HTMLElement} root
 * @param {import("./pointing.js").Pointing} actions
 */
export function mount(root, actions) {
  /** @type {((state: State) => void) | null} */
  let paint = null;
  /** @type {Scene | null} */
  let scene = null;
  let builtFor = "";
  root.classList.add("filled");
  const keys = listenForKeys(root, () => scene);
  listenForPointing(root, actions);

  return {
    /** The layout that is drawn. */
    plan: () => scene?.plan ?? null,
    /** @param {State} state */
    update(state) {
      const { network, writing } = state;
      const form = `${network.layers} ${network.biases}`;
      root.style.setProperty(
        "--natural-height",
        `${naturalHeight(formOf(network, writing), root.clientWidth)}px`,
      );
      const { clientWidth: width, clientHeight: height } = root;
      if (width === 0 || height === 0) return;
      const least = Number(getComputedStyle(root).getPropertyValue("--least-type")) || 0;
      const key = [form, width, height, least, writing.decimals, writing.notation.weights].join(" ");
      if (key !== builtFor) {
        builtFor = key;
        const focused = keys.focused();
        const plan = layout(formOf(network, writing), { width, height }, { most: writing.decimals, least });
        [scene, paint] = build(root, network, plan);
        paint(state);
        keys.restore(focused, state.selected);
        return;
      }
      if (scene) scene.network = network;
      paint?.(state);
      keys.follow(state.selected);
    },
  };
}

/**
 * @param {Network} network
 * @param {import("../model/notation.js").Writing} writing
 * @returns {import("../draw/layout.js").Form}
 */
function formOf(network, writing) {
  const { layers, parameters } = network.names;
  const form = { layers, parameters, biases: network.biases };
  if (writing.notation.weights === "numbered") return form;
  const known = elementsOf(network);
  const written = parameters.map((name) =>
    writing.name(/** @type {import("../model/elements.js").NetworkElement} */ (known.get(name))),
  );
  return { ...form, written };
}

/**
 * @param {HTMLElement} root
 * @param {Network} network
 * @param {import("../draw/layout.js").Layout} plan
 * @returns {[scene: Scene, paint: (state: State) => void]}
 */
function build(root, network, plan) {
  const known = elementsOf(network);
  const drawing = svg("svg", {
    viewBox: `0 0 ${plan.width} ${plan.height}`,
    "font-size": plan.fontSize,
    role: "application",
    "aria-roledescription": "network diagram",
    "aria-label": `Network of ${network.layers.join(", ")} neurons`,
    "aria-describedby": "diagram-keys",
  });
  /** @type {Scene} */
  const scene = { plan, drawing, network, known, ensure: () => null };
  /** @type {((state: State) => void)[]} */
  const painters = [];
  const canvas = plan.gaps.some(({ kind }) => kind !== "lines") ? createCanvas(plan) : null;
  if (canvas) painters.push(canvas.paint);
  const onCanvas = new Set(plan.gaps.filter(({ kind }) => kind !== "lines").flatMap(({ to }) => to));

  const edges = svg("g", { class: "edges", "aria-hidden": "true" });
  drawing.append(edges);
  for (const edge of plan.edges)
    if (edge.bias || !onCanvas.has(edge.to)) painters.push(drawEdge(edges, edge, plan));
  painters.push(drawPaths(edges, plan));
  painters.push(mountMarked(scene));
  for (const { x, y, words } of plan.captions) drawing.append(caption(x, y, words));
  for (const box of plan.frames) drawing.append(frame(box));

  for (const spot of plan.spots)
    if (spot.shape === "circle" || spot.shape === "pill") {
      painters.push(drawNeuron(drawing, spot, plan, known));
      if (plan.showsDetails) painters.push(ownBias(drawing, spot, plan, known));
    }
  for (const spot of plan.targets) painters.push(drawTarget(drawing, spot, plan, known));
  for (const spot of plan.biases) painters.push(drawBias(drawing, spot, plan, known));
  // Between circles every weight has a label, hidden where it does not fit.
  const isSmall = plan.spots.every(({ shape }) => shape === "circle");
  for (const edge of plan.edges)
    if (isSmall && !edge.bias) painters.push(drawWeight(drawing, edge, plan, known));
  painters.push(drawBadges(drawing, plan));
  // The marks come first: if two values do not fit, a computed element shows its new one.
  painters.unshift(mountMarks(drawing, plan));

  root.replaceChildren(...(canvas ? [canvas.element] : []), drawing, hint());
  /** @type {string | null} */
  let lit = null;
  return [
    scene,
    (state) => {
      for (const painter of painters) painter(state);
      if (state.lit === lit) return;
      lit = state.lit;
      for (const node of drawing.querySelectorAll("[data-name]"))
        node.classList.toggle("lit", node.getAttribute("data-name") === state.lit);
    },
  ];
}

/**
 * @param {number} x
 * @param {number} y
 * @param {string} words
 */
function caption(x, y, words) {
  const element = text(x, y, "caption");
  element.textContent = words;
  return element;
}

/** @param {import("../draw/layout.js").Box} box */
function frame({ x, y, width, height }) {
  return svg("rect", { class: "frame", x: x - width / 2, y: y - height / 2, width, height });
}

/** The keys in words. In sight while the diagram has the keyboard. */
function hint() {
  const element = document.createElement("p");
  element.id = "diagram-keys";
  element.className = "keys";
  element.textContent = KEYS;
  return element;
}

// What the diagram marks: the selected and the pointed element of a large network, with their row
// and column, and a label for a selected element that has no drawing of its own.

import { hit, placeOf } from "../draw/hits.js";
import { DIGIT } from "../draw/labels.js";
import { describe, valueOf } from "../model/elements.js";
import { control, inWords, neuronInWords } from "./diagram_nodes.js";
import { updated } from "./operation_marks.js";
import { set, svg } from "./svg.js";
import { weightLabel } from "./weight_label.js";

/**
 * @typedef {import("./diagram.js").Scene} Scene
 * @typedef {import("./diagram.js").State} State
 * @typedef {import("../draw/hits.js").Place} Place
 * @typedef {{ group: SVGElement, paint: (state: State) => void }} Label
 */

/**
 * Paints the marks. `scene.ensure` then makes the label of an element, so that it can be focused.
 * @param {Scene} scene
 */
export function mountMarked(scene) {
  const { plan, drawing } = scene;
  const surface = svg("rect", { class: "surface", width: plan.width, height: plan.height });
  const aimed = svg("g", { class: "mark aimed", "pointer-events": "none" });
  const chosen = svg("g", { class: "mark", "pointer-events": "none" });
  const labels = svg("g", { class: "on-demand" });
  if (plan.gaps.some(({ kind }) => kind !== "lines")) {
    drawing.prepend(surface);
    listenForAim(scene, surface, aimed);
  }
  // Over the neurons, under the badges.
  queueMicrotask(() => drawing.querySelector(".badges")?.before(aimed, chosen, labels));
  drawing.append(aimed, chosen, labels);
  /** @type {Map<string, Label>} */
  const made = new Map();
  /** @type {State | null} */
  let shown = null;
  /** @type {string | null} */
  let marked = null;
  // A click on a cell puts the focus on its label, which is made only then.
  let clicked = false;
  surface.addEventListener("click", () => (clicked = true));

  /** @param {string} name */
  function ensure(name) {
    const found = drawing.querySelector(`.element[data-name="${CSS.escape(name)}"]`);
    if (found) return found;
    const label = labelOf(scene, labels, name);
    if (!label) return null;
    made.set(name, label);
    if (shown) label.paint(shown);
    return label.group;
  }
  scene.ensure = ensure;

  /** @param {State} state */
  return (state) => {
    shown = state;
    const { selected } = state;
    if (selected) ensure(selected);
    for (const [name, { group, paint }] of made)
      if (name === selected || group === document.activeElement) paint(state);
      else {
        group.remove();
        made.delete(name);
      }
    if (selected === marked) return;
    marked = selected;
    const label = clicked && selected ? made.get(selected) : null;
    label?.group.focus({ preventScroll: true });
    clicked = false;
    chosen.replaceChildren(...marksOf(scene, selected));
  };
}

/**
 * The element under the pointer: the surface has its name, and its row and column light up.
 * @param {Scene} scene
 * @param {SVGElement} surface
 * @param {SVGElement} aimed
 */
function listenForAim(scene, surface, aimed) {
  const { plan, drawing } = scene;
  let shown = "";
  /** @param {string} name  empty: none */
  function show(name) {
    if (name === shown) return;
    shown = name;
    if (name) surface.setAttribute("data-name", name);
    else surface.removeAttribute("data-name");
    aimed.replaceChildren(...marksOf(scene, name || null));
  }
  /** @param {PointerEvent | MouseEvent} event */
  function aim(event) {
    if (event.target !== surface) return show("");
    const { left, top, width, height } = drawing.getBoundingClientRect();
    const [x, y] = [event.clientX - left, event.clientY - top];
    show(hit(plan, (x * plan.width) / width, (y * plan.height) / height) ?? "");
  }
  // Before the listeners of the root, which read the name.
  for (const type of /** @type {const} */ (["pointermove", "pointerover", "pointerdown", "click"]))
    drawing.addEventListener(type, aim, { capture: true });
  drawing.addEventListener("pointerleave", () => show(""));
}

/**
 * The marks of an element: its row, its column and its cell, or its line.
 * @param {Scene} scene
 * @param {string | null} name
 */
function marksOf({ plan }, name) {
  const isLarge = plan.gaps.some(({ kind }) => kind !== "lines");
  const place = name && isLarge ? placeOf(plan, name) : null;
  if (!place) return [];
  const { box, row, column, edge } = place;
  if (edge) {
    const { x1, y1, x2, y2 } = edge;
    return [svg("line", { class: "mark-line", x1, y1, x2, y2 })];
  }
  const spot = plan.spots.find((one) => one.name === name);
  if (spot?.shape === "pill") return [];
  const bands = [row, column].flatMap((band) => (band ? [rectangle("mark-band", band)] : []));
  return [
    ...bands,
    rectangle("mark-cell", { ...box, width: Math.max(5, box.width), height: Math.max(5, box.height) }),
  ];
}

/**
 * @param {string} className
 * @param {import("../draw/layout.js").Box} box
 */
function rectangle(className, { x, y, width, height }) {
  return svg("rect", { class: className, x: x - width / 2, y: y - height / 2, width, height });
}

/**
 * The label of an element that has no drawing of its own. Null if it has no place.
 * @param {Scene} scene
 * @param {SVGElement} parent
 * @param {string} name
 * @returns {Label | null}
 */
function labelOf({ plan, known }, parent, name) {
  const element = known.get(name);
  const place = element ? placeOf(plan, name) : null;
  if (!element || !place) return null;
  const box = onDemandBox(plan, place.edge, place.box, element.name.length);
  const group = control(parent, element, box);
  group.classList.add("unlabelled");
  const write = weightLabel(group, { label: box, grows: 1 }, onDemand(plan, place.edge));
  /** @param {State} state */
  const paint = (state) => {
    const { network, frame, drafts, selected, writing, moment } = state;
    const value = drafts.get(name)?.value ?? valueOf(element, frame);
    const after = updated(group, element, frame, moment);
    group.classList.toggle("chosen", selected === name);
    group.classList.toggle("frozen", network.settings.frozen.includes(name));
    group.classList.toggle("computed", moment?.computed.has(name) ?? false);
    group.classList.toggle("used", moment?.used.has(name) ?? false);
    write(writing, element, value, after);
    set(group, "aria-label", wordsOf(element, state, value, after));
  };
  return { group, paint };
}

/**
 * @param {import("../model/elements.js").NetworkElement} element
 * @param {State} state
 * @param {number | undefined} value
 * @param {number | null} after
 */
function wordsOf(element, { frame, writing }, value, after) {
  if (element.kind !== "neuron") return describe(element) + inWords(writing, value, after);
  return neuronInWords(element, writing, {
    out: writing.number(value),
    net: writing.number(frame.netInputs[element.neuron]),
    delta: writing.delta(frame.deltas[element.neuron]),
  });
}

/**
 * The style of a label on demand: with four decimals at least, and on an edge between pills with
 * two lines, so that it covers none of them.
 * @param {import("../draw/layout.js").Layout} plan
 * @param {import("../draw/layout.js").Edge | null} edge
 */
export function onDemand({ fontSize, decimals, stacked, spots }, edge) {
  const isStacked = stacked || (edge !== null && spots.every(({ shape }) => shape === "pill"));
  return { fontSize, decimals: Math.max(4, decimals), stacked: isStacked };
}

/**
 * The place of a label on demand: in the middle of its edge, or over its cell, inside the diagram.
 * @param {import("../draw/layout.js").Layout} plan
 * @param {import("../draw/layout.js").Edge | null} edge
 * @param {import("../draw/layout.js").Box | null} cell
 * @param {number} letters  of the name
 */
export function onDemandBox(plan, edge, cell, letters) {
  const { fontSize, decimals, stacked } = onDemand(plan, edge);
  const signs = stacked ? Math.max(decimals + 3, letters) : decimals + letters + 4.5;
  const [width, height] = [fontSize * DIGIT * signs + 4, (stacked ? 2 : 1) * (fontSize + 2) + 8];
  const inside = (/** @type {number} */ at, /** @type {number} */ size, /** @type {number} */ most) =>
    Math.max(size / 2 + 1, Math.min(most - size / 2 - 1, at));
  let { x, y } = cell ?? { x: 0, y: 0 };
  if (edge) [x, y] = [(edge.x1 + edge.x2) / 2, (edge.y1 + edge.y2) / 2];
  else if (cell) {
    const away = (cell.height + height) / 2 + 3;
    y += y - away < height / 2 ? away : -away;
  }
  return { x: inside(x, width, plan.width), y: inside(y, height, plan.height), width, height };
}

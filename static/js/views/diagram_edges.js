// The edges that are lines of the drawing, and the labels of weights on them.

import { lookOf } from "../draw/palette.js";
import { describe } from "../model/elements.js";
import { onDemand, onDemandBox } from "./diagram_marked.js";
import { control, inWords } from "./diagram_nodes.js";
import { isAlone, updated } from "./operation_marks.js";
import { set, svg } from "./svg.js";
import { weightLabel } from "./weight_label.js";

/** @typedef {import("./diagram.js").State} State */

/**
 * @param {SVGElement} parent
 * @param {import("../draw/layout.js").Edge} edge
 * @param {import("../draw/layout.js").Layout} plan
 */
export function drawEdge(parent, edge, { thickness }) {
  const line = { x1: edge.x1, y1: edge.y1, x2: edge.x2, y2: edge.y2 };
  const drawn = svg("line", {
    ...line,
    class: edge.bias ? "edge edge-bias" : "edge",
    "data-name": edge.name,
    "data-to": edge.to,
  });
  const touch = svg("line", { ...line, class: "edge-touch", "data-name": edge.name });
  parent.append(drawn, touch);
  /** @type {import("../draw/palette.js").Look | null} */
  let shown = null;
  let isChosen = false;
  /** @param {State} state */
  return ({ frame, drafts, selected, theme }) => {
    const value =
      drafts.get(edge.name)?.value ?? frame.parameters[edge.parameter] ?? frame.drawn[edge.parameter];
    if (isChosen !== (selected === edge.name))
      isChosen = drawn.classList.toggle("chosen", selected === edge.name);
    const look = lookOf(value, theme);
    if (look === shown) return;
    shown = look;
    drawn.setAttribute("stroke", look.stroke);
    drawn.setAttribute(
      "stroke-width",
      String(thickness * (edge.bias ? Math.min(2, look.thick) : look.thick)),
    );
    drawn.setAttribute("stroke-dasharray", look.dash);
  };
}

/**
 * A weight's label on its edge.
 * @param {SVGElement} parent
 * @param {import("../draw/layout.js").Edge} edge
 * @param {import("../draw/layout.js").Layout} plan
 * @param {Map<string, import("../model/elements.js").NetworkElement>} known
 */
export function drawWeight(parent, edge, plan, known) {
  const element = /** @type {import("../model/elements.js").NetworkElement} */ (known.get(edge.name));
  const box = edge.label ?? onDemandBox(plan, edge, null, edge.name.length);
  const group = control(parent, element, box);
  if (!edge.label) group.classList.add("hidden");
  const label = weightLabel(
    group,
    { label: box, grows: edge.grows },
    edge.label ? plan : onDemand(plan, edge),
  );
  /** @param {State} state */
  return ({ network, frame, drafts, selected, writing, moment }) => {
    const value = drafts.get(edge.name)?.value ?? frame.parameters[edge.parameter];
    const after = updated(group, element, frame, moment);
    const fitsNew = edge.grows !== 0 || isAlone(group);
    group.classList.toggle("frozen", network.settings.frozen.includes(edge.name));
    label(writing, element, value, fitsNew ? after : null);
    set(group, "aria-label", describe(element) + inWords(writing, value, after));
    group.classList.toggle("chosen", selected === edge.name);
  };
}

// The label of a weight on its edge: name and number side by side, or one above the other if space
// is short. A new value stands below.

import { DIGIT, LABEL_LEADING } from "../draw/labels.js";
import { set, svg, text, write } from "./svg.js";

/** The label that an edge without one shows on demand, in its middle. */
const ON_DEMAND = { width: 24, height: 12 };

/**
 * @param {import("../draw/layout.js").Edge} edge
 * @returns {import("../draw/layout.js").Box}
 */
export function labelBox(edge) {
  return edge.label ?? { x: (edge.x1 + edge.x2) / 2, y: (edge.y1 + edge.y2) / 2, ...ON_DEMAND };
}

/**
 * The size of a shared bias, and its decimals.
 * @param {import("../draw/layout.js").Layout} plan
 */
export function biasBox(plan) {
  const decimals = Math.max(4, plan.decimals);
  return { decimals, width: plan.fontSize * 0.66 * (decimals + 2) + 12, height: 42 };
}

/**
 * @param {SVGElement} group
 * @param {import("../draw/layout.js").Edge} edge
 * @param {import("../draw/layout.js").Layout} plan
 * @returns {(writing: import("../model/notation.js").Writing, element: import("../model/elements.js").NetworkElement, value: number | undefined, after: number | null) => void}
 *   writes the name, the value, and the new value if it is known
 */
export function weightLabel(group, edge, plan) {
  const { stacked, fontSize } = plan;
  const decimals = edge.label ? plan.decimals : Math.max(4, plan.decimals);
  const { x, y } = labelBox(edge);
  const width = edge.label?.width ?? fontSize * DIGIT * (decimals + (stacked ? 2.6 : 6.5));
  const plate = svg("rect", { class: "plate", x: x - width / 2, width, rx: 5 });
  const label = text(x, y, "weight-label");
  const name = svg("tspan", { class: "name" });
  const number = svg("tspan", stacked ? { class: "number" } : { class: "number", dx: 5 });
  const update = svg("tspan", { class: "new-value" });
  const rows = stacked ? [[name], [number], [update]] : [[name, number], [update]];
  label.append(name, number, update);
  group.append(plate, label);
  let shown = 0;

  /** @param {number} count  rows shown */
  function arrange(count) {
    if (count === shown) return;
    shown = count;
    const line = fontSize + LABEL_LEADING;
    const height = count * line - LABEL_LEADING + (stacked ? 6 : 9);
    set(plate, "y", String(y - height / 2));
    set(plate, "height", String(height));
    rows.forEach(([first], row) => {
      set(first, "y", String(y + (row - (count - 1) / 2) * line));
      if (stacked || row > 0) set(first, "x", String(x));
    });
  }

  return (writing, element, value, after) => {
    write(name, writing.name(element));
    write(number, writing.number(value, decimals));
    write(update, after === null ? "" : `${stacked ? "" : "→ "}${writing.number(after, decimals)}`);
    arrange(rows.length - (after === null ? 1 : 0));
  };
}

// The label of a weight on its edge: name and number side by side, or one above the other if space
// is short. A new value stands below.

import { LABEL_LEADING } from "../draw/labels.js";
import { set, svg, text, write } from "./svg.js";

/**
 * The size of a shared bias, and its decimals.
 * @param {import("../draw/layout.js").Layout} plan
 */
export function biasBox({ biases, decimals }) {
  const { width, height } = biases[0] ?? { width: 0, height: 0 };
  return { decimals, width, height };
}

/**
 * @param {SVGElement} group
 * @param {{ label: import("../draw/layout.js").Box }} edge
 * @param {Pick<import("../draw/layout.js").Layout, "stacked" | "fontSize" | "decimals">} plan
 * @returns {(writing: import("../model/notation.js").Writing, element: import("../model/elements.js").NetworkElement, value: number | undefined, after: number | null) => void}
 *   writes the name, the value, and the new value if it is known
 */
export function weightLabel(group, { label: { x, y, width } }, { stacked, fontSize, decimals }) {
  const plate = svg("rect", { class: "plate", x: x - width / 2, width, rx: 5 });
  const label = text(x, y, "weight-label");
  const name = svg("tspan", { class: "name" });
  const number = svg("tspan", stacked ? { class: "number" } : { class: "number", dx: 0.35 * fontSize });
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

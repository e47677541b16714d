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
 * @param {{ label: import("../draw/layout.js").Box, grows: -1 | 0 | 1 }} edge
 * @param {Pick<import("../draw/layout.js").Layout, "stacked" | "fontSize" | "decimals">} plan
 * @returns {(writing: import("../model/notation.js").Writing, element: import("../model/elements.js").NetworkElement, value: number | undefined, after: number | null) => void}
 *   writes the name, the value, and the new value if it is known
 */
export function weightLabel(
  group,
  { label: { x, y, width, height }, grows },
  { stacked, fontSize, decimals },
) {
  const line = fontSize + LABEL_LEADING;
  const plate = svg("rect", { class: "plate", x: x - width / 2, width, rx: 5 });
  const label = text(x, y, "weight-label");
  const name = svg("tspan", { class: "name" });
  const number = svg("tspan", stacked ? { class: "number" } : { class: "number", dx: 0.35 * fontSize });
  const side = grows < 0 ? -1 : 1;
  const update = svg("tspan", { class: "new-value", x, y: y + side * (stacked ? 1.5 : 1) * line });
  set(name, "y", String(stacked ? y - line / 2 : y));
  if (stacked) {
    set(name, "x", String(x));
    set(number, "x", String(x));
    set(number, "y", String(y + line / 2));
  }
  label.append(name, number, update);
  group.append(plate, label);

  return (writing, element, value, after) => {
    write(name, writing.name(element));
    write(number, writing.number(value, decimals));
    write(update, after === null ? "" : `${stacked ? "" : "→ "}${writing.number(after, decimals)}`);
    // The old value stays where it is: the plate grows on one side.
    const more = after === null ? 0 : line;
    set(plate, "y", String(y - height / 2 - (side < 0 ? more : 0)));
    set(plate, "height", String(height + more));
  };
}

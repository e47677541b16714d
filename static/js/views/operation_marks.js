// The diagram while stepping inside an iteration: unknown numbers are left open, the last result
// and the quantities that it uses are marked, new values stand beside the old ones, and a pulse
// runs along the edges of the operation.

import { UNKNOWN } from "../model/number.js";
import { svg } from "./svg.js";

/**
 * @typedef {import("../model/operations.js").Moment} Moment
 * @typedef {import("../draw/layout.js").Layout} Layout
 */

/**
 * A number of the diagram, or the sign for a number that is not known yet.
 * @param {Moment | null} moment
 * @param {string} quantity
 * @param {string} number
 */
export function seen(moment, quantity, number) {
  return !moment || moment.knows(quantity) ? number : UNKNOWN;
}

/**
 * The new value of a weight or bias if it is known, else null. It stands beside the old one until
 * the iteration ends.
 * @param {SVGElement} group  marked as updated
 * @param {import("../model/elements.js").NetworkElement} element
 * @param {import("../wire/protocol.js").Frame} frame
 * @param {Moment | null} moment
 * @returns {number | null}
 */
export function updated(group, element, frame, moment) {
  const isKnown = "parameter" in element && (moment?.knows(`${element.name}+`) ?? false);
  group.classList.toggle("updated", isKnown);
  return isKnown ? (frame.updated[element.parameter] ?? null) : null;
}

/**
 * True if this element alone was computed last: it may then show more.
 * @param {SVGElement} group
 */
export function isAlone(group) {
  return group.classList.contains("computed") && (group.ownerSVGElement?.classList.contains("one") ?? false);
}

/**
 * @param {SVGElement} drawing
 * @param {Layout} plan
 * @returns {(state: { moment: Moment | null }) => void}
 */
export function mountMarks(drawing, plan) {
  const pulses = svg("g", { class: "pulses", "aria-hidden": "true" });
  drawing.querySelector(".edges")?.append(pulses);
  /** @type {Moment | null} */
  let shown = null;
  return ({ moment }) => {
    if (moment === shown) return;
    const last = shown;
    shown = moment;
    for (const node of drawing.querySelectorAll(".element[data-name]")) {
      const name = node.getAttribute("data-name") ?? "";
      node.classList.toggle("computed", moment?.computed.has(name) ?? false);
      node.classList.toggle("used", moment?.used.has(name) ?? false);
    }
    // Several labels on demand would cover each other.
    drawing.classList.toggle("one", moment?.computed.size === 1);
    const flows = moment?.flows ?? [];
    for (const node of drawing.querySelectorAll(".edge")) {
      const [name, to] = [node.getAttribute("data-name"), node.getAttribute("data-to")];
      const isOn = flows.some((flow) => flow.name === name && (flow.to ?? to) === to);
      node.classList.toggle("flows", isOn || (moment?.computed.has(name ?? "") ?? false));
    }
    // A pulse belongs to a step: a frame without a step starts none.
    if (last?.at === moment?.at) return;
    pulses.replaceChildren(
      ...plan.edges.flatMap((edge) => {
        const flow = flows.find((one) => one.name === edge.name && (one.to ?? edge.to) === edge.to);
        if (!flow) return [];
        const [x1, y1, x2, y2] = [edge.x1, edge.y1, edge.x2, edge.y2];
        const line = flow.back ? { x1: x2, y1: y2, x2: x1, y2: y1 } : { x1, y1, x2, y2 };
        return [svg("line", { ...line, class: "pulse", pathLength: 1 })];
      }),
    );
  };
}

// The marks of unhealthy neurons on the diagram: a small triangle at a circle, a frame around a cell.

import { set, svg } from "./svg.js";

/**
 * @typedef {import("../draw/layout.js").Layout} Layout
 * @typedef {import("../wire/documents.js").Finding} Finding
 */

const SIZE = 8;

/** @param {HTMLElement} diagram  in which the drawing is made anew for each form and size */
export function mountHealthMarks(diagram) {
  const layer = svg("g", { class: "health-marks", "pointer-events": "none", "aria-hidden": "true" });
  /** @type {string | null} */
  let drawnFor = null;

  /** @param {Layout | null} plan @param {Map<string, Finding>} findings  by neuron */
  return (plan, findings) => {
    const drawing = diagram.querySelector("svg");
    if (!drawing || !plan) return;
    if (layer.parentNode !== drawing) {
      drawing.append(layer);
      drawnFor = null;
    }
    const key = [...findings].map(([name, { kind }]) => `${name} ${kind}`).join();
    if (key !== drawnFor) {
      drawnFor = key;
      const spots = plan.spots.filter(({ name }) => findings.has(name));
      layer.replaceChildren(...spots.map((spot) => mark(spot)));
    }
    for (const element of drawing.querySelectorAll(".element.neuron")) {
      const finding = findings.get(element.getAttribute("data-name") ?? "");
      if (finding) set(element, "aria-description", finding.text);
      else element.removeAttribute("aria-description");
    }
  };
}

/** @param {import("../draw/layout.js").Spot} spot */
function mark({ name, x, y, halfWidth, halfHeight, shape }) {
  const group = svg("g", { "data-unhealthy": name });
  if (shape === "cell" || shape === "dot") {
    const [across, up] = [Math.max(halfWidth + 1.5, 3), Math.max(halfHeight + 0.5, 1.5)];
    group.append(svg("rect", { x: x - across, y: y - up, width: 2 * across, height: 2 * up }));
    group.append(svg("path", { class: "bang", d: `M${x - across} ${y + up}L${x + across} ${y - up}` }));
    return group;
  }
  // At the upper left: numbers of factors are at the upper right.
  const part = shape === "circle" ? Math.SQRT1_2 : 1;
  const [left, top] = [x - part * halfWidth, y - part * halfHeight];
  group.append(
    svg("path", { d: `M${left} ${top - SIZE}l${SIZE} ${1.8 * SIZE}h${-2 * SIZE}Z` }),
    svg("path", { class: "bang", d: `M${left} ${top - 0.3 * SIZE}v${0.5 * SIZE}m0 ${0.2 * SIZE}v1` }),
  );
  return group;
}

// What an explanation is made of, shown where it lives: a badge at the neuron or edge of each factor, in its colour and with its
// number; and for a sum over paths every path, drawn back from the error, with what comes along it.

import { DIGIT, besideEdge } from "../ink/labels.js";
import { svg, text, write } from "./svg.js";

/** @typedef {import("../store.js").Factor} Factor */

/** Colours there are; later factors stay in plain ink. */
const COLOURS = 8;
const BADGE = 8;
/** Decimals of what comes along a path: as many as there is room for. */
const DECIMALS = [9, 6, 4, 3];

/**
 * The paths, under the neurons.
 * @param {SVGElement} parent
 * @param {import("../ink/layout.js").Layout} plan
 * @returns {(state: import("./diagram.js").State) => void}
 */
export function drawPaths(parent, plan) {
  const layer = svg("g", { class: "paths", "pointer-events": "none" });
  parent.append(layer);
  const edges = new Map(plan.edges.map((edge) => [edge.name, edge]));
  const targets = new Map(plan.targets.map((spot) => [spot.name, spot]));
  let shown = "";
  return ({ factors }) => {
    const paths = factors.filter(({ along, number }) => edges.has(along) && number <= COLOURS);
    const key = paths.map(({ number, along }) => `${number} ${along}`).join();
    if (key === shown) return;
    shown = key;
    layer.replaceChildren(
      ...paths.flatMap(({ number, along, at }) => {
        const edge = /** @type {import("../ink/layout.js").Edge} */ (edges.get(along));
        const error = targets.get(`target_${at}`);
        const back = `M${edge.x2} ${edge.y2}L${edge.x1} ${edge.y1}`;
        const from = error ? `M${error.x - 6} ${error.y}h${-8}` : "";
        return [svg("path", { class: "path", "data-factor": number, d: from + back })];
      }),
    );
  };
}

/**
 * The badges, over everything.
 * @param {SVGElement} parent
 * @param {import("../ink/layout.js").Layout} plan
 * @returns {(state: import("./diagram.js").State) => void}
 */
export function drawBadges(parent, plan) {
  const layer = svg("g", { class: "badges", "pointer-events": "none", "aria-hidden": "true" });
  parent.append(layer);
  const edges = new Map(plan.edges.map((edge) => [edge.name, edge]));
  const spots = new Map([...plan.spots, ...plan.biases].map((spot) => [spot.name, spot]));
  let shown = "";
  /** @type {{ number: number, label: SVGElement, decimals: number }[]} */
  let parts = [];

  /** @param {Factor[]} factors */
  function build(factors) {
    parts = [];
    /** @type {import("../ink/layout.js").Box[]} */
    const placed = [];
    /** @type {Map<string, number>} */
    const taken = new Map();
    layer.replaceChildren(
      ...factors.map((factor) => {
        const edge = edges.get(factor.along);
        if (edge) return alongEdge(factor, edge, placed);
        const nth = taken.get(factor.at) ?? 0;
        taken.set(factor.at, nth + 1);
        return badge(factor.number, place(factor.at, nth));
      }),
    );
  }

  /**
   * @param {Factor} factor
   * @param {import("../ink/layout.js").Edge} edge
   * @param {import("../ink/layout.js").Box[]} placed
   */
  function alongEdge({ number }, edge, placed) {
    const group = svg("g", { class: "part", "data-factor": number });
    for (const decimals of DECIMALS.filter((count) => count <= plan.decimals)) {
      const width = plan.fontSize * DIGIT * (decimals + 3) + 2 * BADGE + 12;
      const box = besideEdge(plan, edge, { width, height: plan.fontSize + 9 }, placed);
      if (!box) continue;
      placed.push(box);
      const [left, top] = [box.x - width / 2, box.y - box.height / 2];
      const label = text(box.x + BADGE, box.y, "number");
      group.append(
        svg("rect", { class: "plate", x: left, y: top, width, height: box.height, rx: box.height / 2 }),
        label,
        badge(number, { x: left + BADGE + 3, y: box.y }),
      );
      parts.push({ number, label, decimals });
      return group;
    }
    // No room for its number, which stands in the explanation: a badge alone.
    group.append(badge(number, place(edge.name, 0)));
    return group;
  }

  /**
   * On the rim of a neuron, one after the other; at the end of an edge's label.
   * @param {string} at
   * @param {number} nth
   */
  function place(at, nth) {
    const spot = spots.get(at);
    if (spot) {
      const turn = (-62 + nth * ((2.4 * BADGE) / plan.radius) * 57.3) * (Math.PI / 180);
      return { x: spot.x + plan.radius * Math.cos(turn), y: spot.y + plan.radius * Math.sin(turn) };
    }
    const edge = edges.get(at);
    const box =
      edge?.label ??
      (edge && { x: (edge.x1 + edge.x2) / 2, y: (edge.y1 + edge.y2) / 2, width: 24, height: 12 });
    if (!box) return null;
    return { x: box.x + box.width / 2 + nth * 2.2 * BADGE, y: box.y - box.height / 2 };
  }

  return ({ factors, writing, moment }) => {
    const wanted = factors.filter(({ first, along, number }) => (first || along) && number <= COLOURS);
    const key = wanted.map(({ number, at, along }) => `${number} ${at} ${along}`).join();
    if (key !== shown) build(wanted);
    shown = key;
    for (const { number, label, decimals } of parts) {
      const found = wanted.find((factor) => factor.number === number);
      const isKnown = typeof found?.value === "number" && (!moment || moment.knows(found.quantity));
      write(label, isKnown ? writing.number(/** @type {number} */ (found.value), decimals) : "");
    }
  };
}

/**
 * @param {number} number
 * @param {{ x: number, y: number } | null} at
 */
function badge(number, at) {
  const group = svg("g", { class: "badge", "data-factor": number });
  if (!at) return group;
  const label = text(at.x, at.y, "badge-number");
  label.textContent = String(number);
  group.append(svg("circle", { cx: at.x, cy: at.y, r: BADGE }), label);
  return group;
}

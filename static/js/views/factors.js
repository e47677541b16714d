// The factors of an explanation in the diagram: a badge with its number at the neuron or edge of
// each factor, and for a sum over paths every path, drawn back from the error, with the value that
// comes along it.

import { DIGIT, placeParts } from "../draw/labels.js";
import { svg, text, write } from "./svg.js";
import { biasBox } from "./weight_label.js";

/** @typedef {import("../wire/documents.js").Factor} Factor */
/** @typedef {import("../draw/layout.js").Edge} Edge */

/** The number of colours. Later factors have none. */
const COLOURS = 8;
const BADGE = 8;
/** The decimals of a value along a path, as many of them as fit. */
const DECIMALS = [9, 6, 4, 3];

/**
 * The paths, under the neurons.
 * @param {SVGElement} parent
 * @param {import("../draw/layout.js").Layout} plan
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
        const edge = /** @type {import("../draw/layout.js").Edge} */ (edges.get(along));
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
 * @param {import("../draw/layout.js").Layout} plan
 * @returns {(state: import("./diagram.js").State) => void}
 */
export function drawBadges(parent, plan) {
  const layer = svg("g", { class: "badges", "pointer-events": "none", "aria-hidden": "true" });
  parent.append(layer);
  const edges = new Map(plan.edges.map((edge) => [edge.name, edge]));
  const spots = new Map(plan.spots.map((spot) => [spot.name, spot]));
  const biases = new Map(plan.biases.map((spot) => [spot.name, spot]));
  let shown = "";
  /** @type {{ number: number, label: SVGElement }[]} */
  let parts = [];
  let lengths = "";
  let decimals = plan.decimals;

  /**
   * @param {Factor[]} factors
   * @param {(factor: Factor, decimals: number) => string} written
   */
  function build(factors, written) {
    /** @type {Map<string, number>} */
    const taken = new Map();
    const badges = factors
      .filter(({ along }) => !edges.has(along))
      .map(({ number, at }) => {
        const nth = taken.get(at) ?? 0;
        taken.set(at, nth + 1);
        return { number, at: place(at, nth) };
      });
    const marks = badges.flatMap(({ at }) => (at ? [{ ...at, width: 2 * BADGE, height: 2 * BADGE }] : []));
    const paths = factors.filter(({ along }) => edges.has(along));
    const lines = paths.map(({ along }) => /** @type {Edge} */ (edges.get(along)));
    const found = placeParts(
      plan,
      lines,
      (n, count) => sizeOf(written(paths[n], count).length || count + 3),
      DECIMALS.filter((count) => count <= Math.max(3, plan.decimals)),
      marks,
    );
    decimals = found.decimals;
    parts = [];
    layer.replaceChildren(
      ...badges.map(({ number, at }) => badge(number, at)),
      ...found.places.map((one, n) => part(paths[n].number, lines[n], one)),
    );
  }

  /** @param {number} letters */
  function sizeOf(letters) {
    // If space is short, the badge stands on the corner of the plate, half of it outside.
    const [across, high] = plan.stacked ? [8 + BADGE, 4 + BADGE] : [2 * BADGE + 12, 9];
    return { width: plan.fontSize * DIGIT * letters + across, height: plan.fontSize + high };
  }

  /**
   * The value along a path, on a plate. A plate away from its edge is joined to it by a line.
   * @param {number} number
   * @param {Edge} edge
   * @param {{ box: import("../draw/layout.js").Box, away: boolean }} place
   */
  function part(number, edge, { box, away }) {
    const group = svg("g", { class: "part", "data-factor": number });
    const outside = plan.stacked ? BADGE : 0;
    const [width, height] = [box.width - outside, box.height - outside];
    const [x, y] = [box.x + outside / 2, box.y + outside / 2];
    const [left, top] = [x - width / 2, y - height / 2];
    const at = plan.stacked ? { x: left, y: top } : { x: left + BADGE + 3, y };
    const label = text(plan.stacked ? x : x + BADGE, y, "number");
    if (away)
      group.append(
        svg("line", {
          class: "leader",
          ...{ x1: x, y1: y },
          // To the end of the edge, which no label covers.
          x2: edge.x1 + 0.88 * (edge.x2 - edge.x1),
          y2: edge.y1 + 0.88 * (edge.y2 - edge.y1),
        }),
      );
    group.append(
      svg("rect", { class: "plate", x: left, y: top, width, height, rx: height / 2 }),
      label,
      badge(number, at),
    );
    parts.push({ number, label });
    return group;
  }

  /**
   * The place of a badge: on the rim of a neuron, at the corner of a shared bias, or at the end of
   * an edge's label.
   * @param {string} at
   * @param {number} nth
   */
  function place(at, nth) {
    const spot = spots.get(at);
    if (spot) {
      const turn = (-62 + nth * ((2.4 * BADGE) / plan.radius) * 57.3) * (Math.PI / 180);
      return { x: spot.x + plan.radius * Math.cos(turn), y: spot.y + plan.radius * Math.sin(turn) };
    }
    const bias = biases.get(at);
    if (bias) {
      const { width, height } = biasBox(plan);
      return { x: bias.x + width / 2 + nth * 2.2 * BADGE, y: bias.y - height / 2 };
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
    /** @param {Factor} factor @param {number} count */
    const written = ({ value, quantity }, count) =>
      value !== null && (!moment || moment.knows(quantity)) ? writing.number(value, count) : "";
    const key = wanted.map(({ number, at, along }) => `${number} ${at} ${along}`).join();
    // A longer number needs a new place. A number that is missing for a moment keeps its place.
    const long = wanted
      .filter(({ along }) => along)
      .map((factor) => DECIMALS.map((count) => written(factor, count).length).join());
    const isLonger = long.join() !== lengths && !long.some((one) => one.startsWith("0"));
    if (key !== shown || isLonger) {
      [shown, lengths] = [key, long.join()];
      build(wanted, written);
    }
    for (const { number, label } of parts) {
      const found = wanted.find((factor) => factor.number === number);
      write(label, found ? written(found, decimals) : "");
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

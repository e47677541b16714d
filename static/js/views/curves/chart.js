// Lines over the iterations, with axes, names at the lines' ends, and the values' places under the
// pointer. A click travels, and so do the keys: arrows move along, Enter travels.

import { evenTicks } from "../../draw/curve_scale.js";
import { apart, niceTicks, rangeOf, signed, valueScale } from "../../draw/curves/scale.js";
import { pathOf, strokeOf } from "../../draw/curves/strokes.js";
import { movedTo, nearestPoint } from "../../model/curves/points.js";
import { whole } from "../../model/number.js";
import { set, svg } from "../svg.js";

/**
 * @typedef {{ label: string, iterations: number[], values: (number | null)[], note?: string }} Line  `note` stands at its end: "diverges"
 * @typedef {{ lines: Line[], logarithmic: boolean, pointed: number | null, name: string, told: string,
 *   writing: import("../../model/notation.js").Writing }} State  told: the pointed iteration with its values, for screen readers
 * @typedef {{ point: (iteration: number | null) => void, travel: (iteration: number) => void }} Acts
 */

const [TOP, BOTTOM, LEFT] = [10, 24, 52];
const [TICK_PX, ITERATION_PX, LABEL_PX] = [38, 84, 15];
/** The width of a letter, and the most of the picture that names may take. */
const [LETTER_PX, NAMES] = [7.2, 0.42];
/** The piece of line before a name. */
const KEY_PX = 18;

/**
 * @param {HTMLElement} root
 * @param {Acts} acts
 */
export function mount(root, acts) {
  const picture = svg("svg", { "aria-hidden": "true", class: "curves-picture" });
  const [axes, lines, marks] = [svg("g"), svg("g"), svg("g")];
  const now = svg("line", { class: "curves-now" });
  picture.append(axes, now, lines, marks);
  root.append(picture);
  root.classList.add("curves-chart");
  root.setAttribute("role", "slider");
  root.setAttribute("aria-valuemin", "0");
  root.setAttribute("aria-description", "Arrow keys move along the curves, Enter travels to the iteration.");
  root.tabIndex = 0;

  /** @type {State | null} */
  let state = null;
  /** @type {ReturnType<typeof layoutOf> | null} */
  let layout = null;
  /** The present iteration of the session. */
  let present = 0;
  let size = { width: 0, height: 0 };
  new ResizeObserver(([{ contentRect }]) => {
    size = { width: contentRect.width, height: contentRect.height };
    draw();
  }).observe(root);

  function draw() {
    if (!state || size.width < 60 || size.height < 60) return;
    layout = layoutOf(state, size);
    set(picture, "width", String(size.width));
    set(picture, "height", String(size.height));
    axes.replaceChildren(...axesOf(layout, state));
    lines.replaceChildren(...linesOf(layout, state));
    mark();
    showPresent();
  }

  function mark() {
    if (!state || !layout) return;
    marks.replaceChildren(...marksOf(layout, state));
    const at = state.pointed ?? layout.last;
    root.setAttribute("aria-label", state.name);
    root.setAttribute("aria-valuemax", String(layout.last));
    root.setAttribute("aria-valuenow", String(Math.min(at, layout.last)));
    root.setAttribute("aria-valuetext", state.told);
  }

  function showPresent() {
    if (!layout) return;
    const { x, height, first, last } = layout;
    now.classList.toggle("outside", present < first || present > last);
    const at = x(present).toFixed(1);
    for (const [name, value] of Object.entries({ x1: at, x2: at, y1: TOP, y2: height - BOTTOM }))
      set(now, name, String(value));
  }

  /** The iteration of the point that is nearest to the pointer. @param {MouseEvent} event */
  function iterationAt(event) {
    if (!layout || layout.points.length === 0) return null;
    const { left } = root.getBoundingClientRect();
    return layout.points[nearestPoint(layout.points, layout.iteration(event.clientX - left))];
  }

  root.addEventListener("pointermove", (event) => acts.point(iterationAt(event)));
  root.addEventListener("pointerdown", (event) => acts.point(iterationAt(event)));
  root.addEventListener("pointerleave", () => document.activeElement !== root && acts.point(null));
  root.addEventListener("blur", () => acts.point(null));
  root.addEventListener("click", (event) => {
    // A click has whole pixels, a pointer parts of them: the iteration is the one whose values are shown.
    const at = state?.pointed ?? iterationAt(event);
    if (at !== null) acts.travel(at);
  });
  root.addEventListener("keydown", (event) => {
    if (!layout || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter" && state?.pointed !== null && state) acts.travel(state.pointed ?? layout.last);
    else if (event.key === "Escape" && state?.pointed !== null) acts.point(null);
    else {
      const to = movedTo(event.key, layout.points, state?.pointed ?? layout.last);
      if (to === null) return;
      acts.point(to);
    }
    event.preventDefault();
  });

  return {
    /** @param {State} next */
    update(next) {
      const isSame =
        state?.lines === next.lines &&
        state.logarithmic === next.logarithmic &&
        state.writing === next.writing;
      state = next;
      if (isSame) mark();
      else draw();
    },
    /** Shows where the session is. @param {number} iteration */
    now(iteration) {
      present = iteration;
      showPresent();
    },
  };
}

/**
 * @param {State} state
 * @param {{ width: number, height: number }} size
 */
function layoutOf({ lines, logarithmic }, { width, height }) {
  const points = [...new Set(lines.flatMap(({ iterations }) => iterations))].sort((a, b) => a - b);
  const [first, last] = [points[0] ?? 0, Math.max(points.at(-1) ?? 0, (points[0] ?? 0) + 1)];
  const letters = Math.max(4, ...lines.map(({ label, note }) => Math.max(label.length, note?.length ?? 0)));
  const right = Math.min(KEY_PX + 8 + letters * LETTER_PX, NAMES * width);
  const inner = width - LEFT - right;
  const below = height - TOP - BOTTOM;
  const scale = valueScale(
    rangeOf(lines.map(({ values }) => values)),
    logarithmic,
    Math.max(2, Math.round(below / TICK_PX)),
  );
  return {
    ...{ width, height, right, first, last, points, scale },
    most: Math.max(2, Math.floor(inner / ITERATION_PX)),
    x: (/** @type {number} */ iteration) => LEFT + (inner * (iteration - first)) / (last - first),
    y: (/** @type {number} */ value) => TOP + below * (1 - scale.place(value)),
    iteration: (/** @type {number} */ x) => first + ((x - LEFT) / inner) * (last - first),
  };
}

/** @typedef {ReturnType<typeof layoutOf>} Layout */

/** @param {Layout} layout @param {State} state */
function axesOf({ width, height, right, first, last, scale, most, x, y }, { writing }) {
  const comma = writing.notation.comma === "true";
  const values = scale.ticks.flatMap((tick) => {
    const at = y(tick).toFixed(1);
    const label = svg("text", { x: LEFT - 8, y: at, class: "curves-value" });
    label.textContent = signed(tick, comma);
    return [svg("line", { x1: LEFT, x2: width - right, y1: at, y2: at, class: "curves-grid" }), label];
  });
  const ticks = (first === 0 ? evenTicks(last, most + 1) : niceTicks(first, last, most)).filter(
    Number.isInteger,
  );
  const iterations = ticks.map((tick) => {
    const label = svg("text", { x: x(tick).toFixed(1), y: height - 6, class: "curves-iteration" });
    label.textContent = whole(tick);
    return label;
  });
  return [...values, ...iterations];
}

/** @param {Layout} layout @param {State} state */
function linesOf({ width, height, right, x, y }, { lines }) {
  const ends = lines.map(({ values }) => {
    const at = values.findLastIndex((value) => value !== null);
    return at < 0 ? null : { at, value: /** @type {number} */ (values[at]) };
  });
  const wanted = ends.map((end) => (end ? y(end.value) : TOP));
  const places = apart(wanted, LABEL_PX, TOP + 2, height - BOTTOM);
  return lines.flatMap((line, n) => {
    const { number, dash } = strokeOf(n);
    const end = ends[n];
    const look = { "data-factor": number, "stroke-dasharray": dash };
    const path = svg("path", {
      ...look,
      d: pathOf(line.iterations, line.values, x, y),
      class: "curves-line",
      "data-curve": line.label,
    });
    if (!end) return [path];
    const [from, to] = [width - right + 4, width - right + 4 + KEY_PX];
    const at = places[n].toFixed(1);
    const key = svg("path", { ...look, d: `M${from} ${at}H${to}`, class: "curves-line" });
    const label = svg("text", { x: to + 4, y: at, class: "curves-name" });
    const letters = Math.max(3, Math.floor((right - KEY_PX - 8) / LETTER_PX + 0.01));
    const words = line.note ? line.note : line.label;
    label.textContent = words.length > letters ? `${words.slice(0, letters - 1)}…` : words;
    // A line that is a point, such as that of a run that has not begun, is a dot.
    const dot = svg("circle", {
      "data-factor": number,
      cx: x(line.iterations[end.at]).toFixed(1),
      cy: y(end.value).toFixed(1),
      r: line.iterations.length === 1 ? 4 : 2.5,
      class: "curves-dot",
    });
    return [path, key, label, dot];
  });
}

/** @param {Layout} layout @param {State} state */
function marksOf({ x, y, height }, { lines, pointed }) {
  if (pointed === null) return [];
  const at = x(pointed).toFixed(1);
  const hair = svg("line", { x1: at, x2: at, y1: TOP, y2: height - BOTTOM, class: "curves-hair" });
  const dots = lines.flatMap(({ iterations, values }, n) => {
    const value = values[iterations.indexOf(pointed)] ?? null;
    if (value === null) return [];
    return [
      svg("circle", {
        "data-factor": strokeOf(n).number,
        cx: at,
        cy: y(value).toFixed(1),
        r: 4,
        class: "curves-dot",
      }),
    ];
  });
  return [hair, ...dots];
}

// Points on the plane: set, moved and erased with a mouse, a finger or the keyboard.

import { useEffect, useRef, useState } from "preact/hooks";
import { hueOf } from "../../draw/plane/colours.js";
import { shapeOf } from "../../draw/plane/shapes.js";
import { codingOf, targetClass } from "../../model/data/rows.js";
import { usualChoices, withScaling } from "../../model/own/choices.js";
import {
  CLASSES,
  MOST_POINTS,
  SPANS,
  countsOf,
  lacking,
  letGo,
  moved,
  nearest,
  pointsOf,
  redone,
  replaced,
  snapped,
  spanOf,
  toText,
  undone,
  withPoint,
  without,
} from "../../model/own/points.js";
import { html } from "../html.js";
import { select } from "./columns.js";
import { Fate } from "./fate.js";

/**
 * @typedef {import("../../model/own/points.js").Drawing} Drawing
 * @typedef {"add" | "move" | "erase"} Tool
 */

/** Half of the plane's side in its own units. */
const HALF = 200;
const RADIUS = 5;
/** A point is hit this near, in parts of the span; with a finger farther. */
const [HIT, HIT_TOUCH] = [0.06, 0.12];
/** Steps of the arrow keys, in parts of the span. */
const [STEP, SMALL_STEP] = [0.05, 0.01];
/** @type {[Tool, string][]} */
const TOOLS = [
  ["add", "Add"],
  ["move", "Move"],
  ["erase", "Erase"],
];
/** @type {Record<string, [number, number]>} */
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
/** Decimals of a coordinate. */
const DECIMALS = 3;

/** @param {import("./dialog.js").Props & { own: import("../../control/own/reading.js").Reading }} props */
export function PointsSource({ store, own, drawing, present }) {
  const [tool, setTool] = useState(/** @type {Tool} */ ("add"));
  const [kind, setKind] = useState(0);
  const [span, setSpan] = useState(() => spanOf(drawing.value.points));
  const [cursor, setCursor] = useState({ x: 0, y: 0 });
  const [isCursor, showCursor] = useState(false);
  const [last, setLast] = useState("");
  /** The point that is held; −1: none. */
  const held = useRef(-1);
  const plot = useRef(/** @type {SVGSVGElement | null} */ (null));
  const { points, past, future } = drawing.value;
  const known = presentPoints(present.rows.value);
  useEffect(() => present.refresh(), []);
  const written = (/** @type {number} */ value) => store.writing.value.number(value, DECIMALS);
  const words = (/** @type {number} */ x, /** @type {number} */ y) => `(${written(x)}, ${written(y)})`;

  /** @param {Drawing} now @param {string} [say] */
  function change(now, say) {
    if (now.points !== drawing.value.points) send(own, now.points);
    drawing.value = now;
    if (say !== undefined) setLast(say);
  }
  /** @param {PointerEvent} event @returns {[x: number, y: number]} */
  function placeOf(event) {
    const box = /** @type {SVGSVGElement} */ (plot.current).getBoundingClientRect();
    const across = ((event.clientX - box.left) / box.width) * 2 - 1;
    const up = 1 - ((event.clientY - box.top) / box.height) * 2;
    return [snapped(across * span, span), snapped(up * span, span)];
  }
  /** @param {number} x @param {number} y @param {number} within */
  function act(x, y, within) {
    const now = drawing.value;
    if (tool === "add") {
      if (now.points.length >= MOST_POINTS) return setLast(`There are ${MOST_POINTS} points: no more fit.`);
      held.current = now.points.length;
      // A drag right after is part of the same step.
      return change(
        { ...withPoint(now, { x, y, kind }), isMoving: true },
        `${CLASSES[kind]} at ${words(x, y)}`,
      );
    }
    const found = nearest(now.points, x, y, within * span);
    if (found < 0) return setLast(`There is no point near ${words(x, y)}.`);
    const point = now.points[found];
    if (tool === "erase")
      return change(without(now, found), `Erased ${CLASSES[point.kind]} at ${words(point.x, point.y)}`);
    held.current = found;
    return setLast(`${CLASSES[point.kind]} at ${words(point.x, point.y)} is held`);
  }
  /** @param {number} x @param {number} y */
  function drag(x, y) {
    const point = drawing.value.points[held.current];
    if (!point || (point.x === x && point.y === y)) return;
    change(moved(drawing.value, held.current, x, y), `${CLASSES[point.kind]} at ${words(x, y)}`);
  }
  function release() {
    held.current = -1;
    drawing.value = letGo(drawing.value);
  }
  /** @param {KeyboardEvent} event */
  function turnBack(event) {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "z") return;
    event.preventDefault();
    if (event.shiftKey) change(redone(drawing.value), "Redone");
    else change(undone(drawing.value), "Undone");
  }
  /** @param {KeyboardEvent} event */
  function press(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    else if (ARROWS[event.key]) {
      const [across, up] = ARROWS[event.key];
      const step = span * (event.shiftKey ? SMALL_STEP : STEP);
      const [x, y] = [snapped(cursor.x + across * step, span), snapped(cursor.y + up * step, span)];
      setCursor({ x, y });
      if (tool === "move" && held.current >= 0) drag(x, y);
      else setLast(`Cursor at ${words(x, y)}`);
    } else if (event.key === " ") {
      const wasHeld = tool === "move" && held.current >= 0;
      if (!wasHeld) act(cursor.x, cursor.y, HIT);
      if (wasHeld || tool !== "move") release();
    } else if (event.key === "Delete" || event.key === "Backspace") {
      const found = nearest(points, cursor.x, cursor.y, HIT * span);
      if (found >= 0) change(without(drawing.value, found), `Erased ${CLASSES[points[found].kind]}`);
    } else if (Number(event.key) >= 1 && Number(event.key) <= CLASSES.length) setKind(Number(event.key) - 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const at = (/** @type {number} */ value) => (value / span) * HALF;
  const counts = countsOf(points);
  const { theme } = store;
  return html`
    <div class="own-points" onKeyDown=${turnBack}>
      <div class="own-tools">
        <div class="switch" role="group" aria-label="Tool">
          ${TOOLS.map(
            ([name, label]) =>
              html`<button
                key=${name}
                type="button"
                aria-pressed=${tool === name}
                onClick=${() => {
                  release();
                  setTool(name);
                }}
              >
                ${label}
              </button>`,
          )}
        </div>
        <div class="own-classes" role="group" aria-label="Class of new points">
          ${CLASSES.map(
            (name, n) =>
              html`<button
                key=${name}
                type="button"
                aria-label=${`Class ${name}, ${counts[n]} points`}
                aria-pressed=${kind === n}
                onClick=${() => setKind(n)}
              >
                <svg viewBox="-9 -9 18 18" aria-hidden="true">
                  <path d=${shapeOf(n, RADIUS)} fill=${hueOf(n, theme.value)} />
                </svg>
                ${name} <small>${counts[n]}</small>
              </button>`,
          )}
        </div>
        <div class="making">
          <button
            type="button"
            disabled=${past.length === 0}
            onClick=${() => change(undone(drawing.value), "Undone")}
          >
            Undo point
          </button>
          <button
            type="button"
            disabled=${future.length === 0}
            onClick=${() => change(redone(drawing.value), "Redone")}
          >
            Redo point
          </button>
          <button
            type="button"
            disabled=${points.length === 0}
            onClick=${() => change(replaced(drawing.value, []), "All points are erased")}
          >
            Erase all
          </button>
          ${
            known &&
            html`<button
              type="button"
              onClick=${() => {
                setSpan(spanOf(known));
                change(replaced(drawing.value, known), `${known.length} points`);
              }}
            >
              From the present samples
            </button>`
          }
        </div>
        <label class="own-span">
          <span>Axes</span>
          ${select(
            "Axes",
            String(span),
            SPANS.filter((each) => each >= spanOf(points)).map((each) => [
              String(each),
              `−${each} … ${each}`,
            ]),
            (chosen) => setSpan(Number(chosen)),
          )}
        </label>
        <p class="hint">
          Press on the plane. With the keyboard: arrow keys move the cursor (with Shift in small steps), Space
          sets a point, 1 to 4 choose a class, Delete erases.
        </p>
        <p class="own-last" role="status">${last}</p>
      </div>
      <svg
        ref=${plot}
        class="own-plane"
        viewBox=${`${-HALF} ${-HALF} ${2 * HALF} ${2 * HALF}`}
        tabindex="0"
        role="application"
        aria-roledescription="plane of points"
        aria-label=${`Plane from −${span} to ${span}, ${points.length} points. Arrow keys move a cursor, Space acts there.`}
        onPointerDown=${(/** @type {PointerEvent} */ e) => {
          if (e.button !== 0) return;
          e.preventDefault();
          const svg = /** @type {SVGSVGElement} */ (plot.current);
          svg.focus({ preventScroll: true });
          showCursor(false);
          svg.setPointerCapture(e.pointerId);
          const [x, y] = placeOf(e);
          setCursor({ x, y });
          act(x, y, e.pointerType === "touch" ? HIT_TOUCH : HIT);
        }}
        onPointerMove=${(/** @type {PointerEvent} */ e) => {
          if (held.current >= 0 && e.buttons > 0) drag(...placeOf(e));
        }}
        onPointerUp=${release}
        onPointerCancel=${release}
        onKeyDown=${(/** @type {KeyboardEvent} */ e) => {
          showCursor(true);
          press(e);
        }}
        onBlur=${() => showCursor(false)}
      >
        <path class="own-axes" d=${`M${-HALF} 0H${HALF}M0 ${-HALF}V${HALF}`} />
        ${[-span, span].map(
          (value) =>
            html`<g key=${value} class="own-ticks" aria-hidden="true">
              <text x=${at(value) * 0.97} y="14" text-anchor=${value < 0 ? "start" : "end"}
                >${written(value).replace(/[.,]0+$/, "")}</text
              >
              <text x="5" y=${-at(value) * 0.97 + (value < 0 ? 0 : 10)}
                >${written(value).replace(/[.,]0+$/, "")}</text
              >
            </g>`,
        )}
        ${points.map(
          ({ x, y, kind: of }, n) =>
            html`<path
              key=${n}
              class="own-point"
              transform=${`translate(${at(x)} ${-at(y)})`}
              d=${shapeOf(of, RADIUS)}
              fill=${hueOf(of, theme.value)}
            />`,
        )}
        ${
          isCursor &&
          html`<path
            class="own-cursor"
            transform=${`translate(${at(cursor.x)} ${-at(cursor.y)})`}
            d="M-14 0H-4M4 0H14M0 -14V-4M0 4V14"
          />`
        }
      </svg>
    </div>
    <${Fate} ...${{ own, canScale: false }} />
  `;
}

/** The samples of the session as points; null if they are no classes of the plane. @param {import("../../model/data/rows.js").Rows | null} rows */
function presentPoints(rows) {
  if (!rows || rows.width !== 2 || rows.count < 2) return null;
  const coding = codingOf(rows);
  if (coding.classes === 0) return null;
  const numbers = Array.from({ length: rows.count }, (_, n) => n);
  return pointsOf(
    numbers.map((n) => [rows.inputs[2 * n], rows.inputs[2 * n + 1]]),
    numbers.map((n) => targetClass(rows, coding, n)),
  );
}

/** Sends points to be read, once they are data. @param {import("../../control/own/reading.js").Reading} own @param {import("../../model/own/points.js").Point[]} points */
function send(own, points) {
  const sentence = lacking(points);
  if (sentence) return own.wait(points.length > 0 ? sentence : "");
  own.take(new Blob([toText(points)]), "the points", {
    options: { separator: "tab", header: "true", decimal: "point" },
    choose: (reading) => {
      const before = own.choices.peek();
      const usual = withScaling(usualChoices(reading), "none");
      return { ...usual, twoClasses: before?.twoClasses ?? usual.twoClasses };
    },
  });
}

// The data sets, each as a small picture of its samples.

import { useEffect, useRef } from "preact/hooks";
import { colourOf } from "../../draw/plane/colours.js";
import { html } from "../html.js";

/** @typedef {import("../../wire/documents.js").DatasetChoice} DatasetChoice */

const SIDE = 84;
const AIR = 8;
/** A set with more inputs has no picture. */
const MOST_INPUTS = 2;

/**
 * @param {{ choices: DatasetChoice[], rows: import("../../wire/documents.js").Thumbnails, chosen: string | null, theme: "light" | "dark", open: (name: string) => void,
 *   disabled: boolean }} props
 */
export function Thumbnails({ choices, rows, chosen, theme, open, disabled }) {
  const pictured = choices.filter(({ inputs }) => inputs <= MOST_INPUTS);
  const others = choices.filter(({ inputs }) => inputs > MOST_INPUTS);
  const isOther = others.some(({ name }) => name === chosen);
  return html`<div class="thumbnails" role="group" aria-label="Data sets">
      ${pictured.map(
        (choice) =>
          html`<button
            key=${choice.name}
            type="button"
            aria-pressed=${choice.name === chosen}
            disabled=${disabled}
            onClick=${() => open(choice.name)}
          >
            <${Picture} rows=${rows[choice.name]} theme=${theme} /> ${choice.title}
          </button>`,
      )}
    </div>
    <label class="field"
      ><span>More inputs</span>
      <select
        value=${isOther ? chosen : ""}
        disabled=${disabled}
        onChange=${(/** @type {Event} */ e) => {
          const { value } = /** @type {HTMLSelectElement} */ (e.target);
          if (value) open(value);
        }}
      >
        <option value="">Choose …</option>
        ${others.map(({ name, title }) => html`<option key=${name} value=${name}>${title}</option>`)}
      </select>
    </label>`;
}

/** @typedef {{ inputs: number[][], targets: number[][] }} Rows */

/** @param {{ rows: Rows | undefined, theme: "light" | "dark" }} props */
function Picture({ rows, theme }) {
  const canvas = useRef(/** @type {HTMLCanvasElement | null} */ (null));
  useEffect(() => {
    if (canvas.current && rows) draw(canvas.current, rows, theme);
  }, [rows, theme]);
  return html`<canvas ref=${canvas} width=${2 * SIDE} height=${2 * SIDE} aria-hidden="true"></canvas>`;
}

/** @param {HTMLCanvasElement} canvas @param {Rows} rows @param {"light" | "dark"} theme */
function draw(canvas, { inputs, targets }, theme) {
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  context.setTransform(2, 0, 0, 2, 0, 0);
  context.clearRect(0, 0, SIDE, SIDE);
  const values = targets.map(([first]) => first);
  // One input: the target goes upwards.
  const up = inputs.map((row, n) => row[1] ?? values[n]);
  const [acrossBounds, upBounds, colours] = [inputs.map(([first]) => first), up, values].map(boundsOf);
  const place = (/** @type {number} */ value, /** @type {Bounds} */ { low, size }) =>
    AIR + ((value - low) / size) * (SIDE - 2 * AIR);
  inputs.forEach((row, n) => {
    context.beginPath();
    context.arc(
      place(row[0], acrossBounds),
      SIDE - place(up[n], upBounds),
      inputs.length < 10 ? 5 : 2.2,
      0,
      7,
    );
    context.fillStyle = colourOf(values[n], colours, theme);
    context.fill();
  });
}

/** @typedef {ReturnType<typeof boundsOf>} Bounds */

/** @param {number[]} values */
function boundsOf(values) {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return { low, size: high - low || 1, middle: (low + high) / 2, half: (high - low) / 2 || 1 };
}

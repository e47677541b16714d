// The data sets, each as a small picture of its samples.

import { useEffect, useRef } from "preact/hooks";
import { colourOf } from "../../draw/plane/colours.js";
import { html } from "../html.js";

/** @typedef {import("../../wire/documents.js").DatasetChoice} DatasetChoice */

const SIDE = 84;
const AIR = 8;

/**
 * @param {{ choices: DatasetChoice[], chosen: string | null, theme: "light" | "dark", open: (name: string) => void,
 *   disabled: boolean }} props
 */
export function Thumbnails({ choices, chosen, theme, open, disabled }) {
  const pictured = choices.filter(({ points }) => points.length > 0);
  const others = choices.filter(({ points }) => points.length === 0);
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
            <${Picture} choice=${choice} theme=${theme} /> ${choice.title}
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

/** @param {{ choice: DatasetChoice, theme: "light" | "dark" }} props */
function Picture({ choice, theme }) {
  const canvas = useRef(/** @type {HTMLCanvasElement | null} */ (null));
  useEffect(() => {
    if (canvas.current) draw(canvas.current, choice, theme);
  }, [choice, theme]);
  return html`<canvas ref=${canvas} width=${2 * SIDE} height=${2 * SIDE} aria-hidden="true"></canvas>`;
}

/** @param {HTMLCanvasElement} canvas @param {DatasetChoice} choice @param {"light" | "dark"} theme */
function draw(canvas, { points, inputs }, theme) {
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  context.setTransform(2, 0, 0, 2, 0, 0);
  context.clearRect(0, 0, SIDE, SIDE);
  const bounds = [0, 1, inputs].map((column) => {
    const values = points.map((row) => row[column]);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return { low, size: high - low || 1, middle: (low + high) / 2, half: (high - low) / 2 || 1 };
  });
  const place = (/** @type {number} */ value, /** @type {number} */ axis) =>
    AIR + ((value - bounds[axis].low) / bounds[axis].size) * (SIDE - 2 * AIR);
  for (const row of points) {
    context.beginPath();
    context.arc(place(row[0], 0), SIDE - place(row[1], 1), points.length < 10 ? 5 : 2.2, 0, 7);
    context.fillStyle = colourOf(row[inputs], bounds[2], theme);
    context.fill();
  }
}

// The swatch of a line, and the switch of a logarithmic scale.

import { strokeOf } from "../../draw/curves/strokes.js";
import { html } from "../html.js";

/** @param {{ line: number }} props  its place among the lines */
export function Swatch({ line }) {
  const { number, dash } = strokeOf(line);
  return html`<svg class="curves-swatch" width="30" height="10" aria-hidden="true">
    <path class="curves-line" data-factor=${number} stroke-dasharray=${dash} d="M1 5H29" />
  </svg>`;
}

/**
 * @param {{ label: string, of: import("@preact/signals").Signal<boolean | null>, isOn: boolean }} props  `of` is the choice, `isOn` what
 *   is drawn
 */
export function LogarithmicSwitch({ label, of, isOn }) {
  return html`<span class="switch" role="group" aria-label=${label}>
    ${["linear", "logarithmic"].map(
      (word, n) =>
        html`<button
          key=${word}
          type="button"
          aria-pressed=${isOn === (n === 1)}
          onClick=${() => (of.value = n === 1)}
        >
          ${word}
        </button>`,
    )}
  </span>`;
}

/** The value of a line at an iteration, in digits. @param {import("./chart.js").Line} line @param {number} iteration @param {import("../../model/notation.js").Writing} writing */
export function valueAt({ iterations, values }, iteration, writing) {
  const place = iterations.indexOf(iteration);
  if (place < 0) return "–";
  const value = values[place];
  return value === null ? "□" : writing.number(value);
}

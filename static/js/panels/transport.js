// The transport bar: reset, back, step, play, speed, run to an iteration, and where the run stands.

import { useState } from "preact/hooks";
import { parse, whole } from "../ink/number.js";
import { html } from "./html.js";

/** Iterations a second; null is as fast as the machine can. */
const SPEEDS = [0.5, 1, 2, 5, 10, 30, 60, 200, 1000, 10000, null];

/** @param {number | null} speed */
function speedInWords(speed) {
  if (speed === null) return "as fast as possible";
  return speed < 1 ? `1 iteration in ${1 / speed} s` : `${whole(speed)} iteration${speed === 1 ? "" : "s"}/s`;
}

/** A small sign before a word. @param {string} path */
function icon(path) {
  return html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d=${path} /></svg>`;
}

/**
 * @param {{ store: import("../store.js").Store, actions: import("../actions.js").Actions }} props
 */
export function Transport({ store, actions }) {
  const frame = store.frame.value;
  const { playing, iterations_per_s: current, until } = store.status.value;
  const speed = store.speed.value;
  const [goal, setGoal] = useState("10000");
  const disabled = store.connection.value !== "open" || !frame || store.watching;
  const atStart = !frame || frame.iteration === 0;

  /** @param {number} index */
  function choose(index) {
    store.speed.value = SPEEDS[index];
    if (playing) void actions.play(SPEEDS[index], until);
  }

  function run() {
    const iteration = parse(goal);
    if (iteration === null || iteration < 0 || !Number.isInteger(iteration)) {
      store.notice.value = `“${goal}” is no iteration. Type a whole number such as 10000.`;
      return;
    }
    if (frame && iteration <= frame.end) void actions.seek(iteration);
    else void actions.play(null, iteration);
  }

  return html`
    <div class="buttons">
      <button
        type="button"
        disabled=${disabled}
        onClick=${actions.reset}
        aria-keyshortcuts="r"
        title="Starting values again (R)"
      >
        ${icon("M4 3v10M13 3 6 8l7 5z")}Reset
      </button>
      <button
        type="button"
        disabled=${disabled || atStart}
        onClick=${actions.back}
        aria-keyshortcuts="ArrowLeft"
        title="One iteration back (←)"
      >
        ${icon("M11 3 4 8l7 5z")}Back
      </button>
      <button
        type="button"
        disabled=${disabled}
        onClick=${actions.step}
        aria-keyshortcuts="ArrowRight"
        title="One iteration (→)"
      >
        ${icon("M4 3l6 5-6 5zM13 3v10")}Step
      </button>
      <button
        type="button"
        class="primary"
        disabled=${disabled}
        onClick=${() => (playing ? actions.pause() : actions.play(speed))}
        aria-keyshortcuts="Space"
        title=${playing ? "Pause (Space)" : "Play (Space)"}
      >
        ${icon(playing ? "M5 3v10M11 3v10" : "M5 3l8 5-8 5z")}${playing ? "Pause" : "Play"}
      </button>
    </div>
    <label class="speed">
      <span>Speed</span>
      <input
        type="range"
        min="0"
        max=${SPEEDS.length - 1}
        step="1"
        value=${SPEEDS.indexOf(speed)}
        aria-valuetext=${speedInWords(speed)}
        onInput=${(/** @type {InputEvent} */ e) => choose(Number(/** @type {HTMLInputElement} */ (e.target).value))}
      />
      <span class="speed-words">${speedInWords(playing ? current : speed)}</span>
    </label>
    <form
      class="run-to"
      onSubmit=${(/** @type {SubmitEvent} */ e) => {
        e.preventDefault();
        run();
      }}
    >
      <label>
        <span>Run to</span>
        <input
          type="text"
          inputmode="numeric"
          size="8"
          aria-label="Run to iteration"
          value=${goal}
          onInput=${(/** @type {InputEvent} */ e) => setGoal(/** @type {HTMLInputElement} */ (e.target).value)}
        />
      </label>
      <button type="submit" disabled=${disabled}>Run</button>
    </form>
  `;
}

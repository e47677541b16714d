// The transport bar: reset, back, step, play, the size of a step, the speed, and a run to an
// iteration.

import { useState } from "preact/hooks";
import { parse, whole } from "../../model/number.js";
import { GROUPINGS, isInside } from "../../model/operations.js";
import { html } from "../html.js";

/** Iterations a second; null is as fast as the machine can. */
const SPEEDS = [0.5, 1, 2, 5, 10, 30, 60, 200, 1000, 10000, null];

/** Steps a second inside an iteration, slow enough to follow. */
const PACES = [0.2, 0.5, 1, 2, 5];

const SIZES = [...GROUPINGS, "iteration", "epoch"];

/**
 * @param {number | null} speed
 * @param {string} [of]
 */
function speedInWords(speed, of = "iteration") {
  if (speed === null) return "as fast as possible";
  return speed < 1 ? `1 ${of} in ${1 / speed} s` : `${whole(speed)} ${of}${speed === 1 ? "" : "s"}/s`;
}

/** A small sign before a word. @param {string} path */
function icon(path) {
  return html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d=${path} /></svg>`;
}

/**
 * @param {{ store: import("../../control/store.js").Store, actions: import("../../control/actions.js").Actions }} props
 */
export function Transport({ store, actions }) {
  const frame = store.frame.value;
  const { playing: training, iterations_per_s: current, until } = store.status.value;
  const stepBy = store.stepBy.value;
  const playing = training || store.playingSteps.value;
  const inside = isInside(stepBy);
  const speeds = inside ? PACES : SPEEDS;
  const speed = inside ? store.pace.value : store.speed.value;
  const words = training ? speedInWords(current) : speedInWords(speed, inside ? stepBy : "iteration");
  const [goal, setGoal] = useState("10000");
  const disabled = store.connection.value !== "open" || !frame || store.watching;
  const atStart = !frame || (frame.iteration === 0 && !store.cursor.value?.at);

  /** @param {number} index */
  function choose(index) {
    if (inside) return actions.setPace(PACES[index]);
    store.speed.value = SPEEDS[index];
    if (training) void actions.run(SPEEDS[index], until);
  }

  function run() {
    const iteration = parse(goal);
    if (iteration === null || iteration < 0 || !Number.isInteger(iteration)) {
      store.notice.value = `“${goal}” is no iteration. Type a whole number such as 10000.`;
      return;
    }
    if (frame && iteration <= frame.end) void actions.seek(iteration);
    else void actions.run(null, iteration);
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
        title=${`One ${stepBy} back (←)`}
      >
        ${icon("M11 3 4 8l7 5z")}Back
      </button>
      <button
        type="button"
        disabled=${disabled}
        onClick=${actions.step}
        aria-keyshortcuts="ArrowRight"
        title=${`One ${stepBy} (→)`}
      >
        ${icon("M4 3l6 5-6 5zM13 3v10")}Step
      </button>
      <button
        type="button"
        class="primary"
        disabled=${disabled}
        onClick=${() => (playing ? actions.pause() : actions.play())}
        aria-keyshortcuts="Space"
        title=${playing ? "Pause (Space)" : "Play (Space)"}
      >
        ${icon(playing ? "M5 3v10M11 3v10" : "M5 3l8 5-8 5z")}${playing ? "Pause" : "Play"}
      </button>
    </div>
    <label class="step-by">
      <span>Step by</span>
      <select
        value=${stepBy}
        disabled=${disabled}
        onChange=${(/** @type {Event} */ e) =>
          actions.setStepBy(
            /** @type {import("../../control/store.js").StepBy} */ (
              /** @type {HTMLSelectElement} */ (e.target).value
            ),
          )}
      >
        ${SIZES.map((size) => html`<option key=${size} value=${size}>${size}</option>`)}
      </select>
    </label>
    <label class="speed">
      <span>Speed</span>
      <input
        type="range"
        min="0"
        max=${speeds.length - 1}
        step="1"
        value=${/** @type {(number | null)[]} */ (speeds).indexOf(speed)}
        aria-valuetext=${words}
        onInput=${(/** @type {InputEvent} */ e) => choose(Number(/** @type {HTMLInputElement} */ (e.target).value))}
      />
      <span class="speed-words">${words}</span>
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

// The transport bar: reset, back, step, play, the size of a step, the speed, and a run to an
// iteration.

import { useState } from "preact/hooks";
import { parse, whole } from "../../model/number.js";
import { GROUPINGS, isInside } from "../../model/operations.js";
import { keyForAria, keyInWords } from "../../model/shortcuts.js";
import { html } from "../html.js";

/** @typedef {import("../../model/shortcuts.js").Action} Action */

/** Iterations a second; null is as fast as the machine can. */
const SPEEDS = [0.5, 1, 2, 5, 10, 30, 60, 200, 1000, 10000, null];

/** Steps a second inside an iteration, slow enough to follow. */
const PACES = [0.2, 0.5, 1, 2, 5];

const THIN_SPACE = "\u202f";

const SIZES = [...GROUPINGS, "iteration", "epoch"];

/**
 * @param {number | null} speed
 * @param {string} [of]
 */
function speedInWords(speed, of = "iteration") {
  if (speed === null) return "as fast as possible";
  return speed < 1 ? `1 ${of} in ${1 / speed} s` : `${whole(speed)} ${of}${speed === 1 ? "" : "s"} a second`;
}

/** The same, beside the slider: what is counted stands in the size of a step. @param {number | null} speed */
function shortSpeed(speed) {
  if (speed === null) return "fastest";
  return speed < 1 ? `1 in ${1 / speed} s` : `${whole(speed)}/s`;
}

/** A sign on a button. @param {string} path */
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
  const now = training ? current : speed;
  const disabled = store.connection.value !== "open" || !frame || store.watching;
  const atStart = !frame || (frame.iteration === 0 && !store.cursor.value?.at);

  /** The title of a button and the key that does the same. @param {Action} action @param {string} effect */
  function shortcut(action, effect) {
    const { on, keys } = store.shortcuts.value;
    const key = keys[action];
    return on
      ? { title: `${effect} (${keyInWords(key)})`, "aria-keyshortcuts": keyForAria(key) }
      : { title: effect };
  }

  /** @param {number} index */
  function choose(index) {
    if (inside) return actions.setPace(PACES[index]);
    store.speed.value = SPEEDS[index];
    if (training) void actions.run(SPEEDS[index], until);
  }

  return html`
    <div class="buttons">
      <button
        type="button"
        class="sign"
        disabled=${disabled}
        onClick=${actions.reset}
        aria-label="Reset"
        ...${shortcut("reset", "Reset: starting values again. Undo brings this run back.")}
      >
        ${icon("M3.2 8a5 5 0 1 0 1.6-3.7M3 2v3.2h3.2")}
      </button>
      <button
        type="button"
        class="sign"
        disabled=${disabled || atStart}
        onClick=${actions.back}
        aria-label="Back"
        ...${shortcut("back", `Back: one ${stepBy}`)}
      >
        ${icon("M11 3 4 8l7 5z")}
      </button>
      <button
        type="button"
        class="step"
        disabled=${disabled}
        onClick=${actions.step}
        ...${shortcut("step", `Step: one ${stepBy}`)}
      >
        Step${icon("M6 4l5 4-5 4z")}
      </button>
      <button
        type="button"
        class="primary"
        disabled=${disabled}
        onClick=${() => (playing ? actions.pause() : actions.play())}
        ...${shortcut("play", playing ? "Pause" : "Play")}
      >
        ${icon(playing ? "M5 3v10M11 3v10" : "M5 3l8 5-8 5z")}${playing ? "Pause" : "Play"}
      </button>
    </div>
    <select
      class="step-by"
      aria-label="Step by"
      title="The size of a step"
      value=${stepBy}
      disabled=${disabled}
      onChange=${(/** @type {Event} */ e) =>
        actions.setStepBy(
          /** @type {import("../../control/store.js").StepBy} */ (
            /** @type {HTMLSelectElement} */ (e.target).value
          ),
        )}
    >
      ${SIZES.map((size) => html`<option key=${size} value=${size}>by ${size}</option>`)}
    </select>
    <label class="speed">
      <span>speed</span>
      <input
        type="range"
        min="0"
        max=${speeds.length - 1}
        step="1"
        value=${/** @type {(number | null)[]} */ (speeds).indexOf(speed)}
        aria-valuetext=${speedInWords(now, inside && !training ? stepBy : "iteration")}
        onInput=${(/** @type {InputEvent} */ e) => choose(Number(/** @type {HTMLInputElement} */ (e.target).value))}
      />
      <span class="speed-words" aria-hidden="true">${shortSpeed(now)}</span>
    </label>
    <${RunTo} store=${store} actions=${actions} disabled=${disabled} />
  `;
}

/**
 * @param {{ store: import("../../control/store.js").Store, actions: import("../../control/actions.js").Actions, disabled: boolean }} props
 */
function RunTo({ store, actions, disabled }) {
  const [goal, setGoal] = useState(`10${THIN_SPACE}000`);
  const [refusal, setRefusal] = useState("");
  const frame = store.frame.value;

  function run() {
    const iteration = parse(goal.replace(/\s/g, ""));
    if (iteration === null || iteration < 0 || !Number.isInteger(iteration))
      return setRefusal(`“${goal}” is no iteration. Type a whole number such as 10000.`);
    if (frame && iteration <= frame.end) void actions.seek(iteration);
    else void actions.run(null, iteration);
  }

  return html`<form
    class="run-to"
    onSubmit=${(/** @type {SubmitEvent} */ e) => {
      e.preventDefault();
      run();
    }}
  >
    <label>
      <span>run to</span>
      <input
        type="text"
        inputmode="numeric"
        size="8"
        aria-label="Run to iteration"
        aria-invalid=${refusal !== ""}
        aria-describedby=${refusal ? "run-to-refusal" : undefined}
        value=${goal}
        onInput=${(/** @type {InputEvent} */ e) => {
          setGoal(/** @type {HTMLInputElement} */ (e.target).value);
          setRefusal("");
        }}
      />
    </label>
    <button type="submit" disabled=${disabled}>Go</button>
    ${refusal && html`<span id="run-to-refusal" class="refusal" role="alert">${refusal}</span>`}
  </form>`;
}

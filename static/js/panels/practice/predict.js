// Predict first: the switch, the question before a step, and the result of the last guess.

import { useLayoutEffect, useRef } from "preact/hooks";
import { Check } from "../forms/fields.js";
import { html } from "../html.js";

/** @type {[import("../../wire/documents.js").Guess, words: string, key: string][]} */
const GUESSES = [
  ["grow", "Grow", "g"],
  ["shrink", "Shrink", "s"],
  ["stay", "Stay", "t"],
];
const MOVED = { grow: "grew", shrink: "shrank", stay: "stayed" };

/** @typedef {{ store: import("../../control/store.js").Store, actions: import("../../control/actions.js").Actions }} Props */

/** @param {Props} props */
export function PredictSwitch({ store, actions }) {
  if (store.watching) return "";
  return html`<${Check}
    label="Predict first: ask me before each step"
    value=${store.predicting.value}
    choose=${actions.setPredicting}
  />`;
}

/** @param {Props} props */
export function Question({ store, actions }) {
  const { right, tried, last } = store.score.value;
  const asked = store.question.value;
  // A layout effect, because an effect after the paint would miss a key that comes at once.
  useLayoutEffect(
    () => (asked ? listenForGuesses(actions, () => store.shortcuts.value.on) : undefined),
    [asked],
  );
  const place = useRef(/** @type {HTMLElement | null} */ (null));
  useLayoutEffect(() => {
    if (asked) place.current?.scrollIntoView({ block: "nearest" });
  }, [asked]);
  if (!store.predicting.value) return "";
  return html`<div class="predict" ref=${place}>
    <div role="status">
      ${
        asked
          ? html`<p>Will <strong>${asked.parameter}</strong> grow, shrink or stay in this step?</p>`
          : last
            ? html`<p>
                ${last.hit ? "✓ Right" : "✗ Not so"}: ${last.parameter} ${MOVED[last.answer]}. ${last.why}
              </p>`
            : html`<p class="hint">Press Step, and say what will happen before it does.</p>`
      }
    </div>
    ${
      asked
        ? html`<div class="guesses" role="group" aria-label="Your guess">
            ${GUESSES.map(
              ([guess, words, key]) =>
                html`<button
                  key=${guess}
                  type="button"
                  aria-keyshortcuts=${key}
                  title=${`${words} (${key.toUpperCase()})`}
                  onClick=${() => actions.predict(guess)}
                >
                  ${words}
                </button>`,
            )}
          </div>`
        : ""
    }
    <p class="score" aria-label="Score">${`${right} of ${tried}`}</p>
  </div>`;
}

/**
 * The keys G, S and T answer the open question, unless they are typed into a field, or single keys
 * are switched off.
 * @param {import("../../control/actions.js").Actions} actions
 * @param {() => boolean} isOn
 */
function listenForGuesses(actions, isOn) {
  const answer = (/** @type {KeyboardEvent} */ e) => {
    if (!isOn()) return;
    if (e.ctrlKey || e.metaKey || e.altKey || document.querySelector("dialog[open]")) return;
    if (e.target instanceof Element && e.target.closest("input[type=text], select, textarea")) return;
    const guess = GUESSES.find(([, , key]) => key === e.key.toLowerCase());
    if (guess) void actions.predict(guess[0]);
  };
  document.addEventListener("keydown", answer);
  return () => document.removeEventListener("keydown", answer);
}

// How a number comes about: the steps of its calculation, in symbols, with this network's numbers put in, and each result.

import { useEffect, useRef, useState } from "preact/hooks";
import { html } from "./html.js";

/**
 * @typedef {{ tex: string, plain: string, spoken: string, why: string }} SmallStep
 * @typedef {{ tex: { left: string, in_symbols: string, in_numbers: string, result: string }, copy: string, plain: string, spoken: string,
 *   note: string, small: SmallStep[] }} Step
 * @typedef {{ quantity: string, steps: Step[] }} Derivation
 * @typedef {(element: HTMLElement, tex: string) => Promise<void>} Typeset
 * @typedef {{ store: import("../store.js").Store, thing: import("../ink/things.js").Thing, fetchDerivation: (quantity: string) => Promise<Derivation>,
 *   typeset: Typeset, light: (name: string | null) => void }} Props
 */

const PLAYING_INTERVAL_MS = 500;

/**
 * What can be explained of a thing, as [name of the quantity, how it is written].
 * @param {import("../ink/things.js").Thing} thing
 * @returns {[quantity: string, words: string][]}
 */
function quantitiesOf(thing) {
  const { name } = thing;
  switch (thing.kind) {
    case "weight":
    case "bias":
      return [
        [`dE_total/d${name}`, `∂E/∂${name}`],
        [`${name}+`, `${name}⁺`],
      ];
    case "neuron":
      return [
        [`net_${name}`, `net`],
        [`out_${name}`, `out`],
        .../** @type {[string, string][]} */ (thing.output === null ? [] : [[`E_${name}`, "E"]]),
        [`delta_${name}`, "δ"],
      ];
    case "target":
      return [[`E_${thing.of}`, "E"]];
    default:
      return [];
  }
}

/** @param {Props} props */
export function Explanation({ store, thing, fetchDerivation, typeset, light }) {
  const choices = quantitiesOf(thing);
  const [chosen, setChosen] = useState(0);
  const [derivation, setDerivation] = useState(/** @type {Derivation | null} */ (null));
  const [failed, setFailed] = useState(false);
  const fetchedAt = useRef(0);
  const { playing } = store.status.value;
  const quantity = choices[Math.min(chosen, choices.length - 1)]?.[0];
  const frame = store.frame.value;

  // Anew for every frame while paused, now and then while playing, and once more when it pauses.
  useEffect(() => {
    if (quantity === undefined) return;
    if (playing && performance.now() - fetchedAt.current < PLAYING_INTERVAL_MS) return;
    fetchedAt.current = performance.now();
    let wanted = true;
    fetchDerivation(quantity).then(
      (found) => wanted && (setDerivation(found), setFailed(false)),
      () => wanted && setFailed(true),
    );
    return () => {
      wanted = false;
    };
  }, [quantity, frame?.iteration, frame?.revision, playing]);

  if (quantity === undefined) return html`<p class="hint">This number is given, not worked out.</p>`;
  return html`<section class="explanation" aria-label="How it comes about">
    <div class="choices" role="group" aria-label="Quantity to explain">
      ${choices.map(
        ([name, words], n) =>
          html`<button
            key=${name}
            type="button"
            class="plain"
            aria-pressed=${name === quantity}
            onClick=${() => setChosen(n)}
          >
            ${words}
          </button>`,
      )}
    </div>
    ${failed ? html`<p class="hint">The steps could not be fetched just now.</p>` : ""}
    ${
      derivation?.quantity === quantity
        ? html`<ol
            class="steps"
            onPointerOver=${(/** @type {PointerEvent} */ e) => light(placeOf(e.target))}
            onPointerLeave=${() => light(null)}
          >
            ${derivation.steps.toReversed().map((step, n) => html`<${StepRow} key=${n} step=${step} typeset=${typeset} />`)}
          </ol>`
        : ""
    }
  </section>`;
}

/**
 * The neuron or edge that the formula's piece under the pointer lives in.
 * @param {EventTarget | null} target
 */
function placeOf(target) {
  const piece = target instanceof Element ? target.closest("[data-at]") : null;
  return piece?.getAttribute("data-at") ?? null;
}

/** @param {{ step: Step, typeset: Typeset }} props */
function StepRow({ step, typeset }) {
  const { left, in_symbols, in_numbers, result } = step.tex;
  // What would be said twice is said once.
  const lines = [in_symbols, in_numbers, result].filter(
    (line, n, all) => n === 0 || unmarked(line) !== unmarked(all[n - 1]),
  );
  const tex = `\\begin{aligned}${left} &= ${lines.join(" \\\\ &= ")}\\end{aligned}`;
  return html`<li>
    <${Formula} tex=${tex} spoken=${step.spoken} typeset=${typeset} />
    ${step.note && html`<p class="note">${step.note}</p>`}
    ${
      step.small.length > 0
        ? html`<details>
            <summary>Step by step</summary>
            ${step.small.map(
              (small, n) =>
                html`<div class="small" key=${n}>
                  <${Formula} tex=${small.tex} spoken=${small.spoken} typeset=${typeset} />
                  <p class="note">${small.why}</p>
                </div>`,
            )}
          </details>`
        : ""
    }
  </li>`;
}

/** TeX without the marks of its pieces. @param {string} tex */
function unmarked(tex) {
  return tex.replace(/\\html(?:Data|Class)\{[^}]*\}/g, "").replace(/[{}]/g, "");
}

/** @param {{ tex: string, spoken: string, typeset: Typeset }} props */
function Formula({ tex, spoken, typeset }) {
  const place = useRef(/** @type {HTMLElement | null} */ (null));
  useEffect(() => {
    if (place.current) void typeset(place.current, tex);
  }, [tex]);
  return html`<div class="formula-place" role="math" aria-label=${spoken} tabindex="0" ref=${place}></div>`;
}

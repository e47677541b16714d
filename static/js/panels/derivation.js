// How a number comes about: the steps of its calculation, in symbols, with this network's numbers put in, and each result.

import { useEffect, useRef, useState } from "preact/hooks";
import { query } from "../ink/notation.js";
import { quantitiesOf, thingOf, things } from "../ink/things.js";
import { html } from "./html.js";

/**
 * @typedef {{ tex: string, plain: string, spoken: string, why: string }} SmallStep
 * @typedef {{ tex: { left: string, in_symbols: string, in_numbers: string, result: string }, copy: string, plain: string, spoken: string,
 *   note: string, small: SmallStep[] }} Step
 * @typedef {{ parameter: string, gradient: number | null, numeric: number | null, gap: number | null, agrees: boolean, note: string }} GradientCheck
 * @typedef {{ quantity: string, steps: Step[], factors: import("../store.js").Factor[], gradient_check: GradientCheck | null }} Derivation
 * @typedef {(element: HTMLElement, tex: string) => Promise<void>} Typeset
 * @typedef {{ store: import("../store.js").Store, actions: import("../actions.js").Actions, thing: import("../ink/things.js").Thing,
 *   fetchDerivation: (quantity: string, notation: string) => Promise<Derivation>, typeset: Typeset,
 *   light: (name: string | null) => void, copy: (text: string) => Promise<boolean> }} Props
 */

const PLAYING_INTERVAL_MS = 500;

/**
 * How a quantity's button is called: ∂E/∂w5, w5⁺, net, δ.
 * @param {string} quantity
 * @param {import("../ink/things.js").Thing} thing
 * @param {import("../ink/notation.js").Writing} writing
 */
function words(quantity, thing, writing) {
  const name = writing.name(thing);
  switch (quantity) {
    case `dE_total/d${thing.name}`:
      return `∂E/∂${name}`;
    case `${thing.name}+`:
      return `${name}⁺`;
    case `net_${thing.name}`:
      return writing.net;
    case `out_${thing.name}`:
      return writing.out;
    case `delta_${thing.name}`:
      return "δ";
    case "E_total":
      return "E_total";
    default:
      return quantity.startsWith("E_") ? "E" : quantity.replace(/(^|\/)d/g, "$1∂").replace("delta", "δ");
  }
}

/** @param {Props} props */
export function Explanation({ store, actions, thing, fetchDerivation, typeset, light, copy }) {
  const [derivation, setDerivation] = useState(/** @type {Derivation | null} */ (null));
  const [failed, setFailed] = useState(false);
  const [said, setSaid] = useState("");
  const fetchedAt = useRef(0);
  const { playing } = store.status.value;
  const quantity = store.quantity.value;
  const usual = quantitiesOf(thing);
  const choices = usual.includes(quantity) || quantity === "" ? usual : [...usual, quantity];
  const [frame, writing] = [store.frame.value, store.writing.value];
  const notation = query(store.notation.value);

  // Anew for every frame while paused, now and then while playing, and once more when it pauses.
  useEffect(() => {
    if (choices.length === 0) {
      store.factors.value = [];
      return;
    }
    if (playing && performance.now() - fetchedAt.current < PLAYING_INTERVAL_MS) return;
    fetchedAt.current = performance.now();
    let wanted = true;
    fetchDerivation(quantity, notation).then(
      (found) => {
        if (!wanted) return;
        setDerivation(found);
        setFailed(false);
        store.factors.value = found.factors;
      },
      () => wanted && setFailed(true),
    );
    return () => {
      wanted = false;
    };
  }, [quantity, frame?.iteration, frame?.revision, playing, notation]);

  if (choices.length === 0) return html`<p class="hint">This number is given, not worked out.</p>`;
  const shown = derivation?.quantity === quantity ? derivation : null;
  const copyStep = async (/** @type {string} */ tex) =>
    setSaid(
      (await copy(tex)) ? "The formula is on the clipboard, as TeX." : "The browser did not allow that.",
    );
  return html`<section class="explanation" aria-label="How it comes about">
    <div class="choices" role="group" aria-label="Quantity to explain">
      ${choices.map(
        (name) =>
          html`<button
            key=${name}
            type="button"
            class="plain"
            aria-pressed=${name === quantity}
            onClick=${() => actions.explain(name)}
          >
            ${words(name, thing, writing)}
          </button>`,
      )}
    </div>
    ${failed ? html`<p class="hint">The steps could not be fetched just now.</p>` : ""}
    ${shown?.gradient_check ? html`<${Difference} check=${shown.gradient_check} writing=${writing} />` : ""}
    ${
      shown
        ? html`<ol
            class="steps"
            onPointerOver=${(/** @type {PointerEvent} */ e) => light(placeOf(e.target))}
            onPointerLeave=${() => light(null)}
            onClick=${(/** @type {MouseEvent} */ e) => follow(e.target, store, actions)}
          >
            ${shown.steps.toReversed().map((step, n) => html`<${StepRow} key=${n} step=${step} typeset=${typeset} copy=${copyStep} />`)}
          </ol>`
        : ""
    }
    <p class="hint" role="status">${said}</p>
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

/**
 * A click on a piece of a formula explains that piece.
 * @param {EventTarget | null} target
 * @param {import("../store.js").Store} store
 * @param {import("../actions.js").Actions} actions
 */
function follow(target, store, actions) {
  const piece = target instanceof Element ? target.closest("[data-quantity]") : null;
  const quantity = piece?.getAttribute("data-quantity");
  const network = store.network.value;
  if (quantity && network && things(network).has(thingOf(quantity))) actions.explain(quantity);
}

/**
 * The gradient again, without any derivative: an independent way to the same number.
 * @param {{ check: GradientCheck, writing: import("../ink/notation.js").Writing }} props
 */
function Difference({ check: { numeric, gap, agrees, note }, writing }) {
  if (numeric === null || gap === null) return "";
  return html`<p class="difference" data-testid="difference">
    <abbr title="The error a little above minus the error a little below, divided by the distance"
      >central difference</abbr
    >
    ${" "}<span class="number">${writing.number(numeric, 12)}</span>${" "}
    <span class=${agrees ? "agrees" : "differs"}>
      ${agrees ? "✓ agrees" : "✗ differs"}, relative gap ${gap.toExponential(0)}
    </span>
    ${note}
  </p>`;
}

/** @param {{ step: Step, typeset: Typeset, copy: (tex: string) => void }} props */
function StepRow({ step, typeset, copy }) {
  const { left, in_symbols, in_numbers, result } = step.tex;
  // What would be said twice is said once.
  const lines = [in_symbols, in_numbers, result].filter(
    (line, n, all) => n === 0 || unmarked(line) !== unmarked(all[n - 1]),
  );
  const tex = `\\begin{aligned}${left} &= ${lines.join(" \\\\ &= ")}\\end{aligned}`;
  return html`<li>
    <button
      type="button"
      class="plain copy"
      aria-label="Copy this formula as TeX"
      onClick=${() => copy(step.copy)}
    >
      TeX
    </button>
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

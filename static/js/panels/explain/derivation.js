// The explanation of a number: the steps of its calculation, in symbols, with this network's
// numbers, and each result.

import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { query } from "../../model/notation.js";
import { quantitiesOf, elementOf, elementsOf } from "../../model/elements.js";
import { whole } from "../../model/number.js";
import { Equation, Formula, InSymbols } from "./formula.js";
import { html } from "../html.js";
import { inWords } from "../symbols.js";

/**
 * @typedef {import("../../wire/documents.js").Step} Step
 * @typedef {import("../../wire/documents.js").Derivation} Derivation
 * @typedef {import("../../wire/documents.js").GradientCheck} GradientCheck
 * @typedef {import("../../wire/server.js").Server["derivation"]} FetchDerivation
 * @typedef {import("./formula.js").Typeset} Typeset
 * @typedef {import("../../control/store.js").Store} Store
 * @typedef {import("../../control/actions.js").Actions} Actions
 * @typedef {{ store: Store, actions: Actions, element: import("../../model/elements.js").NetworkElement,
 *   fetchDerivation: FetchDerivation, typeset: Typeset, light: (name: string | null) => void,
 *   copy: (text: string) => Promise<boolean> }} Props
 */

const PLAYING_INTERVAL_MS = 500;

/**
 * The words on a quantity's button: ∂E/∂w5, w5⁺, net, δ.
 * @param {string} quantity
 * @param {import("../../model/elements.js").NetworkElement} element
 * @param {import("../../model/notation.js").Writing} writing
 */
function words(quantity, element, writing) {
  const name = writing.name(element);
  switch (quantity) {
    case `dE_total/d${element.name}`:
      return `∂E/∂${name}`;
    case `${element.name}+`:
      return `${name}⁺`;
    case `net_${element.name}`:
      return writing.net;
    case `out_${element.name}`:
      return writing.out;
    case `delta_${element.name}`:
      return "δ";
    case "E_total":
      return "E_total";
    default:
      if (quantity.startsWith("E_")) return "E";
      return writing.letters(quantity.replace(/(^|\/)d/g, "$1∂").replace("delta", "δ"));
  }
}

/** @param {Props} props */
export function Explanation({ store, actions, element, fetchDerivation, typeset, light, copy }) {
  const [failed, setFailed] = useState(false);
  const [said, setSaid] = useState("");
  const fetchedAt = useRef(0);
  const asking = useRef(new AbortController());
  useLayoutEffect(() => () => asking.current.abort(), []);
  const { playing } = store.status.value;
  const quantity = store.quantity.value;
  const usual = quantitiesOf(element);
  const choices = usual.includes(quantity) || quantity === "" ? usual : [...usual, quantity];
  const [frame, writing] = [store.frame.value, store.writing.value];
  const notation = query(store.notation.value);

  // Fetched for every frame while paused, every half second while playing, and once when it pauses.
  useLayoutEffect(() => {
    if (choices.length === 0) return;
    if (playing && performance.now() - fetchedAt.current < PLAYING_INTERVAL_MS) return;
    fetchedAt.current = performance.now();
    // Ends the request before this one. A frame that comes in the meantime does not end it.
    asking.current.abort();
    asking.current = new AbortController();
    const { signal } = asking.current;
    fetchDerivation(quantity, notation, signal).then(
      (found) => {
        if (signal.aborted || quantity !== store.quantity.peek()) return;
        store.derivation.value = found;
        setFailed(false);
      },
      () => signal.aborted || setFailed(true),
    );
  }, [quantity, frame?.iteration, frame?.revision, playing, notation]);

  if (choices.length === 0) return html`<p class="hint">This number is given, not worked out.</p>`;
  const shown = store.explained.value;
  const isCurrent = shown?.iteration === frame?.iteration && shown?.revision === frame?.revision;
  const copyStep = async (/** @type {string} */ tex) =>
    setSaid(
      (await copy(tex)) ? "The formula is on the clipboard, as TeX." : "The browser did not allow that.",
    );
  return html`<section class="explanation" aria-label="How it comes about" aria-busy=${!isCurrent}>
    <div class="choices" role="group" aria-label="Quantity to explain">
      ${choices.map(
        (name) =>
          html`<button
            key=${name}
            type="button"
            class="plain"
            aria-label=${words(name, element, writing)}
            aria-pressed=${name === quantity}
            onClick=${() => actions.explain(name)}
          >
            ${inWords(words(name, element, writing))}
          </button>`,
      )}
    </div>
    ${failed ? html`<p class="hint">The steps could not be fetched just now.</p>` : ""}
    ${!shown && store.derivation.value?.quantity === quantity ? html`<p class="hint">Not worked out yet at this operation.</p>` : ""}
    ${shown?.gradient_check ? html`<${Difference} check=${shown.gradient_check} writing=${writing} />` : ""}
    ${
      shown
        ? html`<ol
            class=${isCurrent || playing ? "steps" : "steps stale"}
            onPointerOver=${(/** @type {PointerEvent} */ e) => light(placeOf(e.target))}
            onPointerLeave=${() => light(null)}
            onClick=${(/** @type {MouseEvent} */ e) => follow(e.target, store, actions)}
          >
            ${stepsOf(shown).map(
              ({ step, outline }) =>
                html`<${StepRow}
                  key=${`${step.quantity} ${outline}`}
                  ...${{ step, outline, typeset }}
                  copy=${copyStep}
                />`,
            )}
          </ol>`
        : ""
    }
    <p class="hint" role="status">
      ${said || (shown && !isCurrent ? `These steps are of iteration ${whole(shown.iteration)}.` : "")}
    </p>
  </section>`;
}

/**
 * The steps in reading order: the whole in symbols, each factor, the whole with its numbers, the
 * update.
 * @param {Derivation} derivation
 * @returns {{ step: Step, outline: boolean }[]}  an outline is in symbols only
 */
function stepsOf({ quantity, steps, then, factors }) {
  const gradient = `dE_total/d${quantity.replace(/\+$/, "")}`;
  const product = steps.find((step) => step.quantity === gradient) ?? steps[steps.length - 1];
  const outline = steps.length > 1 ? [{ step: product, outline: true }] : [];
  const told = sumsFirst(steps, new Set(factors.filter(({ along }) => along).map((path) => path.quantity)));
  return [...outline, ...[...told, ...then].map((step) => ({ step, outline: false }))];
}

/**
 * Puts a sum over paths before its paths, so that all of them are in sight at once. The quantity's
 * own step stays the last.
 * @param {Step[]} steps
 * @param {Set<string>} paths
 */
function sumsFirst(steps, paths) {
  /** @type {Step[]} */
  const told = [];
  /** @type {Step[]} */
  let waiting = [];
  for (const step of steps) {
    if (paths.has(step.quantity)) {
      waiting.push(step);
      continue;
    }
    told.push(...(step === steps[steps.length - 1] ? [...waiting, step] : [step, ...waiting]));
    waiting = [];
  }
  return [...told, ...waiting];
}

/**
 * The neuron or edge of the formula's piece under the pointer.
 * @param {EventTarget | null} target
 */
function placeOf(target) {
  const piece = target instanceof Element ? target.closest("[data-at]") : null;
  return piece?.getAttribute("data-at") ?? null;
}

/**
 * A click on a piece of a formula explains that piece.
 * @param {EventTarget | null} target
 * @param {Store} store
 * @param {Actions} actions
 */
function follow(target, store, actions) {
  const piece = target instanceof Element ? target.closest("[data-quantity]") : null;
  const quantity = piece?.getAttribute("data-quantity");
  const network = store.network.value;
  if (quantity && network && elementsOf(network).has(elementOf(quantity))) actions.explain(quantity);
}

/**
 * The central difference: the same gradient without any derivative.
 * @param {{ check: GradientCheck, writing: import("../../model/notation.js").Writing }} props
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

/**
 * @param {{ step: Step, outline: boolean, typeset: Typeset, copy: (tex: string) => void }} props
 */
function StepRow({ step, outline, typeset, copy }) {
  return html`<li data-quantity-of=${step.quantity}>
    <${outline ? InSymbols : Equation} step=${step} typeset=${typeset} />
    <button
      type="button"
      class="plain copy"
      aria-label="Copy this formula as TeX"
      title="Copy this formula as TeX"
      onClick=${() => copy(step.copy)}
    >
      TeX
    </button>
    ${!outline && step.note ? html`<p class="note">${inWords(step.note)}</p>` : ""}
    ${
      !outline && step.small.length > 0
        ? html`<details>
            <summary>Step by step</summary>
            ${step.small.map(
              (small, n) =>
                html`<div class="small" key=${n}>
                  <${Formula} tex=${small.tex} spoken=${small.spoken} typeset=${typeset} />
                  <p class="note">${inWords(small.why)}</p>
                </div>`,
            )}
          </details>`
        : ""
    }
  </li>`;
}

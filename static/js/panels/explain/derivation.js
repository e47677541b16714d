// The explanation of a number: the result, the product or sum that it is, each factor with its
// formula, value and a sentence, and the next value. All of it comes from one answer of the server,
// so it never mixes the numbers of two states.

import { quantitiesOf } from "../../model/elements.js";
import { whole } from "../../model/number.js";
import { Formula } from "./formula.js";
import { Chain, Notes, Row } from "./step.js";
import { html } from "../html.js";
import { inWords, raised } from "../symbols.js";

/**
 * @typedef {import("../../wire/documents.js").Step} Step
 * @typedef {import("../../wire/documents.js").Derivation} Derivation
 * @typedef {import("../../wire/documents.js").GradientCheck} GradientCheck
 * @typedef {import("./formula.js").Typeset} Typeset
 * @typedef {import("../../control/store.js").Store} Store
 * @typedef {import("../../control/actions.js").Actions} Actions
 * @typedef {{ store: Store, actions: Actions, element: import("../../model/elements.js").NetworkElement,
 *   typeset: Typeset, light: (name: string | null) => void }} Props
 */

/** The rows that are shown at once; the others fold. */
const MOST_ROWS = 9;

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
    case element.name:
      return name;
    case "E_total":
      return "E_total";
    default:
      if (quantity.startsWith("E_")) return "E";
      return writing.letters(quantity.replace(/(^|\/)d/g, "$1∂").replace("delta", "δ"));
  }
}

/**
 * The quantities of the element, one of which is explained.
 * @param {Pick<Props, "store" | "actions" | "element">} props
 */
export function Choices({ store, actions, element }) {
  const quantity = store.quantity.value;
  const usual = quantitiesOf(element);
  const choices = usual.includes(quantity) || quantity === "" ? usual : [...usual, quantity];
  if (choices.length < 2) return "";
  return html`<div class="choices" role="group" aria-label="Quantity to explain">
    ${choices.map(
      (name) =>
        html`<button
          key=${name}
          type="button"
          class="plain"
          aria-label=${words(name, element, store.writing.value)}
          aria-pressed=${name === quantity}
          onClick=${() => actions.explain(name)}
        >
          ${inWords(words(name, element, store.writing.value))}
        </button>`,
    )}
  </div>`;
}

/** @param {Props} props */
export function Explanation({ store, actions, element, typeset, light }) {
  const [shown, frame, quantity] = [store.explained.value, store.frame.value, store.quantity.value];
  if (quantitiesOf(element).length === 0)
    return html`<p class="hint">This number is given, not worked out.</p>`;
  const isCurrent = shown?.iteration === frame?.iteration && shown?.revision === frame?.revision;
  const isStale = !isCurrent && !store.status.value.playing;
  return html`<section class="explanation" aria-label="How it comes about" aria-busy=${!isCurrent}>
    ${shown ? "" : html`<p class="hint">${absence(store, quantity)}</p>`}
    ${
      shown &&
      html`<div
        class=${isStale ? "steps stale" : "steps"}
        onPointerOver=${(/** @type {PointerEvent} */ e) => light(placeOf(e.target))}
        onPointerLeave=${() => light(null)}
        onClick=${(/** @type {MouseEvent} */ e) => follow(e.target, store, actions)}
      >
        <${Whole} ...${{ shown, typeset, writing: store.writing.value }} />
      </div>`
    }
    <p class="hint when" role="status">
      ${shown && isStale ? `These steps are of iteration ${whole(shown.iteration)}.` : ""}
    </p>
  </section>`;
}

/**
 * The sentence in place of an explanation.
 * @param {Store} store
 * @param {string} quantity
 */
function absence(store, quantity) {
  if (store.fault.value) return store.fault.value;
  if (store.hidden.value.has(quantity)) return "Hidden until the question is answered.";
  if (!store.explains.value(quantity)) return "Not worked out yet at this operation.";
  return store.derivation.value?.quantity === quantity ? "Not worked out yet at this operation." : "";
}

/**
 * @param {{ shown: Derivation, typeset: Typeset, writing: import("../../model/notation.js").Writing }} props
 */
function Whole({ shown, typeset, writing }) {
  const { iteration, factors, gradient_check: check } = shown;
  const main = mainStep(shown);
  const rows = rowsOf(shown, main);
  const colours = new Map(factors.map(({ quantity, number }) => [quantity, number]));
  const row = (/** @type {{ step: Step, depth: number }} */ { step, depth }) =>
    html`<${Row}
      key=${step.quantity}
      ...${{ step, depth, typeset, writing }}
      colour=${colours.get(step.quantity)}
      at=${factors.find(({ quantity }) => quantity === step.quantity)?.at}
    />`;
  const isNext = main === shown.steps.at(-1) && shown.then.length > 0;
  return html`
    <div class="result" data-quantity-of=${main.quantity}>
      <${Formula} tex=${main.tex.left} spoken="" typeset=${typeset} small />
      <span>=</span>
      <strong>${raised(main.result)}</strong>
      <span class="iteration"
        >iteration <span data-testid="explained-iteration">${whole(iteration)}</span></span
      >
    </div>
    ${check ? html`<${Difference} check=${check} writing=${writing} />` : ""}
    <${Chain} step=${main} hasNumbers=${!isSpelledOut(main, rows)} ...${{ typeset, writing }} />
    ${
      rows.length > 0
        ? html`<ol class="factors">
            ${rows.slice(0, MOST_ROWS).map(row)}
          </ol>`
        : ""
    }
    ${
      rows.length > MOST_ROWS
        ? html`<details class="more">
            <summary>${rows.length - MOST_ROWS} more</summary>
            <ol class="factors">
              ${rows.slice(MOST_ROWS).map(row)}
            </ol>
          </details>`
        : ""
    }
    ${isNext ? html`<${Next} ...${{ then: shown.then, typeset, writing }} />` : ""}
  `;
}

/**
 * The step of the result. E_total of a batch, or with a penalty, is the error whose gradients are
 * taken; the sample's own E_total is one of its terms.
 * @param {Derivation} derivation
 */
export function mainStep({ quantity, steps, then }) {
  return /** @type {Step} */ ((quantity === "E_total" ? then.at(-1) : undefined) ?? steps.at(-1));
}

/**
 * The steps below the result: each factor, and after it the steps that it is made of.
 * @param {Derivation} derivation
 * @param {Step} main
 */
function rowsOf({ steps }, main) {
  const known = new Map(steps.map((step) => [step.quantity, step]));
  /** @type {{ step: Step, depth: number }[]} */
  const rows = [];
  known.delete(main.quantity);
  /** @param {Step} parent @param {number} depth */
  function add(parent, depth) {
    for (const quantity of parent.uses) {
      const step = known.get(quantity);
      if (!step) continue;
      known.delete(quantity);
      rows.push({ step, depth });
      add(step, depth + 1);
    }
  }
  add(main, 0);
  return rows;
}

/**
 * True if the rows tell every number of the step: a product of factors that each have a row.
 * @param {Step} step
 * @param {{ step: Step, depth: number }[]} rows
 */
function isSpelledOut({ uses, tex }, rows) {
  const written = tex.in_symbols.split("\\htmlData{").length - 1;
  return (
    written === uses.length &&
    uses.every((quantity) => rows.some(({ step, depth }) => depth === 0 && step.quantity === quantity))
  );
}

/**
 * The update, below a gradient.
 * @param {{ then: Step[], typeset: Typeset, writing: import("../../model/notation.js").Writing }} props
 */
function Next({ then, typeset, writing }) {
  const update = /** @type {Step} */ (then.at(-1));
  // Pointing at it lights the learning rate in the rule.
  return html`<div class="next" data-quantity-of=${update.quantity} data-at="learning_rate">
    <p class="hint">Next value</p>
    ${
      then.length > 1
        ? html`<ol class="factors">
            ${then
              .slice(0, -1)
              .map(
                (step) => html`<${Row} key=${step.quantity} depth=${0} ...${{ step, typeset, writing }} />`,
              )}
          </ol>`
        : ""
    }
    <div class="formula-place" role="math" aria-label=${update.spoken}>
      <${Formula} tex=${`${update.tex.left} = ${update.tex.in_symbols}`} spoken="" typeset=${typeset} small />
      <span class="number"
        >= ${update.numbers === update.result ? "" : raised(`${update.numbers} = `)}<strong
          >${raised(update.result)}</strong
        ></span
      >
    </div>
    <${Notes} step=${update} writing=${writing} />
  </div>`;
}

/**
 * The neuron or edge of the formula's piece under the pointer.
 * @param {EventTarget | null} target
 */
function placeOf(target) {
  const piece = target instanceof Element ? target.closest("[data-at]") : null;
  return piece?.getAttribute("data-at") || (piece?.getAttribute("data-quantity") ?? null);
}

/**
 * A click on a piece of a formula explains that piece.
 * @param {EventTarget | null} target
 * @param {Store} store
 * @param {Actions} actions
 */
function follow(target, store, actions) {
  if (!(target instanceof Element) || target.closest("summary")) return;
  const quantity = target.closest("[data-quantity]")?.getAttribute("data-quantity");
  if (quantity && quantity !== store.quantity.value) actions.explainIfKnown(quantity);
}

/** A small number with one digit: 4·10⁻¹¹. @param {number} gap */
function power(gap) {
  const [digit, exponent] = gap.toExponential(0).replace("+", "").replaceAll("-", "−").split("e");
  return gap === 0 ? "0" : raised(`${digit}·10^${exponent}`);
}

/**
 * The central difference: the same gradient without any derivative.
 * @param {{ check: GradientCheck, writing: import("../../model/notation.js").Writing }} props
 */
function Difference({ check: { numeric, gap, agrees, note }, writing }) {
  if (numeric === null || gap === null) return "";
  return html`<p class="difference" data-testid="difference">
    <span class=${agrees ? "agrees" : "differs"}>${agrees ? "✓ agrees" : "✗ differs"}</span>${" "}
    <abbr
      title="The error a little above minus the error a little below, divided by the distance. No derivative."
      >central difference</abbr
    >
    ${" "}<span class="number">${writing.number(numeric, 12)}</span>, gap ${power(gap)}
    ${note ? ` ${note}` : ""}
  </p>`;
}

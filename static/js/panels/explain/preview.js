// The small card at the pointer: an element's ends, value, gradient and next value. It selects
// nothing, and is gone when the pointer leaves.

import { COMING, UNKNOWN } from "../../model/number.js";
import { elementsOf, valueOf } from "../../model/elements.js";
import { html } from "../html.js";
import { inWords } from "../symbols.js";

/** Its distance from the pointer, and from the edges of the window. */
const [AWAY, EDGE] = [16, 8];

/**
 * @param {{ store: import("../../control/store.js").Store,
 *   place: import("@preact/signals-core").Signal<import("../../control/editing.js").Place | null> }} props
 */
export function Preview({ store, place }) {
  const [pointed, frame, network] = [store.pointed.value, store.frame.value, store.network.value];
  const element = pointed && network ? elementsOf(network).get(pointed.name) : undefined;
  if (!pointed || !frame || !network || !element || place.value) return "";
  const { x, y } = pointed;
  const put = (/** @type {HTMLElement | null} */ card) => {
    if (!card) return;
    const { width, height } = card.getBoundingClientRect();
    const right = x + AWAY + width > innerWidth - EDGE ? x - AWAY - width : x + AWAY;
    const below = y + AWAY + height > innerHeight - EDGE ? y - AWAY - height : y + AWAY;
    card.style.left = `${Math.max(EDGE, right)}px`;
    card.style.top = `${Math.max(EDGE, below)}px`;
  };
  // The diagram's labels say the same to a screen reader.
  return html`<div class="preview" aria-hidden="true" ref=${put}>
    <p>${title(element, store.writing.value)}</p>
    <dl>
      ${rows(element, frame, store.drafts.value, store.writing.value).map(
        ([term, quantity, text]) =>
          html`<div>
            <dt>${term}</dt>
            <dd>${store.knows.value(quantity) ? text : UNKNOWN}</dd>
          </div>`,
      )}
    </dl>
  </div>`;
}

/**
 * @param {import("../../model/elements.js").NetworkElement} element
 * @param {import("../../model/notation.js").Writing} writing
 */
function title(element, writing) {
  const name = html`<strong>${inWords(writing.name(element))}</strong>`;
  switch (element.kind) {
    case "weight":
      return html`${name} ${element.source ?? element.from} → ${element.to}`;
    case "bias":
      return html`${name} → ${element.to.length > 4 ? `${element.to.length} neurons` : element.to.join(", ")}`;
    case "target":
      return html`<strong>${writing.target}</strong> of ${element.of}`;
    default:
      return name;
  }
}

/**
 * @param {import("../../model/elements.js").NetworkElement} element
 * @param {import("../../wire/protocol.js").Frame} frame
 * @param {Map<string, { value: number }>} drafts
 * @param {import("../../model/notation.js").Writing} writing
 * @returns {[term: unknown, quantity: string, text: string][]}
 */
function rows(element, frame, drafts, { number, delta, net, out }) {
  const { name } = element;
  const value = drafts.get(name)?.value ?? valueOf(element, frame);
  switch (element.kind) {
    case "weight":
    case "bias":
      return [
        ["value", name, value === undefined ? COMING : number(value)],
        ["gradient", `dE_total/d${name}`, number(frame.gradients[element.parameter])],
        ["next value", `${name}+`, number(frame.updated[element.parameter])],
      ];
    case "neuron":
      return [
        [net, `net_${name}`, number(frame.netInputs[element.neuron])],
        [out, `out_${name}`, number(value)],
        ["δ", `delta_${name}`, delta(frame.deltas[element.neuron])],
      ];
    case "target":
      return [
        ["value", name, number(value)],
        ["E", `E_${element.of}`, number(frame.outputErrors[element.output])],
      ];
    default:
      return [["value", name, number(value)]];
  }
}

// The selected element with its numbers: a weight with its neurons, its gradient and its next
// value.

import { COMING, UNKNOWN } from "../../model/number.js";
import { describe, elementsOf, isEditable, sampleOf, valueOf } from "../../model/elements.js";
import { Check } from "../forms/fields.js";
import { Explanation } from "./derivation.js";
import { html } from "../html.js";
import { inWords } from "../symbols.js";
import { NumberField } from "../forms/number_field.js";

/** @typedef {[term: unknown, quantity: string, number: string]} Row */

/**
 * @param {{ store: import("../../control/store.js").Store, actions: import("../../control/actions.js").Actions }
 *   & Pick<import("./derivation.js").Props, "fetchDerivation" | "typeset" | "light" | "copy">} props
 */
export function Inspector({ store, actions, fetchDerivation, typeset, light, copy }) {
  const [frame, network, selected] = [store.frame.value, store.network.value, store.selected.value];
  const element = network && selected ? elementsOf(network).get(selected) : undefined;
  if (!frame || !network || !element)
    return html`<p class="hint">
      Point at a weight or a neuron to see its numbers. Click a number to change it: also while it plays.
    </p>`;
  const writing = store.writing.value;
  const value = store.drafts.value.get(element.name)?.value ?? valueOf(element, frame);
  return html`
    <h3>${describe(element)}</h3>
    <dl key=${element.name}>
      ${
        isEditable(element)
          ? row(
              element.kind === "target" ? "target" : element.name,
              value === undefined
                ? COMING
                : html`<${NumberField}
                    label=${`New value of ${element.name}`}
                    value=${value}
                    keep=${(/** @type {number} */ v) => actions.edit(element.name, v, sampleOf(element, frame))}
                  />`,
            )
          : ""
      }
      ${rows(element, frame, network, writing).map(([term, quantity, number]) => row(term, store.explains.value(quantity) ? number : UNKNOWN))}
    </dl>
    ${freezing(element, network, store.watching, actions)}
    <${Explanation}
      key=${element.name}
      ...${{ store, actions, element, fetchDerivation, typeset, light, copy }}
    />
  `;
}

/**
 * The rows of an element: term, quantity, number.
 * @param {import("../../model/elements.js").NetworkElement} element
 * @param {import("../../wire/protocol.js").Frame} frame
 * @param {import("../../wire/protocol.js").Network} network
 * @param {import("../../model/notation.js").Writing} writing
 * @returns {Row[]}
 */
function rows(element, frame, network, writing) {
  const { number, delta, net, out, name } = writing;
  switch (element.kind) {
    case "weight":
    case "bias":
      return [
        [
          html`∂E<sub>total</sub>/∂${inWords(name(element))}`,
          `dE_total/d${element.name}`,
          number(frame.gradients[element.parameter]),
        ],
        [
          html`next value ${inWords(name(element))}⁺`,
          `${element.name}+`,
          number(frame.updated[element.parameter]),
        ],
      ];
    case "neuron":
      return [
        [
          html`${net}<sub>${element.name}</sub>`,
          `net_${element.name}`,
          number(frame.netInputs[element.neuron]),
        ],
        [
          html`${out}<sub>${element.name}</sub>`,
          `out_${element.name}`,
          number(frame.activations[element.activation]),
        ],
        ...outputRows(element, frame, writing),
        [html`δ<sub>${element.name}</sub>`, `delta_${element.name}`, delta(frame.deltas[element.neuron])],
      ];
    case "target": {
      const neuron = elementsOf(network).get(element.of);
      return [
        ...(neuron
          ? [
              /** @type {Row} */ ([
                html`${out}<sub>${element.of}</sub>`,
                `out_${element.of}`,
                number(valueOf(neuron, frame)),
              ]),
            ]
          : []),
        [html`E<sub>${element.of}</sub>`, `E_${element.of}`, number(frame.outputErrors[element.output])],
      ];
    }
    case "total":
      return [[html`E<sub>total</sub>`, "E_total", number(frame.error)]];
    default:
      return [];
  }
}

/**
 * @param {Extract<import("../../model/elements.js").NetworkElement, { kind: "neuron" }>} element
 * @param {import("../../wire/protocol.js").Frame} frame
 * @param {import("../../model/notation.js").Writing} writing
 * @returns {Row[]}
 */
function outputRows(element, frame, { number, target }) {
  if (element.output === null) return [];
  return [
    [
      html`${target}<sub>${element.name}</sub>`,
      `target_${element.name}`,
      number(frame.targets[element.output]),
    ],
    [html`E<sub>${element.name}</sub>`, `E_${element.name}`, number(frame.outputErrors[element.output])],
  ];
}

/**
 * The switch that freezes a weight or bias: training then leaves it as it is.
 * @param {import("../../model/elements.js").NetworkElement} element
 * @param {import("../../wire/protocol.js").Network} network
 * @param {boolean} watching
 * @param {import("../../control/actions.js").Actions} actions
 */
function freezing(element, { settings }, watching, actions) {
  if (watching || (element.kind !== "weight" && element.kind !== "bias")) return "";
  const others = settings.frozen.filter((/** @type {string} */ name) => name !== element.name);
  const choose = (/** @type {boolean} */ frozen) =>
    void actions.edit("frozen", [...others, ...(frozen ? [element.name] : [])].join(" "));
  return html`<${Check}
    label=${`Freeze ${element.name}`}
    value=${settings.frozen.includes(element.name)}
    choose=${choose}
  />`;
}

/**
 * @param {unknown} term
 * @param {unknown} number
 */
function row(term, number) {
  return html`<div class="row">
    <dt>${term}</dt>
    <dd>${number}</dd>
  </div>`;
}

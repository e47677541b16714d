// What is selected, with its numbers: where a weight runs from and to, its gradient, its next value.

import { COMING, UNKNOWN } from "../../model/number.js";
import { describe, isEditable, things, valueOf } from "../../model/elements.js";
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
  const thing = network && selected ? things(network).get(selected) : undefined;
  if (!frame || !network || !thing)
    return html`<p class="hint">
      Point at a weight or a neuron to see its numbers. Click a number to change it: also while it plays.
    </p>`;
  const writing = store.writing.value;
  const value = store.drafts.value.get(thing.name)?.value ?? valueOf(thing, frame);
  return html`
    <h3>${describe(thing)}</h3>
    <dl key=${thing.name}>
      ${
        isEditable(thing)
          ? row(
              thing.kind === "target" ? "target" : thing.name,
              value === undefined
                ? COMING
                : html`<${NumberField}
                    label=${`New value of ${thing.name}`}
                    value=${value}
                    keep=${(/** @type {number} */ v) => actions.edit(thing.name, v, sampleOf(thing, frame))}
                  />`,
            )
          : ""
      }
      ${rows(thing, frame, network, writing).map(([term, quantity, number]) => row(term, store.explains.value(quantity) ? number : UNKNOWN))}
    </dl>
    ${freezing(thing, network, store.watching, actions)}
    <${Explanation}
      key=${thing.name}
      ...${{ store, actions, thing, fetchDerivation, typeset, light, copy }}
    />
  `;
}

/**
 * The rows of a thing: what it is called, which quantity it is, and its number.
 * @param {import("../../model/elements.js").Thing} thing
 * @param {import("../../wire/protocol.js").Frame} frame
 * @param {import("../../wire/protocol.js").Network} network
 * @param {import("../../model/notation.js").Writing} writing
 * @returns {Row[]}
 */
function rows(thing, frame, network, writing) {
  const { number, delta, net, out, name } = writing;
  switch (thing.kind) {
    case "weight":
    case "bias":
      return [
        [
          html`∂E<sub>total</sub>/∂${inWords(name(thing))}`,
          `dE_total/d${thing.name}`,
          number(frame.gradients[thing.parameter]),
        ],
        [html`next value ${inWords(name(thing))}⁺`, `${thing.name}+`, number(frame.updated[thing.parameter])],
      ];
    case "neuron":
      return [
        [html`${net}<sub>${thing.name}</sub>`, `net_${thing.name}`, number(frame.netInputs[thing.neuron])],
        [
          html`${out}<sub>${thing.name}</sub>`,
          `out_${thing.name}`,
          number(frame.activations[thing.activation]),
        ],
        ...outputRows(thing, frame, writing),
        [html`δ<sub>${thing.name}</sub>`, `delta_${thing.name}`, delta(frame.deltas[thing.neuron])],
      ];
    case "target": {
      const neuron = things(network).get(thing.of);
      return [
        ...(neuron
          ? [
              /** @type {Row} */ ([
                html`${out}<sub>${thing.of}</sub>`,
                `out_${thing.of}`,
                number(valueOf(neuron, frame)),
              ]),
            ]
          : []),
        [html`E<sub>${thing.of}</sub>`, `E_${thing.of}`, number(frame.outputErrors[thing.output])],
      ];
    }
    case "total":
      return [[html`E<sub>total</sub>`, "E_total", number(frame.error)]];
    default:
      return [];
  }
}

/**
 * @param {Extract<import("../../model/elements.js").Thing, { kind: "neuron" }>} thing
 * @param {import("../../wire/protocol.js").Frame} frame
 * @param {import("../../model/notation.js").Writing} writing
 * @returns {Row[]}
 */
function outputRows(thing, frame, { number, target }) {
  if (thing.output === null) return [];
  return [
    [html`${target}<sub>${thing.name}</sub>`, `target_${thing.name}`, number(frame.targets[thing.output])],
    [html`E<sub>${thing.name}</sub>`, `E_${thing.name}`, number(frame.outputErrors[thing.output])],
  ];
}

/**
 * A single weight or bias can be frozen: training leaves it as it is.
 * @param {import("../../model/elements.js").Thing} thing
 * @param {import("../../wire/protocol.js").Network} network
 * @param {boolean} watching
 * @param {import("../../control/actions.js").Actions} actions
 */
function freezing(thing, { settings }, watching, actions) {
  if (watching || (thing.kind !== "weight" && thing.kind !== "bias")) return "";
  const others = settings.frozen.filter((/** @type {string} */ name) => name !== thing.name);
  const choose = (/** @type {boolean} */ frozen) =>
    void actions.edit("frozen", [...others, ...(frozen ? [thing.name] : [])].join(" "));
  return html`<${Check}
    label=${`Freeze ${thing.name}`}
    value=${settings.frozen.includes(thing.name)}
    choose=${choose}
  />`;
}

/**
 * Inputs and targets belong to the sample that is shown.
 * @param {import("../../model/elements.js").Thing} thing
 * @param {import("../../wire/protocol.js").Frame} frame
 */
export function sampleOf(thing, frame) {
  return thing.kind === "input" || thing.kind === "target" ? frame.sample : 0;
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

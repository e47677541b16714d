// The Explain card: the operation at the cursor, the selected element, how its number comes about,
// and the field to change it.

import { COMING, UNKNOWN } from "../../model/number.js";
import { describe, elementsOf, isEditable, quantitiesOf, sampleOf, valueOf } from "../../model/elements.js";
import { Check } from "../forms/fields.js";
import { Choices, Explanation, mainStep } from "./derivation.js";
import { PresentOperation } from "./operation.js";
import { html } from "../html.js";
import { inWords } from "../symbols.js";
import { NumberField } from "../forms/number_field.js";

/**
 * @typedef {import("../../control/store.js").Store} Store
 * @typedef {import("../../control/actions.js").Actions} Actions
 * @typedef {import("../../model/elements.js").NetworkElement} NetworkElement
 * @typedef {{ store: Store, actions: Actions, typeset: import("./formula.js").Typeset, light: (name: string | null) => void,
 *   copy: (text: string) => Promise<boolean>, fetchEquations: import("./operation.js").FetchEquations }} Props
 */

/** @param {Props} props */
export function Inspector({ store, actions, typeset, light, copy, fetchEquations }) {
  const [frame, network, selected] = [store.frame.value, store.network.value, store.selected.value];
  const element = network && selected ? elementsOf(network).get(selected) : undefined;
  return html`
    <${PresentOperation} ...${{ store, actions, fetchEquations }} />
    ${
      !frame || !network || !element
        ? html`<p class="hint">
            Click a weight or a neuron to see how its numbers come about. A second click changes it: also
            while it plays.
          </p>`
        : html`<div class="about" key=${element.name}>
            <h3>${describe(element)}</h3>
            <div class="what">
              <${Choices} ...${{ store, actions, element }} />
              <button type="button" class="plain pin" onClick=${actions.free}>pinned · Esc frees</button>
            </div>
            <${Explanation} ...${{ store, actions, element, typeset, light }} />
            ${store.fault.value ? html`<${Numbers} ...${{ store, element, frame }} />` : ""}
            <${Changing} ...${{ store, actions, element, frame, network, copy }} />
          </div>`
    }
  `;
}

/**
 * The numbers of a weight or bias, where they cannot be explained.
 * @param {{ store: Store, element: NetworkElement, frame: import("../../wire/protocol.js").Frame }} props
 */
function Numbers({ store, element, frame }) {
  if (element.kind !== "weight" && element.kind !== "bias") return "";
  const { number } = store.writing.value;
  const rows = [
    ["gradient", `dE_total/d${element.name}`, number(frame.gradients[element.parameter])],
    ["next value", `${element.name}+`, number(frame.updated[element.parameter])],
  ];
  return html`<dl>
    ${rows.map(
      ([term, quantity, text]) =>
        html`<div class="row">
          <dt>${term}</dt>
          <dd>${store.explains.value(quantity) ? text : UNKNOWN}</dd>
        </div>`,
    )}
  </dl>`;
}

/**
 * The field of the element's value, the switch that freezes it, and the formula as TeX.
 * @param {{ store: Store, actions: Actions, element: NetworkElement, frame: import("../../wire/protocol.js").Frame,
 *   network: import("../../wire/protocol.js").Network, copy: Props["copy"] }} props
 */
function Changing({ store, actions, element, frame, network, copy }) {
  const shown = store.explained.value;
  const name = element.kind === "target" ? store.writing.value.target : store.writing.value.name(element);
  const copied = async () => {
    if (!shown) return;
    store.notice.value = (await copy(mainStep(shown).copy))
      ? "The formula is on the clipboard, as TeX."
      : "The browser did not allow that.";
  };
  return html`<div class="changing">
    ${
      isEditable(element)
        ? html`<span class="field-name">${inWords(name)}</span> ${field(store, actions, element, frame)}
            ${freezing(element, network, store, actions)}`
        : ""
    }
    ${
      shown && quantitiesOf(element).length > 0
        ? html`<button type="button" class="plain copy" aria-label="TeX: copy this formula" onClick=${copied}>
            TeX
          </button>`
        : ""
    }
  </div>`;
}

/**
 * The value that the explanation is of: a newer one would not belong to its numbers. An edit shows at
 * once.
 * @param {Store} store
 * @param {Actions} actions
 * @param {NetworkElement} element
 * @param {import("../../wire/protocol.js").Frame} frame
 */
function field(store, actions, element, frame) {
  const explained = store.explained.value?.element[element.name];
  const value = store.drafts.value.get(element.name)?.value ?? explained ?? valueOf(element, frame);
  if (value === undefined) return COMING;
  if (store.keeps("numbers")) return html`<span class="number">${store.writing.value.number(value)}</span>`;
  return html`<${NumberField}
    label=${`New value of ${element.name}`}
    value=${value}
    keep=${(/** @type {number} */ v) => actions.edit(element.name, v, sampleOf(element, frame))}
  />`;
}

/**
 * The switch that freezes a weight or bias: training then leaves it as it is.
 * @param {NetworkElement} element
 * @param {import("../../wire/protocol.js").Network} network
 * @param {Store} store
 * @param {Actions} actions
 */
function freezing(element, { settings }, store, actions) {
  if (store.keeps("rule") || (element.kind !== "weight" && element.kind !== "bias")) return "";
  const others = settings.frozen.filter((/** @type {string} */ name) => name !== element.name);
  const choose = (/** @type {boolean} */ frozen) =>
    void actions.edit("frozen", [...others, ...(frozen ? [element.name] : [])].join(" "));
  return html`<${Check}
    label=${`Freeze ${element.name}`}
    value=${settings.frozen.includes(element.name)}
    choose=${choose}
  />`;
}

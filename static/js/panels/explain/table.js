// The network as tables: every number with all its decimals, for reading, copying and screen
// readers.

import { UNKNOWN } from "../../model/number.js";
import { elementsOf, inputLabels } from "../../model/elements.js";
import { html } from "../html.js";
import { useStill } from "../still.js";
import { inWords } from "../symbols.js";

/**
 * @param {{ store: import("../../control/store.js").Store, actions: import("../../control/actions.js").Actions,
 *   open: import("@preact/signals-core").Signal<boolean> }} props
 */
export function NetworkTable(props) {
  return useStill(props, () => tables(props));
}

/** @param {Parameters<typeof NetworkTable>[0]} props */
function tables({ store, actions, open }) {
  const [frame, network] = [store.frame.value, store.network.value];
  if (!frame || !network) return "";
  // The server sends every number of a large network only while this panel is open.
  if (frame.large && !open.value) return "";
  if (!frame.complete) return html`<p class="hint">Fetching all numbers …</p>`;
  const props = {
    ...{ frame, network, writing: store.writing.value },
    ...{ explain: actions.explain, knows: store.knows.value },
  };
  return html`<div class="scrolls"><${Neurons} ...${props} /></div>
    <div class="scrolls"><${Parameters} ...${props} /></div>`;
}

/**
 * @typedef {{ frame: import("../../wire/protocol.js").Frame, network: import("../../wire/protocol.js").Network, writing: import("../../model/notation.js").Writing,
 *   explain: (quantity: string) => void, knows: (quantity: string) => boolean }} Props
 */

/**
 * A cell whose number is explained on a click. A number that is not computed at the cursor is left
 * open.
 * @param {Props} props
 * @param {string} quantity
 * @param {string} text
 */
function cell({ explain, knows }, quantity, text) {
  if (!knows(quantity))
    return html`<td><span aria-label=${`${quantity}: not known yet`}>${UNKNOWN}</span></td>`;
  return html`<td>
    <button
      type="button"
      class="plain cell"
      aria-label=${`${text}, explain ${quantity}`}
      onClick=${() => explain(quantity)}
    >
      ${text}
    </button>
  </td>`;
}

/** @param {Props} props */
function Neurons(props) {
  const { frame, network, writing } = props;
  const { number, delta, net, out, target } = writing;
  const { layers } = network.names;
  const inputs = layers[0].length;
  const names = layers.flat();
  const labels = [...inputLabels(network.names), ...names.slice(inputs)];
  const outputs = layers[layers.length - 1].length;
  return html`<table>
    <caption>
      Neurons
    </caption>
    <thead>
      <tr>
        <th scope="col">neuron</th>
        <th scope="col">${net}</th>
        <th scope="col">${out}</th>
        <th scope="col">${target}</th>
        <th scope="col">E</th>
        <th scope="col">δ</th>
      </tr>
    </thead>
    <tbody>
      ${names.map((name, n) => {
        const o = n - (names.length - outputs);
        return html`<tr key=${name}>
          <th scope="row">${labels[n]}</th>
          ${n < inputs ? html`<td></td>` : cell(props, `net_${name}`, number(frame.netInputs[n - inputs]))}
          ${
            n < inputs
              ? html`<td>${number(frame.activations[n])}</td>`
              : cell(props, `out_${name}`, number(frame.activations[n]))
          }
          <td>${o < 0 ? "" : number(frame.targets[o])}</td>
          ${o < 0 ? html`<td></td>` : cell(props, `E_${name}`, number(frame.outputErrors[o]))}
          ${n < inputs ? html`<td></td>` : cell(props, `delta_${name}`, delta(frame.deltas[n - inputs]))}
        </tr>`;
      })}
    </tbody>
  </table>`;
}

/** @param {Props} props */
function Parameters(props) {
  const { frame, network, writing } = props;
  const { number } = writing;
  const known = elementsOf(network);
  return html`<table>
    <caption>
      Weights and biases
    </caption>
    <thead>
      <tr>
        <th scope="col">name</th>
        <th scope="col">value</th>
        <th scope="col">∂E/∂</th>
        <th scope="col">next value</th>
      </tr>
    </thead>
    <tbody>
      ${network.names.parameters.map(
        (name, p) =>
          html`<tr key=${name}>
            <th scope="row">
              ${inWords(writing.name(/** @type {import("../../model/elements.js").NetworkElement} */ (known.get(name))))}
            </th>
            <td>${number(frame.parameters[p])}</td>
            ${cell(props, `dE_total/d${name}`, number(frame.gradients[p]))}
            ${cell(props, `${name}+`, number(frame.updated[p]))}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

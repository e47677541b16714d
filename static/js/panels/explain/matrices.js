// The network as matrices: net = W·out + b, layer by layer. Pointing at a cell selects its edge,
// and the other way round.

import { useState } from "preact/hooks";
import { UNKNOWN } from "../../model/number.js";
import { colour } from "../../draw/palette.js";
import { elementsOf } from "../../model/elements.js";
import { html } from "../html.js";

/** The contents of a matrix, and the quantity of a parameter that each stands for.
 * @type {[which: "parameters" | "gradients" | "updated", words: string, quantity: (parameter: string) => string][]} */
const KINDS = [
  ["parameters", "W", (parameter) => parameter],
  ["gradients", "∂E/∂W", (parameter) => `dE_total/d${parameter}`],
  ["updated", "W⁺", (parameter) => `${parameter}+`],
];

/** The largest matrix that can be read; the table has every number. */
const MOST_CELLS = 24 * 24;

/**
 * @param {{ store: import("../../control/store.js").Store, actions: import("../../control/actions.js").Actions,
 *   open: import("@preact/signals-core").Signal<boolean> }} props
 */
export function Matrices({ store, actions, open }) {
  const [which, setWhich] = useState(KINDS[0][0]);
  const [network, frame] = [store.network.value, store.frame.value];
  if (!network || !frame) return "";
  // The server sends every number of a large network only while this panel is open.
  if (frame.large && !open.value) return "";
  if (!frame.complete) return html`<p class="hint">Fetching all numbers …</p>`;
  const { layers } = network.names;
  let first = 0;
  return html`
    <div class="choices" role="group" aria-label="What the matrices hold">
      ${KINDS.map(
        ([name, words]) =>
          html`<button
            key=${name}
            type="button"
            class="plain"
            aria-pressed=${name === which}
            onClick=${() => setWhich(name)}
          >
            ${words}
          </button>`,
      )}
    </div>
    ${layers.slice(1).map((to, k) => {
      const props = { store, actions, to, from: layers[k], first, layer: k + 1, which, network, frame };
      first += to.length * layers[k].length;
      return html`<${Layer} key=${k} ...${props} />`;
    })}
  `;
}

/**
 * @param {{ store: import("../../control/store.js").Store, actions: import("../../control/actions.js").Actions, to: string[], from: string[], first: number, layer: number,
 *   which: "parameters" | "gradients" | "updated", network: import("../../wire/protocol.js").Network, frame: import("../../wire/protocol.js").Frame }} props
 *   `first` is the first of this layer's weights among the parameters
 */
function Layer({ store, actions, to, from, first, layer, which, network, frame }) {
  const { net, out, number, delta } = store.writing.value;
  const [, words, quantity] = /** @type {typeof KINDS[0]} */ (KINDS.find(([name]) => name === which));
  /**
   * @param {string} name
   * @param {string} text  a number that is not computed at the cursor is left open
   */
  const seen = (name, text) => (store.knows.value(name) ? text : UNKNOWN);
  const known = elementsOf(network);
  const chosen = known.get(store.selected.value ?? "");
  const edge = chosen?.kind === "weight" ? chosen : null;
  const theme = store.theme.value;
  if (to.length * from.length > MOST_CELLS)
    return html`<p class="hint">
      Layer ${layer}: ${to.length} × ${from.length} weights, too many to be read here.
    </p>`;
  const values = frame[which];
  const show = which === "gradients" ? "delta" : "net";
  return html`<div class="scrolls">
    <table class="matrix">
      <caption>
        Layer ${layer}: ${which === "gradients" ? html`∂E/∂W = δ · ${out}ᵀ` : html`${net} = W · ${out} + b`}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words}</th>
          ${from.map((name) => html`<th scope="col" key=${name} class=${edge?.from === name && to.includes(edge.to) ? "crossed" : ""}>${name}</th>`)}
          <th scope="col" class="apart">${hasBias(to, known) ? "b" : ""}</th>
          <th scope="col" class="apart">${show === "net" ? net : "δ"}</th>
        </tr>
      </thead>
      <tbody>
        ${to.map((name, j) => {
          const row = edge?.to === name ? "crossed" : "";
          const neuron = known.get(name);
          const bias = biasOf(name, to, known);
          return html`<tr key=${name} class=${row}>
            <th scope="row" class=${row}>${name}</th>
            ${from.map((source, i) => {
              const p = first + j * from.length + i;
              const weight = network.names.parameters[p];
              const isKnown = store.knows.value(quantity(weight));
              const column = edge?.from === source && to.includes(edge.to) ? "crossed" : "";
              return html`<td key=${source} class=${weight === edge?.name ? "chosen" : column}>
                <button
                  type="button"
                  class="plain cell"
                  style=${{ borderColor: isKnown ? colour(values[p] ?? 0, theme) : "transparent" }}
                  aria-label=${`${weight}, from ${source} to ${name}: ${isKnown ? number(values[p]) : "not known yet"}`}
                  onPointerEnter=${() => actions.select(weight)}
                  onFocus=${() => actions.select(weight)}
                  onClick=${() => actions.select(weight)}
                >
                  ${isKnown ? number(values[p], 6) : UNKNOWN}
                </button>
              </td>`;
            })}
            <td class="apart">
              ${bias === null ? "" : seen(quantity(network.names.parameters[bias]), number(values[bias], 6))}
            </td>
            <td class="apart">
              ${
                neuron?.kind !== "neuron"
                  ? ""
                  : show === "net"
                    ? seen(`net_${name}`, number(frame.netInputs[neuron.neuron], 6))
                    : seen(`delta_${name}`, delta(frame.deltas[neuron.neuron], 6))
              }
            </td>
          </tr>`;
        })}
      </tbody>
    </table>
  </div>`;
}

/**
 * The index of a neuron's bias among the parameters; null if it has none.
 * @param {string} name
 * @param {string[]} layer
 * @param {Map<string, import("../../model/elements.js").NetworkElement>} known
 */
function biasOf(name, layer, known) {
  for (const element of known.values())
    if (
      element.kind === "bias" &&
      element.to.includes(name) &&
      element.to.every((one) => layer.includes(one))
    )
      return element.parameter;
  return null;
}

/**
 * @param {string[]} layer
 * @param {Map<string, import("../../model/elements.js").NetworkElement>} known
 */
function hasBias(layer, known) {
  return biasOf(layer[0], layer, known) !== null;
}

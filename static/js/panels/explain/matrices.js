// The network as matrices, layer by layer. Each tab shows an equation, and every matrix and vector
// that its heading names. A click on a cell selects its weight.

import { useState } from "preact/hooks";
import { elementsOf } from "../../model/elements.js";
import { html } from "../html.js";
import { useStill } from "../still.js";
import { layersOf } from "./matrix_layer.js";
import { MatrixTable, written } from "./matrix_table.js";

/**
 * @typedef {import("./matrix_layer.js").Layer} Layer
 * @typedef {{ store: import("../../control/store.js").Store, actions: import("../../control/actions.js").Actions,
 *   network: import("../../wire/protocol.js").Network, frame: import("../../wire/protocol.js").Frame }} Shown
 * @typedef {"parameters" | "gradients" | "updated"} Kind
 */

/** @type {[kind: Kind, words: string][]} */
const KINDS = [
  ["parameters", "W"],
  ["gradients", "∂E/∂W"],
  ["updated", "W⁺"],
];

/** The largest matrix that can be read; the table has every number. */
const MOST_CELLS = 24 * 24;

/**
 * @param {Pick<Shown, "store" | "actions"> & { open: import("@preact/signals-core").Signal<boolean> }} props
 */
export function Matrices(props) {
  const [kind, setKind] = useState(KINDS[0][0]);
  return useStill(props, () => equations(props, kind, setKind));
}

/**
 * @param {Parameters<typeof Matrices>[0]} props
 * @param {Kind} kind
 * @param {(kind: Kind) => void} setKind
 */
function equations({ store, actions, open }, kind, setKind) {
  const [network, frame] = [store.network.value, store.frame.value];
  if (!network || !frame) return "";
  // The server sends every number of a large network only while this panel is open.
  if (frame.large && !open.value) return "";
  if (!frame.complete) return html`<p class="hint">Fetching all numbers …</p>`;
  const Equation = { parameters: NetInputs, gradients: Gradients, updated: Update }[kind];
  return html`
    <div class="choices" role="group" aria-label="What the matrices hold">
      ${KINDS.map(
        ([name, words]) =>
          html`<button
            key=${name}
            type="button"
            class="plain"
            aria-pressed=${name === kind}
            onClick=${() => setKind(name)}
          >
            ${words}
          </button>`,
      )}
    </div>
    ${layersOf(network).map((layer) => {
      const { index, to, from } = layer;
      if (to.length * from.length > MOST_CELLS)
        return html`<p class="hint">
          Layer ${index}: ${to.length} × ${from.length} weights, too many to be read here.
        </p>`;
      return html`<section class="layer" key=${index} aria-label=${`Layer ${index}`}>
        <${Equation} ...${{ store, actions, network, frame, layer }} />
      </section>`;
    })}
  `;
}

/**
 * net = W · out + b.
 * @param {Shown & { layer: Layer }} props
 */
function NetInputs({ store, actions, network, frame, layer }) {
  const { net, out } = store.writing.value;
  const { sources, to, biases } = layer;
  const shown = { store, actions, network, frame, layer };
  return html`
    <h3>Layer ${layer.index}: ${net} = W · ${out}${biases.length > 0 ? " + b" : ""}</h3>
    <div class="product">
      <${Weights} ...${shown} kind="parameters" title="W" />
      <span class="sign">·</span>
      <${Column} ...${{ store, title: out, names: sources, cells: feeding(layer, frame) }} />
      ${
        biases.length > 0
          ? html`<span class="sign">+</span>
              <${Column}
                ...${{ store, title: "b", names: to, cells: biases.map((p) => parameter(network, p, frame.parameters[p])) }}
              />`
          : ""
      }
      <span class="sign">=</span>
      <${Column}
        ...${{ store, title: net, names: to, cells: layer.neurons.map((n, j) => [`net_${to[j]}`, frame.netInputs[n]]) }}
      />
    </div>
  `;
}

/**
 * ∂E/∂W = δ · outᵀ for one sample; of a batch, its gradient alone, because δ and out are a sample's.
 * @param {Shown & { layer: Layer }} props
 */
function Gradients({ store, actions, network, frame, layer }) {
  const { out, notation } = store.writing.value;
  const sign = notation.delta_sign === "-1" ? -1 : 1;
  const { batch_size: size, sample_reduction: reduction, l1, l2 } = network.settings;
  const batch = Math.min(size || network.samples, network.samples);
  const penalty = [l1 ? " + λ₁·sign W" : "", l2 ? " + λ₂·W" : ""].join("");
  const single = batch === 1;
  const whole = single
    ? `${sign < 0 ? "−" : ""}δ · ${out}ᵀ${penalty}`
    : `the ${reduction} of ${sign < 0 ? "−" : ""}δ · ${out}ᵀ over the ${batch} samples of the batch${penalty}`;
  const deltas = layer.neurons.map(
    (n, j) => /** @type {Cell} */ ([`delta_${layer.to[j]}`, sign * frame.deltas[n]]),
  );
  return html`
    <h3>Layer ${layer.index}: ∂E/∂W = ${whole}</h3>
    <div class="product">
      ${
        single
          ? html`<${Column} ...${{ store, title: "δ", names: layer.to, cells: deltas }} />
              <span class="sign">·</span>
              <${MatrixTable}
                ...${{ store, title: `${out}ᵀ`, columns: layer.sources, rows: [""], cells: [feeding(layer, frame)] }}
              />
              <span class="sign">=</span>`
          : ""
      }
      <${Weights} ...${{ store, actions, network, frame, layer }} kind="gradients" title="∂E/∂W" />
    </div>
    <${BiasGradients} ...${{ store, network, frame, layer, single }} />
  `;
}

/**
 * The gradient of each bias. A bias that the layer shares has one: the sum of the layer's deltas.
 * @param {Pick<Shown, "store" | "network" | "frame"> & { layer: Layer, single: boolean }} props
 */
function BiasGradients({ store, network, frame, layer, single }) {
  const own = [...new Set(layer.biases)];
  if (own.length === 0) return "";
  const isShared = own.length < layer.to.length || network.biases === "shared";
  return html`<p class="bias-gradients">
    ${own.map((p, j) => {
      const name = network.names.parameters[p];
      const of = isShared ? (layer.to.length > 1 ? "Σ δ" : "δ") : `δ of ${layer.to[j]}`;
      const minus = store.writing.value.notation.delta_sign === "-1" ? "−" : "";
      return html`<span key=${name} data-bias=${name}
        >∂E/∂${name} = ${single ? `${minus}${of} = ` : ""}<span class="number"
          >${written(store, [`dE_total/d${name}`, frame.gradients[p]])}</span
        ></span
      >`;
    })}
  </p>`;
}

/**
 * W⁺ = W − η · ∂E/∂W; under another optimiser the result alone.
 * @param {Shown & { layer: Layer }} props
 */
function Update({ store, actions, network, frame, layer }) {
  const { rate, number } = store.writing.value;
  const { optimizer } = network.settings;
  const isPlain = optimizer === "gradient_descent";
  const shown = { store, actions, network, frame, layer };
  const own = [...new Set(layer.biases)];
  return html`
    <h3>
      Layer ${layer.index}:
      ${isPlain ? ` W⁺ = W − ${rate} · ∂E/∂W` : ` W⁺, by ${optimizer.replaceAll("_", " ")}`}
    </h3>
    <div class="product">
      ${
        isPlain
          ? html`<${Weights} ...${shown} kind="parameters" title="W" />
              <span class="sign">− <span class="number">${number(frame.learningRate)}</span> ·</span>
              <${Weights} ...${shown} kind="gradients" title="∂E/∂W" />
              <span class="sign">=</span>`
          : ""
      }
      <${Weights} ...${shown} kind="updated" title="W⁺" />
    </div>
    ${
      own.length > 0
        ? html`<p class="bias-gradients">
            ${own.map((p) => {
              const name = network.names.parameters[p];
              return html`<span key=${name}
                >${name}⁺ =
                <span class="number">${written(store, [`${name}+`, frame.updated[p]])}</span></span
              >`;
            })}
          </p>`
        : ""
    }
  `;
}

/** @typedef {import("./matrix_table.js").Cell} Cell */

/**
 * The weights of a layer, their gradients or their new values. Its cells are buttons.
 * @param {Shown & { layer: Layer, kind: Kind, title: string }} props
 */
function Weights({ store, actions, network, frame, layer, kind, title }) {
  const { first, from, sources, to } = layer;
  const chosen = elementsOf(network).get(store.selected.value ?? "");
  const edge =
    chosen?.kind === "weight" && to.includes(chosen.to) && from.includes(chosen.from)
      ? { ...chosen, from: chosen.source ?? chosen.from }
      : null;
  const quantity = {
    parameters: (/** @type {string} */ w) => w,
    gradients: (/** @type {string} */ w) => `dE_total/d${w}`,
    updated: (/** @type {string} */ w) => `${w}+`,
  }[kind];
  const cells = to.map((_, j) =>
    from.map((_name, i) => {
      const p = first + j * from.length + i;
      return /** @type {Cell} */ ([quantity(network.names.parameters[p]), frame[kind][p]]);
    }),
  );
  const weight = (/** @type {number} */ j, /** @type {number} */ i) =>
    network.names.parameters[first + j * from.length + i];
  return html`<${MatrixTable}
    ...${{ store, title, rows: to, columns: sources, cells, edge, weight }}
    point=${actions.point}
    select=${actions.select}
  />`;
}

/**
 * A vector.
 * @param {{ store: Shown["store"], title: string, names: string[], cells: Cell[] }} props
 */
function Column({ store, title, names, cells }) {
  return html`<${MatrixTable}
    ...${{ store, title, rows: names, columns: [""], cells: cells.map((cell) => [cell]) }}
  />`;
}

/**
 * The values that a layer receives: outputs of the layer before, or inputs.
 * @param {Layer} layer
 * @param {import("../../wire/protocol.js").Frame} frame
 * @returns {Cell[]}
 */
function feeding({ from, feeding: activations, index }, frame) {
  return from.map((name, i) => [index === 1 ? name : `out_${name}`, frame.activations[activations[i]]]);
}

/**
 * @param {import("../../wire/protocol.js").Network} network
 * @param {number} p
 * @param {number | undefined} value
 * @returns {Cell}
 */
function parameter(network, p, value) {
  return [network.names.parameters[p], value];
}

// The rule in force: learning rate, update order, biases.

import { useState } from "preact/hooks";
import { html } from "./html.js";
import { NumberField } from "./number_field.js";

/**
 * @param {{ store: import("../store.js").Store, actions: import("../actions.js").Actions,
 *   fetchRecipe: () => Promise<any> }} props
 */
export function RulePanel({ store, actions, fetchRecipe }) {
  const network = store.network.value;
  const frame = store.frame.value;
  const [busy, setBusy] = useState(false);
  if (!network || !frame) return "";
  const { settings, biases } = network;
  const mode = !settings.train_biases ? "frozen" : biases;

  /** Biases of another form make another network: it starts anew. @param {string} wanted */
  async function chooseBiases(wanted) {
    const form = wanted === "frozen" ? biases : wanted;
    if (form === biases) {
      await actions.edit("train_biases", wanted !== "frozen");
      return;
    }
    setBusy(true);
    try {
      await actions.open(withBiases(await fetchRecipe(), form));
    } finally {
      setBusy(false);
    }
  }

  return html`
    <div class="field">
      <span>Learning rate η</span>
      <${NumberField}
        label="Learning rate"
        value=${store.drafts.value.get("learning_rate")?.value ?? frame.learningRate}
        keep=${(/** @type {number} */ value) => actions.edit("learning_rate", value)}
      />
    </div>
    <label class="field">
      <span>Update order</span>
      <select
        value=${settings.update_order}
        onChange=${(/** @type {Event} */ e) => actions.edit("update_order", /** @type {HTMLSelectElement} */ (e.target).value)}
      >
        <option value="simultaneous">Simultaneous</option>
        <option value="sequential">Sequential</option>
      </select>
    </label>
    <label class="field">
      <span>Biases</span>
      <select
        value=${mode}
        disabled=${busy || biases === "none"}
        onChange=${(/** @type {Event} */ e) => void chooseBiases(/** @type {HTMLSelectElement} */ (e.target).value)}
      >
        <option value="frozen">Frozen</option>
        <option value="shared">Trained, one per layer</option>
        <option value="per_neuron">Trained, one per neuron</option>
        ${biases === "none" ? html`<option value="none">None</option>` : ""}
      </select>
    </label>
  `;
}

/**
 * The recipe with its biases shared by layers or one for each neuron, every one with the value it had; a fresh start.
 * @param {any} recipe
 * @param {string} form
 */
function withBiases(recipe, form) {
  const start = recipe.network.start.biases.map((/** @type {number[]} */ layer, /** @type {number} */ k) =>
    form === "shared" ? [layer[0]] : Array(recipe.network.layers[k + 1]).fill(layer[0]),
  );
  return {
    ...recipe,
    network: { ...recipe.network, biases: form, start: { ...recipe.network.start, biases: start } },
    rule: { ...recipe.rule, train_biases: true },
    edits: [],
  };
}

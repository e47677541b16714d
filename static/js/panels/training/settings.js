// The settings: the network, its data and its rule. A change of the network, the data or the seed
// begins a new run. A change of the rule is an edit of the present run.

import { useState } from "preact/hooks";
import { Choice, Check, NumberRow, title } from "../forms/fields.js";
import { html } from "../html.js";
import {
  withBiases,
  withData,
  withDataset,
  withHidden,
  withOutput,
  withSeed,
  withStart,
} from "../../model/recipe.js";

/**
 * @typedef {import("../../wire/documents.js").Recipe} Recipe
 * @typedef {import("../../wire/documents.js").Choices} Choices
 * @typedef {import("../../control/actions.js").Outcome} Outcome
 * @typedef {(change: (recipe: Recipe) => Recipe) => Promise<Outcome>} Begin
 * @typedef {{ recipe: Recipe, choices: Choices, begin: Begin, store: import("../../control/store.js").Store,
 *   actions: import("../../control/actions.js").Actions }} Props
 */

/**
 * @param {Pick<Props, "store" | "actions" | "begin">} props  `begin` begins a new run with a changed recipe
 */
export function Settings({ store, actions, begin: beginRun }) {
  const [recipe, choices] = [store.recipe.value, store.choices.value];
  const [refusal, setRefusal] = useState("");
  if (!recipe || !choices || !store.network.value || !store.frame.value)
    return html`<p class="waiting">Fetching the settings …</p>`;

  /** @type {Begin} */
  async function begin(change) {
    const outcome = await beginRun(change);
    setRefusal(outcome.ok ? "" : outcome.message);
    return outcome;
  }

  const props = { recipe, choices, begin, store, actions };
  return html`
    ${refusal && html`<p class="refusal" role="alert">${refusal}</p>`}
    <${RuleForm} ...${props} />
    <${NetworkForm} ...${props} />
    <${DataForm} ...${props} />
  `;
}

/** @param {Props} props */
function RuleForm({ choices, begin, store, actions }) {
  const { settings, biases } = /** @type {import("../../wire/protocol.js").Network} */ (store.network.value);
  /** @param {string} name */
  const number = (name) => ({
    value: /** @type {number} */ (store.drafts.value.get(name)?.value ?? settings[name]),
    keep: (/** @type {number} */ value) => actions.edit(name, value),
  });
  /** @param {string} name */
  const choice = (name) => ({
    value: settings[name],
    choose: (/** @type {string} */ value) => void actions.edit(name, value),
  });
  const bias = biases === "none" ? "none" : settings.train_biases ? biases : "frozen";

  /** @param {string} wanted */
  function chooseBiases(wanted) {
    const form = wanted === "frozen" ? (biases === "none" ? "shared" : biases) : wanted;
    if (form === biases) return void actions.edit("train_biases", wanted !== "frozen");
    void begin((newest) => withBiases(newest, form, wanted !== "frozen"));
  }

  return html`<fieldset disabled=${store.watching}>
    <legend>Rule <small>changes the run that goes on</small></legend>
    <${NumberRow} label="Learning rate η" name="Learning rate" ...${number("learning_rate")} />
    <${Choice}
      label="Update order"
      ...${choice("update_order")}
      options=${[
        ["simultaneous", "Simultaneous"],
        ["sequential", "Sequential"],
      ]}
    />
    <${Choice}
      label="Biases"
      value=${bias}
      choose=${chooseBiases}
      options=${[
        ["frozen", "Frozen"],
        ["shared", "Trained, one per layer"],
        ["per_neuron", "Trained, one per neuron"],
        ["none", "None"],
      ]}
    />
    <${Choice}
      label="Error function"
      ...${choice("error")}
      options=${choices.errors.map((e) => [e.name, `${title(e.name)}: ${e.formula}`])}
    />
    <${Choice}
      label="Total error"
      ...${choice("output_reduction")}
      options=${[
        ["sum", "Sum"],
        ["mean", "Mean"],
      ]}
    />
    <${Choice}
      label="Optimiser"
      ...${choice("optimizer")}
      options=${choices.optimizers.map((o) => [o.name, title(o.name)])}
    />
    ${constants(settings.optimizer).map(([name, label]) => html`<${NumberRow} key=${name} label=${label} ...${number(name)} />`)}
    <${NumberRow} label="Batch size (0: all)" step=${1} ...${number("batch_size")} />
    <${Choice}
      label="A batch’s gradient"
      ...${choice("sample_reduction")}
      options=${[
        ["sum", "Sum"],
        ["mean", "Mean"],
      ]}
    />
    <${Check}
      label="Shuffle every epoch"
      value=${settings.shuffle}
      choose=${(/** @type {boolean} */ v) => void actions.edit("shuffle", v)}
    />
    <${NumberRow} label="L1" ...${number("l1")} />
    <${NumberRow} label="L2" ...${number("l2")} />
  </fieldset>`;
}

/**
 * The constants of an optimiser besides the learning rate.
 * @param {string} optimizer
 * @returns {[name: string, label: string][]}
 */
function constants(optimizer) {
  if (optimizer === "momentum" || optimizer === "nesterov") return [["momentum", "Momentum μ"]];
  if (optimizer === "rmsprop")
    return [
      ["decay", "Decay ρ"],
      ["epsilon", "ε"],
    ];
  if (optimizer === "adam")
    return [
      ["beta1", "β₁"],
      ["beta2", "β₂"],
      ["epsilon", "ε"],
    ];
  return [];
}

/** @param {Props} props */
function NetworkForm({ recipe, choices, begin, store }) {
  const { start } = recipe.network;
  const hidden = hiddenOf(recipe);
  /** @type {[string, string][]} */
  const inner = choices.activations
    .filter((a) => a.name !== "softmax")
    .map((a) => [a.name, `${title(a.name)}: ${a.formula}`]);
  /** @type {[string, string][]} */
  const outer = choices.activations.map((a) => [a.name, `${title(a.name)}: ${a.formula}`]);
  const isDrawn = "initializer" in start;

  /** @param {number} k @param {number} size */
  const resize = (k, size) =>
    begin((newest) => {
      const { sizes, activations } = hiddenOf(newest);
      return withHidden(newest, sizes.with(k, size), activations);
    });
  /** @param {number} k @param {string} activation */
  const activate = (k, activation) =>
    begin((newest) => {
      const { sizes, activations } = hiddenOf(newest);
      return withHidden(newest, sizes, activations.with(k, activation));
    });
  const add = () =>
    begin((newest) => {
      const { sizes, activations } = hiddenOf(newest);
      return withHidden(
        newest,
        [...sizes, sizes.at(-1) ?? 2],
        [...activations, activations.at(-1) ?? "logistic"],
      );
    });
  const remove = () =>
    begin((newest) => {
      const { sizes, activations } = hiddenOf(newest);
      return withHidden(newest, sizes.slice(0, -1), activations.slice(0, -1));
    });
  return html`<fieldset disabled=${store.watching}>
    <legend>Network <small>starts a new run</small></legend>
    ${hidden.sizes.map(
      (size, k) =>
        html`<div class="layer" key=${k}>
          <${NumberRow}
            label=${`Hidden layer ${k + 1}`}
            name=${`Neurons in hidden layer ${k + 1}`}
            step=${1}
            value=${size}
            keep=${(/** @type {number} */ v) => resize(k, v)}
          />
          <${Choice}
            label="Activation"
            value=${hidden.activations[k]}
            options=${inner}
            choose=${(/** @type {string} */ a) => void activate(k, a)}
          />
        </div>`,
    )}
    <div class="field">
      <span>Hidden layers</span>
      <span class="pair">
        <button type="button" disabled=${hidden.sizes.length >= 7} onClick=${add}>Add</button>
        <button type="button" disabled=${hidden.sizes.length === 0} onClick=${remove}>Remove</button>
      </span>
    </div>
    <${Choice}
      label="Output activation"
      value=${recipe.network.activations.at(-1)}
      options=${outer}
      choose=${(/** @type {string} */ a) => void begin((newest) => withOutput(newest, a, choices.datasets))}
    />
    <${Choice}
      label="Starting weights"
      value=${isDrawn ? start.initializer : "given"}
      options=${[...(isDrawn ? [] : [["given", "Given"]]), ...choices.initializers.map((i) => [i.name, `${title(i.name)}: ${i.formula}`])]}
      choose=${(/** @type {string} */ name) => name !== "given" && void begin((newest) => withStart(newest, { initializer: name }))}
    />
    <${NumberRow}
      label="Seed"
      step=${1}
      value=${recipe.seed}
      keep=${(/** @type {number} */ seed) => begin((newest) => withSeed(newest, seed))}
    />
  </fieldset>`;
}

/** @param {Recipe} recipe */
function hiddenOf({ network }) {
  return { sizes: network.layers.slice(1, -1), activations: network.activations.slice(0, -1) };
}

/** @param {Props} props */
function DataForm({ recipe, choices, begin, store }) {
  const { data } = recipe;
  const named = "dataset" in data ? data : null;
  const choice = choices.datasets.find((d) => d.name === named?.dataset);
  return html`<fieldset disabled=${store.watching}>
    <legend>Data <small>starts a new run</small></legend>
    <${Choice}
      label="Samples from"
      value=${named?.dataset ?? "rows"}
      options=${[...(named ? [] : [["rows", "The rows given"]]), ...choices.datasets.map((d) => [d.name, d.title])]}
      choose=${(/** @type {string} */ name) => {
        const chosen = choices.datasets.find((d) => d.name === name);
        if (chosen) void begin((newest) => withDataset(newest, chosen));
      }}
    />
    ${
      named && choice && !choice.fixed
        ? html`<${NumberRow}
            label="Samples"
            step=${10}
            value=${named.samples ?? choice.usual_samples}
            keep=${(/** @type {number} */ samples) => begin((newest) => withData(newest, { samples }))}
          />`
        : ""
    }
    ${
      named && choice?.noise
        ? html`<${NumberRow}
            label="Noise"
            value=${named.noise ?? 0}
            keep=${(/** @type {number} */ noise) => begin((newest) => withData(newest, { noise }))}
          />`
        : ""
    }
    ${
      named && choice && choice.usual_samples > 1
        ? html`<${NumberRow}
            label="Part for testing"
            value=${named.test_fraction ?? 0}
            keep=${(/** @type {number} */ test_fraction) => begin((newest) => withData(newest, { test_fraction }))}
          />`
        : ""
    }
  </fieldset>`;
}

// The settings: the network, its data and its rule. A change of the network, the data or the seed
// begins a new run. A change of the rule is an edit of the present run.

import { useState } from "preact/hooks";
import { Choice, NumberRow, title } from "../forms/fields.js";
import { ChoiceCard } from "../data/choice_card.js";
import { html } from "../html.js";
import {
  BatchFields,
  BiasField,
  ErrorFields,
  OptimizerFields,
  OrderField,
  PenaltyFields,
  RateField,
} from "./rule_fields.js";
import { withData, withHidden, withOutput, withSeed, withStart } from "../../model/recipe.js";

/**
 * @typedef {import("../../wire/documents.js").Recipe} Recipe
 * @typedef {import("../../wire/documents.js").Choices} Choices
 * @typedef {import("../../control/actions.js").Outcome} Outcome
 * @typedef {(change: (recipe: Recipe) => Recipe) => Promise<Outcome>} Begin
 * @typedef {{ recipe: Recipe, choices: Choices, begin: Begin, store: import("../../control/store.js").Store,
 *   actions: import("../../control/actions.js").Actions, choosing: import("../../control/data/choosing.js").Choosing }} Props
 */

/**
 * @param {Pick<Props, "store" | "actions" | "begin" | "choosing">} props  `begin` begins a new run with a changed recipe
 */
export function Settings({ store, actions, begin: beginRun, choosing }) {
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

  const props = { recipe, choices, begin, store, actions, choosing };
  return html`
    ${refusal && html`<p class="refusal" role="alert">${refusal}</p>`}
    <${RuleForm} ...${props} />
    <${NetworkForm} ...${props} />
    <${DataForm} ...${props} />
  `;
}

/** @param {Props} props */
function RuleForm(props) {
  return html`<fieldset disabled=${props.store.keeps("rule")}>
    <legend>Rule <small>changes the run that goes on</small></legend>
    <${RateField} ...${props} />
    <${OrderField} ...${props} />
    <${BiasField} ...${props} />
    <${ErrorFields} ...${props} />
    <${OptimizerFields} ...${props} />
    <${BatchFields} ...${props} />
    <${PenaltyFields} ...${props} />
  </fieldset>`;
}

/** @param {Props} props */
function NetworkForm({ recipe, choices, begin, store, choosing }) {
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
  return html`<fieldset disabled=${store.keeps("network") || choosing.isUnderWay.value}>
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
function DataForm({ recipe, choices, begin, store, actions, choosing }) {
  const { data } = recipe;
  const named = "dataset" in data ? data : null;
  const choice = choices.datasets.find((d) => d.name === named?.dataset);
  return html`<fieldset disabled=${store.keeps("network")}>
    <legend>Data <small>starts a new run</small></legend>
    <${Choice}
      label="Samples from"
      value=${choosing.openName.value ?? "rows"}
      options=${[...(choosing.openName.value ? [] : [["rows", "The rows given"]]), ...choices.datasets.map((d) => [d.name, d.title])]}
      choose=${(/** @type {string} */ name) => name !== "rows" && void choosing.choose(name)}
    />
    <${ChoiceCard} ...${{ store, actions, choosing }} />
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

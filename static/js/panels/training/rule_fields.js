// The fields of the rule, in the settings and in the rule line. A change of the rule is an edit of
// the present run; other biases begin a new one.

import { withBiases } from "../../model/recipe.js";
import { Check, Choice, NumberRow, title } from "../forms/fields.js";
import { html } from "../html.js";

/**
 * `begin` begins a new run with a changed recipe.
 * @typedef {import("../../wire/documents.js").Recipe} Recipe
 * @typedef {{ store: import("../../control/store.js").Store, actions: import("../../control/actions.js").Actions,
 *   choices: import("../../wire/documents.js").Choices,
 *   begin: (change: (recipe: Recipe) => Recipe) => Promise<import("../../control/actions.js").Outcome> }} Props
 */

/** @param {Props} props */
function settingsOf({ store }) {
  return /** @type {import("../../wire/protocol.js").Network} */ (store.network.value).settings;
}

/** The value and the change of a number. @param {Props} props @param {string} name */
function number(props, name) {
  const { store, actions } = props;
  return {
    value: /** @type {number} */ (store.drafts.value.get(name)?.value ?? settingsOf(props)[name]),
    keep: (/** @type {number} */ value) => actions.tryEdit(name, value),
  };
}

/** The value and the change of a choice. @param {Props} props @param {string} name */
function choice(props, name) {
  return {
    value: settingsOf(props)[name],
    choose: (/** @type {string} */ value) => void props.actions.edit(name, value),
  };
}

/** @param {Props} props */
export function RateField(props) {
  const { rate } = props.store.writing.value;
  return html`<${NumberRow}
    label=${`Learning rate ${rate}`}
    name="Learning rate"
    ...${number(props, "learning_rate")}
  />`;
}

/** @param {Props} props */
export function OrderField(props) {
  return html`<${Choice}
    label="Update order"
    ...${choice(props, "update_order")}
    options=${[
      ["simultaneous", "Simultaneous"],
      ["sequential", "Sequential"],
    ]}
  />`;
}

/** @param {Props} props */
export function BiasField(props) {
  const { store, actions, begin } = props;
  const { biases } = /** @type {import("../../wire/protocol.js").Network} */ (store.network.value);

  /** @param {string} wanted */
  function choose(wanted) {
    const form = wanted === "frozen" ? (biases === "none" ? "shared" : biases) : wanted;
    if (form === biases) return void actions.edit("train_biases", wanted !== "frozen");
    void begin((newest) => withBiases(newest, form, wanted !== "frozen"));
  }
  return html`<${Choice}
    label="Biases"
    value=${biases === "none" ? "none" : settingsOf(props).train_biases ? biases : "frozen"}
    choose=${choose}
    options=${[
      ["frozen", "Frozen"],
      ["shared", "Trained, one per layer"],
      ["per_neuron", "Trained, one per neuron"],
      ["none", "None"],
    ]}
  />`;
}

/** @param {Props} props */
export function ErrorFields(props) {
  return html`
    <${Choice}
      label="Error function"
      ...${choice(props, "error")}
      options=${props.choices.errors.map((e) => [e.name, `${title(e.name)}: ${e.formula}`])}
    />
    <${Choice}
      label="Total error"
      ...${choice(props, "output_reduction")}
      options=${[
        ["sum", "Sum"],
        ["mean", "Mean"],
      ]}
    />
  `;
}

/** @param {Props} props */
export function OptimizerFields(props) {
  return html`
    <${Choice}
      label="Optimiser"
      ...${choice(props, "optimizer")}
      options=${props.choices.optimizers.map((o) => [o.name, title(o.name)])}
    />
    ${constants(settingsOf(props).optimizer).map(
      ([name, label]) => html`<${NumberRow} key=${name} label=${label} ...${number(props, name)} />`,
    )}
  `;
}

/** @param {Props} props */
export function BatchFields(props) {
  return html`
    <${NumberRow} label="Batch size (0: all)" step=${1} ...${number(props, "batch_size")} />
    <${Choice}
      label="A batch’s gradient"
      ...${choice(props, "sample_reduction")}
      options=${[
        ["sum", "Sum"],
        ["mean", "Mean"],
      ]}
    />
    <${Check}
      label="Shuffle every epoch"
      value=${settingsOf(props).shuffle}
      choose=${(/** @type {boolean} */ v) => void props.actions.edit("shuffle", v)}
    />
  `;
}

/** @param {Props} props */
export function PenaltyFields(props) {
  return html`
    <${NumberRow} label="L1" ...${number(props, "l1")} />
    <${NumberRow} label="L2" ...${number(props, "l2")} />
  `;
}

/**
 * The constants of an optimiser besides the learning rate.
 * @param {string} optimizer
 * @returns {[name: string, label: string][]}
 */
export function constants(optimizer) {
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

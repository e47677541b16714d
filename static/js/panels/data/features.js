// What the network is fed: the columns of the data, their squares, product and sines, each with a
// switch.

import { useState } from "preact/hooks";
import { columnsOf } from "../../model/elements.js";
import { withFeatures } from "../../model/recipe.js";
import { html } from "../html.js";

/** @param {import("../training/settings.js").Props} props */
export function FeatureSwitches({ store, begin }) {
  const [recipe, choices, network] = [store.recipe.value, store.choices.value, store.network.value];
  const [refusal, setRefusal] = useState("");
  if (!recipe || !choices?.features || !network) return "";
  const { labels } = columnsOf(network);
  const isOn = (/** @type {string} */ name) => on.includes(name);
  const possible = choices.features.filter(({ columns }) => columns <= labels.length);
  const on = recipe.data.features ?? possible.map(({ name }) => name).filter((name) => /^x\d$/.test(name));
  // One sample, as the article's, is no data to tell apart.
  if (labels.length > 2 || (network.samples < 2 && !recipe.data.features)) return "";
  const isGiven = "weights" in recipe.network.start;

  /** @param {string} name */
  async function turn(name) {
    const outcome = await begin((newest) => {
      const now = newest.data.features ?? possible.map((one) => one.name).filter((one) => /^x\d$/.test(one));
      const wanted = possible
        .map((one) => one.name)
        .filter((one) => (one === name ? !now.includes(one) : now.includes(one)));
      return withFeatures(newest, labels.length, wanted);
    });
    setRefusal(outcome.ok ? "" : outcome.message);
  }
  return html`<fieldset class="features" disabled=${store.keeps("network")} aria-describedby="features-hint">
    <legend>Inputs</legend>
    ${possible.map(
      ({ name, formula }) =>
        html`<label key=${name}>
          <input
            type="checkbox"
            checked=${isOn(name)}
            disabled=${isOn(name) && on.length === 1}
            onChange=${() => void turn(name)}
          />
          ${named(formula, labels)}
        </label>`,
    )}
    ${refusal && html`<p class="refusal" role="alert">${refusal}</p>`}
    <p class="hint" id="features-hint">
      A switch begins a new run. Inputs that stay keep their starting
      weights${isGiven ? "; a new one begins with weight 0" : ""}.${on.length === 1 ? " The last input stays on." : ""}
    </p>
  </fieldset>`;
}

/** A formula with the names of the columns in place of x1 and x2. @param {string} formula @param {string[]} labels */
function named(formula, labels) {
  // Columns without names are i1 and i2 to the engine.
  return formula.replace(/x(\d)/g, (x, n) => (/^i\d$/.test(labels[n - 1]) ? x : labels[n - 1]));
}

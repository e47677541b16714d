// How a data set is made: noise, the part for testing, the batch; other samples, other weights.

import { useState } from "preact/hooks";
import { withData, withNewData, withNewWeights } from "../../model/recipe.js";
import { whole } from "../../model/number.js";
import { html } from "../html.js";

/** Seeds that are easy to type. */
const SEEDS = 10_000;
const TENTHS = 0.05;
/** The fewest samples of the slider, and its step; the settings take every number. */
const SAMPLES = 20;
const MOST_SAMPLES = 2000;

/** @param {import("../training/settings.js").Props} props */
export function MakingFields({ store, actions, begin, choosing }) {
  const [recipe, choices, network] = [store.recipe.value, store.choices.value, store.network.value];
  const [refusal, setRefusal] = useState("");
  if (!recipe || !choices || !network) return "";
  const named = "dataset" in recipe.data ? recipe.data : null;
  const choice = choices.datasets.find(({ name }) => name === named?.dataset);
  const locked = store.keeps("network") || choosing.isUnderWay.value;
  const isDrawn = "initializer" in recipe.network.start;
  const seed = () => Math.floor(Math.random() * SEEDS);
  const { samples, settings } = network;

  /** @param {(recipe: import("../../wire/documents.js").Recipe) => import("../../wire/documents.js").Recipe} of */
  async function change(of) {
    const outcome = await begin(of);
    setRefusal(outcome.ok ? "" : (outcome.message ?? ""));
    return outcome.ok;
  }

  async function drawData() {
    if (await change((newest) => withNewData(newest, seed())))
      store.say("New data: other samples of the same kind. The starting weights are as before.");
  }

  async function drawWeights() {
    if (await change((newest) => withNewWeights(newest, seed())))
      store.say("New weights: other starting weights. The data are as before.");
  }
  return html`
    ${refusal && html`<p class="refusal" role="alert">${refusal}</p>`}
    ${
      named && choice?.noise
        ? html`<${Slider}
            label="Noise"
            value=${named.noise ?? 0}
            most=${1}
            step=${TENTHS}
            disabled=${locked}
            words=${(/** @type {number} */ v) => store.writing.value.number(v, 2)}
            keep=${(/** @type {number} */ noise) => change((newest) => withData(newest, { noise }))}
          />`
        : ""
    }
    ${
      named && choice && !choice.fixed
        ? html`<${Slider}
            label="Samples"
            value=${named.samples ?? choice.usual_samples}
            least=${SAMPLES}
            most=${MOST_SAMPLES}
            step=${SAMPLES}
            disabled=${locked}
            words=${whole}
            keep=${(/** @type {number} */ count) => change((newest) => withData(newest, { samples: count }))}
          />`
        : ""
    }
    ${
      named && choice && choice.usual_samples > 1
        ? html`<${Slider}
            label="For testing"
            value=${named.test_fraction ?? 0}
            most=${0.9}
            step=${TENTHS}
            disabled=${locked}
            words=${(/** @type {number} */ v) => `${Math.round(100 * v)} %`}
            keep=${(/** @type {number} */ test_fraction) => change((newest) => withData(newest, { test_fraction }))}
          />`
        : ""
    }
    ${
      samples > 1
        ? html`<${Slider}
            label="Batch"
            value=${settings.batch_size || samples}
            least=${1}
            most=${samples}
            step=${1}
            disabled=${store.keeps("rule")}
            words=${(/** @type {number} */ v) => (v === samples ? "all" : String(v))}
            keep=${(/** @type {number} */ v) => void actions.edit("batch_size", v === samples ? 0 : v)}
          />`
        : ""
    }
    ${
      named && samples > 1
        ? html`<p class="making">
            <button
              type="button"
              disabled=${locked || Boolean(choice?.fixed && !named.noise && !named.test_fraction)}
              onClick=${() => void drawData()}
            >
              New data
            </button>
            <button type="button" disabled=${locked || !isDrawn} onClick=${() => void drawWeights()}>
              New weights
            </button>
          </p>`
        : ""
    }
  `;
}

/**
 * A value is sent when the slider is let go.
 * @param {{ label: string, value: number, least?: number, most: number, step: number, disabled: boolean,
 *   words: (value: number) => string, keep: (value: number) => unknown }} props
 */
function Slider({ label, value, least = 0, most, step, disabled, words, keep }) {
  const [held, setHeld] = useState(/** @type {number | null} */ (null));
  const read = (/** @type {Event} */ e) => Number(/** @type {HTMLInputElement} */ (e.target).value);
  const now = held ?? value;
  return html`<label class="data-slider">
    <span>${label}</span>
    <input
      type="range"
      min=${least}
      max=${most}
      step=${step}
      value=${now}
      disabled=${disabled}
      aria-valuetext=${words(now)}
      onInput=${(/** @type {Event} */ e) => setHeld(read(e))}
      onChange=${(/** @type {Event} */ e) => {
        setHeld(null);
        keep(read(e));
      }}
    />
    <output>${words(now)}</output>
  </label>`;
}

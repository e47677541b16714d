// The card under the data sets: what a choice has changed, the reason for each change, what training
// then reaches, and the way back.

import { haveOneNetwork, untested } from "../../model/data/choice.js";
import { whole } from "../../model/number.js";
import { totalError } from "../../model/objective.js";
import { html } from "../html.js";

/**
 * @typedef {import("../../control/data/choosing.js").Made} Made
 * @typedef {import("../../control/data/choosing.js").Choosing} Choosing
 * @typedef {{ store: import("../../control/store.js").Store, actions: import("../../control/actions.js").Actions,
 *   choosing: Choosing }} Props
 */

/** The choices that have a reason, by the part of the recipe that tells them. @type {Record<string, string>} */
const CHOICE_OF = {
  targets: "targets",
  layers: "layers",
  activations: "activations",
  biases: "biases",
  "starting weights": "start",
  "error function": "error",
  "batch size": "batch_size",
  "learning rate": "learning_rate",
  optimiser: "optimizer",
};
const PART_OF = Object.fromEntries(Object.entries(CHOICE_OF).map(([part, choice]) => [choice, part]));

/** @param {Props} props */
export function ChoiceCard({ store, actions, choosing }) {
  const made = choosing.made.value;
  const network = store.network.value;
  if (!made || !network) return "";
  const isOwn = made.way === "own";
  const disabled = store.keeps("network");
  const ownLayers = made.own.network.layers.join("-");
  return html`<section class="choice-card" aria-label="The choice">
    <div class="choice-head">
      <h3>
        ${made.suggestion.title}, ${isOwn ? "with your network" : "with the suggested network"}
        ${" "}${made.recipe.network.layers.join("-")}
      </h3>
      ${isOwn ? "" : html`<${PromiseOf} ...${{ store, actions, made }} />`}
      <p class="making">
        <button
          type="button"
          disabled=${disabled || store.history.value.undo === null}
          title=${store.history.value.undo ? `Takes back: ${store.history.value.undo}` : null}
          onClick=${() => void actions.undo()}
        >
          Undo
        </button>
        ${
          isOwn
            ? html`<button
                type="button"
                disabled=${disabled}
                onClick=${() => void choosing.choose(made.name)}
              >
                Take the suggested network
              </button>`
            : haveOneNetwork(made.own, made.recipe)
              ? ""
              : html`<button type="button" disabled=${disabled} onClick=${() => void choosing.keepOwn()}>
                  Keep my network, ${ownLayers}
                </button>`
        }
      </p>
    </div>
    ${isOwn ? html`<${Notes} made=${made} />` : html`<${Changes} store=${store} suggestion=${made.suggestion} />`}
  </section>`;
}

/** @param {{ store: Props["store"], suggestion: Made["suggestion"] }} props */
function Changes({ store, suggestion }) {
  const { changes, reasons } = suggestion;
  const { numbersIn } = store.writing.value;
  const reasonOf = (/** @type {string} */ part) =>
    reasons.find(({ choice }) => choice === CHOICE_OF[part])?.text;
  const changed = new Set(changes.map(({ part }) => CHOICE_OF[part]));
  const others = reasons.filter(({ choice }) => !changed.has(choice));
  const line = (/** @type {import("../../wire/documents.js").Change} */ { part, now, before }) =>
    html`${part} <b>${numbersIn(now)}</b> <span class="before">(before ${numbersIn(before)})</span>`;
  const count = changes.length === 1 ? "one part" : `${changes.length} parts`;
  return html`<details class="what" open>
    <summary>
      ${changes.length ? `It changes ${count}. Open one for the reason.` : "It changes nothing."}
    </summary>
    <ul class="changes">
      ${changes.map((change) => {
        const reason = reasonOf(change.part);
        return html`<li key=${change.part}>
          ${
            reason
              ? html`<details>
                  <summary>${line(change)}</summary>
                  <p>${numbersIn(reason)}</p>
                </details>`
              : html`<span class="without-reason">${line(change)}</span>`
          }
        </li>`;
      })}
    </ul>
    ${
      others.length > 0
        ? html`<details class="others">
            <summary>Reasons for the rest</summary>
            <dl>
              ${others.map(
                ({ choice, text }) =>
                  html`<dt>${PART_OF[choice]}</dt>
                    <dd>${numbersIn(text)}</dd>`,
              )}
            </dl>
          </details>`
        : ""
    }
  </details>`;
}

/** @param {{ made: Made }} props */
function Notes({ made }) {
  return html`<ul class="changes">
    ${made.notes.map((note) => html`<li key=${note}>${note}</li>`)}
    <li>
      Everything else is as it was: ${made.notes.length ? "the other layers, " : "layers, "}biases, rule and
      seed.
    </li>
  </ul>`;
}

/** @param {{ store: Props["store"], actions: Props["actions"], made: Made }} props */
function PromiseOf({ store, actions, made }) {
  const { iterations, error, accuracy } = made.suggestion.promise;
  const { number } = store.writing.value;
  const [frame, network] = [store.frame.value, store.network.value];
  if (!frame || !network) return "";
  const share = accuracy === 1 ? "all" : `at least ${number(100 * (accuracy ?? 0), 0)} % of the`;
  const right = accuracy === null ? "" : `, and ${share} samples are right`;
  const data = store.recipe.value?.data ?? made.recipe.data;
  const others = untested(made.suggestion.recipe, made.choice, { data, rule: network.settings });
  const isThere = frame.iteration >= iterations;
  const { value } = totalError(frame, network);
  return html`<div class="promise">
    <p>
      After ${whole(iterations)} iterations the error is at most${" "}
      <b>${number(error, Math.max(2, Math.ceil(-Math.log10(error))))}</b>${right}.${
        others.length
          ? ` You have changed the ${others.join(" and the ")} since, so it may be otherwise.`
          : ""
      }${
        isThere
          ? html`${" "}<span class="now">Now, at ${whole(frame.iteration)}: <b>${number(value)}</b></span>`
          : ""
      }
    </p>
    ${
      isThere || store.watching
        ? ""
        : html`<button
            type="button"
            disabled=${store.status.value.playing}
            onClick=${() =>
              void (frame.end >= iterations ? actions.seek(iterations) : actions.run(null, iterations))}
          >
            Train to iteration ${whole(iterations)}
          </button>`
    }
  </div>`;
}

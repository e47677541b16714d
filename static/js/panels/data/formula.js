// The curve between the two classes: some to choose, and a field for an own one. A refused formula
// stays in the field, with the server's sentence beside it.

import { useId, useState } from "preact/hooks";
import { withData } from "../../model/recipe.js";
import { html } from "../html.js";

/** Beside the usual one. */
const QUICK = ["sin x", "x³ − x", "|x|"];

/**
 * @param {{ store: import("../../control/store.js").Store, formula: string, usual: string, disabled: boolean,
 *   begin: import("../training/settings.js").Begin }} props  `usual` is the data set's own formula
 */
export function FormulaField({ store, formula, usual, disabled, begin }) {
  const id = useId();
  const [typed, setTyped] = useState(/** @type {string | null} */ (null));
  const [refusal, setRefusal] = useState("");

  /** @param {string} wanted */
  async function take(wanted) {
    const outcome = await begin((newest) => withData(newest, { formula: wanted }));
    setRefusal(outcome.ok ? "" : (outcome.message ?? ""));
    if (outcome.ok) setTyped(null);
    // The sentence stands beside the field, so it need not stand above the page too.
    else store.notice.value = "";
    return outcome;
  }

  /** @param {string} quick */
  async function choose(quick) {
    setTyped(null);
    await take(quick);
  }

  return html`<form
    class="formula-field"
    onSubmit=${(/** @type {SubmitEvent} */ e) => {
      e.preventDefault();
      if (typed !== null) void take(typed);
    }}
  >
    <div class="quick" role="group" aria-label="Curves">
      ${[usual, ...QUICK].map(
        (quick) =>
          html`<button
            key=${quick}
            type="button"
            aria-pressed=${quick === formula}
            disabled=${disabled}
            onClick=${() => void choose(quick)}
          >
            ${quick}
          </button>`,
      )}
    </div>
    <label>
      <span>y =</span>
      <input
        type="text"
        autocomplete="off"
        spellcheck=${false}
        maxlength="200"
        aria-label="Formula of the curve, in x"
        aria-invalid=${refusal !== ""}
        aria-describedby=${refusal ? `${id}-refusal` : null}
        disabled=${disabled}
        value=${typed ?? formula}
        onInput=${(/** @type {InputEvent} */ e) => setTyped(/** @type {HTMLInputElement} */ (e.target).value)}
        onKeyDown=${(/** @type {KeyboardEvent} */ e) => {
          e.stopPropagation();
          if (e.key !== "Escape") return;
          setTyped(null);
          setRefusal("");
        }}
      />
      <button type="submit" disabled=${disabled || typed === null}>Draw</button>
    </label>
    ${refusal && html`<p class="refusal" role="alert" id=${`${id}-refusal`}>${refusal}</p>`}
  </form>`;
}

// The rule of the run in one line below the diagram. Each part is edited in place.

import { useLayoutEffect, useRef } from "preact/hooks";
import { ruleInWords, unlikeInWords } from "../../model/rule_words.js";
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

/**
 * @typedef {import("../../model/rule_words.js").PartName} PartName
 * @typedef {import("@preact/signals-core").Signal<PartName | null>} Edited
 * @typedef {Omit<import("./rule_fields.js").Props, "choices"> & { edited: Edited,
 *   workbench: Pick<import("../../control/workbench.js").Workbench, "open" | "hides">,
 *   lit: import("@preact/signals-core").Signal<string | null>, fetchArticle: () => Promise<unknown> }} Props  `lit` is the
 *   element of the pointed piece of a formula; `fetchArticle` gives the article's recipe
 */

/** @type {Partial<Record<PartName, (props: import("./rule_fields.js").Props) => any>>} */
const FIELDS = {
  rate: RateField,
  batch: BatchFields,
  order: OrderField,
  biases: BiasField,
  error: ErrorFields,
  optimizer: OptimizerFields,
  penalty: PenaltyFields,
};
/** What a part's button is for. @type {Partial<Record<PartName, string>>} */
const TITLES = {
  rate: "Change the learning rate",
  batch: "Change the batch",
  order: "Change the update order",
  biases: "Change the biases",
  error: "Change the error function",
  optimizer: "Change the optimiser",
  penalty: "Change the penalty",
};

/** @param {Props} props */
export function Rule(props) {
  const { store, actions, edited, lit, fetchArticle } = props;
  const network = store.network.value;
  if (!network) return "";
  const unlike = new Set(network.unlike_article);
  const words = unlikeInWords(network.unlike_article, store.history.value.edits);
  const disabled = store.keeps("rule") || store.connection.value !== "open";
  const back = async () => actions.open(await fetchArticle());
  return html`
    <ul class="rule-parts" aria-label="The rule">
      ${ruleInWords(network, store.writing.value).map(({ name, before, words: value, settings }) => {
        const isUnlike = settings.some((setting) => unlike.has(setting));
        const isLit = settings.includes(lit.value ?? "");
        const className = `chip${isUnlike ? " unlike" : ""}${isLit ? " lit" : ""}`;
        const text = html`${before && html`<span class="before">${before} </span>`}<span class="value"
            >${value}</span
          >`;
        if (!FIELDS[name] || store.keeps("rule"))
          return html`<li key=${name}><span class=${className}>${text}</span></li>`;
        return html`<li key=${name}>
          <button
            type="button"
            class=${className}
            data-part=${name}
            title=${TITLES[name]}
            disabled=${disabled}
            aria-expanded=${edited.value === name}
            onClick=${() => (edited.value = edited.value === name ? null : name)}
          >
            ${text}
          </button>
        </li>`;
      })}
    </ul>
    ${
      words &&
      html`<p class="unlike-article">
        not the article’s ${words}${" "}
        ${!store.keeps("network") && html`<button type="button" class="plain" onClick=${back}>back to the article</button>`}
      </p>`
    }
    ${edited.value && html`<${RuleEditor} key=${edited.value} part=${edited.value} ...${props} />`}
  `;
}

/**
 * The fields of a part, over its place in the line.
 * @param {Props & { part: PartName }} props
 */
function RuleEditor({ part, ...props }) {
  const { store, edited } = props;
  const popup = useRef(/** @type {HTMLElement | null} */ (null));
  const choices = store.choices.value;
  const isReady = choices !== null && store.recipe.value !== null;
  const close = () => popup.current?.hidePopover();
  /** True once Enter has been pressed: an edit that is applied then closes the fields. */
  const isEntered = useRef(false);
  /** Compares this run with one in which this part is another. */
  function wonder() {
    close();
    store.wondered.value = part;
    props.workbench.open("curves");
  }
  /** @type {Props["actions"]["tryEdit"]} */
  const tryEdit = async (quantity, value) => {
    const outcome = await props.actions.tryEdit(quantity, value);
    if (outcome.ok && isEntered.current) close();
    return outcome;
  };

  useLayoutEffect(() => {
    const place = /** @type {HTMLElement} */ (popup.current);
    place.showPopover();
    const chip = document.querySelector(`.chip[data-part="${part}"]`);
    if (chip) putBeside(place, chip.getBoundingClientRect());
  }, [isReady]);
  useLayoutEffect(() => {
    /** @type {HTMLInputElement | null | undefined} */
    const first = popup.current?.querySelector("input, select");
    first?.focus();
    if (first instanceof HTMLInputElement && first.type === "text") first.select();
  }, [isReady]);

  return html`<div
    ref=${popup}
    class="popup rule-editor"
    popover
    role="group"
    aria-label=${TITLES[part]}
    onToggle=${(/** @type {ToggleEvent} */ e) => e.newState === "closed" && edited.value === part && (edited.value = null)}
    onKeyDownCapture=${(/** @type {KeyboardEvent} */ e) => {
      if (e.key === "Escape") close();
      isEntered.current = e.key === "Enter";
    }}
  >
    ${isReady ? html`<${/** @type {any} */ (FIELDS[part])} ...${props} actions=${{ ...props.actions, tryEdit }} choices=${choices} />` : "Fetching the choices …"}
    ${isReady && !props.workbench.hides("curves") && html`<button type="button" class="plain" onClick=${wonder}>What if …</button>`}
  </div>`;
}

/**
 * Puts a popup under a box, or above it where there is no space.
 * @param {HTMLElement} popup
 * @param {DOMRect} box
 */
function putBeside(popup, box) {
  const { offsetWidth: width, offsetHeight: height } = popup;
  const left = Math.max(8, Math.min(box.left, innerWidth - width - 8));
  const below = box.bottom + 6;
  const top = below + height < innerHeight ? below : Math.max(8, box.top - height - 6);
  Object.assign(popup.style, { left: `${left}px`, top: `${top}px` });
}

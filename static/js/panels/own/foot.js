// The foot of the dialog, always in sight: what would be used, or what is wrong, and the button.

import { useState } from "preact/hooks";
import { html } from "../html.js";
import { counted } from "./fate.js";

/**
 * @typedef {import("./dialog.js").Props} Props
 * @typedef {{ refusal: string, isBusy: boolean, words?: unknown, can: boolean, verb: string, after: string, use: () => Promise<boolean> }} Foot
 */

/** @param {Props} props */
export function OwnFoot(props) {
  const { store, way } = props;
  const [isOpening, setOpening] = useState(false);
  const { refusal, isBusy, words, can, verb, after, use } =
    way.value === "weights" ? ofWeights(props) : ofData(props, way.value ?? "file");
  async function press() {
    setOpening(true);
    const isDone = await use();
    setOpening(false);
    if (!isDone) return;
    way.value = null;
    store.say(after);
  }
  return html`<footer class="own-foot">
    ${
      refusal
        ? html`<p class="refusal own-refusal" role="alert">${refusal}</p>`
        : isBusy
          ? html`<p class="waiting">Reading …</p>`
          : html`<p role="status">${words}</p>`
    }
    <button
      type="button"
      class="primary"
      disabled=${!can || isBusy || isOpening}
      onClick=${() => void press()}
    >
      ${verb}
    </button>
  </footer>`;
}

/** @param {Props} props @param {"file" | "table" | "points"} way @returns {Foot} */
function ofData(props, way) {
  const own = props[way];
  const made = own.made.value;
  return {
    refusal: own.refusal.value,
    isBusy: own.isBusy.value,
    words: made && html`<strong>${counted(made.lines.length, "row")}</strong>${classesOf(made)}.`,
    can: made !== null,
    verb: way === "points" ? "Use these points" : "Use these data",
    after: "The session learns from your data now. Undo brings the network before back.",
    use: own.use,
  };
}

/** @param {Props} props @returns {Foot} */
function ofWeights({ weights }) {
  const { given, refusal, fault, isBusy, use } = weights;
  return {
    refusal: refusal.value || fault.value,
    isBusy: isBusy.value,
    can: Boolean(given.value?.layers) && fault.value === "",
    verb: "Use these weights",
    after: "The network has your weights now. Undo brings the ones before back.",
    use,
  };
}

/** @param {import("../../wire/documents.js").RecipeData} made */
function classesOf({ classes, class_counts }) {
  if (classes.length === 0) return "";
  return `: ${classes.map((name, n) => `${class_counts[n]} × ${name}`).join(", ")}`;
}

// The buttons that try a finding's remedy.

import { otherActivations } from "../../model/findings.js";
import { html } from "../html.js";

/** @typedef {{ store: import("../../control/store.js").Store, watched: import("../../control/health/watching.js").Watched }} Props */

/** @param {Props & { finding: import("../../wire/documents.js").Finding }} props */
export function Remedy({ store, watched, finding }) {
  const disabled = store.connection.value !== "open";
  const other = otherActivations(finding, store.network.value?.activations ?? []);
  return html`${
    finding.edit && !store.keeps("rule")
      ? html`<button type="button" class="remedy" disabled=${disabled} onClick=${() => watched.edit(finding)}>
          ${inWords(finding.edit, store)}
        </button>`
      : ""
  }${
    other && !store.keeps("network")
      ? html`<button
          type="button"
          class="remedy"
          disabled=${disabled}
          onClick=${() => watched.beginAgain(finding)}
        >
          Begin again with ${other.words}
        </button>`
      : ""
  }`;
}

/** @param {{ quantity: string, value: number | string }} edit @param {Props["store"]} store */
function inWords({ quantity, value }, store) {
  if (typeof value === "number" && quantity === "learning_rate")
    return `Set ${store.writing.value.rate} to ${value}`;
  return `Take ${String(value).replaceAll("_", " ").replace("binary cross entropy", "binary cross-entropy")}`;
}

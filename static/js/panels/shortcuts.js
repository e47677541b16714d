// The dialog of the keys: each can be changed, and all can be switched off.

import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { ACTIONS, USUAL, changed, isAllowed, keyInWords } from "../model/shortcuts.js";
import { Check } from "./forms/fields.js";
import { html } from "./html.js";

/**
 * @typedef {import("../model/shortcuts.js").Action} Action
 * @typedef {import("../model/shortcuts.js").Shortcuts} Shortcuts
 */

/**
 * @param {{ open: import("@preact/signals").Signal<boolean>, store: import("../control/store.js").Store }} props
 */
export function ShortcutsDialog({ open, store }) {
  const dialog = useRef(/** @type {HTMLDialogElement | null} */ (null));
  const [refused, setRefused] = useState("");
  const close = () => (open.value = false);
  useLayoutEffect(() => {
    if (open.value) dialog.current?.showModal();
    else dialog.current?.close();
    setRefused("");
  }, [open.value]);
  const shortcuts = store.shortcuts.value;
  const set = (/** @type {Shortcuts} */ to) => (store.shortcuts.value = to);

  /** @param {KeyboardEvent} event @param {Action} action */
  function press(event, action) {
    if (event.ctrlKey || event.metaKey || event.altKey || ["Tab", "Escape", "Enter"].includes(event.key))
      return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Shift") return;
    if (!isAllowed(event.key)) return setRefused(`${event.key} cannot be a shortcut.`);
    setRefused("");
    set(changed(shortcuts, action, event.key));
  }

  return html`<dialog ref=${dialog} class="shortcuts" aria-labelledby="shortcuts-title" onClose=${close}>
    <header>
      <h2 id="shortcuts-title">Keyboard shortcuts</h2>
      <button type="button" onClick=${close}>Close</button>
    </header>
    <${Check}
      label="Single keys act on the page"
      value=${shortcuts.on}
      choose=${(/** @type {boolean} */ on) => set({ ...shortcuts, on })}
    />
    <p class="hint" id="shortcuts-hint">
      Go to a key and press another one to change it. Undo stays Ctrl-Z, and redo Ctrl-Shift-Z.
    </p>
    <dl>
      ${ACTIONS.map(
        ([action, words]) =>
          html`<div class="row" key=${action}>
            <dt>${words}</dt>
            <dd>
              <button
                type="button"
                class="key"
                disabled=${!shortcuts.on}
                aria-label=${`${keyInWords(shortcuts.keys[action])}: ${words}`}
                aria-describedby="shortcuts-hint"
                onKeyDown=${(/** @type {KeyboardEvent} */ e) => press(e, action)}
                onKeyUp=${(/** @type {KeyboardEvent} */ e) => e.key === " " && e.preventDefault()}
              >
                ${keyInWords(shortcuts.keys[action])}
              </button>
            </dd>
          </div>`,
      )}
    </dl>
    ${refused && html`<p class="refusal" role="alert">${refused}</p>`}
    <button type="button" class="plain" onClick=${() => set({ ...USUAL, on: shortcuts.on })}>
      The usual keys again
    </button>
  </dialog>`;
}

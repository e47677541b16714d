// A dialog of the class's pages: a title, a button that closes it, and its contents while it is open.

import { useLayoutEffect, useRef } from "preact/hooks";
import { html } from "../html.js";

/** @param {{ title: string, open: boolean, close: () => void, name: string, children: unknown }} props */
export function Dialog({ title, open, close, name, children }) {
  const dialog = useRef(/** @type {HTMLDialogElement | null} */ (null));
  useLayoutEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
    if (!open) dialog.current?.close();
  }, [open]);
  return html`<dialog
    ref=${dialog}
    class=${`of-class ${name}`}
    aria-labelledby=${`${name}-title`}
    onClose=${close}
  >
    <header>
      <h2 id=${`${name}-title`}>${title}</h2>
      <button type="button" onClick=${close}>Close</button>
    </header>
    ${open ? children : ""}
  </dialog>`;
}

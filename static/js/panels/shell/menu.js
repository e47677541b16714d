// A menu of the header: a button, and a card below it that closes on Escape and on a press beside
// it.

import { useRef, useState } from "preact/hooks";
import { html } from "../html.js";

const GAP_PX = 4;
const MARGIN_PX = 8;

/**
 * @param {{ id: string, label: unknown, name?: string, children?: any }} props  `label` is what the
 *   button shows; `name`, if it differs, what it is called: it starts with what is visible
 */
export function Menu({ id, label, name, children }) {
  const button = useRef(/** @type {HTMLButtonElement | null} */ (null));
  const card = useRef(/** @type {HTMLElement | null} */ (null));
  const [open, setOpen] = useState(false);

  /** Puts the card below its button, inside the window. */
  function place() {
    if (!button.current || !card.current) return;
    const at = button.current.getBoundingClientRect();
    const { style, offsetWidth } = card.current;
    const top = Math.min(at.bottom + GAP_PX, innerHeight / 2);
    style.top = `${top}px`;
    style.maxHeight = `${innerHeight - top - MARGIN_PX}px`;
    const rightmost = document.documentElement.clientWidth - MARGIN_PX - offsetWidth;
    style.left = `${Math.max(MARGIN_PX, Math.min(at.left, rightmost))}px`;
  }

  return html`
    <button
      type="button"
      class="quiet menu-button"
      ref=${button}
      popovertarget=${id}
      aria-expanded=${open}
      aria-label=${name ?? null}
    >
      ${label}<svg class="icon sign" viewBox="0 0 16 16" aria-hidden="true"><path d="M4 6l4 4 4-4" /></svg>
    </button>
    <div
      id=${id}
      class="menu"
      popover="auto"
      ref=${card}
      onToggle=${(/** @type {ToggleEvent} */ event) => {
        setOpen(event.newState === "open");
        if (event.newState === "open") place();
      }}
    >
      ${open ? children : ""}
    </div>
  `;
}

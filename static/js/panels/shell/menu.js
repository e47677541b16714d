// A menu of the header: a button, and a card below it that closes on Escape and on a press beside
// it.

import { useRef, useState } from "preact/hooks";
import { html } from "../html.js";

const GAP_PX = 4;
const MARGIN_PX = 8;

/**
 * @param {{ id: string, label: unknown, part?: string, children?: (close: () => void) => unknown }} props
 *   `label` is what the button shows; `children` makes the card's contents while it is open
 */
export function Menu({ id, label, children }) {
  const button = useRef(/** @type {HTMLButtonElement | null} */ (null));
  const card = useRef(/** @type {HTMLElement | null} */ (null));
  const [open, setOpen] = useState(false);
  const close = () => card.current?.hidePopover();

  /** Puts the card below its button, inside the window. */
  function place() {
    if (!button.current || !card.current) return;
    const at = button.current.getBoundingClientRect();
    const { style } = card.current;
    const top = Math.min(at.bottom + GAP_PX, innerHeight / 3);
    style.top = `${top}px`;
    style.maxHeight = `${innerHeight - top - MARGIN_PX}px`;
    const rightmost = document.documentElement.clientWidth - MARGIN_PX - card.current.offsetWidth;
    style.left = `${Math.max(MARGIN_PX, Math.min(at.left, rightmost))}px`;
  }

  return html`
    <button type="button" class="quiet menu-button" ref=${button} popovertarget=${id} aria-expanded=${open}>
      <span class="menu-label">${label}</span
      ><svg class="icon sign" viewBox="0 0 16 16" aria-hidden="true"><path d="M4 6l4 4 4-4" /></svg>
    </button>
    <div
      id=${id}
      class="menu"
      popover="auto"
      ref=${(/** @type {HTMLElement | null} */ element) => {
        card.current = element;
        if (open) place();
      }}
      onToggle=${(/** @type {ToggleEvent} */ event) => setOpen(event.newState === "open")}
    >
      ${open && children ? children(close) : ""}
    </div>
  `;
}

// Pointer and keys on the diagram: pointing previews an element, a click selects it, a second click,
// F2 or a digit edits it. One listener on the root serves every element that has a data-name.

/**
 * @typedef {{ point: (name: string | null, x: number, y: number) => void, press: (name: string, at: DOMRect) => void,
 *   edit: (name: string, at: DOMRect, typed: string | null) => void, scrub: (event: PointerEvent, name: string) => void }} Pointing
 *   `typed` is the key that began the edit, or null
 */

/** The keys that begin a number. */
const DIGIT = /^[0-9.,+\-−]$/;

/**
 * @param {HTMLElement} root
 * @param {Pointing} actions
 */
export function listenForPointing(root, actions) {
  /** @param {Event} event */
  const found = (event) => {
    const element = event.target instanceof Element ? event.target.closest("[data-name]") : null;
    const name = element?.getAttribute("data-name");
    if (!element || !name) return null;
    // A click on an edge counts for its label, which holds the number.
    const control = element.matches("[tabindex]") ? element : (controlOf(root, name) ?? element);
    return { name, control };
  };

  /** @param {PointerEvent} event */
  function point(event) {
    if (event.pointerType === "touch") return;
    actions.point(found(event)?.name ?? null, event.clientX, event.clientY);
  }
  const leave = () => actions.point(null, 0, 0);
  root.addEventListener("pointerover", point);
  root.addEventListener("pointermove", point);
  root.addEventListener("pointerleave", leave);
  root.addEventListener("pointercancel", leave);
  addEventListener("scroll", leave, { capture: true, passive: true });

  root.addEventListener("focusin", (event) => {
    const focused = found(event);
    if (!focused?.control.matches(":focus-visible")) return;
    const { x, y, width, height } = focused.control.getBoundingClientRect();
    actions.point(focused.name, x + width / 2, y + height);
  });
  root.addEventListener("focusout", leave);

  root.addEventListener("click", (event) => {
    const clicked = found(event);
    if (!clicked) return;
    if (clicked.control instanceof SVGElement && clicked.control.matches("[tabindex]"))
      clicked.control.focus({ preventScroll: true });
    actions.press(clicked.name, clicked.control.getBoundingClientRect());
  });

  root.addEventListener("keydown", (event) => {
    const focused = found(event);
    if (!focused || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = focused.control.getBoundingClientRect();
    if (event.key === "Enter" || event.key === " ") actions.press(focused.name, at);
    else if (event.key === "F2") actions.edit(focused.name, at, null);
    else if (DIGIT.test(event.key)) actions.edit(focused.name, at, event.key);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });

  root.addEventListener("pointerdown", (event) => {
    const pressed = found(event);
    if (pressed && event.target instanceof Element && event.target.closest(".element"))
      actions.scrub(event, pressed.name);
  });
}

/**
 * The part of the diagram that can be focused for an element.
 * @param {Element} root
 * @param {string} name
 */
export function controlOf(root, name) {
  return root.querySelector(`[data-name="${CSS.escape(name)}"][tabindex]`);
}

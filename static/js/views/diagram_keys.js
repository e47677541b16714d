// The keyboard in the diagram. The diagram is one tab stop: one of its elements has tabindex 0, and
// the arrow keys move the focus.

import { move } from "../model/moves.js";

/** @typedef {import("../model/moves.js").Way} Way */

/** @type {Record<string, Way>} */
const WAYS = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
  Home: "first",
  End: "last",
};

/**
 * @param {HTMLElement} root
 * @param {() => import("./diagram.js").Scene | null} sceneOf
 */
export function listenForKeys(root, sceneOf) {
  /** The name of the element with the tab stop. @type {string | null} */
  let current = null;
  /** The selection that the tab stop followed last. @type {string | null} */
  let followed = null;

  /** @param {EventTarget | null} target */
  const nameOf = (target) =>
    (target instanceof Element && target.closest(".element")?.getAttribute("data-name")) || null;
  const isInside = () => root.contains(document.activeElement);

  /** Gives the tab stop to an element, or to the first input. @param {string | null} name */
  function stopAt(name) {
    const scene = sceneOf();
    if (!scene) return null;
    const first = scene.network.names.layers[0][0];
    const element = (name && scene.ensure(name)) || scene.ensure(first);
    for (const old of scene.drawing.querySelectorAll('[tabindex="0"]'))
      if (old !== element) old.setAttribute("tabindex", "-1");
    element?.setAttribute("tabindex", "0");
    current = element?.getAttribute("data-name") ?? null;
    return /** @type {SVGElement | null} */ (element);
  }

  root.addEventListener("focusin", (event) => {
    const name = nameOf(event.target);
    if (name) stopAt(name);
  });
  root.addEventListener("keydown", (event) => {
    const [scene, way, name] = [sceneOf(), WAYS[event.key], nameOf(event.target)];
    if (!scene || !way || !name || event.ctrlKey || event.metaKey || event.altKey) return;
    // After a click the arrow keys go on to step through the iterations.
    if (!document.activeElement?.matches(":focus-visible")) return;
    event.preventDefault();
    event.stopPropagation();
    const next = move(scene.network, scene.plan.columns, name, way, event.shiftKey);
    if (next !== name) stopAt(next)?.focus();
  });

  return {
    /** The name of the focused element, or null. */
    focused: () => (isInside() ? current : null),
    /**
     * After the diagram is built anew.
     * @param {string | null} focused
     * @param {string | null} selected
     */
    restore(focused, selected) {
      followed = selected;
      const element = stopAt(focused ?? selected);
      if (focused) element?.focus({ preventScroll: true });
    },
    /** The tab stop follows the selection while the focus is elsewhere. @param {string | null} selected */
    follow(selected) {
      const scene = sceneOf();
      const isGone = !scene?.drawing.querySelector('.element[tabindex="0"]');
      if ((selected === followed && !isGone) || (isInside() && !isGone)) return;
      followed = selected;
      stopAt(selected ?? current);
    },
  };
}

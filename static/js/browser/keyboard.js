// The keys of the page. By default Space plays and pauses, → steps, ← goes back, R resets, N and P
// turn the lesson's stops; Ctrl-Z undoes. A key that is typed into a field, or that a focused
// control needs, stays theirs.

/**
 * @template {string} Action
 * @typedef {{ [Name in Action | "undo" | "redo"]: () => unknown }} Verbs
 */

const TYPING = "input, select, textarea, [contenteditable]";
/** Controls that arrow keys move in. */
const MOVING = "[role=tablist], [role=slider], [role=separator], [role=grid]";

/**
 * Escape, unless a field, a menu or a dialog takes it.
 * @param {() => void} act
 */
export function listenForEscape(act) {
  document.addEventListener("keydown", (event) => {
    const typing = /** @type {Element} */ (event.target).closest(TYPING);
    if (
      event.key === "Escape" &&
      !event.defaultPrevented &&
      !typing &&
      !document.querySelector("dialog[open]")
    )
      act();
  });
}

/**
 * @template {string} Action
 * @param {Verbs<Action>} verbs
 * @param {(key: string) => Action | null} actionOf  the action of a key as events name it
 */
export function listen(verbs, actionOf) {
  document.addEventListener("keydown", (event) => {
    const target = /** @type {Element} */ (event.target);
    const typing = target.closest(TYPING);
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z" && !typing) {
      event.preventDefault();
      void (event.shiftKey ? verbs.redo() : verbs.undo());
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const action = actionOf(event.key);
    if (!action || typing || document.querySelector("dialog[open]")) return;
    if (event.key.startsWith("Arrow") && target.closest(MOVING)) return;
    // A focused button keeps the space bar to itself.
    if (event.key === " " && target.closest("button, a, summary, [role=button]")) return;
    event.preventDefault();
    void verbs[action]();
  });
}

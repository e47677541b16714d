// Space plays and pauses, → steps, ← goes back, R resets, Ctrl-Z undoes: wherever the keys are not needed for typing or for a control.

const TYPING = "input, select, textarea, [contenteditable]";

/**
 * @param {import("./store.js").Store} store
 * @param {import("./actions.js").Actions} actions
 */
export function listen(store, actions) {
  /** @type {Record<string, () => void>} */
  const verbs = {
    " ": () => void (store.status.value.playing ? actions.pause() : actions.play(store.speed.value)),
    ArrowRight: () => void actions.step(),
    ArrowLeft: () => void ((store.frame.value?.iteration ?? 0) > 0 && actions.back()),
    r: () => void actions.reset(),
  };
  document.addEventListener("keydown", (event) => {
    const typing = /** @type {Element} */ (event.target).closest(TYPING);
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z" && !typing) {
      event.preventDefault();
      void (event.shiftKey ? actions.redo() : actions.undo());
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const target = /** @type {Element} */ (event.target);
    const verb = verbs[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!verb || typing || document.querySelector("dialog[open]")) return;
    // A focused button keeps the space bar to itself.
    if (event.key === " " && target.closest("button, a, summary, [role=button]")) return;
    event.preventDefault();
    verb();
  });
}

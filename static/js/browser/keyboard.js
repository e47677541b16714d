// Space plays, pauses and stops a long way, → steps, ← goes back (by what is chosen to step by), R resets, Ctrl-Z undoes, N and P
// turn the lesson's pages: wherever the keys are not needed for typing or for a control.

const TYPING = "input, select, textarea, [contenteditable]";

/**
 * @param {import("../store.js").Store} store
 * @param {import("../actions.js").Actions} actions
 * @param {import("../lesson.js").Lesson} lesson
 */
export function listen(store, actions, lesson) {
  /** @type {Record<string, () => void>} */
  const verbs = {
    " ": () => {
      if (store.progress.value) void actions.stop();
      else void (store.status.value.playing || store.walking.value ? actions.pause() : actions.play());
    },
    ArrowRight: () => void actions.step(),
    ArrowLeft: () => void actions.back(),
    r: () => void actions.reset(),
    n: () => void lesson.next(),
    p: () => void lesson.back(),
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

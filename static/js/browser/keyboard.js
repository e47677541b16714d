// The keys of the page: Space plays and pauses, → steps, ← goes back, R resets, Ctrl-Z undoes, N
// and P turn the lesson's stops. A key that is typed into a field, or that a focused control needs,
// stays theirs.

/**
 * @typedef {"play" | "step" | "back" | "reset" | "undo" | "redo" | "nextStop" | "previousStop"} Verb
 */

const TYPING = "input, select, textarea, [contenteditable]";

/** @type {Record<string, Verb>} */
const KEYS = {
  " ": "play",
  ArrowRight: "step",
  ArrowLeft: "back",
  r: "reset",
  n: "nextStop",
  p: "previousStop",
};

/** @param {Record<Verb, () => unknown>} verbs */
export function listen(verbs) {
  document.addEventListener("keydown", (event) => {
    const target = /** @type {Element} */ (event.target);
    const typing = target.closest(TYPING);
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z" && !typing) {
      event.preventDefault();
      void (event.shiftKey ? verbs.redo() : verbs.undo());
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const verb = KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!verb || typing || document.querySelector("dialog[open]")) return;
    // A focused button keeps the space bar to itself.
    if (event.key === " " && target.closest("button, a, summary, [role=button]")) return;
    event.preventDefault();
    void verbs[verb]();
  });
}

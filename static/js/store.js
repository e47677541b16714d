// What the page knows: the newest frame, the network, the status, drafts. Signals; a frame is shown once per animation frame,
// and only the newest.

import { batch, signal } from "@preact/signals-core";

/** @typedef {ReturnType<typeof createStore>} Store */

/** @param {{ watching: boolean }} options  watching: a link that shows and changes nothing */
export function createStore({ watching }) {
  const store = {
    watching,
    /** What undo and redo would do, and the runs left behind. @type {import("@preact/signals-core").Signal<import("./protocol.js").History>} */
    history: signal({ type: "history", undo: null, redo: null, branches: [] }),
    /** @type {import("@preact/signals-core").Signal<"connecting" | "open" | "lost" | "gone">} */
    connection: signal("connecting"),
    /** @type {import("@preact/signals-core").Signal<import("./protocol.js").Network | null>} */
    network: signal(null),
    /** The recipe without its edits, while the settings are open. @type {import("@preact/signals-core").Signal<import("./ink/recipe.js").Recipe | null>} */
    recipe: signal(null),
    /** What the settings can be set to. @type {import("@preact/signals-core").Signal<import("./panels/settings.js").Choices | null>} */
    choices: signal(null),
    /** @type {import("@preact/signals-core").Signal<import("./protocol.js").Status>} */
    status: signal({ type: "status", playing: false, iterations_per_s: 10, until: null, message: "" }),
    /** @type {import("@preact/signals-core").Signal<import("./protocol.js").Frame | null>} */
    frame: signal(null),
    /** @type {import("@preact/signals-core").Signal<import("./protocol.js").Curve | null>} */
    curve: signal(null),
    /** Iterations a second to play at; null is as fast as possible. @type {import("@preact/signals-core").Signal<number | null>} */
    speed: signal(10),
    /** The name of the quantity that is being looked at; at first the one that the article explains first. @type {import("@preact/signals-core").Signal<string | null>} */
    selected: signal("w5"),
    /** What was refused, in a sentence. @type {import("@preact/signals-core").Signal<string>} */
    notice: signal(""),
    /** Edits on their way: what a finger has set and no frame shows yet. @type {import("@preact/signals-core").Signal<Map<string, Draft>>} */
    drafts: signal(new Map()),
    theme: darkTheme(),
    receive,
  };

  /** @type {import("./protocol.js").Frame | null} */
  let newestFrame = null;
  /** @type {import("./protocol.js").Curve | null} */
  let newestCurve = null;
  /** @type {import("./protocol.js").Network | null} */
  let newestNetwork = null;
  let scheduled = false;

  /**
   * A network is shown together with its first frame, never with the numbers of the one before.
   * @param {import("./protocol.js").Frame | import("./protocol.js").Curve} message
   * @param {import("./protocol.js").Network} network  the one it belongs to
   */
  function receive(message, network) {
    if (message.kind === "frame") [newestFrame, newestNetwork] = [message, network];
    else newestCurve = message;
    if (scheduled) return;
    scheduled = true;
    requestAnimationFrame(repaint);
  }

  function repaint() {
    scheduled = false;
    batch(() => {
      if (newestNetwork) store.network.value = newestNetwork;
      if (newestFrame) store.frame.value = newestFrame;
      if (newestCurve) store.curve.value = newestCurve;
      dropShownDrafts();
    });
    newestFrame = newestCurve = newestNetwork = null;
  }

  function dropShownDrafts() {
    const shown = store.frame.value?.revision ?? -1;
    const kept = new Map(
      [...store.drafts.value].filter(([, d]) => d.revision === null || d.revision > shown),
    );
    if (kept.size !== store.drafts.value.size) store.drafts.value = kept;
  }

  return store;
}

/**
 * `revision` is known once the server has applied the edit.
 * @typedef {{ value: number, revision: number | null }} Draft
 */

/** @returns {import("@preact/signals-core").Signal<"light" | "dark">} */
function darkTheme() {
  const query = matchMedia("(prefers-color-scheme: dark)");
  const theme = signal(/** @type {"light" | "dark"} */ (query.matches ? "dark" : "light"));
  query.addEventListener("change", () => (theme.value = query.matches ? "dark" : "light"));
  return theme;
}

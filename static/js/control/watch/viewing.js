// What this page shows, told to the pages that watch it: the selection, the operation, the stop of
// the lesson, and the quantities whose numbers are still hidden.

import { effect } from "@preact/signals-core";
import { isInside } from "../../model/operations.js";
import { viewMessage } from "../../wire/protocol.js";

/** The least time between two messages. */
const INTERVAL_MS = 100;
/** The most names of hidden quantities in a message. */
const MOST_HIDDEN = 200;

/**
 * @param {import("../store.js").Store} store
 * @param {{ send: (text: string) => boolean, stop: () => number | null, panel: () => string }} options
 *   `stop` is the open stop of the lesson, counted from 1, and `panel` the open panel; they are read inside an effect
 */
export function createViewing(store, { send, stop, panel }) {
  let [sent, newest] = ["", ""];
  let sentAt = -Infinity;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  function tell() {
    clearTimeout(timer);
    if (newest === sent) return;
    const wait = sentAt + INTERVAL_MS - performance.now();
    if (wait > 0) timer = setTimeout(tell, wait);
    else if (send(newest)) [sent, sentAt] = [newest, performance.now()];
  }

  effect(() => {
    const [cursor, stepBy] = [store.cursor.value, store.stepBy.value];
    const inside = cursor && isInside(stepBy) ? stepBy : null;
    newest = viewMessage({
      selected: store.selected.value,
      quantity: store.quantity.value,
      step_by: inside,
      iteration: inside && cursor ? cursor.iteration : 0,
      at: inside && cursor ? cursor.at : 0,
      stop: stop(),
      panel: panel(),
      hidden: [...store.hidden.value].slice(0, MOST_HIDDEN),
    });
    if (!store.watching) tell();
  });

  return {
    /** A new socket has opened: the server may have forgotten the view. */
    reopened() {
      sent = "";
      if (!store.watching) tell();
    },
  };
}

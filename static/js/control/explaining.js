// Fetches the explanation of the selected quantity, so that the card always shows a whole one.
//
// At most one request is under way. A newer frame never ends it: at full speed no answer would come
// through. Another quantity or notation does end it. While it plays, the next request waits a little;
// when it pauses, the present state is asked for at once.

import { effect } from "@preact/signals-core";
import { query } from "../model/notation.js";

/** The time between two requests while it plays: about three explanations a second. */
const PLAYING_INTERVAL_MS = 300;

/**
 * @param {import("./store.js").Store} store
 * @param {import("../wire/server.js").Server["derivation"]} fetchDerivation
 */
export function createExplaining(store, fetchDerivation) {
  /** The request under way. @type {{ subject: string, stop: AbortController } | null} */
  let underWay = null;
  /** What the last request asked for, and the state that was shown at the time. */
  let asked = { subject: "", state: "" };
  let askedAt = -Infinity;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  const stateOf = (/** @type {{ iteration: number, revision: number }} */ { iteration, revision }) =>
    `${iteration} ${revision}`;

  function consider() {
    clearTimeout(timer);
    const [quantity, frame] = [store.quantity.peek(), store.frame.peek()];
    const notation = query(store.notation.peek());
    const subject = `${quantity} ${notation}`;
    if (underWay && (underWay.subject !== subject || !quantity)) {
      underWay.stop.abort();
      underWay = null;
    }
    if (underWay || !quantity || !frame) return;
    const isSame = asked.subject === subject;
    const known = store.derivation.peek();
    const isAnswered = isSame && known?.quantity === quantity && stateOf(known) === stateOf(frame);
    if (isAnswered || (isSame && asked.state === stateOf(frame))) return;
    const wait = askedAt + PLAYING_INTERVAL_MS - performance.now();
    if (store.status.peek().playing && isSame && wait > 0) {
      timer = setTimeout(consider, wait);
      return;
    }
    asked = { subject, state: stateOf(frame) };
    askedAt = performance.now();
    void ask(quantity, notation, subject);
  }

  /**
   * @param {string} quantity
   * @param {string} notation
   * @param {string} subject
   */
  async function ask(quantity, notation, subject) {
    const stop = new AbortController();
    underWay = { subject, stop };
    try {
      const found = await fetchDerivation(quantity, notation, stop.signal);
      if (stop.signal.aborted) return;
      store.derivation.value = found;
      store.fault.value = "";
    } catch (problem) {
      if (stop.signal.aborted) return;
      store.fault.value = /** @type {Error} */ (problem).message;
    }
    underWay = null;
    consider();
  }

  effect(() => {
    void [store.quantity.value, store.frame.value, store.notation.value, store.status.value];
    consider();
  });
}

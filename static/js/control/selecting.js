// Of a network that is too large for all its digits the server sends pictures, with the exact numbers of what this socket has selected.
// Here the page says what that is: what is pointed at and edited, or everything while a panel shows every number.

import { effect } from "@preact/signals-core";
import { elementsOf } from "../model/elements.js";

/** What a new socket has selected. */
const NOTHING = JSON.stringify({ type: "select", parameters: [], everything: false });

/**
 * @param {import("./store.js").Store} store
 * @param {{ send: (text: string) => boolean, edited: () => string | null, everything: () => boolean }} given
 *   edited: the name of what is being edited; both are read inside an effect
 */
export function createSelecting(store, { send, edited, everything }) {
  let said = NOTHING;
  /** The frame that was shown when it was said: one is under way at a time. @type {unknown} */
  let saidAt = null;
  /** The network that it was said of: another may not have had these names, and refused them. */
  let saidOf = "";

  effect(() => {
    const [network, frame] = [store.network.value, store.frame.value];
    const names = [store.selected.value, edited()];
    const wantsEverything = everything();
    if (!network || !frame?.large || frame === saidAt) return;
    const known = elementsOf(network);
    const parameters = names.filter((name, n) => {
      const element = known.get(name ?? "");
      return element && "parameter" in element && names.indexOf(name) === n;
    });
    const selection = wantsEverything
      ? { parameters: [], everything: true }
      : { parameters, everything: false };
    const text = JSON.stringify({ type: "select", ...selection });
    const of = `${network.layers} ${network.biases}`;
    if (text === said && (of === saidOf || said === NOTHING)) return;
    if (send(text)) [said, saidAt, saidOf] = [text, frame, of];
  });

  return {
    /** A new socket was opened, and knows nothing of what was said. */
    reopened() {
      [said, saidAt] = [NOTHING, null];
    },
  };
}

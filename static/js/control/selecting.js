// The selection that this socket tells the server. Of a large network the server sends pictures:
// the exact numbers of the selected parameters, and all the others in single precision. Selected
// are the explained, the pointed and the edited parameter, or everything while a panel shows every
// number.
// Under a rule with a penalty it also selects the objective.

import { effect } from "@preact/signals-core";
import { elementsOf } from "../model/elements.js";
import { selectMessage } from "../wire/protocol.js";

/** The selection of a new socket. */
const NOTHING = selectMessage([], false);

/**
 * @param {import("./store.js").Store} store
 * @param {{ send: (text: string) => boolean, edited: () => string | null, everything: () => boolean }} options
 *   `edited` gives the name of the edited element; it and `everything` are read inside an effect
 */
export function createSelecting(store, { send, edited, everything }) {
  let sent = NOTHING;
  /**
   * The frame that was shown at the time: one selection is sent for each frame at most.
   * @type {unknown}
   */
  let sentAt = null;
  /**
   * The shape of the network at the time. Another network may not have these names, and refuses
   * them.
   */
  let sentFor = "";

  effect(() => {
    const [network, frame] = [store.network.value, store.frame.value];
    const hasPenalty = Boolean(network?.settings?.l1 || network?.settings?.l2);
    const names = [store.selected.value, store.pointed.value?.name ?? null, edited()];
    const isEverything = everything();
    if (!network || !frame || frame === sentAt) return;
    // A small network has every number in its frames: it needs no selection, but the objective.
    if (!frame.large && !hasPenalty && sent === NOTHING) return;
    const elements = elementsOf(network);
    const parameters = names.filter((name, n) => {
      const element = elements.get(name ?? "");
      return frame.large && element && "parameter" in element && names.indexOf(name) === n;
    });
    const all = frame.large && isEverything;
    const text = selectMessage(all ? [] : parameters, all, hasPenalty);
    const shape = `${network.layers} ${network.biases}`;
    if (text === sent && (shape === sentFor || sent === NOTHING)) return;
    if (send(text)) [sent, sentAt, sentFor] = [text, frame, shape];
  });

  return {
    /** A new socket has opened: it has selected nothing. */
    reopened() {
      [sent, sentAt] = [NOTHING, null];
    },
  };
}

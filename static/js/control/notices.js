// Notices that no command causes.

import { effect } from "@preact/signals-core";

/**
 * Shows sentences as a notice when the first state is there. A notice is about the state that is shown.
 * @param {import("./store.js").Store} store
 * @param {string[]} sentences
 */
export function noticeAtFirst(store, sentences) {
  if (sentences.length === 0) return;
  const end = effect(() => {
    if (!store.frame.value) return;
    queueMicrotask(() => {
      end();
      store.notice.value = sentences.join(" ");
    });
  });
}

// Panels that nothing shows rest while the network plays: their numbers would cost time sixty times
// a second.

import { useRef } from "preact/hooks";

/**
 * What a panel shows: the newest, but while it is closed and the network plays, what it showed
 * before.
 * @param {{ store: import("../control/store.js").Store, open: import("@preact/signals-core").ReadonlySignal<boolean> }} props
 * @param {() => any} render  without hooks
 */
export function useStill({ store, open }, render) {
  const shown = useRef(/** @type {any} */ (""));
  if (open.value || !store.status.value.playing) shown.current = render();
  return shown.current;
}

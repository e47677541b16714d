// A page that watches another one: it shows what the other page selects, and the operation at which
// the other page stands. An element that the watching person selects stays selected until Escape.

import { batch, effect } from "@preact/signals-core";

/** @param {import("../store.js").Store} store */
export function createFollowing(store) {
  if (!store.watching) return;
  /** What was selected here because it is selected there. */
  let followed = { selected: store.selected.peek(), quantity: store.quantity.peek() };

  effect(() => {
    const view = store.view.value;
    const [selected, quantity] = [store.selected.value, store.quantity.value];
    const isOwn = selected !== null && (selected !== followed.selected || quantity !== followed.quantity);
    if (!view || isOwn) return;
    followed = { selected: view.selected, quantity: view.quantity };
    batch(() => {
      store.selected.value = view.selected;
      store.quantity.value = view.quantity;
    });
  });

  effect(() => {
    const [view, cursor] = [store.view.value, store.cursor.value];
    if (!view) return;
    store.stepBy.value = view.step_by ?? "iteration";
    const calculation = cursor?.calculation;
    if (!cursor || !calculation || cursor.iteration !== view.iteration || cursor.at === view.at) return;
    store.cursor.value = { ...cursor, at: Math.min(view.at, calculation.operations.length) };
  });
}

// A page that watches another one: it shows what the other page selects, the operation at which the
// other page stands, and its panel. An element that the watching person selects stays selected until Escape.

import { batch, effect } from "@preact/signals-core";

/**
 * @param {import("../store.js").Store} store
 * @param {{ open: (panel: any) => void }} workbench
 */
export function createFollowing(store, workbench) {
  if (!store.watching) return;
  let panel = "";
  effect(() => {
    const there = store.view.value?.panel ?? "";
    // The lesson's own panel is not here: its stop is told in words.
    if (there !== panel && there !== "" && there !== "lesson") workbench.open(there);
    panel = there;
  });
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

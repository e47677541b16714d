// The curves of the other runs. They do not change, so they are fetched when there are other branches.

import { effect } from "@preact/signals-core";

/**
 * @param {import("./store.js").Store} store
 * @param {Pick<import("../wire/server.js").Server, "branches">} server
 */
export function createBranches(store, server) {
  let wanted = "";

  effect(() => {
    const { branches } = store.history.value;
    const ids = branches.map(({ id, end }) => `${id} ${end}`).join(", ");
    if (ids === wanted) return;
    wanted = ids;
    const known = store.branchCurves.peek();
    if (branches.length === 0) {
      if (known.size > 0) store.branchCurves.value = new Map();
      return;
    }
    void server.branches().then(
      (curves) => {
        if (ids === wanted) store.branchCurves.value = new Map(curves.map((curve) => [curve.id, curve]));
      },
      // The lines stay away; the list of the other runs names them all the same.
      () => {},
    );
  });
}

// The way that training has come through the two chosen parameters: from the server, and then from each
// frame that is shown.

import { effect, signal } from "@preact/signals-core";
import { joined, noWay, withPoint } from "../../model/landscape/way.js";

/** A drag sends many edits; the way is fetched once it rests. */
const REST_MS = 150;

/**
 * @param {import("../store.js").Store} store
 * @param {import("./choosing.js").Choosing} choosing
 * @param {{ fetchWay: import("../../wire/server.js").Server["way"], isOpen: import("@preact/signals-core").ReadonlySignal<boolean> }} page
 */
export function createGoing(store, choosing, { fetchWay, isOpen }) {
  const way = signal(noWay([]));
  let known = "";
  /** True if frames have left iterations out since the server was asked. */
  let hasGaps = false;
  let turn = 0;
  /** @type {ReturnType<typeof setTimeout>} */
  let timer;

  /** @param {string[]} names */
  async function ask(names) {
    const mine = ++turn;
    try {
      const fetched = await fetchWay(names);
      const frame = store.frame.peek();
      if (mine !== turn || !frame || fetched.revision !== frame.revision) return;
      way.value = joined(fetched, way.peek(), frame.iteration);
    } catch {
      // The way begins with the frames that come.
    }
  }

  effect(() => {
    const [network, frame, names] = [store.network.value, store.frame.value, choosing.pair.value];
    if (!isOpen.value || !network || !frame || !frame.complete) return void (known = "");
    const shape = `${network.revision} ${names}`;
    const before = way.peek();
    // Another run, other parameters, or an iteration that has been shown before: the server knows the way.
    const key = `${shape} ${frame.revision}`;
    const last = before.iterations.at(-1) ?? 0;
    const isBack = frame.iteration < last;
    hasGaps ||= frame.iteration > last + 1;
    const isDue = key !== known || isBack || (hasGaps && !store.status.value.playing);
    const start = names.every((name) => name in before.values) && known ? before : noWay([...names]);
    const values = names.map((name) => [
      name,
      frame.parameters[network.names.parameters.indexOf(name)] ?? NaN,
    ]);
    way.value = withPoint(start, frame.iteration, Object.fromEntries(values));
    if (!isDue) return;
    known = key;
    hasGaps = false;
    clearTimeout(timer);
    turn++;
    timer = setTimeout(() => void ask([...new Set(names)]), REST_MS);
  });

  return { way };
}

// What has moved: the chosen quantities over the iterations. The server replays the run, exactly. While
// it goes on, only the new tail is fetched, calmly; nothing while the panel is closed.

import { computed, effect, signal, untracked } from "@preact/signals-core";
import { elementsOf } from "../../model/elements.js";
import { namesOf, withMore } from "../../model/curves/quantities.js";
import { WHOLE, joined, since, tailPoints } from "../../model/curves/points.js";

/**
 * @typedef {ReturnType<typeof createFollowing>} Following
 * @typedef {import("../../model/curves/points.js").Points} Points
 */

/** Between two fetches while training plays. */
const CALM_MS = 1000;
/** The pause after a fetch, in times of the fetch: the server replays what the page sees. */
const REST = 3;
/** Several choices, or steps, in a row are one fetch. */
const SOON_MS = 100;

/**
 * @param {import("../store.js").Store} store
 * @param {Pick<import("../../wire/server.js").Server, "curves">} server
 * @param {{ isOpen: import("@preact/signals-core").ReadonlySignal<boolean>, runKey: import("@preact/signals-core").ReadonlySignal<string> }} page
 */
export function createFollowing(store, server, { isOpen, runKey }) {
  /** Names; the server answers them in this order. @type {import("@preact/signals-core").Signal<string[]>} */
  const chosen = signal([]);
  /** The newest iterations that are shown; null: all. @type {import("@preact/signals-core").Signal<number | null>} */
  const stretch = signal(null);
  /** The sample whose calculation it is, counted from 0; of networks with several. */
  const sample = signal(0);
  /** The scale that was chosen; null: as the values need it. @type {import("@preact/signals-core").Signal<boolean | null>} */
  const logarithmic = signal(null);
  /** @type {import("@preact/signals-core").Signal<{ names: string[], points: Points } | null>} */
  const fetched = signal(null);
  const fault = signal("");
  /** The iteration under the pointer or the keys. @type {import("@preact/signals-core").Signal<number | null>} */
  const pointed = signal(null);

  const tested = computed(() => !Number.isNaN(store.frame.value?.testError ?? NaN));
  const known = computed(() => (store.network.value ? namesOf(store.network.value, tested.value) : []));

  /** Samples for training; the ones for testing follow them. */
  const count = () => store.network.peek()?.samples ?? 1;

  // Of another network only the names that it has stay.
  let hasBegun = false;
  effect(() => {
    if (!isOpen.value || known.value.length === 0) return;
    untracked(() => {
      const names = new Set(known.value);
      const kept = chosen.value.filter((name) => names.has(name));
      if (kept.length < chosen.value.length || !hasBegun) chosen.value = kept.length > 0 ? kept : atFirst();
      if (!hasBegun) sample.value = store.frame.value?.sample ?? 0;
      sample.value = Math.min(sample.value, Math.max(0, count() - 1));
      hasBegun = true;
    });
  });

  /** The weights of the neuron that the selected weight leads to. */
  function atFirst() {
    const network = store.network.peek();
    if (!network) return [];
    const elements = elementsOf(network);
    const selected = elements.get(store.selected.peek() ?? "");
    const to = selected?.kind === "weight" ? selected.to : network.names.layers[1][0];
    const weights = [...elements.values()].filter((it) => it.kind === "weight" && it.to === to);
    return withMore(
      [],
      weights.map(({ name }) => name),
    );
  }

  const key = computed(() => {
    const of = (store.network.value?.samples ?? 1) > 1 ? sample.value : "";
    return `${runKey.value} | ${chosen.value.join(" ")} | ${stretch.value} | ${of}`;
  });

  let fetchedKey = "";
  let refusedKey = "";
  let earliest = 0;
  /** What is fetched soon, and when. */
  let soon = { wanted: "", at: 0 };
  /** @type {{ key: string, abort: AbortController } | null} */
  let underWay = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  function schedule() {
    clearTimeout(timer);
    if (underWay && underWay.key !== key.peek()) underWay.abort.abort();
    if (!isWanted()) return;
    timer = setTimeout(() => void load(), Math.max(0, waitMs()));
  }

  /** The time until the next fetch. Frames come faster than that, so each call counts on from the first. */
  function waitMs() {
    const isTail = fetchedKey === key.peek();
    const isPlaying = store.status.peek().playing;
    if (isTail && isPlaying) return earliest - performance.now();
    // A run that rests is shown soon after its last step.
    const wanted = isPlaying ? key.peek() : `${key.peek()} | ${store.frame.peek()?.end}`;
    if (wanted !== soon.wanted) soon = { wanted, at: performance.now() + SOON_MS };
    return soon.at - performance.now();
  }

  function isWanted() {
    const end = store.frame.peek()?.end;
    if (!isOpen.peek() || underWay || end === undefined || chosen.peek().length === 0) return false;
    if (store.connection.peek() !== "open" || refusedKey === key.peek()) return false;
    const points = fetched.peek()?.points;
    return fetchedKey !== key.peek() || (points?.iterations.at(-1) ?? -1) < end;
  }

  async function load() {
    if (!isWanted()) return;
    const [wanted, names, begun] = [key.peek(), chosen.peek(), performance.now()];
    const own = (underWay = { key: wanted, abort: new AbortController() });
    const end = store.frame.peek()?.end ?? 0;
    const first = Math.max(0, end - (stretch.peek() ?? Infinity));
    const before = fetchedKey === wanted ? fetched.peek() : null;
    try {
      const answer = await server.curves(
        {
          quantities: names,
          from: before ? (before.points.iterations.at(-1) ?? 0) : first,
          points: before ? tailPoints(before.points.iterations, end) : WHOLE,
          sample: count() > 1 ? sample.peek() : null,
        },
        own.abort.signal,
      );
      const tail = { iterations: answer.iterations, columns: names.map((name) => answer.values[name]) };
      if (key.peek() === wanted) {
        fetched.value = { names, points: since(before ? joined(before.points, tail) : tail, first) };
        fetchedKey = wanted;
        fault.value = "";
      }
    } catch (problem) {
      if (!own.abort.signal.aborted && key.peek() === wanted) {
        refusedKey = wanted;
        fault.value = /** @type {Error} */ (problem).message;
      }
    }
    underWay = null;
    earliest = begun + Math.max(CALM_MS, (1 + REST) * (performance.now() - begun));
    schedule();
  }

  effect(() => {
    void [
      isOpen.value,
      key.value,
      store.frame.value?.end,
      store.connection.value,
      store.status.value.playing,
    ];
    if (!isOpen.value) underWay?.abort.abort();
    schedule();
  });

  /** Where numbers end that are not known at the cursor, or that are asked for; null: all are known. */
  const cut = computed(() => {
    const names = fetched.value?.names ?? [];
    return names.every(store.knows.value) ? null : (store.frame.value?.iteration ?? 0);
  });
  /** The curves. */
  const shown = computed(() => {
    const [now, end] = [fetched.value, cut.value];
    if (!now) return null;
    const { iterations, columns } = now.points;
    const isKnown = store.knows.value;
    return {
      ...{ names: now.names, iterations },
      columns: columns.map((column, n) =>
        end === null || isKnown(now.names[n])
          ? column
          : column.map((value, k) => (iterations[k] < end ? value : null)),
      ),
    };
  });

  return {
    ...{ chosen, stretch, sample, logarithmic, shown, fault, pointed, known, tested },
    /** Adds quantities, as many as there is space for. @param {string[]} names */
    add: (names) => void (chosen.value = withMore(chosen.value, names)),
    /** @param {string} name */
    remove: (name) => void (chosen.value = chosen.value.filter((other) => other !== name)),
    clear: () => void (chosen.value = []),
  };
}

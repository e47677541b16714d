// The lesson's place and what it drives: which stop is shown, and what the diagram shows for it. Entering a stop shows the article's
// network, unless the session shows a person's own work, which is left alone until they say so. Undo brings back what was there.

import { computed, effect, signal } from "@preact/signals-core";
import { recall, remember } from "./browser/storage.js";

/**
 * @typedef {{ label: string, commands: (Record<string, any> & { type: string })[], select: string, quantity: string, shows: string,
 *   panel: "" | "share" }} Try
 * @typedef {{ asked: string, answer: string[], tries: Try[] }} Question
 * @typedef {{ title: string, text: string[], select: string, quantity: string, up_to: string, iteration: number, tries: Try[],
 *   questions: Question[], table: { caption: string, head: string[], rows: string[][] } | null, errata: boolean }} Stop
 * @typedef {{ recipe: unknown, stops: Stop[] }} Path
 * @typedef {ReturnType<typeof createLesson>} Lesson
 */

/** Where the browser remembers the stop that was read last. */
const REMEMBERED = "backstep lesson";
const ADDRESS = /^#lesson=(\d+)$/;

/**
 * @param {import("./store.js").Store} store
 * @param {import("./actions.js").Actions} actions
 * @param {{ fetchPath: () => Promise<Path>, fetchRecipe: () => Promise<unknown>, openShare: () => void }} given
 */
export function createLesson(store, actions, { fetchPath, fetchRecipe, openShare }) {
  /** @type {import("@preact/signals-core").Signal<Path | null>} */
  const path = signal(null);
  const open = signal(false);
  const failed = signal(false);
  /** Whether the session shows what is not the lesson's, and the stop therefore waits. */
  const foreign = signal(false);
  const place = signal(Math.max(0, Number(recall(REMEMBERED) ?? 1) - 1));
  const stop = computed(() => path.value?.stops[place.value] ?? null);
  /** Grows with every stop that is entered: what an older one still waits for is dropped. */
  let entered = 0;

  /** @param {boolean} [driving]  false after a reload, which leaves the network as it was */
  async function show(driving = true) {
    open.value = true;
    failed.value = false;
    try {
      path.value ??= await fetchPath();
    } catch {
      failed.value = true;
      return;
    }
    await go(place.value, driving);
  }

  /** @param {number} to @param {boolean} [driving] */
  async function go(to, driving = true) {
    const last = (path.value?.stops.length ?? 1) - 1;
    place.value = Math.max(0, Math.min(to, last));
    const number = String(place.value + 1);
    remember(REMEMBERED, number);
    history.replaceState(null, "", `#lesson=${number}`);
    await enter(driving);
  }

  /** @param {boolean} driving */
  async function enter(driving) {
    const [turn, shown] = [++entered, stop.value];
    if (!shown) return;
    const [fetched] = await Promise.all([fetchRecipe(), begun(store)]);
    const recipe = JSON.stringify(fetched);
    if (turn !== entered || !path.value) return;
    foreign.value = !recipesOf(path.value).has(recipe);
    if (foreign.value) return;
    const isArticle = recipe === JSON.stringify(path.value.recipe);
    if (driving) await travel(shown.iteration, isArticle);
    if (turn === entered) await look(shown);
  }

  /** @param {number} iteration @param {boolean} isArticle  whether the article's network is shown already */
  async function travel(iteration, isArticle) {
    const frame = store.frame.value;
    const [here, end] = isArticle && frame ? [frame.iteration, frame.end] : [0, 0];
    if (!isArticle) await actions.carryOut({ type: "open", recipe: path.value?.recipe });
    else if (store.status.value.playing) await actions.carryOut({ type: "pause" });
    if (iteration === here) return;
    if (iteration <= end) await actions.carryOut({ type: "seek", iteration });
    else await actions.carryOut({ type: "play", iterations_per_s: null, until: iteration });
  }

  /** @param {{ select: string, quantity: string, up_to?: string }} shown */
  async function look({ select, quantity, up_to: upTo }) {
    const turn = entered;
    if (upTo) await actions.showUpTo(upTo);
    else actions.showEverything();
    if (turn !== entered) return;
    if (quantity) actions.explain(quantity);
    else if (select) actions.select(select);
  }

  /** Shows the article in place of a person's own network. */
  async function showArticle() {
    if (!path.value || !stop.value) return;
    foreign.value = false;
    await travel(stop.value.iteration, false);
    await look(stop.value);
  }

  /** @param {Try} one */
  async function attempt(one) {
    entered++;
    if (one.panel === "share") return openShare();
    for (const command of one.commands) {
      const outcome = await actions.carryOut(command);
      if (!outcome.ok) return;
    }
    if (one.commands.length > 0) foreign.value = false;
    await look(one);
  }

  function close() {
    entered++;
    open.value = false;
    actions.showEverything();
    history.replaceState(null, "", location.pathname);
  }

  /** Follows the address: #lesson=7 is stop 7. @param {boolean} [driving] */
  function follow(driving = true) {
    const found = ADDRESS.exec(location.hash);
    if (!found) return;
    place.value = Math.max(0, Number(found[1]) - 1);
    void show(driving);
  }

  return {
    path,
    open,
    failed,
    foreign,
    place,
    stop,
    show,
    close,
    go,
    next: () => open.value && go(place.value + 1),
    back: () => open.value && go(place.value - 1),
    showArticle,
    attempt,
    follow,
  };
}

/**
 * Resolves once the first frame is shown: before it there is nothing to drive.
 * @param {import("./store.js").Store} store
 */
function begun(store) {
  return new Promise((resolve) => {
    const stop = effect(() => {
      if (!store.frame.value) return;
      queueMicrotask(() => stop());
      resolve(undefined);
    });
  });
}

/**
 * Every recipe that the lesson itself opens: none of them is a person's own work.
 * @param {Path} path
 */
function recipesOf(path) {
  const tries = path.stops.flatMap((stop) => [...stop.tries, ...stop.questions.flatMap((q) => q.tries)]);
  const opened = tries.flatMap((one) => one.commands.filter((c) => c.type === "open").map((c) => c.recipe));
  return new Set([path.recipe, ...opened].map((recipe) => JSON.stringify(recipe)));
}

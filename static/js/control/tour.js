// The guided lesson: which stop is shown, and the commands that bring the network to it. A stop
// shows the article's network. A session that shows a learner's own network is left alone until the
// learner asks for the article's; undo brings the own network back.

import { computed, effect, signal } from "@preact/signals-core";

/**
 * @typedef {import("../wire/documents.js").Try} Try
 * @typedef {import("../wire/documents.js").Tour} Path
 * @typedef {ReturnType<typeof createTour>} Tour
 */

const ADDRESS = /^#lesson=(\d+)$/;

/**
 * @param {import("./store.js").Store} store
 * @param {import("./actions.js").Actions} actions
 * @param {{ fetchPath: () => Promise<Path>, fetchRecipe: () => Promise<unknown>, openShare: () => void,
 *   storage: { read: () => string | null, write: (stop: string) => void },
 *   address: { read: () => string, write: (fragment: string) => void } }} page
 *   `storage` keeps the number of the stop that was read last; `address` is the fragment of the page's address, such as #lesson=7
 */
export function createTour(store, actions, { fetchPath, fetchRecipe, openShare, storage, address }) {
  /** @type {import("@preact/signals-core").Signal<Path | null>} */
  const path = signal(null);
  const open = signal(false);
  const failed = signal(false);
  /** True if the session shows a network of the learner's own; the stop then waits. */
  const foreign = signal(false);
  const place = signal(Math.max(0, Number(storage.read() ?? 1) - 1));
  const stop = computed(() => path.value?.stops[place.value] ?? null);
  /**
   * Counts the stops that were entered. A stop that is still waiting for an answer gives up when
   * the next one is entered.
   */
  let entered = 0;

  /**
   * Opens the lesson.
   * @param {boolean} [driving]  false after a reload, which leaves the network as it was
   */
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

  /** Goes to a stop; the numbers begin at 0. @param {number} to @param {boolean} [driving] */
  async function go(to, driving = true) {
    const last = (path.value?.stops.length ?? 1) - 1;
    place.value = Math.max(0, Math.min(to, last));
    const number = String(place.value + 1);
    storage.write(number);
    address.write(`#lesson=${number}`);
    await enter(driving);
  }

  /** @param {boolean} driving */
  async function enter(driving) {
    const [entry, shown] = [++entered, stop.value];
    if (!shown) return;
    const [fetched] = await Promise.all([fetchRecipe(), firstFrame(store)]);
    const recipe = JSON.stringify(fetched);
    if (entry !== entered || !path.value) return;
    foreign.value = !recipesOf(path.value).has(recipe);
    if (foreign.value) return;
    const isArticle = recipe === JSON.stringify(path.value.recipe);
    if (driving) await travel(shown.iteration, isArticle);
    if (entry === entered) await explain(shown);
  }

  /**
   * @param {number} iteration
   * @param {boolean} isArticle  true if the session shows the article's network already
   */
  async function travel(iteration, isArticle) {
    const frame = store.frame.value;
    const [here, end] = isArticle && frame ? [frame.iteration, frame.end] : [0, 0];
    if (!isArticle) await actions.carryOut({ type: "open", recipe: path.value?.recipe });
    else if (store.status.value.playing) await actions.carryOut({ type: "pause" });
    if (iteration === here) return;
    if (iteration <= end) await actions.carryOut({ type: "seek", iteration });
    else await actions.carryOut({ type: "play", iterations_per_s: null, until: iteration });
  }

  /**
   * Selects the element, or explains the quantity, of a stop or a button.
   * @param {{ select: string, quantity: string, up_to?: string }} shown
   */
  async function explain({ select, quantity, up_to: upTo }) {
    const entry = entered;
    if (upTo) await actions.showUpTo(upTo);
    else actions.showEverything();
    if (entry !== entered) return;
    if (quantity) actions.explain(quantity);
    else if (select) actions.select(select);
  }

  /** Shows the article's network in place of the learner's own. */
  async function showArticle() {
    if (!path.value || !stop.value) return;
    foreign.value = false;
    await travel(stop.value.iteration, false);
    await explain(stop.value);
  }

  /** Sends the commands of a button; the first one that is refused ends it. @param {Try} button */
  async function attempt(button) {
    entered++;
    if (button.panel === "share") return openShare();
    for (const command of button.commands) {
      const outcome = await actions.carryOut(command);
      if (!outcome.ok) return;
    }
    if (button.commands.length > 0) foreign.value = false;
    await explain(button);
  }

  function close() {
    entered++;
    open.value = false;
    actions.showEverything();
    address.write("");
  }

  /** Opens the stop that the address names: #lesson=7 is the seventh. @param {boolean} [driving] */
  function follow(driving = true) {
    const found = ADDRESS.exec(address.read());
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
 * Resolves when the first frame is shown: before it there is no network to train.
 * @param {import("./store.js").Store} store
 */
function firstFrame(store) {
  return new Promise((resolve) => {
    const end = effect(() => {
      if (!store.frame.value) return;
      queueMicrotask(() => end());
      resolve(undefined);
    });
  });
}

/**
 * Every recipe that the lesson itself opens, as text. Any other recipe is a learner's own.
 * @param {Path} path
 */
function recipesOf(path) {
  const buttons = path.stops.flatMap((stop) => [...stop.tries, ...stop.questions.flatMap((q) => q.tries)]);
  const opened = buttons.flatMap(({ commands }) =>
    commands.filter(({ type }) => type === "open").map(({ recipe }) => recipe),
  );
  return new Set([path.recipe, ...opened].map((recipe) => JSON.stringify(recipe)));
}

// The guided lesson: the stop that is shown, its question, and the commands that bring the network
// to it. A stop shows the article's network. A session that shows a learner's own network is left
// alone until the learner asks for the article's; undo brings the own network back.

import { batch, computed, effect, signal, untracked } from "@preact/signals-core";
import { createAsking } from "./asking.js";

/**
 * @typedef {import("../../wire/documents.js").Try} Try
 * @typedef {import("../../wire/documents.js").Tour} Path
 * @typedef {import("../../wire/documents.js").Stop} Stop
 * @typedef {import("../../wire/documents.js").StopState} StopState
 * @typedef {import("../../wire/documents.js").StopAnswer} StopAnswer
 * @typedef {import("./asking.js").Kept} Kept
 * @typedef {import("../../wire/documents.js").LessonVerdict} Verdict
 * @typedef {ReturnType<typeof createTour>} Tour
 */

const ADDRESS = /^#lesson=(\d+)$/;

/**
 * @param {import("../store.js").Store} store
 * @param {import("../actions.js").Actions} actions
 * @param {{ fetchPath: () => Promise<Path>, fetchRecipe: () => Promise<unknown>,
 *   check: (stop: number, given: string) => Promise<Verdict>, fetchAnswer: (stop: number) => Promise<StopAnswer>,
 *   openShare: () => void, pointOut: (name: string, scroll: boolean) => void, place: Kept, progress: Kept,
 *   address: { read: () => string, write: (fragment: string) => void } }} page
 *   `place` keeps the number of the stop that was read last, and `progress` the answers; `address` is
 *   the fragment of the page's address, such as #lesson=7; `pointOut` marks an element of the page, and scrolls to it
 */
export function createTour(store, actions, page) {
  /** @type {import("@preact/signals-core").Signal<Path | null>} */
  const path = signal(null);
  const open = signal(false);
  const failed = signal(false);
  /** True if the session shows a network of the learner's own; the stop then waits. */
  const foreign = signal(false);
  const place = signal(Math.max(0, Number(page.place.read() ?? 1) - 1));
  const stop = computed(() => path.value?.stops[place.value] ?? null);
  const asking = createAsking(page, stop, place);
  /** True while the stop explains no quantity: the diagram then has no badges of factors. */
  const isQuiet = computed(() => {
    const shown = stop.value;
    if (!open.value || !shown || foreign.value || tried.value) return false;
    return (asking.isDone.value ? shown.after : shown.before).quantity === "";
  });
  /** The button that was pressed last. @type {import("@preact/signals-core").Signal<Try | null>} */
  const tried = signal(null);
  /**
   * Counts the stops that were entered. A stop that is still waiting for an answer gives up when
   * the next one is entered.
   */
  let entered = 0;
  /** The revision of the network whose recipe was looked at last. @type {number | null} */
  let lookedAt = null;

  // An edit may make the network the learner's own, and undo may bring the article's back.
  effect(() => {
    const revision = store.frame.value?.revision;
    if (!open.value || revision === undefined || lookedAt === null || revision === lookedAt) return;
    lookedAt = revision;
    void untracked(lookAgain);
  });

  async function lookAgain() {
    const recipe = JSON.stringify(await page.fetchRecipe());
    const [shown, was] = [stop.value, foreign.value];
    if (!open.value || !path.value || !shown) return;
    foreign.value = !recipesOf(path.value).has(recipe);
    if (foreign.value && !was) {
      showAll();
      actions.showEverything();
    } else if (was && !foreign.value) await bring(shown);
  }

  /**
   * Opens the lesson.
   * @param {boolean} [driving]  false after a reload, which leaves the network as it was
   */
  async function show(driving = true) {
    open.value = true;
    failed.value = false;
    try {
      path.value ??= await page.fetchPath();
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
    page.place.write(number);
    page.address.write(`#lesson=${number}`);
    await enter(driving);
  }

  /** @param {boolean} driving */
  async function enter(driving) {
    const [entry, shown] = [++entered, stop.value];
    if (!shown) return;
    batch(() => {
      tried.value = null;
      asking.begin();
      hide(shown, asking.isDone.value);
    });
    store.say(`Stop ${place.value + 1} of ${path.value?.stops.length}: ${shown.title}. ${shown.asks}`);
    const fetched = page.fetchRecipe();
    if (asking.isDone.value) void asking.fetchAnswer();
    const [found] = await Promise.all([fetched, firstFrame(store)]);
    const recipe = JSON.stringify(found);
    if (entry !== entered || !path.value) return;
    lookedAt = store.frame.value?.revision ?? null;
    foreign.value = !recipesOf(path.value).has(recipe);
    if (foreign.value) return showAll();
    const isArticle = recipe === JSON.stringify(path.value.recipe);
    if (driving) await travel(shown.iteration, isArticle);
    if (entry === entered) await bring(shown);
  }

  /**
   * Withholds the numbers that a stop asks for, and fades what it does not speak of.
   * @param {Stop} shown
   * @param {boolean} isDone
   */
  function hide(shown, isDone) {
    const asked = shown.quantity ? [shown.quantity] : [];
    store.withheld.value = new Set(isDone ? shown.after.hides : [...asked, ...shown.before.hides]);
    store.spokenOf.value = new Set(shown.speaks_of);
  }

  function showAll() {
    store.withheld.value = new Set();
    store.spokenOf.value = null;
  }

  /** Brings the page into the state before or after the answer. @param {Stop} shown */
  async function bring(shown) {
    const isDone = asking.isDone.value;
    hide(shown, isDone);
    await explain(isDone ? shown.after : shown.before);
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
    else {
      const played = await actions.carryOut({ type: "play", iterations_per_s: null, until: iteration });
      if (played.ok) await arrival(store, iteration);
    }
  }

  /**
   * Selects the element, or explains the quantity, of a state of a stop.
   * @param {StopState} state
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
    hide(stop.value, asking.isDone.value);
    await travel(stop.value.iteration, false);
    await bring(stop.value);
  }

  /** Judges an answer; a right one shows what comes after it. @param {string} given */
  async function answer(given) {
    const shown = stop.value;
    const said = await asking.check(given);
    if (said) store.say(said);
    if (shown && shown === stop.value && asking.isDone.value) await settle(shown);
  }

  /** Shows the answer. */
  async function showMe() {
    const shown = stop.value;
    await asking.giveUp();
    if (!shown || shown !== stop.value || !asking.answer.value) return;
    store.say(`The answer is ${asking.answer.value.value}.`);
    await settle(shown);
  }

  /** @param {Stop} shown */
  async function settle(shown) {
    if (!foreign.value) await bring(shown);
    const name = shown.after.select;
    if (name && stop.value === shown) page.pointOut(name, false);
  }

  /**
   * Sends the commands of a button; the first one that is refused ends it. A button without
   * commands leaves the place in the calculation as it is.
   * @param {Try} button
   */
  async function attempt(button) {
    const entry = ++entered;
    if (button.panel === "share") return page.openShare();
    for (const command of button.commands) {
      const outcome = await actions.carryOut(command);
      if (!outcome.ok) return;
    }
    if (button.commands.length > 0) {
      foreign.value = false;
      showAll();
      actions.showEverything();
    } else if (store.spokenOf.value && button.select) {
      store.spokenOf.value = new Set([...store.spokenOf.value, button.select]);
    }
    if (entry !== entered) return;
    if (button.quantity) actions.explain(button.quantity);
    else if (button.select) actions.select(button.select);
    tried.value = button;
    page.pointOut(button.select || button.shows, true);
  }

  function close() {
    entered++;
    open.value = false;
    showAll();
    actions.showEverything();
    page.address.write("");
  }

  /** Opens the stop that the address names: #lesson=7 is the seventh. @param {boolean} [driving] */
  function follow(driving = true) {
    const found = ADDRESS.exec(page.address.read());
    if (!found) return;
    place.value = Math.max(0, Number(found[1]) - 1);
    void show(driving);
  }

  return {
    ...{ path, open, failed, foreign, place, stop, tried, isQuiet },
    ...{ progress: asking.progress, verdict: asking.verdict, refusal: asking.refusal },
    ...{ isDone: asking.isDone, revealed: asking.answer, show, close, go, answer, showMe },
    next: () => open.value && go(place.value + 1),
    back: () => open.value && go(place.value - 1),
    ...{ showArticle, attempt, follow },
    /** Fetches the words again, in a new notation. */
    async rewrite() {
      if (!path.value) return;
      path.value = await page.fetchPath();
      if (asking.isDone.value) await asking.fetchAnswer();
    },
  };
}

/**
 * Resolves when the first frame is shown: before it there is no network to train.
 * @param {import("../store.js").Store} store
 */
function firstFrame(store) {
  return once(() => store.frame.value !== null);
}

/**
 * Resolves when an iteration is shown, or when playing towards it has ended before.
 * @param {import("../store.js").Store} store
 * @param {number} iteration
 */
function arrival(store, iteration) {
  let hasPlayed = false;
  return once(() => {
    const { playing } = store.status.value;
    hasPlayed ||= playing;
    return (store.frame.value?.iteration ?? 0) >= iteration || (hasPlayed && !playing);
  });
}

/**
 * Resolves when a condition on signals is true.
 * @param {() => boolean} isTrue
 */
function once(isTrue) {
  return new Promise((resolve) => {
    const end = effect(() => {
      if (!isTrue()) return;
      queueMicrotask(() => end());
      resolve(undefined);
    });
  });
}

/**
 * Every recipe that the lesson itself opens, as text. Any other recipe is a learner's own.
 * @param {Path} path
 */
function recipesOf({ recipe, recipes }) {
  return new Set([recipe, ...recipes].map((one) => JSON.stringify(one)));
}

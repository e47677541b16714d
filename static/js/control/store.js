// What the page knows: the newest frame, the network, the status, drafts. Signals; a frame is shown once per animation frame,
// and only the newest.

import { batch, computed, signal } from "@preact/signals-core";
import { ARTICLE, writing } from "../model/notation.js";
import { isInside, moment } from "../model/operations.js";

/**
 * @typedef {ReturnType<typeof createStore>} Store
 * @typedef {import("../panels/explain/derivation.js").Derivation} Derivation
 * @typedef {import("../model/operations.js").Grouping | "iteration" | "epoch"} StepBy
 * @typedef {{ calculation: import("../model/operations.js").Calculation | null, iteration: number, at: number }} Cursor
 *   after `at` operations of this iteration
 */

/** @param {{ watching: boolean }} options  watching: a link that shows and changes nothing */
export function createStore({ watching }) {
  /** How letters and numbers are written. @type {import("@preact/signals-core").Signal<import("../model/notation.js").Notation>} */
  const notation = signal(ARTICLE);
  /** What Step, Back and Play go by. @type {import("@preact/signals-core").Signal<StepBy>} */
  const stepBy = signal(/** @type {StepBy} */ ("iteration"));
  /** Where one stands inside the iteration that is shown; null: all of it is shown. @type {import("@preact/signals-core").Signal<Cursor | null>} */
  const cursor = signal(/** @type {Cursor | null} */ (null));
  const present = computed(() =>
    cursor.value && isInside(stepBy.value)
      ? moment(cursor.value.calculation, stepBy.value, cursor.value.at)
      : null,
  );
  const knows = computed(() => present.value?.knows ?? (() => true));
  // The new weights come at the end of the iteration, but each can be worked out as soon as its gradient is known.
  const explains = computed(
    () => (/** @type {string} */ name) =>
      knows.value(name.endsWith("+") ? `dE_total/d${name.slice(0, -1)}` : name),
  );
  const quantity = signal("dE_total/dw5");
  const derivation = signal(/** @type {Derivation | null} */ (null));
  const explained = computed(() => {
    const found = derivation.value;
    const names = found ? [found.quantity, ...found.factors.map((factor) => factor.quantity)] : [];
    return found?.quantity === quantity.value && names.every(explains.value) ? found : null;
  });
  const frame = signal(/** @type {import("../wire/protocol.js").Frame | null} */ (null));
  /** @type {import("@preact/signals-core").Signal<import("../wire/protocol.js").Status>} */
  const status = signal({ type: "status", playing: false, iterations_per_s: 10, until: null, message: "" });
  const store = {
    watching,
    stepBy,
    cursor,
    /** What is known at the cursor; null: everything. @type {import("@preact/signals-core").ReadonlySignal<import("../model/operations.js").Moment | null>} */
    moment: present,
    /** Whether a quantity is worked out where one stands. */
    knows,
    /** Whether it can be explained there. */
    explains,
    notation,
    writing: computed(() => writing(notation.value)),
    /** What undo and redo would do, and the runs left behind. @type {import("@preact/signals-core").Signal<import("../wire/protocol.js").History>} */
    history: signal({ type: "history", undo: null, redo: null, branches: [] }),
    /** @type {import("@preact/signals-core").Signal<"connecting" | import("../wire/connection.js").State | "outdated">} */
    connection: signal("connecting"),
    /** Why the server asked to come back later, in its own words. @type {import("@preact/signals-core").Signal<string>} */
    reason: signal(""),
    /** @type {import("@preact/signals-core").Signal<import("../wire/protocol.js").Network | null>} */
    network: signal(null),
    /** The recipe without its edits, while the settings are open. @type {import("@preact/signals-core").Signal<import("../model/recipe.js").Recipe | null>} */
    recipe: signal(null),
    /** New runs that the settings have asked for and that were not answered yet. */
    opening: signal(0),
    /** What the settings can be set to. @type {import("@preact/signals-core").Signal<import("../panels/training/settings.js").Choices | null>} */
    choices: signal(null),
    status,
    /** How far the way is that is being made to an iteration that is not stored.
     * @type {import("@preact/signals-core").Signal<{ goal: number, done: number, left: number } | null>} */
    progress: signal(null),
    frame,
    /** @type {import("@preact/signals-core").Signal<import("../wire/protocol.js").Curve | null>} */
    curve: signal(null),
    /** Iterations a second to play at; null is as fast as possible. @type {import("@preact/signals-core").Signal<number | null>} */
    speed: signal(10),
    /** Whether the page itself goes on from step to step, inside iterations, and how many a second. */
    walking: signal(false),
    pace: signal(1),
    /** The name of the quantity that is being looked at; at first the one that the article explains first. @type {import("@preact/signals-core").Signal<string | null>} */
    selected: signal("w5"),
    /** Which of its quantities is explained. */
    quantity,
    /** The newest explanation that came. */
    derivation,
    /** The same, if it is about what is selected now and everything in it is worked out where one stands; else null.
     * @type {import("@preact/signals-core").ReadonlySignal<Derivation | null>} */
    explained,
    /** Its factors, without their numbers while these are of a state that is no longer shown. */
    factors: computed(() => {
      const [found, now] = [explained.value, frame.value];
      const isCurrent = found?.iteration === now?.iteration && found?.revision === now?.revision;
      const factors = found?.factors ?? [];
      return isCurrent || status.value.playing
        ? factors
        : factors.map((factor) => ({ ...factor, value: null }));
    }),
    /** Whether the page asks before each step what it will do. */
    predicting: signal(false),
    /** What it asks now, and of which state. @type {import("@preact/signals-core").Signal<{ parameter: string, iteration: number, revision: number } | null>} */
    question: signal(null),
    /** @type {import("@preact/signals-core").Signal<{ right: number, tried: number,
     *   last: (Pick<import("./predicting.js").Prediction, "parameter" | "answer" | "why"> & { hit: boolean }) | null }>} */
    score: signal({ right: 0, tried: 0, last: null }),
    /** What was refused, in a sentence. @type {import("@preact/signals-core").Signal<string>} */
    notice: signal(""),
    /** Requests that were refused for now and wait to be sent again. */
    waiting: signal(0),
    /** Edits on their way: what a finger has set and no frame shows yet. @type {import("@preact/signals-core").Signal<Map<string, Draft>>} */
    drafts: signal(new Map()),
    theme: darkTheme(),
    receive,
  };

  /** @type {import("../wire/protocol.js").Frame | null} */
  let newestFrame = null;
  /** @type {import("../wire/protocol.js").Curve | null} */
  let newestCurve = null;
  /** @type {import("../wire/protocol.js").Network | null} */
  let newestNetwork = null;
  let scheduled = false;

  /**
   * A network is shown together with its first frame, never with the numbers of the one before.
   * @param {import("../wire/protocol.js").Frame | import("../wire/protocol.js").Curve} message
   * @param {import("../wire/protocol.js").Network} network  the one it belongs to
   */
  function receive(message, network) {
    if (message.kind === "frame") [newestFrame, newestNetwork] = [message, network];
    else newestCurve = message;
    if (scheduled) return;
    scheduled = true;
    requestAnimationFrame(repaint);
  }

  function repaint() {
    scheduled = false;
    batch(() => {
      if (newestNetwork) store.network.value = newestNetwork;
      if (newestFrame) store.frame.value = newestFrame;
      if (newestCurve) store.curve.value = newestCurve;
      dropShownDrafts();
    });
    newestFrame = newestCurve = newestNetwork = null;
  }

  function dropShownDrafts() {
    const shown = store.frame.value?.revision ?? -1;
    const kept = new Map(
      [...store.drafts.value].filter(([, d]) => d.revision === null || d.revision > shown),
    );
    if (kept.size !== store.drafts.value.size) store.drafts.value = kept;
  }

  return store;
}

/**
 * One of the numbers that an explanation is made of: `at` is a neuron or an edge, `along` the edge of a path.
 * @typedef {{ number: number, quantity: string, at: string, along: string, first: boolean, name: string, value: number | null }} Factor
 */

/**
 * `revision` is known once the server has applied the edit.
 * @typedef {{ value: number, revision: number | null }} Draft
 */

/** @returns {import("@preact/signals-core").Signal<"light" | "dark">} */
function darkTheme() {
  const query = matchMedia("(prefers-color-scheme: dark)");
  const theme = signal(/** @type {"light" | "dark"} */ (query.matches ? "dark" : "light"));
  query.addEventListener("change", () => (theme.value = query.matches ? "dark" : "light"));
  return theme;
}

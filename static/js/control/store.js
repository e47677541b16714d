// The state of the page, as signals: the newest frame, the network, the status, the selection, the
// drafts. At most one frame is shown per animation frame: the newest.

import { batch, computed, effect, signal } from "@preact/signals-core";
import { ARTICLE, writing } from "../model/notation.js";
import { isInside, moment, withholding } from "../model/operations.js";
import { USUAL } from "../model/shortcuts.js";

/**
 * @template T
 * @typedef {import("@preact/signals-core").Signal<T>} Signal
 */

/**
 * @typedef {ReturnType<typeof createStore>} Store
 * @typedef {import("../wire/documents.js").Derivation} Derivation
 * @typedef {import("../model/operations.js").Grouping | "iteration" | "epoch"} StepBy
 * @typedef {{ calculation: import("../model/operations.js").Calculation | null, iteration: number, at: number }} Cursor
 *   behind the first `at` operations of this iteration
 * @typedef {{ value: number, revision: number | null }} Draft  an edit; its revision is known once the server has applied it
 * @typedef {{ parameter: string, iteration: number, revision: number }} Asked  a question, and the state that it is about
 * @typedef {Pick<import("../wire/documents.js").Prediction, "parameter" | "answer" | "why"> & { hit: boolean }} Guessed
 */

/**
 * @param {{ watching: boolean, locks?: Set<string> }} options  watching: a page that shows the
 *   session and changes nothing; `locks` are those of model/page_options.js
 */
export function createStore({ watching, locks = new Set() }) {
  const shown = createShown();
  /**
   * The letters and numbers of the notation.
   * @type {Signal<import("../model/notation.js").Notation>}
   */
  const notation = signal(ARTICLE);
  /** The newest sentence for screen readers. */
  const announcement = signal("");
  return {
    watching,
    /**
     * True if this page leaves the numbers, the rule or the network as they are.
     * @param {"numbers" | "rule" | "network"} what
     */
    keeps: (what) => watching || locks.has(what),
    ...shown,
    ...createExplained(shown),
    notation,
    writing: computed(() => writing(notation.value)),
    ...createTheme(),

    /** @type {Signal<"connecting" | import("../wire/connection.js").State | "outdated">} */
    connection: signal("connecting"),
    /** The server's reason for "lost", a sentence or nothing. */
    reason: signal(""),
    /** The commands that undo and redo would take back and repeat, and the other branches.
     * @type {Signal<import("../wire/protocol.js").History>} */
    history: signal({ type: "history", undo: null, redo: null, branches: [], edits: [] }),
    /** The curves of the other branches, by their ids.
     * @type {Signal<Map<number, import("../wire/documents.js").BranchCurve>>} */
    branchCurves: signal(new Map()),
    /** The progress of a seek to an iteration that is not stored; null if there is none.
     * @type {Signal<{ goal: number, done: number, left: number } | null>} */
    progress: signal(null),
    /** The server's sentence about a refused command, until the session changes. */
    notice: createNotice(shown),
    /** A sentence that helps after a command; it goes with the next one. */
    advice: signal(""),
    announcement,
    /** Lets screen readers speak a sentence. @param {string} sentence */
    say(sentence) {
      const words = sentence.replaceAll("_", " ");
      // The same sentence again is spoken again only if its text differs.
      announcement.value = words === announcement.peek() ? `${words}\u00a0` : words;
    },
    /** The keys of the page. @type {Signal<import("../model/shortcuts.js").Shortcuts>} */
    shortcuts: signal(USUAL),
    /** The elements of the diagram that the lesson speaks of; null: all of them.
     * @type {Signal<ReadonlySet<string> | null>} */
    spokenOf: signal(null),
    /** The part of the rule line that somebody wants to compare with another one; null: none.
     * @type {Signal<string | null>} */
    wondered: signal(null),
    /** The number of requests that wait to be sent again. */
    waiting: signal(0),

    /**
     * The recipe without its edits, while the settings are open.
     * @type {Signal<import("../wire/documents.js").Recipe | null>}
     */
    recipe: signal(null),
    /** The number of new runs that the settings have begun and the server has not answered. */
    opening: signal(0),
    /** @type {Signal<import("../wire/documents.js").Choices | null>} */
    choices: signal(null),

    /**
     * Iterations a second to play at; null is as fast as possible.
     * @type {Signal<number | null>}
     */
    speed: signal(10),
    /** True while the page plays steps inside an iteration. */
    playingSteps: signal(false),
    /** Steps a second inside an iteration. */
    pace: signal(1),

    /** True if the page asks a question before each step. */
    predicting: signal(false),
    /** @type {Signal<{ right: number, tried: number, last: Guessed | null }>} */
    score: signal({ right: 0, tried: 0, last: null }),
  };
}

/** @typedef {ReturnType<typeof createShown>} Shown */

/** The session as it is shown, and the cursor inside its iteration. */
function createShown() {
  /** @type {Signal<import("../wire/protocol.js").Network | null>} */
  const network = signal(null);
  /** @type {Signal<import("../wire/protocol.js").Frame | null>} */
  const frame = signal(null);
  /** @type {Signal<import("../wire/protocol.js").Curve | null>} */
  const curve = signal(null);
  /** Edits that no frame shows yet, by quantity. @type {Signal<Map<string, Draft>>} */
  const drafts = signal(new Map());
  /** @type {Signal<import("../wire/protocol.js").Status>} */
  const status = signal({ type: "status", playing: false, iterations_per_s: 10, until: null, message: "" });
  /** The size of a step. @type {Signal<StepBy>} */
  const stepBy = signal("iteration");
  /** The place inside the iteration; null if all of it is shown. @type {Signal<Cursor | null>} */
  const cursor = signal(null);
  /** The quantities that are known at the cursor; null: all of them. */
  const atCursor = computed(() =>
    cursor.value && isInside(stepBy.value)
      ? moment(cursor.value.calculation, stepBy.value, cursor.value.at)
      : null,
  );
  /** The quantities that the lesson asks for: the page shows their numbers nowhere.
   * @type {Signal<ReadonlySet<string>>} */
  const withheld = signal(new Set());
  /** The open question. @type {Signal<Asked | null>} */
  const question = signal(null);
  /** What the watched page shows; null before it says so, and on a page that does not watch.
   * @type {Signal<import("../wire/protocol.js").View | null>} */
  const view = signal(null);
  /** Every quantity whose number is hidden until a question is answered. */
  const hidden = computed(() => {
    const asked = question.value?.parameter;
    const answer = asked ? [`${asked}+`, `dE_total/d${asked}`] : [];
    return new Set([...withheld.value, ...answer, ...(view.value?.hidden ?? [])]);
  });
  /** The state of the calculation for the diagram; null: all of it is shown. */
  const drawn = computed(() => withholding(atCursor.value, hidden.value));
  /** True for a quantity that is computed at the cursor and not hidden. */
  const knows = computed(() => {
    const [now, not] = [atCursor.value, hidden.value];
    return (/** @type {string} */ name) => !not.has(name) && (now?.knows(name) ?? true);
  });
  /** The errors at the ends of epochs; null with one sample.
   * @type {Signal<import("../wire/protocol.js").Epochs | null>} */
  const epochs = signal(null);
  const receive = createReceive({ network, frame, curve, epochs, drafts });
  return {
    ...{ network, frame, curve, epochs, drafts, status, stepBy, cursor, moment: atCursor },
    ...{ withheld, question, view, hidden, drawn, knows, receive },
  };
}

/**
 * The selection and its explanation.
 * @param {Shown} shown
 */
function createExplained({ frame, status, knows, hidden }) {
  /**
   * True for a quantity that can be explained at the cursor. New weights are shown at the end of an
   * iteration, but each of them follows from its gradient, so it can be explained as soon as the
   * gradient is known.
   */
  const explains = computed(
    () => (/** @type {string} */ name) =>
      !hidden.value.has(name) && knows.value(name.endsWith("+") ? `dE_total/d${name.slice(0, -1)}` : name),
  );
  /**
   * The name of the selected element; at first the weight that the article explains first.
   * @type {Signal<string | null>}
   */
  const selected = signal("w5");
  /**
   * The element under the pointer, which a small card previews. The selection stays.
   * @type {Signal<{ name: string, x: number, y: number } | null>}
   */
  const pointed = signal(null);
  /** The quantity of it that is explained. */
  const quantity = signal("dE_total/dw5");
  /** The newest explanation that has come. @type {Signal<Derivation | null>} */
  const derivation = signal(null);
  /** The server's sentence if the explanation is refused or cannot be fetched; else empty. */
  const fault = signal("");
  /**
   * The newest explanation, if it is about `quantity` and all of it is known at the cursor; else
   * null.
   */
  const explained = computed(() => {
    const found = derivation.value;
    const names = found ? [found.quantity, ...found.factors.map((factor) => factor.quantity)] : [];
    if (!found || found.quantity !== quantity.value || !names.every(explains.value)) return null;
    return { ...found, then: found.then.filter((step) => explains.value(step.quantity)) };
  });
  /** Its factors. Their numbers are null if they belong to an earlier state. */
  const factors = computed(() => {
    const [found, now] = [explained.value, frame.value];
    const isCurrent = found?.iteration === now?.iteration && found?.revision === now?.revision;
    const all = found?.factors ?? [];
    return isCurrent || status.value.playing ? all : all.map((factor) => ({ ...factor, value: null }));
  });
  return { explains, selected, pointed, quantity, derivation, fault, explained, factors };
}

/**
 * The function that takes frames and curves, and shows the newest of them in the next animation
 * frame.
 * @param {Pick<Shown, "network" | "frame" | "curve" | "epochs" | "drafts">} shown
 */
function createReceive({ network, frame, curve, epochs, drafts }) {
  /** @type {import("../wire/protocol.js").Frame | null} */
  let newestFrame = null;
  /** @type {import("../wire/protocol.js").Curve | null} */
  let newestCurve = null;
  /** @type {import("../wire/protocol.js").Epochs | null} */
  let newestEpochs = null;
  /** @type {import("../wire/protocol.js").Network | null} */
  let newestNetwork = null;
  let scheduled = false;

  function repaint() {
    scheduled = false;
    batch(() => {
      if (newestNetwork) network.value = newestNetwork;
      if (newestFrame) frame.value = newestFrame;
      if (newestCurve) curve.value = newestCurve;
      if (newestEpochs) epochs.value = newestEpochs;
      dropShownDrafts();
    });
    newestFrame = newestCurve = newestEpochs = newestNetwork = null;
  }

  function dropShownDrafts() {
    const revision = frame.value?.revision ?? -1;
    const kept = new Map([...drafts.value].filter(([, d]) => d.revision === null || d.revision > revision));
    if (kept.size !== drafts.value.size) drafts.value = kept;
  }

  /**
   * A network is shown together with its first frame, never with the numbers of the network before.
   * @param {import("../wire/protocol.js").Frame | import("../wire/protocol.js").Curve | import("../wire/protocol.js").Epochs} message
   * @param {import("../wire/protocol.js").Network} of  the network that the message belongs to
   */
  return (message, of) => {
    if (message.kind === "frame") [newestFrame, newestNetwork] = [message, of];
    else if (message.kind === "curve") newestCurve = message;
    else newestEpochs = message;
    if (scheduled) return;
    scheduled = true;
    requestAnimationFrame(repaint);
  };
}

/**
 * A notice is about the state in which its command was refused: another one ends it.
 * @param {Shown} shown
 */
function createNotice({ frame }) {
  const notice = signal("");
  const revision = computed(() => frame.value?.revision);
  effect(() => {
    void revision.value;
    notice.value = "";
  });
  return notice;
}

/** The colours: those that the learner chose, or the device's. */
function createTheme() {
  const query = matchMedia("(prefers-color-scheme: dark)");
  const isDark = signal(query.matches);
  query.addEventListener("change", () => (isDark.value = query.matches));
  const scheme = signal(/** @type {"system" | "light" | "dark"} */ ("system"));
  const theme = computed(() => {
    if (scheme.value !== "system") return scheme.value;
    return isDark.value ? "dark" : "light";
  });
  return { scheme, theme };
}

// Travelling with the error curve: a slider over the whole plot, for pointer and keys, and the
// values under the pointer.

import { distance, nearest, recorded } from "../draw/curve_lines.js";
import { whole } from "../model/number.js";
import { make } from "./make.js";
import { branchInWords, flagInWords, placeInWords } from "./strip_words.js";

/** A pointer this near to a mark or a line is on it. */
const NEAR_PX = 6;
/** A recorded iteration this near to the pointer is taken in place of the pointer's own. */
const REACH_PX = 2;
/** A pointer that moves less than this has clicked. */
const CLICK_PX = 4;
/** Page up and down travel this part of the run. */
const PAGES = 10;

/**
 * @typedef {import("./strip.js").State} State
 * @typedef {import("./strip.js").Layout} Layout
 * @typedef {import("./strip.js").Acts & { state: () => State | null, layout: () => Layout | null, moved: () => void }} Options
 */

/**
 * @param {HTMLElement} plot
 * @param {Options} options
 */
export function createTravelling(plot, { travel, choose, enlarge, state, layout, moved }) {
  const slider = make("div", "strip-slider");
  slider.setAttribute("role", "slider");
  slider.setAttribute("aria-label", "Iteration shown, of the whole run");
  slider.setAttribute("aria-valuemin", "0");
  slider.setAttribute("aria-valuenow", "0");
  if (enlarge) slider.setAttribute("aria-description", "Enter enlarges the curve.");
  const hair = make("span", "strip-hair");
  const tip = make("output", "strip-tip");
  tip.setAttribute("aria-hidden", "true");
  hair.hidden = tip.hidden = true;
  plot.append(slider, hair, tip);

  /** The iteration travelled to, until a frame shows it. @type {number | null} */
  let wanted = null;
  /** The frame that was shown when it was last asked for. @type {unknown} */
  let askedAt = null;
  /** The pointer that is held down: where, and on which other run. @type {{ id: number, x: number, other: number | null } | null} */
  let held = null;
  /** Where the pointer is. @type {{ x: number, y: number } | null} */
  let pointed = null;

  /** @param {number} iteration */
  function go(iteration) {
    const now = state();
    if (!now?.canTravel) return;
    const to = Math.min(Math.max(0, iteration), now.frame.end);
    if (to === (wanted ?? now.frame.iteration)) return;
    [wanted, askedAt] = [to, now.frame];
    travel(to);
    moved();
  }

  /** @param {PointerEvent} event */
  function placeOf(event) {
    const box = plot.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }

  /** Travels to the recorded iteration, or the flag, at the pointer. @param {number} x */
  function goTo(x) {
    const [now, places] = [state(), layout()];
    if (now && places) go(pointAt(now, places, x).iteration);
  }

  plot.addEventListener("pointerdown", (event) => {
    const [now, places] = [state(), layout()];
    const isRing = /** @type {Element} */ (event.target).closest(".strip-end");
    if (event.button !== 0 || isRing || !now?.canTravel || !places || now.frame.end === 0) return;
    pointed = placeOf(event);
    held = { id: event.pointerId, x: pointed.x, other: otherAt(places, pointed) };
    slider.focus({ preventScroll: true });
    event.preventDefault();
    plot.setPointerCapture(event.pointerId);
    if (held.other === null) goTo(pointed.x);
  });
  plot.addEventListener("pointermove", (event) => {
    pointed = placeOf(event);
    if (held) {
      if (Math.abs(pointed.x - held.x) >= CLICK_PX) held.other = null;
      if (held.other === null) goTo(pointed.x);
    }
    writeTip();
  });
  plot.addEventListener("pointerup", () => {
    if (held?.other !== null && held?.other !== undefined) choose(held.other);
    held = null;
  });
  plot.addEventListener("pointercancel", () => (held = null));
  plot.addEventListener("pointerleave", () => {
    pointed = null;
    writeTip();
  });
  slider.addEventListener("keydown", (event) => {
    const now = state();
    if (!now || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter") enlarge?.();
    const to = keyTo(event, wanted ?? now.frame.iteration, now);
    if (to === null) return;
    event.preventDefault();
    go(to);
  });

  function writeTip() {
    const [now, places] = [state(), layout()];
    hair.hidden = tip.hidden = !pointed || !now || !places;
    if (!pointed || !now || !places) return;
    const { at, words } = tipAt(now, places, pointed);
    hair.style.left = `${at}px`;
    tip.textContent = words;
    tip.style.left = `${Math.min(Math.max(at, tip.offsetWidth / 2), places.width - tip.offsetWidth / 2)}px`;
  }

  return {
    /** The iteration where the handle stands before a frame shows it, or null. */
    shown: () => wanted,
    update() {
      const now = state();
      if (!now) return;
      if (!held && wanted !== null && now.frame !== askedAt) wanted = null;
      const at = wanted ?? now.frame.iteration;
      slider.tabIndex = now.canTravel ? 0 : -1;
      slider.setAttribute("aria-disabled", String(!now.canTravel));
      slider.setAttribute("aria-valuemax", String(now.frame.end));
      slider.setAttribute("aria-valuenow", String(at));
      slider.setAttribute("aria-valuetext", placeInWords(now, at));
      if (pointed) writeTip();
    },
  };
}

/**
 * The place at the pointer, and the errors recorded there. A flag draws the pointer to its
 * iteration.
 * @param {State} state
 * @param {Layout} layout
 * @param {number} x
 * @returns {{ iteration: number, errors: number[], test: number, flag: Layout["flags"][number] | undefined, of?: number }}  `of`
 *   is the end of the epoch whose means these are
 */
function pointAt({ curve, frame, samples, epochs, isKnown }, layout, x) {
  const flag = layout.flags.find(({ at }) => Math.abs(at - x) < NEAR_PX);
  const reach = flag ? 0 : layout.iteration(REACH_PX) - layout.iteration(0);
  const now = frame.iteration === frame.end ? layout.now : null;
  const at = flag ? flag.marks[0].iteration : layout.iteration(x);
  const { iteration, errors } = recorded(curve, at, reach, { end: frame.end, error: now });
  // A number that is not known yet at the cursor, or that is asked for, does not stand here either.
  if (iteration === frame.iteration && !isKnown) return { iteration, errors: [], test: NaN, flag };
  if (samples === 1) return { iteration, errors, test: NaN, flag };
  // The means are known at the end of the run and at the ends of epochs.
  if (iteration === frame.end)
    return { iteration, errors: now === null ? [] : [now], test: now === null ? NaN : frame.testError, flag };
  if (!epochs || epochs.iterations.length === 0) return { iteration, errors: [], test: NaN, flag };
  const k = nearest(epochs.iterations, iteration);
  const end = epochs.iterations[k];
  const place = Math.abs(end - iteration) <= reach ? end : iteration;
  return { iteration: place, errors: [epochs.train[k]], test: epochs.test[k], flag, of: end };
}

/**
 * The other run whose line is at a place, unless the present run's own is too.
 * @param {Layout} layout
 * @param {{ x: number, y: number }} place
 */
function otherAt({ own, others }, { x, y }) {
  if (distance(own, x, y) < NEAR_PX) return null;
  return others.find(({ line }) => distance(line, x, y) < NEAR_PX)?.other.id ?? null;
}

/**
 * @param {State} state
 * @param {Layout} layout
 * @param {{ x: number, y: number }} place
 */
function tipAt(state, layout, place) {
  const id = otherAt(layout, place);
  const other = layout.others.find((known) => known.other.id === id)?.other;
  if (other)
    return {
      at: place.x,
      words: `other run: ${branchInWords(other, state.writing)} · click to go on with it`,
    };
  const point = pointAt(state, layout, place.x);
  const { number } = state.writing;
  const words = [point.flag ? flagInWords(point.flag.marks) : `iteration ${whole(point.iteration)}`];
  const when = point.of === undefined || point.of === point.iteration ? "" : `at ${whole(point.of)}: `;
  const errors = point.errors.map((error) => number(error)).join(" to ");
  if (errors) words.push(`${when}E ${errors}`);
  if (Number.isFinite(point.test)) words.push(`test ${number(point.test)}`);
  return { at: layout.x(point.iteration), words: words.join(" · ") };
}

/**
 * The iteration that a key travels to; null for a key that is not the slider's.
 * @param {KeyboardEvent} event
 * @param {number} at
 * @param {State} state
 */
function keyTo({ key, shiftKey }, at, { frame, edits }) {
  const page = Math.max(1, Math.round(frame.end / PAGES));
  const before = edits.filter(({ iteration }) => iteration < at).at(-1)?.iteration ?? 0;
  const after = edits.find(({ iteration }) => iteration > at)?.iteration ?? frame.end;
  switch (key) {
    case "ArrowRight":
    case "ArrowUp":
      return shiftKey ? after : at + 1;
    case "ArrowLeft":
    case "ArrowDown":
      return shiftKey ? before : at - 1;
    case "PageUp":
      return at + page;
    case "PageDown":
      return at - page;
    case "Home":
      return 0;
    case "End":
      return frame.end;
  }
  return null;
}

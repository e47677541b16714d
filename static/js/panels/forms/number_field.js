// A field for a number, such as 0.4, 0,4, 2/5 or 1e-3. It shows the number with the decimal sign of
// the notation. Enter sends it, Escape drops it, the arrow keys change it by a step. A refused value
// shows the reason and changes nothing.

import { createContext } from "preact";
import { useContext, useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { exact, parse } from "../../model/number.js";
import { html } from "../html.js";

/**
 * @typedef {{ label: string, value: number, autofocus?: boolean, begin?: string | null, step?: number, disabled?: boolean,
 *   keep: (value: number) => Promise<{ ok: boolean, message?: string }>, leave?: () => void }} Props
 *   `begin` is a text that was typed before the field opened
 */

/**
 * The notation of the fields below, a signal; without one the decimal sign is a point.
 * @type {import("preact").Context<{ value: import("../../model/notation.js").Writing } | null>}
 */
export const InNotation = createContext(/** @type {any} */ (null));

/** @param {Props} props */
export function NumberField({ label, value, keep, leave, autofocus, begin = null, disabled, step = 0.01 }) {
  const id = useId();
  const comma = useContext(InNotation)?.value.notation.comma === "true";
  /** All digits, with the decimal sign of the notation. @param {number} number */
  const written = (number) => (comma ? exact(number).replace(".", ",") : exact(number));
  const input = useRef(/** @type {HTMLInputElement | null} */ (null));
  // A reference, because the next key may come before the typed text is drawn.
  const typed = useRef(begin);
  const [, redraw] = useState(0);
  // A focused field keeps its text while the number plays on, so that a selection in it stays.
  const held = useRef(/** @type {string | null} */ (null));
  const [refusal, setRefusal] = useState("");
  // Enter also takes the focus away, which submits too: one value is sent once.
  const submitting = useRef(false);

  useLayoutEffect(() => {
    if (!autofocus) return;
    input.current?.focus();
    if (begin === null) input.current?.select();
  }, []);

  /** @param {string | null} text */
  function setTyped(text) {
    typed.current = text;
    redraw((count) => count + 1);
  }

  async function submit() {
    if (submitting.current) return;
    if (typed.current === null) return leave?.();
    const number = parse(typed.current);
    if (number === null)
      return setRefusal(`“${typed.current}” is not a number. Try ${written(0.4)}, 2/5 or 1e-3.`);
    submitting.current = true;
    const outcome = await keep(number);
    if (!outcome.ok) setRefusal(outcome.message ?? "");
    else cancel();
    submitting.current = false;
  }

  function cancel() {
    held.current = null;
    setTyped(null);
    setRefusal("");
    leave?.();
  }

  /** @param {number} steps */
  function nudge(steps) {
    const from = typed.current === null ? value : parse(typed.current);
    if (from === null) return;
    // Rounded to the digits of a step: 0.1 and 0.2 make 0.3, not 0.30000000000000004.
    const number = Number((from + steps * step).toFixed(12));
    setTyped(written(number));
    void keep(number).then((outcome) => setRefusal(outcome.ok ? "" : (outcome.message ?? "")));
  }

  /** @param {KeyboardEvent} event */
  function onKeyDown(event) {
    const act = /** @type {Record<string, () => void>} */ ({
      Enter: () => void submit(),
      Escape: cancel,
      ArrowUp: () => nudge(event.shiftKey ? 10 : 1),
      ArrowDown: () => nudge(event.shiftKey ? -10 : -1),
    })[event.key];
    event.stopPropagation();
    if (!act) return;
    event.preventDefault();
    act();
  }

  return html`<span class="number-field">
    <input
      ref=${input}
      type="text"
      inputmode="decimal"
      autocomplete="off"
      spellcheck=${false}
      disabled=${disabled}
      aria-label=${label}
      aria-invalid=${refusal !== ""}
      aria-describedby=${refusal ? `${id}-refusal` : null}
      value=${typed.current ?? held.current ?? written(value)}
      onInput=${(/** @type {InputEvent} */ e) => setTyped(/** @type {HTMLInputElement} */ (e.target).value)}
      onKeyDown=${onKeyDown}
      onFocus=${(/** @type {FocusEvent} */ e) => (held.current = /** @type {HTMLInputElement} */ (e.target).value)}
      onBlur=${() => {
        held.current = null;
        void submit();
      }}
    />
    ${refusal && html`<span class="refusal" role="alert" id=${`${id}-refusal`}>${refusal}</span>`}
  </span>`;
}

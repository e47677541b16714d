// A field for a number, such as 0.4, 0,4, 2/5 or 1e-3. Enter sends it, Escape drops it, the arrow
// keys change it by a step. A refused value shows the reason and changes nothing.

import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { exact, parse } from "../../model/number.js";
import { html } from "../html.js";

/**
 * @typedef {{ label: string, value: number, autofocus?: boolean, step?: number, disabled?: boolean,
 *   keep: (value: number) => Promise<{ ok: boolean, message?: string }>, leave?: () => void }} Props
 */

/** @param {Props} props */
export function NumberField({ label, value, keep, leave, autofocus, disabled, step = 0.01 }) {
  const input = useRef(/** @type {HTMLInputElement | null} */ (null));
  // A reference, because the next key may come before the typed text is drawn.
  const typed = useRef(/** @type {string | null} */ (null));
  const [, redraw] = useState(0);
  // A focused field keeps its text while the number plays on, so that a selection in it stays.
  const held = useRef(/** @type {string | null} */ (null));
  const [refusal, setRefusal] = useState("");
  // Enter also takes the focus away, which submits too: one value is sent once.
  const submitting = useRef(false);

  useLayoutEffect(() => {
    if (!autofocus) return;
    input.current?.focus();
    input.current?.select();
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
    if (number === null) return setRefusal(`“${typed.current}” is not a number. Try 0.4, 2/5 or 1e-3.`);
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
    setTyped(exact(number));
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
      value=${typed.current ?? held.current ?? exact(value)}
      onInput=${(/** @type {InputEvent} */ e) => setTyped(/** @type {HTMLInputElement} */ (e.target).value)}
      onKeyDown=${onKeyDown}
      onFocus=${(/** @type {FocusEvent} */ e) => (held.current = /** @type {HTMLInputElement} */ (e.target).value)}
      onBlur=${() => {
        held.current = null;
        void submit();
      }}
    />
    ${refusal && html`<span class="refusal" role="alert">${refusal}</span>`}
  </span>`;
}

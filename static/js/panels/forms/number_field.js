// A number that can be typed: 0.4, 0,4, 2/5 and 1e-3 are all numbers. Enter keeps, Esc leaves, arrow keys nudge; a refused value
// says why and changes nothing.

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
  // A reference, because a key may come before what was typed has been drawn.
  const typed = useRef(/** @type {string | null} */ (null));
  const [, redraw] = useState(0);
  // While the field has the focus it stands still, however fast the number plays on: what is selected must stay selected.
  const held = useRef(/** @type {string | null} */ (null));
  const [refusal, setRefusal] = useState("");
  // Enter takes the focus away as well: what is on its way must not be sent again.
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
    // Rounded to the step's own digits, so that 0.1 and 0.2 do not make 0.30000000000000004.
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

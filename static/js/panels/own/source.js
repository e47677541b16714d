// A text or a file: pasted, typed, dropped or chosen.

import { useState } from "preact/hooks";
import { html } from "../html.js";

/** A text is read after typing has rested this long. */
const REST_MS = 300;

/**
 * @param {{ label: string, hint: string, accept: string, name: string, example: string, take: (bytes: Blob, name: string) => void }} props
 *   name: of the file that has been read; empty for none
 */
export function Source({ label, hint, accept, name, example, take }) {
  const [typing, setTyping] = useState(/** @type {ReturnType<typeof setTimeout> | undefined} */ (undefined));
  const read = (/** @type {string} */ text) => text.trim() && take(new Blob([text]), TYPED);
  return html`<div class="own-source">
    <label class="own-text">
      <span>${label}</span>
      <textarea
        rows="4"
        spellcheck="false"
        autocomplete="off"
        placeholder=${example}
        onInput=${(/** @type {Event} */ e) => {
          const { value } = /** @type {HTMLTextAreaElement} */ (e.target);
          clearTimeout(typing);
          setTyping(setTimeout(() => read(value), REST_MS));
        }}
      ></textarea>
    </label>
    <p class="own-choose">
      <label class="button">
        Choose a file …
        <input
          type="file"
          class="spoken"
          accept=${accept}
          onChange=${(/** @type {Event} */ e) => {
            const field = /** @type {HTMLInputElement} */ (e.target);
            const [file] = field.files ?? [];
            if (file) take(file, file.name);
            field.value = ""; // The same file again is read again.
          }}
        />
      </label>
      <span class="hint">${name ? `Read: ${name}` : hint}</span>
    </p>
  </div>`;
}

/** The name of a text. */
export const TYPED = "the text";

// The form for joining a class: a code and a nickname.

import { html } from "../html.js";

/** @param {{ root: string, code: string }} props */
export function JoinForm({ code }) {
  return html`<form class="card join"><input name="code" aria-label="Code" value=${code} /></form>`;
}

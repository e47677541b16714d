// One line at the top when something needs a word: the connection is lost, something was refused, the run stopped.

import { html } from "./html.js";

/** @param {{ store: import("../store.js").Store, actions: import("../actions.js").Actions, root: string }} props */
export function Banner({ store, actions, root }) {
  const connection = store.connection.value;
  if (connection === "lost")
    return html`<p class="banner warn" role="status">
      The connection is lost. Coming back by itself … Nothing you made is gone.
    </p>`;
  if (connection === "gone")
    return html`<p class="banner warn" role="alert">
      This session is no longer on the server. <a href=${`${root}/`}>Start with the article’s network</a>
    </p>`;
  if (store.notice.value)
    return html`<p class="banner warn" role="alert">
      ${store.notice.value} <button type="button" class="plain" onClick=${actions.dismiss}>Close</button>
    </p>`;
  if (store.status.value.message)
    return html`<p class="banner warn" role="status">${store.status.value.message}</p>`;
  return "";
}

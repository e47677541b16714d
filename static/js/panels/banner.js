// The line at the top: the connection is lost, a command was refused, or the run has stopped.

import { html } from "./html.js";

/** Shown while a refused request waits to be sent again. */
export const ASKING_AGAIN = "The server has much to do just now. The page asks again by itself.";

/**
 * @param {{ store: import("../control/store.js").Store, actions: import("../control/actions.js").Actions, root: string, wake: () => void }} props
 */
export function Banner({ store, actions, root, wake }) {
  switch (store.connection.value) {
    case "lost":
      return html`<p class="banner warn" role="status">
        ${store.reason.value || "The connection is lost."} Coming back by itself … Nothing you made is gone.
      </p>`;
    case "moving":
      return html`<p class="banner warn" role="status">
        The server restarts and is back in a moment. Nothing you made is gone.
      </p>`;
    case "blocked":
      return html`<p class="banner warn" role="alert">
        A proxy between you and the server blocks WebSockets, through which the numbers come. Try another
        network, or ask the administrator of this one to allow them. The page goes on trying.
      </p>`;
    case "portal":
      return html`<p class="banner warn" role="alert">
        Something else answers in place of the server: perhaps your network needs a login. Open any other page
        to log in; this one comes back by itself. Nothing you made is gone.
      </p>`;
    case "outdated":
      return html`<p class="banner warn" role="alert">
        The server is newer than this page. Nothing you made is gone.${" "}
        <button type="button" onClick=${() => location.reload()}>Reload the page</button>
      </p>`;
    case "asleep":
      return html`<p class="banner warn" role="alert">
        This session sleeps, because you opened others. Nothing you made is gone.${" "}
        <button type="button" onClick=${wake}>Wake it</button>
      </p>`;
    case "gone":
      return html`<p class="banner warn" role="alert">
        This session is no longer on the server. <a href=${`${root}/`}>Start with the article’s network</a>
      </p>`;
  }
  if (store.notice.value)
    return html`<p class="banner warn" role="alert">
      ${store.notice.value} <button type="button" class="plain" onClick=${actions.dismiss}>Close</button>
    </p>`;
  if (store.advice.value)
    return html`<p class="banner" role="status">
      ${store.advice.value} <button type="button" class="plain" onClick=${actions.dismiss}>Close</button>
    </p>`;
  if (store.waiting.value > 0) return html`<p class="banner warn" role="status">${ASKING_AGAIN}</p>`;
  if (store.status.value.message)
    return html`<p class="banner warn" role="status">${store.status.value.message}</p>`;
  return "";
}

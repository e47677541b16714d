// In place of the transport bar, on a page that watches: what the watched page does and shows.

import { useLayoutEffect, useState } from "preact/hooks";
import { describe, elementsOf } from "../model/elements.js";
import { whole } from "../model/number.js";
import { html } from "./html.js";

/**
 * @param {{ store: import("../control/store.js").Store, actions: import("../control/actions.js").Actions,
 *   fetchPath: () => Promise<import("../wire/documents.js").Tour> }} props
 */
export function Watched({ store, actions, fetchPath }) {
  const [view, frame, network] = [store.view.value, store.frame.value, store.network.value];
  const title = useStopTitle(view?.stop ?? null, fetchPath);
  if (!frame || !network) return "";
  const { playing, iterations_per_s: speed } = store.status.value;
  const known = elementsOf(network);
  const there = view?.selected ? known.get(view.selected) : undefined;
  const moment = store.moment.value;
  const isOwn = view !== null && store.selected.value !== null && store.selected.value !== view.selected;
  const pace = speed === null ? "as fast as possible" : `${whole(speed)} iterations a second`;
  return html`<section class="watched" aria-label="The watched page" data-testid="watched">
    <p><strong>Watching</strong>${playing ? `: it plays, ${pace}.` : ": it stands still."}</p>
    ${there ? html`<p>It explains ${describe(there)}.</p>` : ""}
    ${
      moment && view?.step_by
        ? html`<p>
            ${moment.operation ? `It is at operation ${whole(moment.at)} of ${whole(moment.of)}, ${moment.operation.phase}.` : "It is before the first operation of an iteration."}
          </p>`
        : ""
    }
    ${view?.stop ? html`<p>Lesson, stop ${view.stop}${title ? `: ${title}` : ""}.</p>` : ""}
    ${view && view.hidden.length > 0 ? html`<p>The answer to a question is hidden until it is given.</p>` : ""}
    ${
      isOwn
        ? html`<button type="button" class="plain" onClick=${actions.free}>Explain what it explains</button>`
        : ""
    }
  </section>`;
}

/**
 * The title of a stop of the lesson; empty until it has come.
 * @param {number | null} stop  counted from 1
 * @param {() => Promise<import("../wire/documents.js").Tour>} fetchPath
 */
function useStopTitle(stop, fetchPath) {
  const [titles, setTitles] = useState(/** @type {string[]} */ ([]));
  useLayoutEffect(() => {
    if (stop === null || titles.length > 0) return;
    fetchPath().then(
      ({ stops }) => setTitles(stops.map(({ title }) => title)),
      () => {},
    );
  }, [stop]);
  return stop === null ? "" : (titles[stop - 1] ?? "");
}

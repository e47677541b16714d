// The operation at the cursor: its place in the iteration and its equation.

import { useLayoutEffect, useState } from "preact/hooks";
import { query } from "../../model/notation.js";
import { whole } from "../../model/number.js";
import { html } from "../html.js";
import { inWords } from "../symbols.js";

/**
 * @typedef {{ store: import("../../control/store.js").Store, actions: import("../../control/actions.js").Actions,
 *   fetchDerivation: import("./derivation.js").FetchDerivation }} Props
 */

/** @param {Props} props */
export function PresentOperation(props) {
  const { store } = props;
  const moment = store.moment.value;
  return moment ? html`<${Line} ...${props} moment=${moment} />` : "";
}

/** @param {Props & { moment: import("../../model/operations.js").Moment }} props */
function Line({ store, actions, fetchDerivation, moment }) {
  const [line, setLine] = useState({ key: "", equation: "", spoken: "" });
  const frame = store.frame.value;
  const { operation } = moment;
  const quantity = operation?.quantity ?? "";
  const notation = query(store.notation.value);

  // An equation belongs to one state and is never shown for another.
  const key = `${quantity} ${frame?.iteration} ${frame?.revision} ${notation}`;

  useLayoutEffect(() => {
    if (!quantity) return;
    const wanted = new AbortController();
    /** @param {string} equation @param {string} spoken */
    const keep = (equation, spoken) => !wanted.signal.aborted && setLine({ key, equation, spoken });
    fetchDerivation(quantity, notation, wanted.signal).then(
      ({ steps }) => {
        const { plain, spoken } = steps[steps.length - 1];
        keep(plain, spoken);
      },
      () => keep(quantity, `${quantity}, its numbers could not be fetched just now`),
    );
    return () => wanted.abort();
  }, [key]);

  const isHere = !operation || line.key === key;
  return html`<div class="operation">
    <p tabindex="0" aria-live="polite" aria-atomic="true" aria-busy=${!isHere} data-testid="operation">
      ${heading(moment, store.cursor.value)}${
        operation && isHere
          ? html`<br /><span class="equation" aria-hidden="true">${inWords(line.equation)}</span
              ><span class="spoken">${line.spoken}</span>`
          : ""
      }
    </p>
    <button type="button" class="plain" onClick=${actions.showEverything}>Show everything</button>
  </div>`;
}

/**
 * @param {import("../../model/operations.js").Moment} moment
 * @param {import("../../control/store.js").Cursor | null} cursor
 */
function heading({ at, of, operation }, cursor) {
  const iteration = cursor?.iteration ?? 0;
  if (of === 0) return "Fetching the operations of this iteration …";
  if (!operation)
    return `From iteration ${whole(iteration)} to ${whole(iteration + 1)}: nothing is worked out yet. Step does the first of ${whole(of)} operations.`;
  const batch = cursor?.calculation?.batch ?? 1;
  const over = operation.sample === null && batch > 1 ? `, all ${whole(batch)} samples of the batch` : "";
  const end = at === of ? ` The next step goes on from iteration ${whole(iteration + 1)}.` : "";
  return `Operation ${whole(at)} of ${whole(of)}, ${operation.phase}${over}.${end}`;
}

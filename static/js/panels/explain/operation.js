// The operations at the cursor: their place in the iteration, and the equation of each. A step by
// neuron, layer or phase lists all operations of its group.

import { useLayoutEffect, useState } from "preact/hooks";
import { query } from "../../model/notation.js";
import { whole } from "../../model/number.js";
import { html } from "../html.js";
import { inWords, raised } from "../symbols.js";

/**
 * @typedef {import("../../wire/server.js").Server["equations"]} FetchEquations
 * @typedef {import("../../wire/documents.js").Step} Step
 * @typedef {{ store: import("../../control/store.js").Store, actions: import("../../control/actions.js").Actions,
 *   fetchEquations: FetchEquations }} Props
 */

/** The most equations of one answer, and the most that are shown without folding. */
const [MOST, UNFOLDED] = [40, 8];

/** @param {Props} props */
export function PresentOperation(props) {
  const { store } = props;
  const moment = store.moment.value;
  return moment ? html`<${Group} ...${props} moment=${moment} />` : "";
}

/** @param {Props & { moment: import("../../model/operations.js").Moment }} props */
function Group({ store, actions, fetchEquations, moment }) {
  const [told, setTold] = useState({ key: "", equations: /** @type {Step[]} */ ([]) });
  const frame = store.frame.value;
  const names = moment.group.slice(-MOST).map(({ quantity }) => quantity);
  const notation = query(store.notation.value);

  // Equations belong to one state and are never shown for another.
  const key = `${names} ${frame?.iteration} ${frame?.revision} ${notation}`;

  useLayoutEffect(() => {
    if (names.length === 0) return;
    const wanted = new AbortController();
    fetchEquations(names, notation, wanted.signal).then(
      ({ equations, iteration, revision }) => {
        const isOfFrame = iteration === frame?.iteration && revision === frame?.revision;
        if (!wanted.signal.aborted && isOfFrame) setTold({ key, equations });
      },
      () => {},
    );
    return () => wanted.abort();
  }, [key]);

  const isHere = names.length === 0 || told.key === key;
  const equations = isHere && names.length > 0 ? told.equations : [];
  const last = equations.at(-1);
  const line = (/** @type {Step} */ { quantity, plain, spoken }) =>
    html`<li key=${quantity} class=${quantity === store.quantity.value ? "explained" : ""}>
      <button type="button" class="plain" onClick=${() => actions.explain(quantity)}>
        <span class="equation" aria-hidden="true">${inWords(raised(plain))}</span
        ><span class="spoken">${spoken}</span>
      </button>
    </li>`;
  const earlier = equations.slice(0, -UNFOLDED);
  return html`<section
    class="operation"
    aria-label="Operations of this step"
    aria-busy=${!isHere}
    data-testid="operation"
  >
    <p class="heading">
      <span
        >${heading(moment, store.cursor.value)}${last ? html`<span class="spoken"> ${last.spoken}</span>` : ""}</span
      >
      <button type="button" class="plain" onClick=${actions.showEverything}>Show everything</button>
    </p>
    ${
      earlier.length > 0
        ? html`<details>
            <summary>${moment.group.length - UNFOLDED} operations before these</summary>
            <ol>
              ${earlier.map(line)}
            </ol>
          </details>`
        : ""
    }
    ${
      equations.length > 0
        ? html`<ol>
            ${equations.slice(-UNFOLDED).map(line)}
          </ol>`
        : ""
    }
  </section>`;
}

/**
 * @param {import("../../model/operations.js").Moment} moment
 * @param {import("../../control/store.js").Cursor | null} cursor
 */
function heading({ at, of, operation, group }, cursor) {
  const iteration = cursor?.iteration ?? 0;
  if (of === 0) return "Fetching the operations of this iteration …";
  if (!operation)
    return `From iteration ${whole(iteration)} to ${whole(iteration + 1)}: nothing is worked out yet. Step does the first of ${whole(of)} operations.`;
  const batch = cursor?.calculation?.batch ?? 1;
  const over = operation.sample === null && batch > 1 ? `, all ${whole(batch)} samples of the batch` : "";
  const end = at === of ? ` The next step goes on from iteration ${whole(iteration + 1)}.` : "";
  const count = group.length > 1 ? `, with the ${whole(group.length - 1)} before it` : "";
  return `Operation ${whole(at)} of ${whole(of)}, ${operation.phase}${over}${count}.${end}`;
}

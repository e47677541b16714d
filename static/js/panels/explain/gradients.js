// The gradient check: every gradient beside its central difference, which needs no derivative.

import { useLayoutEffect, useState } from "preact/hooks";
import { UNKNOWN } from "../../model/number.js";
import { elementsOf } from "../../model/elements.js";
import { html } from "../html.js";
import { inWords } from "../symbols.js";

/**
 * @typedef {import("../../wire/documents.js").GradientChecks} Checks
 */

/** The most digits that a central difference can agree in. */
const ALL_DIGITS = 11;

/**
 * @param {{ store: import("../../control/store.js").Store, actions: import("../../control/actions.js").Actions, fetchChecks: () => Promise<Checks> }} props
 */
export function GradientTable({ store, actions, fetchChecks }) {
  const [found, setFound] = useState(/** @type {Checks | null} */ (null));
  const [state, setState] = useState(/** @type {"idle" | "busy"} */ ("idle"));
  const [failure, setFailure] = useState("");
  const [frame, network] = [store.frame.value, store.network.value];
  const stale = !found || found.iteration !== frame?.iteration || found.revision !== frame?.revision;
  // The checks of another network do not hold for this one.
  useLayoutEffect(() => setFound(null), [network?.names]);

  async function check() {
    const asked = store.network.value;
    setState("busy");
    setFailure("");
    try {
      const answer = await fetchChecks();
      if (store.network.value?.names === asked?.names) setFound(answer);
    } catch (problem) {
      setFailure(/** @type {Error} */ (problem).message);
    }
    setState("idle");
  }

  return html`
    <p class="hint">
      Each weight a little up, then a little down: (E(w + h) − E(w − h)) / 2h. No chain rule, and the same
      number.
    </p>
    <button type="button" disabled=${state === "busy"} onClick=${check}>
      ${state === "busy" ? "Checking …" : "Check all gradients"}
    </button>
    <div role="status">
      ${failure && html`<p class="hint">${failure}</p>`}
      ${found && network ? html`<p>${verdict(found)}${stale ? html` <span class="hint">The network has moved on since.</span>` : ""}</p>` : ""}
    </div>
    ${found && network ? html`<div class="scrolls"><${Table} ...${{ store, actions, network, found }} /></div>` : ""}
  `;
}

/** @param {Checks} found */
function verdict({ checks, iteration }) {
  const differing = checks.filter(({ agrees }) => !agrees).length;
  if (differing === 0) return `✓ All ${checks.length} gradients of iteration ${iteration} agree.`;
  return `✗ ${differing} of ${checks.length} gradients of iteration ${iteration} differ.`;
}

/**
 * @param {{ store: import("../../control/store.js").Store, actions: import("../../control/actions.js").Actions, network: import("../../wire/protocol.js").Network, found: Checks }} props
 */
function Table({ store, actions, network, found }) {
  const writing = store.writing.value;
  const known = elementsOf(network);
  return html`<table class="gradients">
    <thead>
      <tr>
        <th scope="col">name</th>
        <th scope="col">∂E/∂</th>
        <th scope="col">difference</th>
        <th scope="col">gap</th>
      </tr>
    </thead>
    <tbody>
      ${found.checks.map(({ parameter, gradient, numeric, gap, agrees, note }) => {
        const element = known.get(parameter);
        // A number that is not computed at the cursor is left open.
        const isKnown = store.knows.value(`dE_total/d${parameter}`);
        return html`<tr key=${parameter} class=${agrees ? "agrees" : "differs"} title=${note}>
          <th scope="row">
            <button
              type="button"
              class="plain cell"
              onClick=${() => actions.explain(`dE_total/d${parameter}`)}
            >
              ${inWords(element ? writing.name(element) : parameter)}
            </button>
          </th>
          <td>${isKnown ? orDash(gradient, writing.number) : UNKNOWN}</td>
          <td>${isKnown ? orDash(numeric, writing.number) : UNKNOWN}</td>
          <td>
            ${
              isKnown
                ? html`<meter
                      min="0"
                      max=${ALL_DIGITS}
                      value=${digits(gap)}
                      aria-label="digits that agree"
                    ></meter>
                    ${` ${agrees ? "✓ agrees" : "✗ differs"} ${orDash(gap, (size) => size.toExponential(0))}`}`
                : UNKNOWN
            }
          </td>
        </tr>`;
      })}
    </tbody>
  </table>`;
}

/**
 * @param {number | null} value  null: not finite
 * @param {(value: number) => string} write
 */
function orDash(value, write) {
  return value === null ? "–" : write(value);
}

/** @param {number | null} gap */
function digits(gap) {
  return gap === null ? 0 : Math.max(0, Math.min(ALL_DIGITS, -Math.log10(Math.max(gap, 1e-16))));
}

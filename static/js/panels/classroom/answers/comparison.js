// A wrong calculation beside the right one: what the pupils did, what the chain rule asks, and where the two part.

import { useLayoutEffect, useRef } from "preact/hooks";
import { format } from "../../../model/number.js";
import { Equation } from "../../explain/formula.js";
import { html } from "../../html.js";
import { inWords } from "../../symbols.js";

const DECIMALS = 6;
/** Rows of the table, the last ones on the way. */
const MOST_ROWS = 6;

/**
 * @param {{ example: import("../../../wire/class_server.js").Example, title: string, count: number,
 *   typeset: import("../../explain/formula.js").Typeset, draw: (place: HTMLElement, network: any, marked: string) => void }} props
 */
export function Comparison({ example, title, count, typeset, draw }) {
  const { factors, sign, steps, given, equation, network, text } = example;
  const right = example.group === "right";
  const differing = steps.filter(({ differs }) => differs).slice(-MOST_ROWS);
  return html`<article class="comparison">
    <h2>${count} · ${title}</h2>
    ${network ? html`<${Drawing} network=${network} marked=${right ? example.element : (example.parted ?? example.element)} draw=${draw} />` : ""}
    ${
      right
        ? ""
        : html`<section class="beside-step did">
            <h3>${count === 1 ? "What one did" : `What ${count} did`}</h3>
            ${
              factors
                ? html`<p class="product">
                    ${sign < 0 ? html`<mark class="changed">−</mark> ` : ""}
                    ${factors.map(
                      (factor, n) =>
                        html`${n > 0 ? " · " : ""}${
                          factor.wrong === null
                            ? html`<mark class="missing-part" title=${factor.name}
                                >${inWords(factor.name)} left out</mark
                              >`
                            : factor.wrong === factor.right
                              ? html`<span class="kept">${format(factor.wrong, DECIMALS)}</span>`
                              : html`<mark class="changed" title=${factor.name}
                                  >${format(factor.wrong, DECIMALS)}</mark
                                >`
                        }`,
                    )}
                    ${" = "}<strong>${given}</strong>
                  </p>`
                : html`<p class="product"><strong>${given}</strong></p>`
            }
            ${
              !factors && differing.length > 0
                ? html`<table>
                    <thead>
                      <tr>
                        <th scope="col">Quantity</th>
                        <th scope="col">Right</th>
                        <th scope="col">With the mistake</th>
                      </tr>
                    </thead>
                    <tbody>
                      ${differing.map(
                        (step, n) =>
                          html`<tr key=${step.quantity}>
                            <td>
                              ${step.name}${n === 0 ? html` <mark class="changed">here they part</mark>` : ""}
                            </td>
                            <td>${format(step.right, DECIMALS)}</td>
                            <td>${format(step.wrong, DECIMALS)}</td>
                          </tr>`,
                      )}
                    </tbody>
                  </table>`
                : ""
            }
          </section>`
    }
    <section class="beside-step by-rule">
      <h3>${right ? "The calculation" : "What the rule asks"}</h3>
      <${Equation} step=${equation} typeset=${typeset} />
    </section>
    ${text && !right ? html`<p class="why">${text}</p>` : ""}
  </article>`;
}

/** @param {{ network: any, marked: string, draw: (place: HTMLElement, network: any, marked: string) => void }} props */
function Drawing({ network, marked, draw }) {
  const place = useRef(/** @type {HTMLElement | null} */ (null));
  useLayoutEffect(() => {
    if (place.current) draw(place.current, network, marked);
  }, [network, marked]);
  return html`<div class="diagram comparison-diagram" ref=${place}></div>`;
}

// The numbers of a landscape in words: of which samples its error is, the present point, the next step.

import { UNKNOWN } from "../../model/number.js";
import { html } from "../html.js";

/** @param {import("./panel.js").Props & { found: import("./panel.js").Landscape }} props */
export function Numbers(props) {
  const { store, found } = props;
  const parts = found.kind === "rate" ? RateNumbers(props) : PointNumbers(props);
  return html`<div class="landscape-numbers">
    <p>E: <strong>${found.whose.words}</strong>, at iteration ${String(found.frame.iteration)}.</p>
    ${parts} ${found.frame.diverged && html`<p>Training has stopped: ${store.status.value.message}</p>`}
  </div>`;
}

/** @param {import("./panel.js").Props & { found: import("./panel.js").Landscape }} props */
function PointNumbers({ store, telling, found }) {
  const { number } = store.writing.value;
  const knows = store.knows.value;
  const told = (/** @type {string} */ quantity, /** @type {number} */ value) =>
    knows(quantity) ? number(value) : UNKNOWN;
  const isTold = found.parameters.every(({ name }) => knows(`${name}+`));
  const isOther = telling.otherRule(found);
  return html`
    <table class="landscape-point">
      <thead>
        <tr>
          <th scope="col"><span class="spoken">Point</span></th>
          ${found.parameters.map(({ name }) => html`<th scope="col">${telling.nameOf(name)}</th>`)}
          <th scope="col">E</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">now</th>
          ${found.parameters.map(({ now }) => html`<td>${number(now)}</td>`)}
          <td data-testid="landscape-now">${number(found.now)}</td>
        </tr>
        <tr>
          <th scope="row">gradient</th>
          ${found.parameters.map(({ name, gradient }) => html`<td>${told(`dE_total/d${name}`, gradient)}</td>`)}
          <td></td>
        </tr>
        <tr>
          <th scope="row">next</th>
          ${found.parameters.map(({ name, next }) => html`<td>${told(`${name}+`, next)}</td>`)}
          <td data-testid="landscape-next">${isTold ? nextError(found, number) : UNKNOWN}</td>
        </tr>
      </tbody>
    </table>
    ${
      found.kind === "one" && isTold && Number.isFinite(telling.nextOnCurve.value)
        ? html`<p>
            On this section, where only ${telling.nameOf(found.parameters[0].name)} moves, the next value
            gives E${" "}
            <span class="number">${number(telling.nextOnCurve.value)}</span>.
          </p>`
        : ""
    }
    ${!found.whose.hasSlope && html`<p>The gradient and the next step are those of the coming batch.</p>`}
    ${isOther && html`<p>The rule is ${isOther}: its next step does not follow the gradient’s arrow exactly.</p>`}
  `;
}

/** @param {import("./panel.js").Landscape} found @param {(value: number) => string} number */
function nextError({ next }, number) {
  return Number.isFinite(next) ? number(next) : UNKNOWN;
}

/** @param {import("./panel.js").Props & { found: import("./panel.js").Landscape }} props */
function RateNumbers({ store, telling, found, rate }) {
  const { number, rate: letter } = store.writing.value;
  const isTold = store.hidden.value.size === 0 && !store.moment.value;
  const rule = telling.otherRule(found);
  const error = telling.errorAtRate(rate.value);
  return html`
    <p>
      ${letter} <span class="number">${number(rate.value, 6)}</span> gives E${" "}
      <span class="number" data-testid="landscape-at-rate">${isTold ? number(error) : UNKNOWN}</span>${" "}
      after one step; now E is <span class="number" data-testid="landscape-now">${number(found.now)}</span>.
    </p>
    <p>
      The curve is plain gradient descent: every weight less the rate times its
      gradient.${
        rule
          ? html`${" "}The rule is ${rule}, and its next step goes elsewhere: to E${" "}
              <span class="number" data-testid="landscape-next"
                >${isTold ? nextError(found, number) : UNKNOWN}</span
              >.`
          : ""
      }
    </p>
    ${!found.whose.hasSlope && html`<p>The gradient is that of the coming batch, the error that of all samples.</p>`}
  `;
}

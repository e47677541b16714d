// The printed numbers that do not follow from the article's own rule. Each stands beside the rule's
// number and beside the calculation that gives the printed one, with its first differing digit
// marked and a button that runs that calculation.

import { useLayoutEffect, useState } from "preact/hooks";
import { format } from "../../model/number.js";
import { elementsOf, valueOf } from "../../model/elements.js";
import { html } from "../html.js";
import { inWords } from "../symbols.js";

/**
 * @typedef {import("../../wire/documents.js").Try} Try
 * @typedef {import("../../wire/documents.js").PrintedNumber} PrintedNumber
 * @typedef {import("../../wire/documents.js").Article} Article
 */

/**
 * @param {{ store: import("../../control/store.js").Store, fetchArticle: () => Promise<Article>, run: (one: Try) => Promise<void> }} props
 */
export function Errata({ store, fetchArticle, run }) {
  const [article, setArticle] = useState(/** @type {Article | null} */ (null));
  const [failed, setFailed] = useState(false);
  const [tried, setTried] = useState("");
  useLayoutEffect(() => {
    fetchArticle().then(setArticle, () => setFailed(true));
  }, []);

  if (failed) return html`<p role="alert">The numbers could not be fetched. Close this and try again.</p>`;
  if (!article) return html`<p>Fetching …</p>`;
  const parted = article.numbers.filter((n) => !n.agrees);
  const agreeing = article.numbers.filter((n) => n.agrees);
  return html`
    <ul class="parted">
      ${parted.map(
        (n) =>
          html`<${Parted}
            key=${n.name}
            printed=${n}
            store=${store}
            tried=${tried === n.name}
            run=${
              store.watching || !n.run
                ? null
                : () => {
                    setTried(n.name);
                    void run(/** @type {Try} */ (n.run));
                  }
            }
          />`,
      )}
    </ul>
    <h4>A slip of the pen</h4>
    ${article.errata.filter((e) => e.printed.some((p) => p.includes("="))).map((e) => html`<p><code>${e.printed.join(", ")}</code>: ${e.what}</p>`)}
    <details>
      <summary>The ${agreeing.length} numbers that agree</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">quantity</th>
            <th scope="col">printed</th>
            <th scope="col">computed</th>
          </tr>
        </thead>
        <tbody>
          ${agreeing.map(
            (n) =>
              html`<tr key=${n.name}>
                <th scope="row">${inWords(n.name)}</th>
                <td>${minus(n.printed)}</td>
                <td>${format(n.computed)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </details>
  `;
}

/**
 * @param {{ printed: PrintedNumber, store: import("../../control/store.js").Store, tried: boolean, run: (() => void) | null }} props
 */
function Parted({ printed, store, tried, run }) {
  const shown = tried ? onScreen(printed, store) : null;
  return html`<li>
    <p class="name">${inWords(printed.name)}</p>
    <dl>
      ${row("printed", marked(minus(printed.printed), digits(printed, printed.computed)))}
      ${row("by the article’s rule", digits(printed, printed.computed))}
      ${printed.computed_so === null ? "" : row("by the other calculation", digits(printed, printed.computed_so))}
      ${shown === null ? "" : row("on the screen now", html`<strong class="shown" role="status">${digits(printed, shown)}</strong>`)}
    </dl>
    <p>${inWords(printed.follows_from)}</p>
    ${run && html`<button type="button" onClick=${run}>${printed.run?.label}</button>`}
  </li>`;
}

/**
 * The number on the screen after the run: E_total or an output. Null for a number that is not in a
 * frame.
 * @param {PrintedNumber} printed
 * @param {import("../../control/store.js").Store} store
 */
function onScreen(printed, store) {
  const [frame, network, name] = [store.frame.value, store.network.value, printed.run?.shows ?? ""];
  if (!frame || !network) return null;
  if (name === "E_total") return frame.error;
  const neuron = elementsOf(network).get(name.replace(/^out_/, ""));
  return neuron ? (valueOf(neuron, frame) ?? null) : null;
}

/**
 * @param {string} term
 * @param {unknown} number
 */
function row(term, number) {
  return html`<div class="row">
    <dt>${term}</dt>
    <dd>${number}</dd>
  </div>`;
}

/** @param {string} text */
function minus(text) {
  return text.replace("-", "−");
}

/**
 * The number with as many decimals as the article prints.
 * @param {PrintedNumber} printed
 * @param {number} value
 */
function digits(printed, value) {
  return format(value, printed.printed.split(".")[1]?.length ?? 0);
}

/**
 * The printed number with its first differing digit marked, underlined and bold, and named for
 * screen readers.
 * @param {string} printed
 * @param {string} computed
 */
function marked(printed, computed) {
  let same = 0;
  while (same < printed.length && printed[same] === computed[same]) same++;
  const place = same - printed.indexOf(".");
  return html`${printed.slice(0, same)}<mark>${printed[same]}</mark>${printed.slice(same + 1)}<span
      class="spoken"
      >, differs first at decimal ${place}, where a ${computed[same]} was to stand</span
    >`;
}

// About these numbers: what the article prints, what its own rule gives, and where the two part, why.

import { useEffect, useRef, useState } from "preact/hooks";
import { format } from "../ink/number.js";
import { html } from "./html.js";

/**
 * @typedef {{ name: string, printed: string, computed: number, agrees: boolean, follows_from: string, computed_so: number | null }} Printed
 * @typedef {{ numbers: Printed[], errata: { printed: string[], what: string }[] }} Article
 */

/** @param {{ open: boolean, close: () => void, fetchArticle: () => Promise<Article> }} props */
export function About({ open, close, fetchArticle }) {
  const dialog = useRef(/** @type {HTMLDialogElement | null} */ (null));
  const [article, setArticle] = useState(/** @type {Article | null} */ (null));
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    if (!open) return dialog.current?.close();
    dialog.current?.showModal();
    setFailed(false);
    if (!article) fetchArticle().then(setArticle, () => setFailed(true));
  }, [open]);

  return html`<dialog ref=${dialog} class="about" aria-labelledby="about-title" onClose=${close}>
    <header>
      <h2 id="about-title">About these numbers</h2>
      <button type="button" onClick=${close}>Close</button>
    </header>
    <p>
      The network is the one in Matt Mazur’s “A Step by Step Backpropagation Example” (2015). Backstep
      computes in double precision with the rule the article states. Nearly all of its printed numbers come
      out to the last digit; a few do not, and here is why.
    </p>
    ${failed ? html`<p role="alert">The numbers could not be fetched. Close this and try again.</p>` : ""}
    ${article ? html`<${Numbers} article=${article} />` : failed ? "" : html`<p>Fetching …</p>`}
  </dialog>`;
}

/** @param {{ article: Article }} props */
function Numbers({ article }) {
  const parted = article.numbers.filter((n) => !n.agrees);
  const agreeing = article.numbers.filter((n) => n.agrees);
  return html`
    <h3>Where the article and its rule part</h3>
    <ul class="parted">
      ${parted.map(
        (n) =>
          html`<li key=${n.name}>
            <p class="name">${n.name}</p>
            <dl>
              <div class="row">
                <dt>printed</dt>
                <dd>${marked(n.printed.replace("-", "−"), digits(n, n.computed))}</dd>
              </div>
              <div class="row">
                <dt>by the article’s rule</dt>
                <dd>${digits(n, n.computed)}</dd>
              </div>
              ${
                n.computed_so !== null
                  ? html`<div class="row">
                      <dt>by the other calculation</dt>
                      <dd>${digits(n, n.computed_so)}</dd>
                    </div>`
                  : ""
              }
            </dl>
            <p>${n.follows_from}</p>
          </li>`,
      )}
    </ul>
    <h3>A slip of the pen</h3>
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
                <th scope="row">${n.name}</th>
                <td>${n.printed.replace("-", "−")}</td>
                <td>${format(n.computed)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </details>
  `;
}

/**
 * As many decimals as the article printed.
 * @param {Printed} printed
 * @param {number} value
 */
function digits(printed, value) {
  return format(value, printed.printed.split(".")[1]?.length ?? 0);
}

/**
 * The printed number with its first differing digit, and all after it, marked.
 * @param {string} printed
 * @param {string} computed
 */
function marked(printed, computed) {
  let same = 0;
  while (same < printed.length && printed[same] === computed[same]) same++;
  return html`${printed.slice(0, same)}<mark>${printed.slice(same)}</mark>`;
}

// The lesson's card: one stop at a time, beside the diagram that the stop is about.

import { useLayoutEffect, useRef } from "preact/hooks";
import { html } from "../html.js";
import { Errata } from "./errata.js";
import { inWords } from "../symbols.js";

/** @typedef {import("../../wire/documents.js").Try} Try */

/**
 * @param {{ lesson: import("../../control/tour.js").Tour, store: import("../../control/store.js").Store,
 *   fetchArticle: () => Promise<import("../../wire/documents.js").Article> }} props
 */
export function LessonCard({ lesson, store, fetchArticle }) {
  const title = useRef(/** @type {HTMLElement | null} */ (null));
  const open = lesson.open.value;
  // Opening the card moves the focus to its title. A page that was opened by a link keeps the focus
  // at its beginning.
  useLayoutEffect(() => {
    if (open && document.activeElement !== document.body) title.current?.focus();
  }, [open]);
  // A stop is shown from its beginning.
  useLayoutEffect(() => title.current?.scrollIntoView({ block: "nearest" }), [lesson.place.value]);

  if (!open) return "";
  const [path, stop, place] = [lesson.path.value, lesson.stop.value, lesson.place.value];
  return html`<section class="card lesson" aria-labelledby="lesson-title">
    <header>
      <h2 id="lesson-title" tabindex="-1" ref=${title}>The article, as a lesson</h2>
      <button type="button" class="plain" onClick=${lesson.close}>Close lesson</button>
    </header>
    ${lesson.failed.value ? html`<p role="alert">The lesson could not be fetched. Close it and try again.</p>` : ""}
    ${
      path && stop
        ? html`
            <${Ways} lesson=${lesson} path=${path} place=${place} />
            <div class="stop" aria-live="polite">
              <h3>${inWords(`${place + 1}. ${stop.title}`)}</h3>
              ${lesson.foreign.value ? html`<${Own} lesson=${lesson} />` : ""} ${paragraphs(stop.text)}
            </div>
            <div class="more" key=${place}>
              <${Tries} tries=${stop.tries} lesson=${lesson} />
              ${stop.table ? html`<${ErrorTable} ...${stop.table} />` : ""}
              ${stop.questions.map(
                (question) =>
                  html`<section class="asked" key=${question.asked}>
                    <h4><span class="by">A reader asked</span> ${inWords(question.asked)}</h4>
                    ${paragraphs(question.answer)}
                    <${Tries} tries=${question.tries} lesson=${lesson} />
                  </section>`,
              )}
              ${stop.errata ? html`<${Errata} store=${store} fetchArticle=${fetchArticle} run=${lesson.attempt} />` : ""}
            </div>
          `
        : lesson.failed.value
          ? ""
          : html`<p class="waiting">Fetching the lesson …</p>`
    }
  </section>`;
}

/**
 * @param {{ lesson: import("../../control/tour.js").Tour, path: import("../../wire/documents.js").Tour, place: number }} props
 */
function Ways({ lesson, path, place }) {
  return html`<nav class="ways" aria-label="Stops of the lesson">
      <button
        type="button"
        aria-disabled=${place === 0}
        onClick=${lesson.back}
        aria-keyshortcuts="p"
        title="The stop before (P)"
      >
        Previous
      </button>
      <span class="count">Stop ${place + 1} of ${path.stops.length}</span>
      <button
        type="button"
        class="primary"
        aria-disabled=${place === path.stops.length - 1}
        onClick=${lesson.next}
        aria-keyshortcuts="n"
        title="The next stop (N)"
      >
        Next
      </button>
    </nav>
    <details class="contents">
      <summary>Contents</summary>
      <ol>
        ${path.stops.map(
          (stop, n) =>
            html`<li key=${n}>
              <button
                type="button"
                class="plain"
                aria-current=${n === place ? "step" : null}
                onClick=${(/** @type {MouseEvent} */ e) => {
                  /** @type {HTMLElement} */ (e.target).closest("details")?.removeAttribute("open");
                  void lesson.go(n);
                }}
              >
                ${inWords(stop.title)}
              </button>
            </li>`,
        )}
      </ol>
    </details>`;
}

/** @param {{ lesson: import("../../control/tour.js").Tour }} props */
function Own({ lesson }) {
  return html`<p class="own">
    This session shows a network of your own, and this lesson speaks of the article’s. Undo would bring yours
    back.
    <button type="button" onClick=${lesson.showArticle}>Show the article’s</button>
  </p>`;
}

/** @param {{ tries: Try[], lesson: import("../../control/tour.js").Tour }} props */
function Tries({ tries, lesson }) {
  if (tries.length === 0) return "";
  return html`<div class="tries" role="group" aria-label="Try it">
    ${tries.map(
      (one) =>
        html`<button key=${one.label} type="button" onClick=${() => void lesson.attempt(one)}>
          ${inWords(one.label)}
        </button>`,
    )}
  </div>`;
}

/** @param {{ caption: string, head: string[], rows: string[][] }} props */
function ErrorTable({ caption, head, rows }) {
  return html`<div class="table-place" tabindex="0" role="group" aria-label=${caption}>
    <table>
      <caption>
        ${inWords(caption)}
      </caption>
      <thead>
        <tr>
          ${head.map((word) => html`<th key=${word} scope="col">${word}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([way, ...errors]) =>
            html`<tr key=${way}>
              <th scope="row">${way}</th>
              ${errors.map((error, n) => html`<td key=${n}>${error}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** @param {string[]} texts */
function paragraphs(texts) {
  return texts.map((text, n) => html`<p key=${n}>${inWords(text)}</p>`);
}

// The lesson's card: one stop at a time, with its question, beside the diagram that it speaks of.

import { useLayoutEffect, useRef } from "preact/hooks";
import { counted } from "../../model/progress.js";
import { html } from "../html.js";
import { Errata } from "./errata.js";
import { FormulaLines } from "./formula_lines.js";
import { Question } from "./question.js";
import { Summary } from "./summary.js";
import { ErrorTable, Tries } from "./tries.js";
import { inWords } from "../symbols.js";

/**
 * @typedef {import("../../control/lesson/tour.js").Tour} Lesson
 * @typedef {{ lesson: Lesson, store: import("../../control/store.js").Store, root: string,
 *   fetchArticle: () => Promise<import("../../wire/documents.js").Article>,
 *   fetchDerivation: import("../../wire/server.js").Server["derivation"],
 *   typeset: import("../explain/formula.js").Typeset }} Props
 */

/** @param {Props} props */
export function LessonCard(props) {
  const { lesson } = props;
  const title = useRef(/** @type {HTMLElement | null} */ (null));
  const open = lesson.open.value;
  // Opening the card moves the focus to its title. A page that was opened by a link keeps the focus
  // at its beginning.
  useLayoutEffect(() => {
    if (open && document.activeElement !== document.body) title.current?.focus();
  }, [open]);
  // A stop is shown from its beginning. On a narrow page, where the diagram stands above, the card comes
  // to the top.
  const card = useRef(/** @type {HTMLElement | null} */ (null));
  const isThere = lesson.stop.value !== null;
  useLayoutEffect(() => {
    const isNarrow = matchMedia("(max-width: 760px)").matches;
    card.current?.scrollIntoView({ block: isNarrow ? "start" : "nearest" });
  }, [lesson.place.value, isThere]);

  if (!open) return "";
  const [path, stop, place] = [lesson.path.value, lesson.stop.value, lesson.place.value];
  return html`<section class="card lesson" aria-labelledby="lesson-title" ref=${card}>
    <h2 id="lesson-title" class="spoken" tabindex="-1" ref=${title}>The article, as a lesson</h2>
    ${lesson.failed.value ? html`<p role="alert">The lesson could not be fetched. Close it and try again.</p>` : ""}
    ${
      path && stop
        ? html`
            <${Progress} lesson=${lesson} path=${path} place=${place} />
            <${StopText} ...${props} key=${place} stop=${stop} />
            <${Ways} lesson=${lesson} path=${path} place=${place} />
          `
        : lesson.failed.value
          ? ""
          : html`<p class="waiting">Fetching the lesson …</p>`
    }
  </section>`;
}

/** @param {Props & { stop: import("../../wire/documents.js").Stop }} props */
function StopText({ lesson, store, root, fetchArticle, fetchDerivation, typeset, stop }) {
  const answer = lesson.isDone.value ? lesson.revealed.value : null;
  const formula = answer ? answer.formula : stop.formula;
  const withTries = { lesson, store, fetchDerivation, typeset };
  return html`<div class="stop">
    <h3>${inWords(stop.title)}</h3>
    ${lesson.foreign.value ? html`<${Own} lesson=${lesson} />` : ""} ${paragraphs(stop.text)}
    ${formula ? html`<${FormulaLines} key=${answer !== null} formula=${formula} typeset=${typeset} />` : ""}
    <${Question} lesson=${lesson} store=${store} stop=${stop} answer=${answer} />
    ${
      answer
        ? html`<div class="more">
            ${paragraphs(answer.text)}
            <${Tries} ...${withTries} tries=${answer.tries} />
            ${answer.table ? html`<${ErrorTable} ...${answer.table} />` : ""}
            ${answer.readers.map(
              (reader) =>
                html`<section class="asked" key=${reader.asked}>
                  <h4><span class="by">A reader asked</span> ${inWords(reader.asked)}</h4>
                  ${paragraphs(reader.answer)}
                  <${Tries} ...${withTries} tries=${reader.tries} />
                </section>`,
            )}
            ${answer.errata ? html`<${Errata} store=${store} fetchArticle=${fetchArticle} run=${lesson.attempt} />` : ""}
            ${stop.sums_up ? html`<${Summary} lesson=${lesson} root=${root} />` : ""}
          </div>`
        : ""
    }
  </div>`;
}

/** @param {{ lesson: Lesson, path: import("../../wire/documents.js").Tour, place: number }} props */
function Progress({ lesson, path, place }) {
  const { answered, of } = counted(lesson.progress.value, path.stops);
  return html`<div
      class="lesson-progress"
      role="progressbar"
      aria-label="Answered questions"
      aria-valuemin="0"
      aria-valuemax=${of}
      aria-valuenow=${answered}
      aria-valuetext=${`${answered} of ${of}`}
      title=${`${answered} of ${of} questions answered`}
    >
      <i style=${{ width: `${(100 * answered) / of}%` }}></i>
    </div>
    <button type="button" class="quiet close" onClick=${lesson.close} title="Close lesson">
      <span aria-hidden="true">✕</span><span class="spoken">Close lesson</span>
    </button>
    <details class="contents">
      <summary>
        <span class="count">Stop ${place + 1} of ${path.stops.length} · ${path.stops[place].part}</span>
        <span class="spoken">, contents</span>
      </summary>
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
                ${inWords(stop.title)}${stop.title in lesson.progress.value ? html`<span aria-hidden="true"> ✓</span><span class="spoken">, answered</span>` : ""}
              </button>
            </li>`,
        )}
      </ol>
    </details>`;
}

/** @param {{ lesson: Lesson, path: import("../../wire/documents.js").Tour, place: number }} props */
function Ways({ lesson, path, place }) {
  return html`<nav class="ways" aria-label="Stops of the lesson">
    <button type="button" aria-disabled=${place === 0} onClick=${lesson.back} title="The stop before">
      <span aria-hidden="true">← </span>Previous
    </button>
    <button
      type="button"
      class=${lesson.isDone.value ? "primary" : ""}
      aria-disabled=${place === path.stops.length - 1}
      onClick=${lesson.next}
      title="The next stop"
    >
      Next<span aria-hidden="true"> →</span>
    </button>
  </nav>`;
}

/** @param {{ lesson: Lesson }} props */
function Own({ lesson }) {
  return html`<p class="own">
    This session shows a network of your own, and this lesson speaks of the article’s. Undo would bring yours
    back.
    <button type="button" onClick=${lesson.showArticle}>Show the article’s</button>
  </p>`;
}

/** @param {string[]} texts */
function paragraphs(texts) {
  return texts.map((text, n) => html`<p key=${n}>${inWords(text)}</p>`);
}

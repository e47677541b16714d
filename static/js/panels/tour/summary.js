// The end of the lesson: a list of the learner's skills, and the way to the exercises.

import { counted } from "../../model/progress.js";
import { html } from "../html.js";

/** The levels of the exercises. */
const LEVELS = ["A forward pass", "The output layer", "The hidden layer", "A whole iteration"];

/** @param {{ lesson: import("../../control/lesson/tour.js").Tour, root: string }} props */
export function Summary({ lesson, root }) {
  const stops = lesson.path.value?.stops ?? [];
  const progress = lesson.progress.value;
  const { answered, shown, of } = counted(progress, stops);
  return html`<section class="summary" aria-labelledby="summary-title">
    <h4 id="summary-title">You can now</h4>
    <ul class="skills">
      ${stops.map((stop, n) => {
        const done = progress[stop.title];
        const [mark, words] = !done
          ? ["○", "not answered yet"]
          : done.shown
            ? ["◐", "the answer was shown"]
            : ["✓", "answered by yourself"];
        return html`<li key=${n}>
          <span aria-hidden="true">${mark}</span>
          <span
            >${stop.can} <span class="spoken">(${words})</span>
            ${
              done && !done.shown
                ? ""
                : html`<button type="button" class="plain" onClick=${() => void lesson.go(n)}>
                    ${done ? "Look again" : "Go there"}<span class="spoken">: ${stop.title}</span>
                  </button>`
            }
          </span>
        </li>`;
      })}
    </ul>
    <p>
      ${
        answered === of
          ? `All ${of} questions are done, ${of - shown} of them by yourself.`
          : `${answered} of ${of} questions are done; ${of - answered} are still open.`
      }
      ${" "}Now do it with other numbers:
    </p>
    <p class="levels">
      ${LEVELS.map((words, n) => html`<a key=${n} class="button" href=${`${root}/exercise?level=${n + 1}`}>${words}</a>`)}
    </p>
  </section>`;
}

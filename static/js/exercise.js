// The page of an exercise: where its diagram, its questions and its buttons meet.

import { effect, signal } from "@preact/signals";
import { render } from "preact";
import { recall, remember } from "./browser/storage.js";
import { createTypeset } from "./browser/typeset.js";
import { EMPTY, judged, read, typedBeside } from "./model/answers.js";
import { html } from "./panels/html.js";
import { Questions } from "./panels/practice/exercise.js";
import { drawExercise } from "./views/exercise_diagram.js";
import { createExerciseServer } from "./wire/server.js";

const { root = "", exercise: text = "{}" } = document.body.dataset;
/** @type {import("./views/exercise_diagram.js").Exercise} */
const exercise = JSON.parse(text);
const { level, seed, questions } = exercise;
/** The number of requests that wait to be sent again. */
const waiting = signal(0);
const server = createExerciseServer(root, exercise, (count) => (waiting.value = count));

// ---- the diagram

const diagram = /** @type {HTMLElement} */ (document.querySelector(".diagram"));
const dark = matchMedia("(prefers-color-scheme: dark)");
let drawnFor = "";
function draw() {
  const theme = dark.matches ? "dark" : "light";
  const now = `${diagram.clientWidth} ${theme}`;
  if (now === drawnFor) return;
  drawnFor = now;
  drawExercise(diagram, exercise, diagram.clientWidth, theme);
}
new ResizeObserver(draw).observe(diagram);
dark.addEventListener("change", draw);

// ---- the answers, which this browser stores under level and seed

const place = `${root}/exercise/${level}/${seed}`;
const answers = signal(read(recall(place)));
effect(() => {
  const value = JSON.stringify(answers.value);
  if (value !== "{}") remember(place, value);
});
const { workOut } = server;
/** True while the exercise is given as work of a class: its answers are not shown. */
const withheld = signal(false);
effect(() => void document.querySelector(".for-a-class")?.toggleAttribute("hidden", withheld.value));
/** @type {import("./class_view.js").ExerciseHost} */
const inClass = {
  ...{ level, seed, questions, withheld, inClass: null },
  fill(quantity, given, verdict) {
    const answer = { ...(answers.value[quantity] ?? EMPTY), typed: given };
    answers.value = {
      ...answers.value,
      [quantity]: typeof verdict === "string" ? { ...answer, refused: verdict } : judged(answer, verdict),
    };
  },
};
/** @param {string} quantity @param {string} given */
const check = (quantity, given) =>
  inClass.inClass
    ? inClass.inClass(quantity, given)
    : server.check(quantity, given, typedBeside(answers.value, quantity));
render(
  html`<${Questions}
    ...${{ questions, answers, waiting, withheld, typeset: createTypeset(root), check, workOut }}
  />`,
  /** @type {HTMLElement} */ (document.querySelector("#questions")),
);

// ---- the link for a class

const said = /** @type {HTMLElement} */ (document.querySelector("#copied"));
document.querySelector("#copy-link")?.addEventListener("click", async () => {
  try {
    await navigator.clipboard.writeText(location.href);
    said.textContent = "The link is on the clipboard. It opens an exercise with these same numbers.";
  } catch {
    said.textContent = `The browser did not allow that; the link is ${location.href}`;
  }
});

// ---- the class that the page belongs to

if (document.body.dataset.classRole)
  void import("./class_view.js").then((view) => view.createClassView({ network: null, exercise: inClass }));

// An exercise's page: where its diagram, its questions and its buttons meet.

import { effect, signal } from "@preact/signals";
import { render } from "preact";
import { createAsking } from "./asking.js";
import { read } from "./ink/answers.js";
import { Questions } from "./panels/exercise.js";
import { html } from "./panels/html.js";
import { recall, remember } from "./remembering.js";
import { createTypeset } from "./typeset.js";
import { drawGiven } from "./views/given.js";

const { root = "", exercise: text = "{}" } = document.body.dataset;
/** @type {import("./views/given.js").Exercise} */
const exercise = JSON.parse(text);
const { level, seed } = exercise;
const base = `${root}/api/exercises/${level}/${seed}`;
/** Requests that wait to be sent again. */
const waiting = signal(0);
const ask = createAsking((count) => (waiting.value = count));

// ---- the diagram

const diagram = /** @type {HTMLElement} */ (document.querySelector(".diagram"));
const dark = matchMedia("(prefers-color-scheme: dark)");
let drawnFor = "";
function draw() {
  const theme = dark.matches ? "dark" : "light";
  const now = `${diagram.clientWidth} ${theme}`;
  if (now === drawnFor) return;
  drawnFor = now;
  drawGiven(diagram, exercise, diagram.clientWidth, theme);
}
new ResizeObserver(draw).observe(diagram);
dark.addEventListener("change", draw);

// ---- the answers, kept in this browser under level and seed

const place = `${root}/exercise/${level}/${seed}`;
const answers = signal(read(recall(place)));
effect(() => {
  const value = JSON.stringify(answers.value);
  if (value !== "{}") remember(place, value);
});

/**
 * @param {string} quantity
 * @param {string} given
 */
async function check(quantity, given) {
  const answer = await ask(`${base}/check`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    // The other answers go with it: one that follows from an earlier slip is no second slip.
    body: JSON.stringify({ quantity, given, others: typedBeside(quantity) }),
  });
  if (!answer.ok) throw new Error(String(answer.status));
  const { verdicts, bad_lines: bad } = await answer.json();
  return verdicts[0] ?? bad[0].message;
}

/** @param {string} quantity */
function typedBeside(quantity) {
  return Object.entries(answers.value)
    .filter(([name, { typed }]) => name !== quantity && typed.trim() !== "")
    .map(([name, { typed }]) => ({ quantity: name, given: typed }));
}

/** @param {string} quantity */
async function workOut(quantity) {
  const answer = await ask(`${base}/derivation?quantity=${encodeURIComponent(quantity)}`);
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

const { questions } = exercise;
const typeset = createTypeset(root);
render(
  html`<${Questions} ...${{ questions, answers, waiting, typeset, check, workOut }} />`,
  /** @type {HTMLElement} */ (document.querySelector("#questions")),
);

// ---- the class's link

const said = /** @type {HTMLElement} */ (document.querySelector("#copied"));
document.querySelector("#copy-link")?.addEventListener("click", async () => {
  try {
    await navigator.clipboard.writeText(location.href);
    said.textContent = "The link is on the clipboard. Whoever opens it gets these very numbers.";
  } catch {
    said.textContent = `The browser did not allow that; the link is ${location.href}`;
  }
});

// A worksheet or an answer key: draws its network, typesets its formulas, and prints on demand.

import { createTypeset } from "./browser/typeset.js";
import { drawExercise } from "./views/exercise_diagram.js";

const DIAGRAM_WIDTH = 640;

const { root = "", exercise = "{}" } = document.body.dataset;
const typeset = createTypeset(root);

const diagram = /** @type {HTMLElement} */ (document.querySelector(".diagram"));
drawExercise(diagram, JSON.parse(exercise), DIAGRAM_WIDTH, "light");

// The server does not know the address by which the page was reached; the browser does.
const link = /** @type {HTMLElement} */ (document.querySelector(".link"));
link.textContent = `${window.location.origin}${link.textContent}`;

const print = /** @type {HTMLButtonElement} */ (document.querySelector("#print"));
print.addEventListener("click", () => window.print());

// A formula that cannot be typeset stays plain text.
const formulas = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-tex]"));
await Promise.allSettled(
  [...formulas].map((place) => typeset(place, `\\displaystyle ${place.dataset.tex ?? ""}`)),
);
await document.fonts.ready;
print.disabled = false;

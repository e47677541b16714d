// A worksheet or an answer key: draws its network, typesets its formulas, and prints when asked to.

import { createTypeset } from "./browser/typeset.js";
import { drawGiven } from "./views/exercise_diagram.js";

const DIAGRAM_WIDTH = 640;

const { root = "", exercise = "{}" } = document.body.dataset;
const typeset = createTypeset(root);

const diagram = /** @type {HTMLElement} */ (document.querySelector(".diagram"));
drawGiven(diagram, JSON.parse(exercise), DIAGRAM_WIDTH, "light");

// Where the page came from, the browser knows for certain; the server only knows what it is told.
const link = /** @type {HTMLElement} */ (document.querySelector(".link"));
link.textContent = `${window.location.origin}${link.textContent}`;

const print = /** @type {HTMLButtonElement} */ (document.querySelector("#print"));
print.addEventListener("click", () => window.print());

// The plain text stays where a formula cannot be typeset.
const formulas = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-tex]"));
await Promise.allSettled(
  [...formulas].map((place) => typeset(place, `\\displaystyle ${place.dataset.tex ?? ""}`)),
);
await document.fonts.ready;
print.disabled = false;

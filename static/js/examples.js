// The page of the examples: fetches their small pictures once and draws them.

import { drawPicture } from "./views/examples/picture.js";
import { createRequest } from "./wire/server.js";

const list = /** @type {HTMLElement} */ (document.querySelector(".example-cards"));
const { root = "", edition = "" } = list.dataset;
const dark = matchMedia("(prefers-color-scheme: dark)");
const cards = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-example]"));

const request = createRequest(() => undefined);
/** @type {Record<string, import("./wire/documents.js").ExamplePane[]>} */
let pictures = {};

function draw() {
  for (const card of cards) {
    const panes = pictures[card.dataset.example ?? ""];
    const place = /** @type {HTMLElement} */ (card.querySelector(".example-picture"));
    if (panes) drawPicture(place, panes, dark.matches ? "dark" : "light");
  }
  list.dataset.drawn = "";
}

dark.addEventListener("change", draw);
let width = innerWidth;
addEventListener("resize", () => {
  if (innerWidth === width) return; // A phone's address bar comes and goes.
  width = innerWidth;
  draw();
});
// Without pictures the cards still have their words.
const answer = await request(`${root}/api/examples/pictures/${edition}`).catch(() => null);
if (answer?.ok) {
  pictures = await answer.json();
  draw();
}

// The class of a page: its socket, and the bar of the page's role. The network's page fetches it when the body names a class.

import { render } from "preact";
import { createClassroom } from "./control/classroom/classroom.js";
import { html } from "./panels/html.js";
import { createClassLink } from "./wire/class_link.js";

/**
 * What a class needs of the page that it runs on. An exercise's page has no network: its `network` is null.
 * @typedef {{ store: import("./control/store.js").Store, actions: import("./control/actions.js").Actions,
 *   server: import("./wire/server.js").Server, lesson: ReturnType<typeof import("./control/lesson/tour.js").createTour>,
 *   workbench: import("./control/workbench.js").Workbench, session: string }} NetworkHost
 * @typedef {{ level: number, seed: number, questions: { quantity: string }[], withheld: import("@preact/signals").Signal<boolean>,
 *   inClass: null | ((quantity: string, given: string) => Promise<import("./wire/documents.js").Verdict | string>),
 *   fill: (quantity: string, given: string, verdict: import("./wire/documents.js").Verdict | string) => void }} ExerciseHost
 *   `inClass` judges in place of the page's own check; `withheld`: answers are not shown
 * @typedef {{ network: NetworkHost | null, exercise: ExerciseHost | null }} Host
 * @typedef {{ root: string, key: string, classroom: import("./control/classroom/classroom.js").ClassroomState,
 *   link: import("./wire/class_link.js").ClassLink, host: Host,
 *   show: (place: string, component: any, props?: Record<string, unknown>) => void }} ClassPage
 *   `show` renders into the element with the id `place`, which it makes where the page has none
 */

/** The places of views that cover the page. */
const COVERS = ["class-board", "class-answers", "class-cover"];

/** @param {Host} host */
export async function createClassView(host) {
  const { root = "", classRole, classKey = "" } = document.body.dataset;
  const classroom = createClassroom();
  const link = createClassLink(root, classKey, {
    onEvent: classroom.receive,
    onState: (state, reason) => (classroom.connection.value = { state, reason }),
  });
  /** @type {ClassPage} */
  const page = { root, key: classKey, classroom, link, host, show };
  keepBelow();
  if (classRole === "teacher") (await import("./class_teacher.js")).createTeachersPage(page);
  else (await import("./class_pupil.js")).createPupilsPage(page);
}

/** Tells the style sheet where the bar ends: other views of the class stand below it. */
function keepBelow() {
  const bar = document.getElementById("class-bar");
  if (!bar) return;
  const tell = () =>
    document.documentElement.style.setProperty("--class-bar-end", `${bar.getBoundingClientRect().bottom}px`);
  new ResizeObserver(tell).observe(bar);
  addEventListener("resize", tell);
  tell();
}

/** @param {string} place @param {any} component @param {Record<string, unknown>} [props] */
function show(place, component, props = {}) {
  let element = document.getElementById(place);
  if (!element) {
    element = document.createElement("div");
    element.id = place;
    // A view that covers the page is its main part while it is shown.
    if (COVERS.includes(place)) element.setAttribute("role", "main");
    document.body.append(element);
  }
  render(html`<${component} ...${props} />`, element);
}

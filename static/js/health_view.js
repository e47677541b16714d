// The network's health, where its parts meet: marks on the diagram, the list in the panel of numbers,
// and a line each beside the explanation, the rule and the data.

import { effect } from "@preact/signals";
import { createHealth } from "./control/health/watching.js";
import { byNeuron } from "./model/findings.js";
import { ClassBalance, HealthLine, HealthOfSelected } from "./panels/health/here.js";
import { HealthList } from "./panels/health/list.js";
import { mountHealthMarks } from "./views/health_marks.js";

/** @param {import("./later_views.js").Page} page */
export function createHealthView({ store, actions, server, show, planOf, resized, isOpen }) {
  const isListOpen = isOpen("numbers");
  const watched = createHealth(store, actions, server, { isListOpen, isSeen: () => !document.hidden });
  document.addEventListener("visibilitychange", watched.wake);
  const mark = mountHealthMarks(/** @type {HTMLElement} */ (document.querySelector(".diagram")));
  effect(() => {
    // The drawing is made anew for another network, size or notation.
    void [resized.value, store.network.value, store.writing.value, store.selected.value];
    const findings = byNeuron(watched.findings.value);
    queueMicrotask(() => mark(planOf(), findings));
  });
  show("#health", HealthList, { watched, open: isListOpen });
  show("#health-here", HealthOfSelected, { watched });
  show("#health-classes", ClassBalance, { watched });
  const openList = () => /** @type {HTMLElement} */ (document.querySelector("#tab-numbers"))?.click();
  show("#health-line", HealthLine, { watched, openList });
  return watched;
}

// A pupil's page of a class: the slim bar, the work that is given, and following the teacher.

import { effect } from "@preact/signals";
import { PupilBar } from "./panels/classroom/pupil_bar.js";

/** @param {import("./class_view.js").ClassPage} page */
export function createPupilsPage({ classroom, link, host, show }) {
  if (host.network) {
    const { store, lesson, session } = host.network;
    void link.send({ type: "work", session });
    effect(() => {
      const iteration = store.frame.value?.iteration ?? 0;
      link.at({ iteration, ...(lesson.open.value ? { stop: lesson.place.value + 1 } : {}) });
    });
  }
  show("class-bar", PupilBar, { classroom });
}

// A pupil's page of a class: the slim bar, the work that is given, holding, following, and the teacher's help.

import { effect, signal, untracked } from "@preact/signals";
import { answerPlace, asVerdict } from "./model/classroom/answers.js";
import { Cover, FromTeacher } from "./panels/classroom/pupil/cover.js";
import { PupilBar } from "./panels/classroom/pupil/bar.js";
import { Work } from "./panels/classroom/pupil/work.js";

/** @typedef {import("./wire/class_link.js").Task} Task */

/** @param {import("./class_view.js").ClassPage} page */
export function createPupilsPage({ root, classroom, link, host, show }) {
  const { network, exercise } = host;
  const work = signal(true);
  /** What the pupil works on; tasks and questions of the class. */
  const place = signal(/** @type {{ task?: number, question?: number }} */ ({}));
  const send = (/** @type {any} */ command) => void link.send(command);
  /** @param {number} task @param {number} question @param {string} given */
  async function answer(task, question, given) {
    place.value = { task, question };
    const said = await link.send({ type: "answer", task, question, given });
    return said.type === "refused" ? said.message : "";
  }
  /** The open task that is this page's exercise. @param {Task} task */
  const isOfPage = (task) =>
    exercise !== null &&
    task.kind === "exercise" &&
    task.level === exercise.level &&
    classroom.you.value?.seeds[task.number] === exercise.seed;

  /** @param {Task} task */
  function open(task) {
    place.value = { task: task.number };
    if (task.kind === "exercise") {
      const seed = classroom.you.value?.seeds[task.number] ?? task.seed;
      location.assign(`${root}/exercise?level=${task.level}&seed=${seed}`);
    } else if (task.kind === "stop") goTo({ stop: task.stop ?? 1, quantity: "", link: "" });
    else goTo({ stop: null, quantity: "", link: task.name ? `#example=${task.name}` : (task.link ?? "") });
  }
  /** @param {{ stop: number | null, quantity: string, link: string }} where */
  function goTo({ stop, quantity, link: path }) {
    if (stop !== null) {
      if (network) location.hash = `#lesson=${stop}`;
      else location.assign(`${root}/#lesson=${stop}`);
    } else if (quantity) {
      if (network) {
        network.actions.explain(quantity);
        network.workbench.open("explain");
      }
    } else if (path.startsWith("#")) {
      if (network) location.hash = path;
      else location.assign(`${root}/${path}`);
    } else if (path) location.assign(`${root}/${path}`);
  }

  if (network) {
    const { store, lesson, session } = network;
    send({ type: "work", session });
    effect(() => {
      const stop = lesson.open.value ? { stop: lesson.place.value + 1 } : {};
      link.at({ iteration: store.frame.value?.iteration ?? 0, ...place.value, ...stop });
    });
    // A limit of stops: the lesson goes back to it.
    effect(() => {
      const limit = classroom.room.value?.limit;
      if (limit && lesson.open.value && lesson.place.value + 1 > limit) {
        store.notice.value = `The class goes up to stop ${limit} for now.`;
        location.hash = `#lesson=${limit}`;
      }
    });
    // A held page pauses.
    effect(() => {
      if (
        classroom.room.value &&
        classroom.room.value.held !== null &&
        untracked(() => store.status.value.playing)
      )
        network.actions.stop();
    });
  } else effect(() => link.at(place.value));

  if (exercise) {
    const ofPage = () => classroom.openTasks.value.find(isOfPage);
    effect(() => {
      const task = ofPage();
      exercise.withheld.value = task !== undefined;
      exercise.inClass = task
        ? async (quantity, given) => {
            const question = exercise.questions.findIndex((one) => one.quantity === quantity) + 1;
            const refused = await answer(task.number, question, given);
            return (
              refused || asVerdict(classroom.answers.value.get(answerPlace(task.number, question)), quantity)
            );
          }
        : null;
    });
    document.querySelector("#questions")?.addEventListener("focusin", (event) => {
      const [row, task] = [/** @type {HTMLElement} */ (event.target).closest("li.question"), ofPage()];
      if (task && row?.parentElement)
        place.value = { task: task.number, question: [...row.parentElement.children].indexOf(row) + 1 };
    });
    // Answers from before a reload, or from another device.
    const filled = new Set();
    effect(() => {
      const task = ofPage();
      if (!task) return;
      exercise.questions.forEach(({ quantity }, n) => {
        const judged = classroom.answers.value.get(answerPlace(task.number, n + 1));
        if (!judged || filled.has(quantity)) return;
        filled.add(quantity);
        exercise.fill(quantity, judged.given, asVerdict(judged, quantity));
      });
    });
  }

  // New work opens the card, and says so to a screen reader.
  let known = -1;
  effect(() => {
    const newest = classroom.openTasks.value[0]?.number ?? 0;
    if (known >= 0 && newest > known) work.value = true;
    if (classroom.room.value) known = newest;
  });
  // A page that follows or is held cannot be used.
  effect(() => {
    const [room, you] = [classroom.room.value, classroom.you.value];
    const covered =
      !classroom.ended.value &&
      !!room &&
      !!you &&
      ((room.leads && you.follows && room.stage !== "") || room.held !== null);
    document.documentElement.dataset.classView = covered ? "covered" : "";
    document.querySelector("main")?.toggleAttribute("inert", covered);
    document.getElementById("class-work")?.toggleAttribute("inert", Boolean(room) && room?.held !== null);
  });

  show("class-bar", PupilBar, { classroom, send, work, leave: `${root}/leave` });
  const doing = {
    answer,
    open,
    at: (/** @type {number} */ task, /** @type {number} */ question) => (place.value = { task, question }),
    hides: isOfPage,
  };
  show("class-work", () => {
    const watched = classroom.room.value?.stage;
    const stage = watched ? `${root}/watch/${watched}` : "";
    return Work({ classroom, doing: { ...doing, stage }, open: work.value });
  });
  show("class-cover", Cover, { classroom, root });
  show("class-help", FromTeacher, { classroom, open: goTo });
}

// A class as one of its pages knows it: the newest of each event, and the board by its digests.

import { batch, computed, signal } from "@preact/signals-core";
import { answerPlace } from "../../model/classroom/answers.js";

/**
 * @typedef {import("../../wire/class_link.js").Role} Role
 * @typedef {import("../../wire/class_link.js").ClassEvent} ClassEvent
 * @typedef {import("../../wire/class_link.js").Projected} Projected
 * @typedef {import("../../wire/class_link.js").You} You
 * @typedef {import("../../wire/class_link.js").Judged} Judged
 * @typedef {import("../../wire/class_link.js").Row} Row
 * @typedef {import("../../wire/class_link.js").Groups} Groups
 * @typedef {import("../../wire/class_link.js").Help} Help
 * @typedef {ReturnType<typeof createClassroom>} ClassroomState
 */

/** The row of a pupil of whom nothing has been told. @type {Row} */
const EMPTY = {
  name: "",
  here: false,
  hand: null,
  alone: false,
  task: null,
  question: null,
  stop: null,
  iteration: null,
  last: null,
  right: 0,
  tried: 0,
  active: 0,
  watch: "",
  floods: false,
};

/** @param {() => number} now  seconds since 1970 by this device's clock */
export function createClassroom(now = () => Date.now() / 1000) {
  const role = signal(/** @type {Role | null} */ (null));
  const number = signal(0);
  /** @type {import("@preact/signals-core").Signal<ClassEvent | null>} */
  const room = signal(null);
  /** @type {import("@preact/signals-core").Signal<You | null>} */
  const you = signal(null);
  /** A pupil's own answers, by "task question". @type {import("@preact/signals-core").Signal<Map<string, Judged>>} */
  const answers = signal(new Map());
  /** The board's rows, by the pupil's number. @type {import("@preact/signals-core").Signal<Map<number, Row>>} */
  const rows = signal(new Map());
  /** The groups of the watched question. @type {import("@preact/signals-core").Signal<Groups | null>} */
  const groups = signal(null);
  /** [answered, right] of each question of each open task. @type {import("@preact/signals-core").Signal<Record<string, [number, number][]>>} */
  const counts = signal({});
  /** The number of pupils with an open page. */
  const here = signal(0);
  /** The newest help for this pupil; null once it has been read. @type {import("@preact/signals-core").Signal<Help | null>} */
  const help = signal(null);
  /** What a projector shows. @type {import("@preact/signals-core").Signal<Projected>} */
  const projected = signal({ what: "code" });
  /** True if another device of the teacher leads. */
  const takenOver = signal(false);
  /** The teacher's new key, after a change of the address. */
  const newKey = signal("");
  const ended = signal(/** @type {"" | "ended" | "erased"} */ (""));
  /** What to add to this device's clock to get the server's, in seconds. */
  const offset = signal(0);
  /** The state of the socket; "gone" is the end, with its reason. */
  const connection = signal(/** @type {{ state: string, reason: string }} */ ({ state: "lost", reason: "" }));

  /** @param {any} event */
  function digest(event) {
    if (event.rows || event.gone) {
      const changed = new Map(rows.value);
      for (const [pupil, fields] of event.rows ?? [])
        changed.set(pupil, { ...(changed.get(pupil) ?? EMPTY), ...fields });
      for (const pupil of event.gone ?? []) changed.delete(pupil);
      rows.value = changed;
    }
    if ("groups" in event) groups.value = event.groups;
    if (event.counts) counts.value = event.counts;
    if (event.here !== undefined) here.value = event.here;
  }

  /** What to do with each event. @type {Record<string, (event: any) => void>} */
  const takers = {
    welcome: (event) => {
      // A new socket: all that follows is told anew.
      [role.value, number.value] = [event.role, event.number];
      [rows.value, answers.value, takenOver.value] = [new Map(), new Map(), false];
    },
    class: (event) => {
      room.value = event;
      offset.value = event.now_s - now();
    },
    you: (event) => (you.value = event),
    judged: (event) => {
      answers.value = new Map(answers.value).set(answerPlace(event.task, event.question), event);
    },
    digest,
    help: (event) => (help.value = event),
    project: (event) => (projected.value = event),
    taken_over: () => (takenOver.value = true),
    key: (event) => (newKey.value = event.key),
    ended: (event) => (ended.value = event.erased ? "erased" : "ended"),
  };

  return {
    role,
    number,
    room,
    you,
    answers,
    rows,
    groups,
    counts,
    here,
    help,
    projected,
    takenOver,
    newKey,
    ended,
    offset,
    connection,
    /** The open tasks, the newest first. */
    openTasks: computed(() => (room.value?.tasks ?? []).filter((task) => task.open).reverse()),
    /** The server's time now, in seconds since 1970. */
    serverNow: () => now() + offset.value,
    /** Takes an event in. An unknown one is ignored: a newer server may send it. @param {any} event */
    receive: (event) => batch(() => takers[event.type]?.(event)),
  };
}

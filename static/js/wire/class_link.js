// The socket of a page of a class. The docstring of app/classroom/__init__.py specifies its messages.

import { createCommands } from "./commands.js";
import { connect } from "./connection.js";
import { PING, VERSION } from "./protocol.js";
import { diagnose } from "./server.js";

/** There is no such class; removed, or an old address; the class has been erased. */
const FINAL_CODES = [4404, 4403, 4410];
/** The least time between two messages about the pupil's place. */
const PLACE_INTERVAL_MS = 1000;

/**
 * @typedef {"teacher" | "pupil" | "projector"} Role
 * @typedef {{ number: number, given_s: number, open: boolean, ends_s: number | null, feedback: boolean, kind: string,
 *   title: string, anonymous?: boolean, level?: number, seed?: number, own_numbers?: boolean, questions?: any, stop?: number,
 *   name?: string, link?: string, quantity?: string, text?: string, choices?: string[], right?: number | null }} Task
 *   `questions`: the number of an exercise's, or the list of own ones
 * @typedef {{ now_s: number, teacher_here: boolean, fault: string, opened_s: number, title: string, code: string, door_open: boolean,
 *   held: string | null, leads: boolean, stage: string, limit: number | null, ends_s: number | null, anonymous: boolean,
 *   ended: boolean, tasks: Task[], pupils?: number, most?: number, full?: boolean, looked_at?: number | null,
 *   watched?: [number, number] | null, projected?: Projected | null, projector_key?: string }} ClassEvent
 * @typedef {{ what: "code" | "stage" | "answers" | "board" | "nothing", task?: number | null, question?: number,
 *   group?: string }} Projected
 * @typedef {{ number: number, nickname: string, pin: string, hand: boolean, follows: boolean, looked_at: boolean,
 *   place: { task: number | null, question: number | null, stop: number | null, iteration: number | null },
 *   seeds: Record<string, number> }} You
 * @typedef {{ task: number, question: number, given: string, tries: number, verdict?: string, mistake?: string,
 *   text?: string, follows_from?: string[] }} Judged  without a verdict: the answer has come, and no more is said
 * @typedef {{ name: string, here: boolean, hand: number | null, alone: boolean, task: number | null,
 *   question: number | null, stop: number | null, iteration: number | null,
 *   last: [task: number, question: number, verdict: string, words: string] | null, right: number, tried: number,
 *   active: number, watch: string, floods: boolean }} Row  of the board
 * @typedef {{ name: string, count: number, given: string, text: string, title: string, pupils?: number[],
 *   corrected: number }} Group
 * @typedef {{ task: number, question: number, of: number, groups: Group[] }} Groups
 * @typedef {{ sentence: string, stop: number | null, quantity: string, link: string }} Help
 */

/**
 * @typedef {{ task?: number, question?: number, stop?: number, iteration?: number }} Place  of a pupil
 * @typedef {ReturnType<typeof createClassLink>} ClassLink
 */

/**
 * @param {string} root
 * @param {string} key  of the page: the teacher's, a pupil's or a projector's
 * @param {{ onEvent: (event: any) => void,
 *   onState: (state: import("./connection.js").State, reason: string) => void }} handlers
 */
export function createClassLink(root, key, { onEvent, onState }) {
  const address = new URL(`${root}/ws/class/${key}`, location.href);
  address.protocol = address.protocol.replace("http", "ws");
  const connection = connect(address.href, {
    onOpen: () => {
      commands.greet(VERSION);
      said = "";
      tellPlace();
    },
    onText: (text) => {
      const event = JSON.parse(text);
      if (event.type === "applied" || event.type === "refused") commands.answered(event);
      else if (event.type === "moving") connection.moving(event.after_s * 1000);
      else if (event.type !== "pong") onEvent(event);
    },
    onBinary: () => {},
    onClose: (code) => commands.closed(code),
    onState,
    ping: PING,
    diagnose: () => diagnose(root),
    finalCodes: FINAL_CODES,
  });
  const commands = createCommands(connection.send, {});

  let [place, said] = ["", ""];
  let saidAt = -Infinity;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  function tellPlace() {
    clearTimeout(timer);
    if (place === said || place === "") return;
    const wait = saidAt + PLACE_INTERVAL_MS - performance.now();
    if (wait > 0) timer = setTimeout(tellPlace, wait);
    else if (connection.send(place)) [said, saidAt] = [place, performance.now()];
  }

  return {
    /** Sends a command; the answer comes once its change is durable. */
    send: commands.send,
    /** Tells where the pupil is: the newest place, at most once a second. @param {Place} now */
    at(now) {
      place = JSON.stringify({ type: "at", ...now });
      tellPlace();
    },
    stop: connection.stop,
  };
}

// What a projector shows. It names no pupil.

import { inWords, questionInWords, spaced } from "../../model/classroom/tasks.js";
import { html } from "../html.js";
import { inWords as set } from "../symbols.js";
import { Comparison } from "./answers/comparison.js";
import { Groups, titleOf } from "./answers/groups.js";
import { Board } from "./board/board.js";
import { Clock } from "./clock.js";

/**
 * @param {{ classroom: import("../../control/classroom/classroom.js").ClassroomState, root: string, address: string, qr: string,
 *   example: import("../../wire/class_server.js").Example | null, typeset: any,
 *   draw: (place: HTMLElement, network: any, marked: string) => void }} props
 *   `address`: the beginning of the pupils' addresses; `qr`: of the picture with the code; empty: there is none
 */
export function Projection({ classroom, root, address, qr, example, typeset, draw }) {
  const [room, { what }] = [classroom.room.value, classroom.projected.value];
  if (classroom.connection.value.state === "gone") return html`<p class="calm">The class is over.</p>`;
  if (!room) return html`<p class="calm">Opening the class …</p>`;
  if (room.ended) return html`<p class="calm">The class has ended.</p>`;
  if (room.held !== null) return html`<p class="calm large">${room.held || "One moment, please."}</p>`;
  const shown = { code: Code, stage: Stage, answers: Answers, board: Tiles, nothing: Nothing }[what] ?? Code;
  return html`<div class=${`projected projected-${what}`}>
    <${shown} ...${{ classroom, room, root, address, qr, example, typeset, draw }} />
    <p class="clocks"><${Clock} ends=${room.ends_s} serverNow=${classroom.serverNow} /></p>
  </div>`;
}

/** @param {any} props */
function Code({ room, address, qr, classroom }) {
  return html`<div class="code-place">
    ${qr ? html`<img src=${qr} alt="QR code of the class" />` : ""}
    <div>
      <p class="address">${address.replace(/^https?:\/\//, "")}join</p>
      <p class="large-code">${spaced(room.code)}</p>
      <p>${classroom.here.value} here${room.door_open ? "" : " · the door is closed"}</p>
    </div>
  </div>`;
}

/** @param {any} props */
function Stage({ room, root }) {
  return room.stage
    ? html`<iframe
        title="The stage"
        src=${`${root}/watch/${room.stage}?view=projector&embed=diagram,legend,rule,explain,curve`}
      ></iframe>`
    : html`<p class="calm">Nothing is on the stage yet.</p>`;
}

/** @param {any} props */
function Answers({ classroom, room, example, typeset, draw }) {
  const groups = classroom.groups.value;
  const task = room.tasks.find((/** @type {any} */ one) => one.number === groups?.task);
  if (!groups || !task) return html`<p class="calm">No question is open.</p>`;
  const { group: name = "" } = classroom.projected.value;
  const group = groups.groups.find((/** @type {any} */ one) => one.name === name);
  const [words, asked] = [inWords(task), questionInWords(task, groups.question)];
  return html`<h1>${set(words === asked ? words : `${words}: ${asked}`)}</h1>
    <div class=${group ? "beside" : ""}>
      <${Groups} groups=${groups} task=${task} opened=${name} open=${null} nameOf=${null} />
      ${
        group && example && example.group === name
          ? html`<${Comparison}
              example=${example}
              title=${titleOf(group, task)}
              count=${group.count}
              ...${{ typeset, draw }}
            />`
          : ""
      }
    </div>
    <${Clock} ends=${task.ends_s} serverNow=${classroom.serverNow} />`;
}

/** @param {any} props */
function Tiles({ classroom, room }) {
  return html`<${Board}
    rows=${classroom.rows.value}
    room=${room}
    now=${classroom.serverNow()}
    opened=${null}
    open=${null}
  />`;
}

/** @param {any} props */
function Nothing({ room }) {
  return html`<p class="calm">${room.title}</p>`;
}

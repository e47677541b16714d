// Dialogs that steer the class: what is given, holding, the settings, and the end.

import { useEffect, useState } from "preact/hooks";
import { inWords, questionCount } from "../../../model/classroom/tasks.js";
import { html } from "../../html.js";
import { Clock } from "../clock.js";
import { Dialog } from "../dialog.js";

/**
 * @typedef {{ open: boolean, close: () => void, classroom: import("../../../control/classroom/classroom.js").ClassroomState,
 *   send: (command: any) => void }} Props
 */

/** @param {Props & { look: (task: number, question: number) => void }} props */
export function Given({ open, close, classroom, send, look }) {
  const tasks = [...(classroom.room.value?.tasks ?? [])].reverse();
  return html`<${Dialog} name="given" title="What is given" open=${open} close=${close}>
    ${tasks.length === 0 ? html`<p>Nothing yet.</p>` : ""}
    <ol class="given-tasks" reversed>
      ${tasks.map((task) => {
        const counts = classroom.counts.value[task.number] ?? [];
        const [answered, right] = [0, 1].map((n) => counts.reduce((sum, pair) => sum + pair[n], 0));
        return html`<li key=${task.number} value=${task.number}>
          <strong>${inWords(task)}</strong>
          <span class="hint">
            ${task.open ? "open" : "closed"}${questionCount(task) > 0 && task.open ? ` · ${answered} answers, ${right} right` : ""}
            ${task.open ? html` <${Clock} ends=${task.ends_s} serverNow=${classroom.serverNow} />` : ""}
          </span>
          <span class="pair">
            ${
              questionCount(task) > 0
                ? html`<button type="button" onClick=${() => [close(), look(task.number, 1)]}>
                    Answers
                  </button>`
                : ""
            }
            <button
              type="button"
              onClick=${() => send({ type: task.open ? "close" : "reopen", task: task.number })}
            >
              ${task.open ? "Close" : "Open again"}
            </button>
            ${
              task.open
                ? html`<button
                    type="button"
                    onClick=${() => send({ type: "timer", task: task.number, seconds: task.ends_s === null ? 60 : null })}
                  >
                    ${task.ends_s === null ? "One more minute" : "No limit"}
                  </button>`
                : ""
            }
          </span>
        </li>`;
      })}
    </ol>
  <//>`;
}

/** @param {Props} props */
export function Holding({ open, close, send }) {
  const [sentence, setSentence] = useState("Look up, please.");
  return html`<${Dialog} name="holding" title="Hold all pages" open=${open} close=${close}>
    <form
      onSubmit=${(/** @type {SubmitEvent} */ e) => {
        e.preventDefault();
        send({ type: "hold", sentence });
        close();
      }}
    >
      <label>
        The sentence on every page
        <input
          type="text"
          maxlength="200"
          value=${sentence}
          onInput=${(/** @type {InputEvent} */ e) => setSentence(/** @type {HTMLInputElement} */ (e.target).value)}
        />
      </label>
      <p><button type="submit" class="primary">Hold</button></p>
    </form>
  <//>`;
}

/** @param {Props & { renew: () => void, server: import("../../../wire/class_server.js").ClassServer }} props */
export function Settling({ open, close, classroom, send, renew, server }) {
  const room = classroom.room.value;
  const [title, setTitle] = useState("");
  const [minutes, setMinutes] = useState("10");
  const [limit, setLimit] = useState("");
  useEffect(() => {
    setTitle(room?.title ?? "");
    setLimit(room?.limit ? String(room.limit) : "");
  }, [open]);
  if (!room) return "";
  /** @param {string} label @param {boolean} on @param {any} command */
  const toggle = (label, on, command) =>
    html`<label class="inline">
      <input type="checkbox" checked=${on} onChange=${() => send(command)} /> ${label}
    </label>`;
  const seconds = Math.round(60 * Number(minutes.replace(",", ".")));
  return html`<${Dialog} name="settling" title="Class" open=${open} close=${close}>
    <label>
      Name
      <input
        type="text"
        maxlength="120"
        value=${title}
        onInput=${(/** @type {InputEvent} */ e) => setTitle(/** @type {HTMLInputElement} */ (e.target).value)}
        onChange=${() => send({ type: "settle", title })}
      />
    </label>
    ${toggle("The door is open: new pupils can join", room.door_open, { type: "settle", door_open: !room.door_open })}
    ${toggle("Anonymous: no names on the board, and none with the answers to what is given from now on", room.anonymous, { type: "anonymous", on: !room.anonymous })}
    <div class="pair">
      <label class="inline">
        Timer, minutes
        <input
          type="text"
          inputmode="decimal"
          size="4"
          value=${minutes}
          onInput=${(/** @type {InputEvent} */ e) => setMinutes(/** @type {HTMLInputElement} */ (e.target).value)}
        />
      </label>
      <button type="button" disabled=${!(seconds >= 1)} onClick=${() => send({ type: "timer", seconds })}>
        Start
      </button>
      ${room.ends_s === null ? "" : html`<button type="button" onClick=${() => send({ type: "timer", seconds: null })}>Stop the timer</button>`}
    </div>
    <div class="pair">
      <label class="inline">
        Last stop of the lesson
        <input
          type="text"
          inputmode="numeric"
          size="3"
          value=${limit}
          onInput=${(/** @type {InputEvent} */ e) => setLimit(/** @type {HTMLInputElement} */ (e.target).value)}
        />
      </label>
      <button
        type="button"
        disabled=${!/^([1-9]\d{0,2})?$/.test(limit.trim())}
        onClick=${() => send({ type: "limit", stop: /^[1-9]\d{0,2}$/.test(limit.trim()) ? Number(limit) : null })}
      >
        ${limit.trim() === "" ? "No limit" : "Set"}
      </button>
    </div>
    <p>
      <a class="button" href=${server.report} target="_blank" rel="noopener">The class as it is now</a>
      <a class="button" href=${server.picture} download="class.json">The same as JSON</a>
    </p>
    <p>
      <button type="button" class="plain" onClick=${renew}>Make a new teacher's address</button>
      <span class="hint">if the old one was seen; other devices of yours then need the new one</span>
    </p>
  <//>`;
}

/** @param {Props & { server: import("../../../wire/class_server.js").ClassServer }} props */
export function Ending({ open, close, send, server }) {
  return html`<${Dialog} name="ending" title="End the class" open=${open} close=${close}>
    <p>Pupils keep their own networks. The code is free again.</p>
    <p>
      <button type="button" class="primary" onClick=${() => [close(), send({ type: "end", erase: false })]}>
        End, and keep the report for 24 hours
      </button>
    </p>
    <p>
      <a class="button" href=${server.csv}>Save the report first (CSV)</a>
      <button type="button" onClick=${() => [close(), send({ type: "end", erase: true })]}>
        End, and erase everything at once
      </button>
    </p>
  <//>`;
}

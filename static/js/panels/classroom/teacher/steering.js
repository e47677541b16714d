// Dialogs that steer the class: what is given, holding, the settings, and the end.

import { useEffect, useState } from "preact/hooks";
import { inWords, questionCount } from "../../../model/classroom/tasks.js";
import { html } from "../../html.js";
import { Clock } from "../clock.js";
import { Dialog } from "../dialog.js";
import { TextField } from "../text_field.js";

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
                    onClick=${() => {
                      const left =
                        task.ends_s === null ? 0 : Math.max(0, task.ends_s - classroom.serverNow());
                      send({ type: "timer", task: task.number, seconds: Math.round(left) + 60 });
                    }}
                  >
                    ${task.ends_s === null ? "One minute left" : "One more minute"}
                  </button>`
                : ""
            }
            ${
              task.open && task.ends_s !== null
                ? html`<button
                    type="button"
                    onClick=${() => send({ type: "timer", task: task.number, seconds: null })}
                  >
                    No limit
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
      <${TextField}
        label="The sentence on every page"
        value=${sentence}
        set=${setSentence}
        more=${{ maxlength: 200 }}
      />
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
    <${TextField}
      label="Name"
      value=${title}
      set=${setTitle}
      more=${{ maxlength: 120, onChange: () => send({ type: "settle", title }) }}
    />
    ${toggle("The door is open: new pupils can join", room.door_open, { type: "settle", door_open: !room.door_open })}
    ${toggle("Anonymous: no names on the board, and none with the answers to what is given from now on", room.anonymous, { type: "anonymous", on: !room.anonymous })}
    <div class="pair">
      <${TextField}
        inline
        label="Timer, minutes"
        value=${minutes}
        set=${setMinutes}
        more=${{ inputmode: "decimal", size: 4 }}
      />
      <button type="button" disabled=${!(seconds >= 1)} onClick=${() => send({ type: "timer", seconds })}>
        Start
      </button>
      ${room.ends_s === null ? "" : html`<button type="button" onClick=${() => send({ type: "timer", seconds: null })}>Stop the timer</button>`}
    </div>
    <div class="pair">
      <${TextField}
        inline
        label="Last stop of the lesson"
        value=${limit}
        set=${setLimit}
        more=${{ inputmode: "numeric", size: 3 }}
      />
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

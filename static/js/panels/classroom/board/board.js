// The board: one tile for each pupil, those that need help first, and the opened pupil's network.

import { useState } from "preact/hooks";
import { AMISS, byNeed, need, NEEDS, quiet, RIGHT } from "../../../model/classroom/needs.js";
import { inWords, questionCount } from "../../../model/classroom/tasks.js";
import { html } from "../../html.js";
import { TextField } from "../text_field.js";
import { inWords as asFormula } from "../../symbols.js";

/**
 * @typedef {import("../../../wire/class_link.js").Row} Row
 * @typedef {import("../../../wire/class_link.js").ClassEvent} ClassEvent
 * @typedef {import("@preact/signals").Signal<number | null>} Opened  the number of the opened pupil
 */

/** What a pupil is at, in words. @param {Row} row @param {ClassEvent} room */
function at(row, room) {
  const task = room.tasks.find(({ number }) => number === row.task);
  if (task && row.question !== null && questionCount(task) > 1)
    return `${inWords(task)}, question ${row.question} of ${questionCount(task)}`;
  if (task) return inWords(task);
  if (row.stop !== null) return `Lesson, stop ${row.stop}`;
  return row.iteration === null ? "" : `Iteration ${row.iteration.toLocaleString("en")}`;
}

/** The newest verdict in words. @param {Row} row */
function last({ last: newest }) {
  if (!newest) return "";
  const [, , verdict, words] = newest;
  const sign = AMISS.has(verdict) ? "✗ " : RIGHT.has(verdict) ? "✓ " : "";
  return `${sign}${words}`;
}

/**
 * @param {{ rows: Map<number, Row>, room: ClassEvent, now: number, opened: number | null, open: ((number: number) => void) | null}} props  `open` null: the tiles are no buttons, and have no names
 */
export function Board({ rows, room, now, opened, open }) {
  const [onlyNeed, setOnlyNeed] = useState(false);
  const seconds = now - room.opened_s;
  const sorted = byNeed(rows, seconds);
  const shown = onlyNeed ? sorted.filter(([, row]) => need(row, seconds) < 3) : sorted;
  const counts = NEEDS.map(
    (words, n) =>
      /** @type {[string, number]} */ ([words, sorted.filter(([, row]) => need(row, seconds) === n).length]),
  );
  const size = shown.length <= 12 ? "large" : shown.length <= 40 ? "middle" : "small";
  return html`<div class="board">
    <p class="board-summary">
      ${counts.filter(([, count]) => count > 0).map(([words, count]) => html`<span key=${words}><strong>${count}</strong> ${words}</span>`)}
      ${
        open
          ? html`<label class="inline">
              <input type="checkbox" checked=${onlyNeed} onChange=${() => setOnlyNeed(!onlyNeed)} /> Only
              those that need help
            </label>`
          : ""
      }
    </p>
    ${rows.size === 0 ? html`<p class="hint">No pupil has joined yet. Pupils join with the code.</p>` : ""}
    <ul class=${`tiles ${size}`}>
      ${shown.map(([number, row]) => {
        const needed = NEEDS[need(row, seconds)];
        const inside = html`
          <span class="tile-head">
            <strong>${open ? row.name || `Pupil ${number}` : ""}</strong>
            ${row.hand !== null ? html`<span class="hand">hand up</span>` : ""}
          </span>
          <span class="tile-at">${asFormula(at(row, room))}</span>
          <span class="tile-last">${last(row)}</span>
          <span class="tile-foot">
            ${row.tried > 0 ? `${row.right} of ${row.tried} right · ` : ""}
            ${row.here ? quiet(seconds - row.active) : "away"}${row.alone ? " · on their own" : ""}${row.floods ? " · sends too much" : ""}
          </span>
        `;
        return html`<li key=${number} class=${`tile ${needed.replace(" ", "-")}`} data-need=${needed}>
          ${
            open
              ? html`<button type="button" aria-pressed=${opened === number} onClick=${() => open(number)}>
                  ${inside}
                </button>`
              : html`<div>${inside}</div>`
          }
        </li>`;
      })}
    </ul>
  </div>`;
}

/**
 * A pupil's network, live, and ways to help.
 * @param {{ number: number, row: Row, root: string, room: ClassEvent, close: () => void, send: (command: any) => void,
 *   quantities: string[] }} props
 */
export function OpenedPupil({ number, row, root, room, close, send, quantities }) {
  const [sentence, setSentence] = useState("");
  const [stop, setStop] = useState("");
  const [quantity, setQuantity] = useState("");
  const name = row.name || `Pupil ${number}`;
  /** @param {any} what */
  const help = (what) => send({ type: "help", pupils: [number], ...what });
  return html`<section class="card opened-pupil" aria-label=${name}>
    <header class="pair">
      <h2>${name}</h2>
      <span class="hint">${at(row, room)}</span>
      <button type="button" onClick=${close}>Close</button>
    </header>
    ${
      row.watch
        ? html`<iframe
            title=${`The network of ${name}`}
            src=${`${root}/watch/${row.watch}?embed=diagram,explain,curve,transport`}
          ></iframe>`
        : html`<p class="hint">This pupil has opened no network yet.</p>`
    }
    <form
      class="pair"
      onSubmit=${(/** @type {SubmitEvent} */ e) => {
        e.preventDefault();
        if (sentence.trim()) help({ sentence });
        setSentence("");
      }}
    >
      <${TextField}
        named
        label="A sentence for them"
        value=${sentence}
        set=${setSentence}
        more=${{ maxlength: 400 }}
      />
      <button type="submit" disabled=${sentence.trim() === ""}>Send</button>
    </form>
    <div class="pair">
      <${TextField}
        named
        label="Stop"
        value=${stop}
        set=${setStop}
        more=${{ inputmode: "numeric", size: 4 }}
      />
      <button
        type="button"
        disabled=${!/^[1-9]\d{0,2}$/.test(stop)}
        onClick=${() => help({ stop: Number(stop) })}
      >
        Show the stop
      </button>
      <${TextField}
        named
        label="Quantity"
        value=${quantity}
        set=${setQuantity}
        more=${{ list: "quantities-of-pupil", size: 12 }}
      />
      <datalist id="quantities-of-pupil">
        ${quantities.map((one) => html`<option key=${one} value=${one} />`)}
      </datalist>
      <button
        type="button"
        disabled=${quantity.trim() === ""}
        onClick=${() => help({ quantity: quantity.trim() })}
      >
        Open its explanation
      </button>
    </div>
    <p class="pair">
      ${row.hand !== null ? html`<button type="button" onClick=${() => send({ type: "lower_hand", pupil: number })}>Lower the hand</button>` : ""}
      <button
        type="button"
        class="plain"
        onClick=${() => {
          const nickname = prompt(`Another nickname for ${name}`, row.name);
          if (nickname) send({ type: "rename", pupil: number, nickname });
        }}
      >
        Rename
      </button>
      <button
        type="button"
        class="plain"
        onClick=${() => {
          if (!confirm(`Remove ${name} from the class, with all answers?`)) return;
          send({ type: "remove", pupil: number });
          close();
        }}
      >
        Remove from the class
      </button>
    </p>
  </section>`;
}

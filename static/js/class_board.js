// The board, on the teacher's page.

import { effect, signal } from "@preact/signals";
import { html } from "./panels/html.js";
import { Board, OpenedPupil } from "./panels/classroom/board/board.js";

const TICK_MS = 5000;

/**
 * @param {import("./class_view.js").ClassPage} page
 * @param {{ send: (command: any) => void }} actions
 */
export function createBoardView({ root, classroom, host, show }, { send }) {
  const opened = signal(/** @type {number | null} */ (null));
  const now = signal(classroom.serverNow());
  setInterval(() => (now.value = classroom.serverNow()), TICK_MS);
  effect(() => {
    if (opened.value !== null && !classroom.rows.value.has(opened.value)) opened.value = null;
  });
  /** @param {number | null} number */
  const open = (number) => {
    const next = number === opened.value ? null : number;
    opened.value = next;
    send({ type: "look_at", pupil: next });
  };
  const quantities = () =>
    (host.network?.store.network.value?.names.parameters ?? []).flatMap((name) => [
      name,
      `dE_total/d${name}`,
    ]);
  show("class-board", () => {
    const room = classroom.room.value;
    if (!room) return "";
    const rows = classroom.rows.value;
    const row = opened.value === null ? undefined : rows.get(opened.value);
    return html`<${Board}
        ...${{ rows, room, opened: opened.value, open }}
        now=${Math.max(now.value, room.now_s)}
      />
      ${
        row && opened.value !== null
          ? html`<${OpenedPupil}
              key=${opened.value}
              number=${opened.value}
              ...${{ row, root, room, send, quantities: quantities() }}
              close=${() => open(null)}
            />`
          : ""
      }`;
  });
}

// The teacher's page of a class: the bar above the network, the dialogs of giving work, the board and the answers.

import { effect, signal } from "@preact/signals";
import { copy } from "./browser/clipboard.js";
import { recall, remember } from "./browser/storage.js";
import { createGiver } from "./control/classroom/giving.js";
import { createAnswersView } from "./class_answers.js";
import { createBoardView } from "./class_board.js";
import { html } from "./panels/html.js";
import { TeacherBar } from "./panels/classroom/teacher/bar.js";
import { Giving } from "./panels/classroom/teacher/giving.js";
import { Invitation } from "./panels/classroom/teacher/invitation.js";
import { Ending, Given, Holding, Settling } from "./panels/classroom/teacher/steering.js";
import { createClassServer } from "./wire/class_server.js";

const ADDRESS = "backstep class address";

/** @param {import("./class_view.js").ClassPage} page */
export function createTeachersPage(page) {
  const { root, key, classroom, link, host, show } = page;
  const server = createClassServer(root, key);
  const view = signal(/** @type {import("./panels/classroom/teacher/bar.js").ViewName} */ ("stage"));
  /** The dialog that is open. */
  const dialog = signal("");
  const prefill = signal(/** @type {import("./panels/classroom/teacher/giving.js").Prefill | null} */ (null));
  const said = signal("");
  /** @param {any} command */
  const send = async (command) => {
    const answer = await link.send(command);
    said.value = answer.type === "refused" ? answer.message : "";
  };
  if (host.network) void send({ type: "stage", session: host.network.session });

  const openProjector = () => {
    const other = classroom.room.value?.projector_key;
    if (other) window.open(server.page(other), "backstep-projector");
  };
  const actions = {
    /** @param {any} projected */
    project: (projected) => void send({ type: "project", ...projected }),
    /** @param {any} help  pupils, and a sentence, a stop, a quantity or a link */
    help: (help) => void send({ type: "help", ...help }),
    /** @param {import("./panels/classroom/teacher/giving.js").Prefill} filled */
    ask: (filled) => void (prefill.value = filled),
    /** @param {number} task @param {number} question */
    watch: (task, question) => void send({ type: "watch", task, question }),
    send: (/** @type {any} */ command) => void send(command),
  };
  const doing = {
    invite: () => (dialog.value = "invitation"),
    give: (/** @type {string} */ kind) => (prefill.value = { kind }),
    tasks: () => (dialog.value = "given"),
    hold: () => (dialog.value = "holding"),
    settle: () => (dialog.value = "settling"),
    end: () => (dialog.value = "ending"),
    openProjector,
    send: actions.send,
  };
  show("class-bar", TeacherBar, { classroom, view, doing, server });

  const giver = { ...createGiver(link, server, host.network), copy };
  const close = () => (dialog.value = "");
  show("class-dialogs", () => {
    const open = dialog.value;
    const props = { close, classroom, send: actions.send, server };
    const code = classroom.room.value?.code ?? "";
    const kept = {
      read: () => recall(ADDRESS),
      write: (/** @type {string} */ text) => remember(ADDRESS, text),
    };
    /** @param {number} task @param {number} question */
    const look = (task, question) => {
      actions.watch(task, question);
      view.value = "answers";
    };
    const project = () => {
      openProjector();
      actions.project({ what: "code" });
    };
    return html`
      <${Invitation} open=${open === "invitation"} ...${{ close, code, server, kept, project, copy }} />
      <${Given} open=${open === "given"} ...${props} look=${look} />
      <${Holding} open=${open === "holding"} ...${props} />
      <${Settling} open=${open === "settling"} ...${props} renew=${() => send({ type: "new_key" })} />
      <${Ending} open=${open === "ending"} ...${props} />
      <${Giving} prefill=${prefill.value} close=${() => (prefill.value = null)} giver=${giver} />
      ${said.value ? html`<p class="class-said" role="alert" onClick=${() => (said.value = "")}>${said.value}</p>` : ""}
    `;
  });
  createBoardView(page, actions);
  createAnswersView(page, actions, server);
  // The board and the answers cover the workbench while they are chosen.
  effect(() => {
    document.documentElement.dataset.classView = view.value;
    for (const name of ["board", "answers"]) {
      const place = document.getElementById(`class-${name}`);
      if (place) place.hidden = view.value !== name;
    }
    document.querySelector("main")?.toggleAttribute("inert", view.value !== "stage");
  });

  // A new class is open: the invitation comes first. A new address takes the place of the old one.
  if (new URLSearchParams(location.search).has("class")) dialog.value = "invitation";
  const kept = new URLSearchParams(location.hash.slice(1));
  const [text, title] = [kept.get("class-questions"), kept.get("class-title") ?? ""];
  if (text !== null) prefill.value = { kind: "own", text, title };
  effect(() => {
    if (classroom.newKey.value) location.assign(server.page(classroom.newKey.value));
  });
}

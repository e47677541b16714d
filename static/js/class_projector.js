// A projector of a class: the code, the stage, the answers or the board, without names.

import { effect, signal } from "@preact/signals";
import { render } from "preact";
import { createTypeset } from "./browser/typeset.js";
import { recall } from "./browser/storage.js";
import { createClassroom } from "./control/classroom/classroom.js";
import { createOpenedGroup } from "./control/classroom/example.js";
import { drawNetwork } from "./class_drawing.js";
import { html } from "./panels/html.js";
import { Projection } from "./panels/classroom/projection.js";
import { createClassLink } from "./wire/class_link.js";
import { createClassServer } from "./wire/class_server.js";

const { root = "", classKey = "" } = document.body.dataset;
const classroom = createClassroom();
const server = createClassServer(root, classKey);
createClassLink(root, classKey, {
  onEvent: classroom.receive,
  onState: (state, reason) => (classroom.connection.value = { state, reason }),
});
const opened = createOpenedGroup(classroom, server.example);
effect(
  () => void (opened.name.value = classroom.groups.value ? (classroom.projected.value.group ?? "") : ""),
);

// The teacher's own choice of address counts, if the projector's window is in the teacher's browser.
const ownAddress = new URL(`${root}/`, location.href).href;
const address = signal(recall("backstep class address") ?? "");
server.addresses().then(
  ({ addresses }) => (address.value ||= addresses[0] ?? ownAddress),
  () => (address.value ||= ownAddress),
);
const typeset = createTypeset(root);
/** The page of the projector. */
function Page() {
  const code = classroom.room.value?.code;
  const base = address.value.replace(/\/*$/, "/");
  const qr = code && /^https?:\/\/[^/]/.test(base) ? server.qr(base) : "";
  return html`<${Projection}
    ...${{ classroom, root, address: base, qr, example: opened.example.value, typeset, draw: drawNetwork }}
  />`;
}
render(html`<${Page} />`, /** @type {HTMLElement} */ (document.querySelector("#projector")));

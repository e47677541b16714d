// A projector of a class: the code, the stage, the answers or the board, without names.

import { effect } from "@preact/signals";
import { render } from "preact";
import { createClassroom } from "./control/classroom/classroom.js";
import { Projection } from "./panels/classroom/projection.js";
import { html } from "./panels/html.js";
import { createClassLink } from "./wire/class_link.js";

const { root = "", classKey = "" } = document.body.dataset;
const classroom = createClassroom();
createClassLink(root, classKey, {
  onEvent: classroom.receive,
  onState: (state, reason) => (classroom.connection.value = { state, reason }),
});
const place = /** @type {HTMLElement} */ (document.querySelector("#projector"));
effect(() =>
  render(html`<${Projection} room=${classroom.room.value} projected=${classroom.projected.value} />`, place),
);

// Opening a class: the dialog behind the header's button.

import { signal } from "@preact/signals";
import { render } from "preact";
import { html } from "./panels/html.js";
import { Opening } from "./panels/classroom/teacher/invitation.js";
import { openClass } from "./wire/class_server.js";

const open = signal(false);

export function showOpening() {
  const { root = "" } = document.body.dataset;
  if (!open.value) {
    const place =
      document.getElementById("class-opening") ?? document.body.appendChild(document.createElement("div"));
    place.id = "class-opening";
    const begin = async (/** @type {string} */ title) => location.assign((await openClass(root, title)).path);
    const close = () => (open.value = false);
    render(html`<${() => html`<${Opening} open=${open.value} ...${{ close, root, begin }} />`} />`, place);
  }
  open.value = true;
}

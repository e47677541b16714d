// The page for joining a class: where its form meets the server.

import { render } from "preact";
import { html } from "./panels/html.js";
import { JoinForm } from "./panels/classroom/join_form.js";

const { root = "", code = "" } = document.body.dataset;
render(
  html`<${JoinForm} root=${root} code=${code} />`,
  /** @type {HTMLElement} */ (document.querySelector("#join")),
);

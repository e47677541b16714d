// The page for joining a class: where its form meets the server.

import { render } from "preact";
import { html } from "./panels/html.js";
import { JoinForm } from "./panels/classroom/join_form.js";
import { joinClass, fetchOwnPupil } from "./wire/class_server.js";

const { root = "", code = "" } = document.body.dataset;
/** @param {{ code: string, nickname: string, pin: string }} joining */
const join = (joining) => joinClass(root, joining);
const known = () => fetchOwnPupil(root);
const place = /** @type {HTMLElement} */ (document.querySelector("#join"));
place.replaceChildren();
render(html`<${JoinForm} ...${{ root, code, join, known }} />`, place);

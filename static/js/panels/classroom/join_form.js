// The form for joining a class: a code and a nickname, or the four-digit code of a pupil that was here before.

import { useEffect, useState } from "preact/hooks";
import { html } from "../html.js";
import { TextField } from "./text_field.js";

/**
 * @typedef {import("../../wire/class_server.js").Joined} Joined
 * @param {{ root: string, code: string, join: (joining: { code: string, nickname: string, pin: string }) => Promise<Joined>,
 *   known: () => Promise<Joined | null> }} props
 */
export function JoinForm({ root, code: given, join, known }) {
  const [code, setCode] = useState(given);
  const [nickname, setNickname] = useState("");
  const [pin, setPin] = useState("");
  const [back, setBack] = useState(false);
  const [said, setSaid] = useState("");
  const [busy, setBusy] = useState(false);
  const [mine, setMine] = useState(/** @type {Joined | null} */ (null));
  useEffect(() => void known().then(setMine, () => {}), []);

  /** @param {SubmitEvent} event */
  async function submit(event) {
    event.preventDefault();
    setBusy(true);
    setSaid("");
    try {
      await join({ code, nickname, pin: back ? pin : "" });
      location.assign(`${root}/`);
    } catch (problem) {
      setSaid(/** @type {Error} */ (problem).message);
      setBusy(false);
    }
  }
  return html`
    ${
      mine
        ? html`<p class="card join">
            <a class="button primary" href=${`${root}/`}
              >Go on as ${mine.nickname}${mine.title ? ` in ${mine.title}` : ""}</a
            >
          </p>`
        : ""
    }
    <form class="card join" onSubmit=${submit}>
      <${TextField}
        label="Code on the board"
        value=${code}
        set=${setCode}
        more=${{ name: "code", maxlength: 40, autocapitalize: "characters", class: "code", placeholder: "KMPT 4RX", "aria-describedby": "join-said" }}
      />
      <${TextField}
        label=${back ? "Your nickname" : "Nickname (leave it empty to get one)"}
        value=${nickname}
        set=${setNickname}
        more=${{ name: "nickname", maxlength: 60 }}
      />
      ${back ? html`<${TextField} label="Your four-digit code" value=${pin} set=${setPin} more=${{ name: "pin", inputmode: "numeric", maxlength: 4, size: 6 }} />` : ""}
      <p id="join-said" class="note" role="alert">${said}</p>
      <button type="submit" class="primary" disabled=${busy || code.trim() === ""}>
        ${back ? "Come back" : "Join"}
      </button>
      <button type="button" class="plain" onClick=${() => [setBack(!back), setSaid("")]}>
        ${back ? "I am new here" : "I was here already, on another device"}
      </button>
    </form>
    <p class="hint join">
      Your nickname and your answers are kept on this server until 24 hours after the end of the class, and
      your own network as always. Nothing else is kept, and nothing goes anywhere else.
    </p>
  `;
}

// The invitation: the code, the address and the QR code for pupils; before that, opening the class.

import { useEffect, useState } from "preact/hooks";
import { spaced } from "../../../model/classroom/tasks.js";
import { html } from "../../html.js";
import { Dialog } from "../dialog.js";
import { TextField } from "../text_field.js";

/**
 * @param {{ open: boolean, close: () => void, root: string, begin: (title: string) => Promise<void> }} props
 */
export function Opening({ open, close, root, begin }) {
  const [title, setTitle] = useState("");
  const [said, setSaid] = useState("");
  /** @param {SubmitEvent} event */
  async function submit(event) {
    event.preventDefault();
    setSaid("");
    await begin(title).catch((problem) => setSaid(problem.message));
  }
  return html`<${Dialog} name="opening" title="Class" open=${open} close=${close}>
    <form onSubmit=${submit}>
      <p>
        Pupils join by a code. They follow your network or work on their own, and you see which mistake is
        spreading.
      </p>
      <${TextField}
        label="Name of the class, if you like"
        value=${title}
        set=${setTitle}
        more=${{ maxlength: 120 }}
      />
      <p><button type="submit" class="primary">Open the class</button></p>
      ${said ? html`<p class="note" role="alert">${said}</p>` : ""}
    </form>
    <p class="hint">
      No accounts. Nicknames and answers stay on this server, and are deleted 24 hours after the end. Are you
      a pupil?
      <a href=${`${root}/join`}>Join a class</a>
    </p>
  <//>`;
}

/**
 * @param {{ open: boolean, close: () => void, code: string, server: import("../../../wire/class_server.js").ClassServer,
 *   kept: { read: () => string | null, write: (text: string) => void }, project: () => void, copy: (text: string) => Promise<boolean> }} props
 *   `kept` remembers an address that the teacher has typed
 */
export function Invitation({ open, close, code, server, kept, project, copy }) {
  const [found, setFound] = useState(
    /** @type {import("../../../wire/class_server.js").Reachable} */ ({ addresses: [], hint: "" }),
  );
  const [address, setAddress] = useState(kept.read() ?? "");
  useEffect(() => {
    if (!open) return;
    server.addresses().then(
      (now) => {
        setFound(now);
        setAddress((before) => before || now.addresses[0] || new URL(`${server.root}/`, location.href).href);
      },
      (problem) => setFound({ addresses: [], hint: problem.message }),
    );
  }, [open]);
  const base = address.replace(/\/*$/, "/");
  return html`<${Dialog} name="invitation" title="Join the class" open=${open} close=${close}>
    <div class="invitation-body">
      ${
        /^https?:\/\/[^/]/.test(base)
          ? html`<img
              class="qr"
              src=${server.qr(base)}
              alt=${`QR code of ${base}j/${code}`}
              width="240"
              height="240"
            />`
          : ""
      }
      <div>
        <p class="hint">Scan, or open</p>
        <p class="address">${base.replace(/^https?:\/\//, "")}join</p>
        <p class="hint">and type</p>
        <p class="large-code">${spaced(code)}</p>
      </div>
    </div>
    ${found.hint ? html`<p class="note">${found.hint}</p>` : ""}
    <${TextField}
      label="Address that the pupils' devices reach"
      value=${address}
      set=${(/** @type {string} */ typed) => {
        setAddress(typed.trim());
        kept.write(typed.trim());
      }}
      list=${found.addresses}
    />
    <p>
      <button type="button" class="primary" onClick=${project}>Show on the projector</button>
      <button type="button" onClick=${() => void copy(`${base}j/${code}`)}>Copy the link</button>
    </p>
  <//>`;
}

// Share: a link to a copy of this state, a link to watch, and the files to download.

import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { CsvExport } from "./csv.js";
import { html } from "../html.js";

/**
 * @typedef {import("../../wire/documents.js").Links} Links
 * @param {{ open: boolean, close: () => void, fetchLinks: () => Promise<Links>, files: string, save: (kind: "svg" | "png") => void,
 *   fetchTable: import("./csv.js").FetchTable, store: import("../../control/store.js").Store }} props
 */
export function Share({ open, close, fetchLinks, files, save, fetchTable, store }) {
  const dialog = useRef(/** @type {HTMLDialogElement | null} */ (null));
  const [links, setLinks] = useState(/** @type {Links | null} */ (null));
  const [said, setSaid] = useState("");

  useLayoutEffect(() => {
    if (!open) return dialog.current?.close();
    dialog.current?.showModal();
    setSaid("");
    setLinks(null);
    // Links that come after the dialog was closed are dropped.
    let wanted = true;
    fetchLinks().then(
      (found) => wanted && setLinks(found),
      () => wanted && setSaid("The links could not be made. Close this and try again."),
    );
    return () => {
      wanted = false;
    };
  }, [open]);

  /** @param {string} path */
  async function copy(path) {
    const link = new URL(path, location.href).href;
    try {
      await navigator.clipboard.writeText(link);
      setSaid("The link is on the clipboard.");
    } catch {
      setSaid("The browser did not allow that; the link is selected, press Ctrl-C.");
    }
  }

  const { end } = store.frame.value ?? { end: 0 };
  return html`<dialog ref=${dialog} class="share" aria-labelledby="share-title" onClose=${close}>
    <header>
      <h2 id="share-title">Share</h2>
      <button type="button" onClick=${close}>Close</button>
    </header>
    ${
      links
        ? html`
            <${LinkRow} title="A copy" button="Copy link" path=${links.copy_path} copy=${copy}>
              Opens exactly this state, in a session of its own.
            <//>
            <${LinkRow} title="Watch" button="Copy watch link" path=${links.watch_path} copy=${copy}>
              Shows this session live; nothing can be changed through it.
            <//>
          `
        : html`<p>Making the links …</p>`
    }
    <p role="status">${said}</p>
    <h3>Download</h3>
    <ul class="downloads">
      <li>
        <a href=${`${files}/recipe.json`} download>The recipe</a>: drop the file onto this page to open it
        again
      </li>
      <li>
        The diagram as <button type="button" class="plain" onClick=${() => save("svg")}>SVG</button>${" or "}
        <button type="button" class="plain" onClick=${() => save("png")}>PNG</button>
      </li>
      <li><a href=${`${files}/trace.json`} download>This iteration</a>: every quantity, as JSON</li>
      <li>
        A program that computes these numbers by itself:${" "}<a
          href=${`${files}/program.py?kind=numpy`}
          download
          >NumPy</a
        >, ${" "}<a href=${`${files}/program.py?kind=torch`} download>PyTorch</a>, ${" "}<a
          href=${`${files}/notebook.ipynb`}
          download
          >Jupyter notebook</a
        >
      </li>
    </ul>
    ${open ? html`<${CsvExport} fetchTable=${fetchTable} end=${end} />` : ""}
  </dialog>`;
}

/**
 * @param {{ title: string, button: string, path: string, copy: (path: string) => void, children?: any }} props
 */
function LinkRow({ title, button, path, copy, children }) {
  const field = useRef(/** @type {HTMLInputElement | null} */ (null));
  return html`<div class="link-row">
    <h3>${title}</h3>
    <p>${children}</p>
    <div class="pair">
      <input
        ref=${field}
        type="text"
        readonly
        aria-label=${`${title}: link`}
        value=${new URL(path, location.href).href}
      />
      <button
        type="button"
        onClick=${() => {
          field.current?.select();
          copy(path);
        }}
      >
        ${button}
      </button>
    </div>
  </div>`;
}

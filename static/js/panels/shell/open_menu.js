// The name of the network that is open, and the menu that opens another one.

import { OF_THE_ARTICLE } from "../../model/data/choice.js";
import { html } from "../html.js";
import { Menu } from "./menu.js";

/**
 * @param {{ store: import("../../control/store.js").Store, opened: import("../../control/opened.js").Opened,
 *   openFile: (file: File) => void }} props
 */
export function OpenMenu({ store, opened, openFile }) {
  const title = opened.title.value;
  if (store.keeps("network")) return html`<p class="opened">${title}</p>`;
  return html`<${Menu} id="open-card" label=${title || "Open"}>
    ${(/** @type {() => void} */ close) => {
      void opened.getChoices();
      /** @param {() => unknown} open */
      const then = (open) => () => {
        close();
        void open();
      };
      const datasets = store.choices.value?.datasets ?? [];
      return html`
        <section aria-labelledby="open-title">
          <h2 id="open-title">Open</h2>
          <button type="button" class="entry" onClick=${then(() => opened.choosing.choose(OF_THE_ARTICLE))}>
            The article’s network, from the beginning
          </button>
          <a class="entry" href=${opened.examplesPage}>Examples, each with a question …</a>
        </section>
        <section aria-labelledby="examples-title">
          <h2 id="examples-title">Examples</h2>
          <div class="entries">
            ${datasets
              .filter(({ name }) => name !== OF_THE_ARTICLE)
              .map(
                ({ name, title: words }) =>
                  html`<button
                    key=${name}
                    type="button"
                    class="entry"
                    onClick=${then(() => opened.choosing.choose(name))}
                  >
                    ${words}
                  </button>`,
              )}
          </div>
        </section>
        <section aria-labelledby="own-title">
          <h2 id="own-title">Your own</h2>
          <label class="entry">
            <span>A recipe’s file …</span>
            <input
              type="file"
              class="spoken"
              accept=".json,application/json"
              onChange=${(/** @type {Event} */ event) => {
                const [file] = /** @type {HTMLInputElement} */ (event.target).files ?? [];
                close();
                if (file) openFile(file);
              }}
            />
          </label>
          <p class="hint">Undo brings back what was open before.</p>
        </section>
      `;
    }}
  <//>`;
}

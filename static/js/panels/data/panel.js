// The data: which set, how it is made, its rows.

import { html } from "../html.js";
import { Confusion } from "./confusion.js";
import { FeatureSwitches } from "./features.js";
import { MakingFields } from "./making.js";
import { RowTable } from "./rows.js";
import { Thumbnails } from "./thumbnails.js";

/** The article's own row is opened from the menu, with its network. */
const OF_THE_ARTICLE = "article";

/**
 * @param {{ store: import("../../control/store.js").Store, actions: import("../../control/actions.js").Actions,
 *   showing: import("../../control/data/showing.js").Showing, live: import("./rows.js").LiveSignal, canWorkOut: () => boolean,
 *   thumbnails: import("@preact/signals").ReadonlySignal<import("../../wire/documents.js").Thumbnails | null>,
 *   open: import("@preact/signals").ReadonlySignal<boolean>, openDataset: (name: string) => void, begin: import("../training/settings.js").Begin }} props
 */
export function DataPanel(props) {
  const { store, showing, open } = props;
  // A closed panel costs nothing while the network plays.
  if (!open.value) return "";
  const [choices, recipe, network] = [store.choices.value, store.recipe.value, store.network.value];
  const thumbnails = props.thumbnails.value;
  if (!choices || !network) return html`<p class="waiting">Fetching the data …</p>`;
  const named = recipe && "dataset" in recipe.data ? recipe.data.dataset : null;
  return html`
    <${Thumbnails}
      choices=${choices.datasets.filter(({ name }) => name !== OF_THE_ARTICLE)}
      rows=${thumbnails ?? {}}
      chosen=${named}
      theme=${store.theme.value}
      open=${props.openDataset}
      disabled=${store.keeps("network")}
    />
    <${FeatureSwitches} ...${props} />
    <${MakingFields} ...${props} />
    ${
      network.samples < 2
        ? html`<p class="hint">
            The article’s network learns from one sample, which the diagram shows. A data set above opens
            another network; undo brings this one back.
          </p>`
        : html`<h3>Rows</h3>
            <${RowTable} ...${{ store, showing, live: props.live, canWorkOut: props.canWorkOut }} />
            <${Confusion} ...${{ store, showing, live: props.live }} />`
    }
  `;
}

// The data: which set, the network that it came with, how it is made, its rows.

import { useEffect, useRef } from "preact/hooks";
import { html } from "../html.js";
import { ChoiceCard } from "./choice_card.js";
import { Confusion } from "./confusion.js";
import { FeatureSwitches } from "./features.js";
import { FormulaField } from "./formula.js";
import { MakingFields } from "./making.js";
import { RowTable } from "./rows.js";
import { Thumbnails } from "./thumbnails.js";

/**
 * @param {{ store: import("../../control/store.js").Store, actions: import("../../control/actions.js").Actions,
 *   showing: import("../../control/data/showing.js").Showing, live: import("./rows.js").LiveSignal, canWorkOut: () => boolean,
 *   thumbnails: import("@preact/signals").ReadonlySignal<import("../../wire/documents.js").Thumbnails | null>,
 *   saying: ReturnType<typeof import("../../control/data/saying.js").createSaying>,
 *   open: import("@preact/signals").ReadonlySignal<boolean>, choosing: import("../../control/data/choosing.js").Choosing,
 *   begin: import("../training/settings.js").Begin }} props
 */
export function DataPanel(props) {
  const { store, actions, showing, saying, choosing, open } = props;
  const card = useRef(/** @type {HTMLElement | null} */ (null));
  const made = choosing.made.value;
  // A choice brings its card into sight.
  useEffect(() => {
    if (made && open.value) card.current?.querySelector(".choice-head")?.scrollIntoView({ block: "nearest" });
  }, [made?.recipe]);
  // A closed panel costs nothing while the network plays.
  if (!open.value) return "";
  const [choices, recipe, network] = [store.choices.value, store.recipe.value, store.network.value];
  if (!choices || !network) return html`<p class="waiting">Fetching the data …</p>`;
  const disabled = store.keeps("network");
  const named = recipe && "dataset" in recipe.data ? recipe.data : null;
  const usual = choices.datasets.find(({ name }) => name === named?.dataset)?.formula ?? "";
  return html`
    <${Thumbnails}
      choices=${choices.datasets}
      rows=${props.thumbnails.value ?? {}}
      chosen=${choosing.openName.value}
      choose=${(/** @type {string} */ name) => void choosing.choose(name)}
      ...${{ store, disabled }}
    />
    ${
      named && usual
        ? html`<${FormulaField}
            formula=${named.formula ?? usual}
            begin=${props.begin}
            ...${{ store, usual, disabled }}
          />`
        : ""
    }
    <div ref=${card}><${ChoiceCard} ...${{ store, actions, choosing }} /></div>
    <${FeatureSwitches} ...${props} />
    <${MakingFields} ...${props} />
    ${
      network.samples < 2
        ? html`<p class="hint">
            This network learns from one sample, which the diagram shows. A data set above opens another
            network; undo brings this one back.
          </p>`
        : html`<h3>Rows</h3>
            <${RowTable} ...${{ store, showing, saying, live: props.live, canWorkOut: props.canWorkOut }} />
            <${Confusion} ...${{ store, showing, live: props.live }} />`
    }
  `;
}

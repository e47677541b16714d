// The tabs of the panels: one panel is shown at a time.

import { html } from "../html.js";

/** @typedef {import("../../control/workbench.js").PanelName} PanelName */

/** @type {[PanelName, words: string][]} */
const TABS = [
  ["lesson", "Lesson"],
  ["explain", "Explain"],
  ["check", "Check"],
  ["data", "Data"],
  ["curves", "Curves"],
  ["numbers", "Numbers"],
  ["settings", "Settings"],
];

/** The place that a key moves to, among `count` tabs. @type {Record<string, (n: number, count: number) => number>} */
const MOVES = {
  ArrowRight: (n, count) => (n + 1) % count,
  ArrowLeft: (n, count) => (n + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

const GEAR =
  "M8 5.4a2.6 2.6 0 1 0 0 5.2 2.6 2.6 0 0 0 0-5.2ZM6.9 1.5h2.2l.4 1.8 1.2.5 1.6-1 1.5 1.6-1 1.5.5 1.2 1.8.4v2.1l-1.8.4-.5 1.2 1 1.5-1.5 1.6-1.6-1-1.2.5-.4 1.8H6.9l-.4-1.8-1.2-.5-1.6 1-1.5-1.6 1-1.5-.5-1.2-1.8-.4V7.5l1.8-.4.5-1.2-1-1.5 1.5-1.6 1.6 1 1.2-.5Z";

/**
 * @param {{ workbench: import("../../control/workbench.js").Workbench, available: (name: PanelName) => boolean }} props
 *   `available` tells if the page has this panel just now
 */
export function Tabs({ workbench, available }) {
  const shown = TABS.filter(([name]) => available(name));
  const { panel, folded } = workbench;

  /** @param {KeyboardEvent} event */
  function move(event) {
    const at = shown.findIndex(([name]) => name === panel.value);
    const next = MOVES[event.key]?.(at, shown.length);
    if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    workbench.open(shown[next][0]);
    document.getElementById(`tab-${shown[next][0]}`)?.focus();
  }

  return html`<div class="tabs">
    <div role="tablist" aria-label="Panels" class="tab-list" onKeyDown=${move} hidden=${folded.value}>
      ${shown.map(
        ([name, words]) =>
          html`<button
            key=${name}
            type="button"
            role="tab"
            id=${`tab-${name}`}
            class=${name}
            aria-selected=${panel.value === name}
            aria-controls=${`panel-${name}`}
            tabindex=${panel.value === name ? 0 : -1}
            title=${name === "settings" ? words : null}
            onClick=${() => workbench.open(name)}
          >
            ${name === "settings" ? html`<${Gear} /><span class="spoken">${words}</span>` : words}
          </button>`,
      )}
    </div>
    <button
      type="button"
      class="quiet fold"
      aria-expanded=${!folded.value}
      aria-controls="panel-body"
      title=${folded.value ? "Show the panel" : "Fold the panel"}
      onClick=${() => workbench.fold(!folded.value)}
    >
      <svg class="icon sign" viewBox="0 0 16 16" aria-hidden="true">
        <path d=${folded.value ? "M10 3 5 8l5 5" : "M6 3l5 5-5 5"} />
      </svg>
      <span class="spoken">Panel</span>
    </button>
  </div>`;
}

function Gear() {
  return html`<svg class="icon gear" viewBox="0 0 16 16" aria-hidden="true"><path d=${GEAR} /></svg>`;
}

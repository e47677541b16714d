// What the marks of a landscape stand for.

import { html } from "../html.js";

/** @param {import("./panel.js").Props & { found: import("./panel.js").Landscape }} props */
export function Legend({ telling, found }) {
  const marks = {
    two: [
      ["present", "now"],
      ["next", "after the next step"],
      ["way", "the way so far"],
      ["arrow", "against the gradient"],
      ["level", "as much error as now"],
      ["lower", "lower"],
      ["higher", "higher"],
    ],
    one: [
      ["present", "now"],
      ["next", "next value"],
      ...(found.whose.hasSlope ? [["tangent", "tangent: its slope is the gradient"]] : []),
    ],
    rate: [
      ["handle", "learning rate: drag it"],
      ["next", "after the next step"],
      ...(telling.otherRule(found) ? [["level", "where the rule goes"]] : []),
    ],
  }[found.kind];
  return html`<ul class="landscape-legend">
    ${marks.map(([mark, words]) => html`<li key=${mark}><span class=${`key ${mark}-key`} aria-hidden="true"></span>${words}</li>`)}
  </ul>`;
}

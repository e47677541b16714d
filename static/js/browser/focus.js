// The stops of the tab key, which are those of a short page.

import { stickWhileSmall } from "./dock.js";
import { followSkipLinks } from "./regions.js";
import { makeToolbar } from "./toolbar.js";

/** Makes toolbars of the header and the rule, and keeps the focused element in sight. */
export function arrangeFocus() {
  for (const [selector, label] of [
    ["#header-bar", "Page"],
    ["#rule", "The rule"],
  ])
    makeToolbar(/** @type {HTMLElement} */ (document.querySelector(selector)), label);
  stickWhileSmall(/** @type {HTMLElement} */ (document.querySelector(".dock")));
  followSkipLinks();
}

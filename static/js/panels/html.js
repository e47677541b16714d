// Preact without a build step: htm bound to Preact's h.

import { h } from "preact";
import htm from "htm";

/** @type {(strings: TemplateStringsArray, ...values: any[]) => import("preact").VNode} */
export const html = /** @type {any} */ (htm.bind(/** @type {any} */ (h)));

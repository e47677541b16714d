// What a projector shows.

import { html } from "../html.js";

/**
 * @param {{ room: import("../../control/classroom/classroom.js").ClassEvent | null,
 *   projected: import("../../control/classroom/classroom.js").Projected }} props
 */
export function Projection({ room, projected }) {
  if (!room) return html`<p>Opening the class …</p>`;
  return html`<p class="code" data-what=${projected.what}>${room.code}</p>`;
}

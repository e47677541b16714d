// The place of a picture of curves; the picture itself is drawn by hand (views/curves/chart.js).

import { useLayoutEffect, useRef } from "preact/hooks";
import { html } from "../html.js";

/**
 * @typedef {{ label: string, iterations: number[], values: (number | null)[], note?: string }} Line
 * @typedef {{ lines: Line[], logarithmic: boolean, pointed: number | null, name: string, told: string,
 *   writing: import("../../model/notation.js").Writing }} State
 * @typedef {(place: HTMLElement) => { update: (state: State) => void, end: () => void }} Mount
 * @param {State & { mount: Mount }} props
 */
export function Chart({ mount, ...state }) {
  const place = useRef(/** @type {HTMLElement | null} */ (null));
  const chart = useRef(/** @type {ReturnType<Mount> | null} */ (null));
  useLayoutEffect(() => {
    chart.current = mount(/** @type {HTMLElement} */ (place.current));
    return () => chart.current?.end();
  }, []);
  useLayoutEffect(() => chart.current?.update(state));
  return html`<div ref=${place}></div>`;
}

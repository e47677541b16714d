// A clock that runs down.

import { useEffect, useState } from "preact/hooks";
import { clock } from "../../model/classroom/tasks.js";
import { html } from "../html.js";

const TICK_MS = 500;

/** @param {{ ends: number | null, serverNow: () => number, words?: string }} props  ends: seconds since 1970; null: no clock */
export function Clock({ ends, serverNow, words = "left" }) {
  const [, tick] = useState(0);
  useEffect(() => {
    if (ends === null) return;
    const timer = setInterval(() => tick((n) => n + 1), TICK_MS);
    return () => clearInterval(timer);
  }, [ends]);
  if (ends === null) return "";
  const left = ends - serverNow();
  return html`<span class="clock" role="timer">${left > 0 ? `${clock(left)} ${words}` : "time is up"}</span>`;
}

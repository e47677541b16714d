// Requests to the server. One that is refused for now is sent again by itself, after a moment drawn at random.

/** Tries besides the first. */
const MORE_TRIES = 5;
/** Where the server says nothing of when to come back. */
const USUAL_WAIT_S = 1;
const LONGEST_WAIT_S = 10;
const GROWTH = 1.5;
/** 503: not now; 429: too fast, which proxies say. */
const NOT_NOW = new Set([503, 429]);

/**
 * How long until the next try: what the server asked for, longer from try to try, and anything from half to one and a half of it, so that a
 * class does not come back in the same instant.
 * @param {string | null} retryAfter  the header
 * @param {number} tries  that were made
 * @param {number} random  from 0 to 1
 */
export function waitMs(retryAfter, tries, random) {
  const asked = Number(retryAfter ?? USUAL_WAIT_S);
  const seconds = (asked > 0 ? asked : USUAL_WAIT_S) * GROWTH ** (tries - 1);
  return 1000 * Math.min(seconds, LONGEST_WAIT_S) * (0.5 + random);
}

/**
 * @param {(waiting: number) => void} tell  hears how many requests wait to be sent again, whenever that changes
 * @returns {(url: string, options?: RequestInit) => Promise<Response>}  as `fetch`; gives the last answer where all were refusals, and
 *   rejects where its signal is aborted
 */
export function createAsking(tell) {
  let waiting = 0;

  /**
   * @param {number} ms
   * @param {AbortSignal | null | undefined} signal
   */
  function wait(ms, signal) {
    tell(++waiting);
    return new Promise((resolve, reject) => {
      const end = (/** @type {(value?: any) => void} */ settle, /** @type {unknown} */ value) => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", abort);
        tell(--waiting);
        settle(value);
      };
      const abort = () => end(reject, signal?.reason);
      const timer = setTimeout(() => end(resolve, undefined), ms);
      signal?.addEventListener("abort", abort);
    });
  }

  return async function ask(url, options = {}) {
    for (let tries = 1; ; tries++) {
      const answer = await fetch(url, options);
      if (!NOT_NOW.has(answer.status) || tries > MORE_TRIES) return answer;
      await answer.body?.cancel();
      options.signal?.throwIfAborted();
      await wait(waitMs(answer.headers.get("retry-after"), tries, Math.random()), options.signal);
    }
  };
}

// The storage of the browser. It may be blocked, as in a frame of another site: the page then works
// and remembers nothing.

/** @typedef {"localStorage" | "sessionStorage"} Place  for good, or until the tab is closed */

/**
 * @param {string} key
 * @param {Place} [place]
 * @returns {string | null}
 */
export function recall(key, place = "localStorage") {
  try {
    return globalThis[place].getItem(key);
  } catch {
    return null;
  }
}

/**
 * @param {string} key
 * @param {string} value
 * @param {Place} [place]
 */
export function remember(key, value, place = "localStorage") {
  try {
    globalThis[place].setItem(key, value);
  } catch {
    return;
  }
}

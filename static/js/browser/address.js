// The fragment of the page's address, such as #lesson=7. Writing it makes no entry in the browser's
// history.

/** @returns {string} */
export function readFragment() {
  return location.hash;
}

/** @param {string} fragment  with its #; an empty one removes it */
export function writeFragment(fragment) {
  history.replaceState(null, "", fragment || location.pathname);
}

// The fragment and the query of the page's address, such as #lesson=7. Writing them makes no entry
// in the browser's history.

/** @returns {string} */
export function readFragment() {
  return location.hash;
}

/** @param {string} fragment  with its #; an empty one removes it */
export function writeFragment(fragment) {
  history.replaceState(null, "", fragment || location.pathname + location.search);
}

/** @param {string} query  with its question mark; an empty one removes it */
export function writeQuery(query) {
  history.replaceState(null, "", location.pathname + query + location.hash);
}

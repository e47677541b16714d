// The way that training has come through some parameters: its points by iteration. Pure.

/** @typedef {{ iterations: number[], values: Record<string, number[]> }} Way  iterations in ascending order */

/** More points are thinned out. */
const MOST = 600;
/** The newest ones stay. */
const NEWEST = 200;

/**
 * The way after a frame: points at its iteration or later ones belong to another way.
 * @param {Way} way
 * @param {number} iteration
 * @param {Record<string, number>} values
 * @returns {Way}
 */
export function withPoint(way, iteration, values) {
  let kept = way.iterations.length;
  while (kept > 0 && way.iterations[kept - 1] >= iteration) kept--;
  const names = Object.keys(way.values);
  const longer = {
    iterations: [...way.iterations.slice(0, kept), iteration],
    values: Object.fromEntries(
      names.map((name) => [name, [...way.values[name].slice(0, kept), values[name]]]),
    ),
  };
  return longer.iterations.length > MOST ? thinned(longer) : longer;
}

/** Every second of the older points. @param {Way} way @returns {Way} */
function thinned({ iterations, values }) {
  const older = iterations.length - NEWEST;
  const stays = (/** @type {unknown} */ _, /** @type {number} */ n) => n >= older || n % 2 === 0;
  return {
    iterations: iterations.filter(stays),
    values: Object.fromEntries(Object.entries(values).map(([name, list]) => [name, list.filter(stays)])),
  };
}

/**
 * The server's way, and after it the newer points that frames have brought.
 * @param {Way} fetched
 * @param {Way} way
 * @param {number} now  the iteration that is shown
 * @returns {Way}
 */
export function joined(fetched, way, now) {
  const end = fetched.iterations.findLastIndex((iteration) => iteration <= now) + 1;
  const last = end > 0 ? fetched.iterations[end - 1] : -1;
  const from = way.iterations.findIndex((iteration) => iteration > last);
  const newer = from < 0 ? way.iterations.length : from;
  return {
    iterations: [...fetched.iterations.slice(0, end), ...way.iterations.slice(newer)],
    values: Object.fromEntries(
      Object.keys(fetched.values).map((name) => [
        name,
        [...fetched.values[name].slice(0, end), ...(way.values[name] ?? []).slice(newer)],
      ]),
    ),
  };
}

/** Nothing yet. @param {string[]} names @returns {Way} */
export function noWay(names) {
  return { iterations: [], values: Object.fromEntries(names.map((name) => [name, []])) };
}

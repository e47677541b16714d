// The options in the page's address: ?view=projector, ?embed=…, ?hide=… and ?lock=…. They belong to
// a copied link. docs/embedding.md lists them.

/** The parts of the page that ?embed= shows and ?hide= hides. */
export const PARTS = [
  "open",
  "undo",
  "lesson",
  "examples",
  "exercises",
  "share",
  "class",
  "view",
  "diagram",
  "plane",
  "legend",
  "rule",
  "curve",
  "transport",
  "explain",
  "check",
  "data",
  "curves",
  "numbers",
  "settings",
  "example",
  "health",
];

/**
 * The things that ?lock= keeps as they are. numbers: weights, biases, inputs and targets; rule: the
 * learning rate and the rest of the rule; network: another network, other data, a file.
 */
export const LOCKS = ["numbers", "rule", "network"];

/**
 * @typedef {{ projector: boolean, embedded: boolean, hidden: Set<string>, locks: Set<string>, unknown: string[] }} PageOptions
 *   `unknown` holds a sentence for each word of the address that the page does not know
 */

/**
 * @param {string} search  the query of the address, with its question mark
 * @returns {PageOptions}
 */
export function readPageOptions(search) {
  const query = new URLSearchParams(search);
  /** @type {string[]} */
  const unknown = [];
  /** @param {string} option @param {string[]} words */
  function list(option, words) {
    const given = (query.get(option) ?? "").split(",").filter((word) => word !== "");
    for (const word of given)
      if (!words.includes(word))
        unknown.push(`The address says ${option}=${word}. Known are ${words.join(", ")}.`);
    return given.filter((word) => words.includes(word));
  }

  const embedded = query.has("embed");
  const embed = list("embed", PARTS);
  const hidden = new Set(list("hide", PARTS));
  if (embedded) for (const part of PARTS) if (!embed.includes(part)) hidden.add(part);
  return {
    projector: query.get("view") === "projector",
    embedded,
    hidden,
    locks: new Set(list("lock", LOCKS)),
    unknown,
  };
}

/**
 * The options that a copied link carries, as a query with its question mark; empty if there are
 * none.
 * @param {string} search
 */
export function linkQuery(search) {
  const kept = [...new URLSearchParams(search)].filter(([name]) => ["embed", "hide", "lock"].includes(name));
  const pairs = kept.map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll("%2C", ",")}`);
  return pairs.length > 0 ? `?${pairs.join("&")}` : "";
}

/**
 * The query with the view changed.
 * @param {string} search
 * @param {boolean} projector
 */
export function withProjector(search, projector) {
  const rest = linkQuery(search);
  if (!projector) return rest;
  return `${rest}${rest ? "&" : "?"}view=projector`;
}

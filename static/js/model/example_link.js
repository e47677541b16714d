// A link to an example, in the fragment of the address: #example=dead-relus&text=Look at h3.

/** Of a longer text the beginning is shown. */
export const MOST_LETTERS = 400;
const MOST_OF_NAME = 60;

/**
 * The example that the fragment names, and the text for the visitor; null if it names none.
 * @param {string} fragment  with its #
 */
export function readExampleLink(fragment) {
  const given = new URLSearchParams(fragment.replace(/^#/, ""));
  const name = given.get("example");
  if (name === null) return null;
  const letters = [...(given.get("text") ?? "").trim()];
  const text =
    letters.length > MOST_LETTERS ? `${letters.slice(0, MOST_LETTERS - 1).join("")}…` : letters.join("");
  return { name: [...name].slice(0, MOST_OF_NAME).join(""), text };
}

/**
 * True if a number is within the bounds of a claim.
 * @param {{ at_least: number | null, at_most: number | null }} claim
 * @param {number} value
 */
export function isKept({ at_least: least, at_most: most }, value) {
  return (least === null || value >= least) && (most === null || value <= most);
}

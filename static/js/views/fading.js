// The parts of the page that the lesson speaks of: the others are faded, and a part is pointed out.

/** How long a part stays pointed out. */
const POINTED_MS = 2400;

/**
 * Fades all elements of the diagram but these.
 * @param {HTMLElement} root
 * @param {ReadonlySet<string> | null} names  null: nothing is faded
 */
export function fadeExcept(root, names) {
  root.classList.toggle("fading", names !== null);
  for (const node of root.querySelectorAll("[data-name]")) {
    const [name, to] = [node.getAttribute("data-name") ?? "", node.getAttribute("data-to")];
    // The line of a bias that a layer shares is named after the bias, and leads to one neuron.
    const isMeant =
      names === null || (names.has(name) && (to === null || !name.startsWith("b") || names.has(to)));
    node.classList.toggle("faded", !isMeant);
  }
}

/**
 * The element of the diagram that shows a quantity: h1 for h1 and for out_h1.
 * @param {HTMLElement} root
 * @param {string} name
 */
export function elementIn(root, name) {
  return root.querySelector(`.element[data-name="${CSS.escape(name.replace(/^out_/, ""))}"]`);
}

/**
 * Marks a part of the page for a moment.
 * @param {Element | null} part
 * @param {boolean} scroll  true to bring it into sight first
 */
export function pointOut(part, scroll) {
  if (!part) return;
  if (scroll) part.scrollIntoView({ block: "nearest", inline: "nearest" });
  part.classList.remove("pointed-out");
  // The browser starts the animation again only if it has seen the part without the class.
  part.getBoundingClientRect();
  part.classList.add("pointed-out");
  setTimeout(() => part.classList.remove("pointed-out"), POINTED_MS);
}

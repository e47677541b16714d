// A toolbar: its buttons and links are one tab stop, and the arrow keys move among them. A field in
// it keeps its own stop and its own keys.

const ITEMS = "button, a[href]";
/** @type {Record<string, (n: number, count: number) => number>} */
const MOVES = {
  ArrowRight: (n, count) => (n + 1) % count,
  ArrowLeft: (n, count) => (n + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/**
 * Makes an element a toolbar, with the buttons that it has now and later.
 * @param {HTMLElement} bar
 * @param {string} label  its name
 */
export function makeToolbar(bar, label) {
  bar.setAttribute("role", "toolbar");
  bar.setAttribute("aria-label", label);
  /** The item that the tab key reaches. @type {HTMLElement | null} */
  let current = null;

  function items() {
    return [.../** @type {NodeListOf<HTMLElement>} */ (bar.querySelectorAll(ITEMS))].filter(
      (item) => !item.closest("[popover]") && !item.matches(":disabled") && item.checkVisibility(),
    );
  }

  function rove() {
    const all = items();
    if (!current || !all.includes(current)) current = all[0] ?? null;
    for (const item of all) {
      const index = item === current ? 0 : -1;
      if (item.tabIndex !== index) item.tabIndex = index;
    }
  }

  bar.addEventListener("focusin", (event) => {
    const item = /** @type {HTMLElement} */ (event.target);
    if (!items().includes(item)) return;
    current = item;
    rove();
  });
  bar.addEventListener("keydown", (event) => {
    const all = items();
    const at = all.indexOf(/** @type {HTMLElement} */ (event.target));
    const next = MOVES[event.key]?.(at, all.length);
    if (at < 0 || next === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    all[next].focus();
  });
  new MutationObserver(rove).observe(bar, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ["disabled", "hidden", "href"],
  });
  addEventListener("resize", rove);
  rove();
}

// The regions of the page's template: the panel that is shown, the parts that are left out, and the
// skip links.

const PANELS = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-panel]"));

/** Shows one panel of the tabs. @param {string} name */
export function showPanel(name) {
  for (const panel of PANELS) {
    panel.role = "tabpanel";
    panel.setAttribute("aria-labelledby", `tab-${panel.dataset.panel}`);
    panel.hidden = panel.dataset.panel !== name;
  }
}

/** @param {Iterable<string>} parts */
export function leaveOut(parts) {
  for (const part of parts)
    for (const element of document.querySelectorAll(`[data-region="${part}"]`))
      element.classList.add("left-out");
}

/** A skip link moves the focus to the element that its `data-to` selects. */
export function followSkipLinks() {
  for (const link of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".skip")))
    link.addEventListener("click", (event) => {
      event.preventDefault();
      /** @type {HTMLElement | null} */ (document.querySelector(link.dataset.to ?? ""))?.focus();
    });
}

// Formulas by KaTeX, fetched when the first one is wanted.

/** @type {Promise<any> | null} */
let katex = null;

/** @param {string} root */
export function createTypeset(root) {
  /**
   * @param {HTMLElement} element
   * @param {string} tex  ours, never a person's
   */
  return async (element, tex) => {
    katex ??= load(root);
    const { default: library } = await katex;
    library.render(tex, element, {
      output: "html",
      throwOnError: false,
      strict: false,
      // Only the marks that say which quantity a piece is.
      trust: (/** @type {{ command: string }} */ { command }) =>
        command === "\\htmlData" || command === "\\htmlClass",
    });
  };
}

/** @param {string} root */
function load(root) {
  const styles = document.createElement("link");
  styles.rel = "stylesheet";
  styles.href = `${root}/static/vendor/katex@0.19.1/katex.min.css`;
  document.head.append(styles);
  return import("katex");
}

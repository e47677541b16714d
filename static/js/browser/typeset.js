// Formulas by KaTeX, which is fetched for the first formula.

/** @type {Promise<any> | null} */
let katex = null;

/** @param {string} root */
export function createTypeset(root) {
  /**
   * @param {HTMLElement} element
   * @param {string} tex  from the server, never typed by a person
   */
  return async (element, tex) => {
    katex ??= load(root);
    const { default: library } = await katex;
    library.render(tex, element, {
      output: "html",
      throwOnError: false,
      strict: false,
      // Only the marks that name the quantity of a piece.
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

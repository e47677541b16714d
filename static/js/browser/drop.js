// A recipe's file dropped onto the page opens it; a file dropped onto a text field fills it.

const LONGEST = 60_000;

/** The characters of a list or log that the server reads. */
const LONGEST_LIST = 50_000;

/**
 * @param {{ open: (recipe: unknown) => Promise<unknown>, onFault: (sentence: string) => void }} handlers
 */
export function listenForDrops({ open, onFault }) {
  addEventListener("dragover", (event) => {
    if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
  });
  addEventListener("drop", (event) => {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    void (event.target instanceof HTMLTextAreaElement ? fill(event.target, file) : read(file));
  });

  /**
   * Puts the text of a list or a log into the field, as if it was typed.
   * @param {HTMLTextAreaElement} field
   * @param {File} file
   */
  async function fill(field, file) {
    if (file.size > 2 * LONGEST_LIST)
      return onFault(`“${file.name}” is too long to be checked here. Use backstep check.`);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const mark = `${bytes[0]} ${bytes[1]}`;
    field.value = new TextDecoder(
      mark === "255 254" ? "utf-16le" : mark === "254 255" ? "utf-16be" : "utf-8",
    ).decode(bytes);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  /** @param {File} file */
  async function read(file) {
    if (file.size > LONGEST)
      return onFault(`“${file.name}” is larger than a recipe can be here (${LONGEST / 1000} kB).`);
    try {
      const document = JSON.parse(await file.text());
      await open(document.recipe ?? document);
    } catch {
      onFault(`“${file.name}” is no recipe: it could not be read as JSON.`);
    }
  }
}

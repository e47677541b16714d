// A recipe's file that is dropped onto the page is opened.

const LONGEST = 60_000;

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
    void read(file);
  });

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

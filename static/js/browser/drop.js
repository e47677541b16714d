// A recipe's file dropped onto the page opens it.

const LONGEST = 60_000;

/**
 * @param {{ open: (recipe: unknown) => Promise<{ ok: boolean }>, tell: (sentence: string) => void }} handlers
 */
export function listenForDrops({ open, tell }) {
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
      return tell(`“${file.name}” is larger than a recipe can be here (${LONGEST / 1000} kB).`);
    try {
      const document = JSON.parse(await file.text());
      await open(document.recipe ?? document);
    } catch {
      tell(`“${file.name}” is no recipe: it could not be read as JSON.`);
    }
  }
}

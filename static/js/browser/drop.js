// A recipe's file is opened: dropped onto the page, or chosen.

const LONGEST = 60_000;

/** @typedef {{ open: (recipe: unknown) => Promise<unknown>, onFault: (sentence: string) => void }} Handlers */

/** @param {Handlers} handlers */
export function listenForDrops(handlers) {
  addEventListener("dragover", (event) => {
    if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
  });
  addEventListener("drop", (event) => {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    void openFile(file, handlers);
  });
}

/** @param {File} file @param {Handlers} handlers */
export async function openFile(file, { open, onFault }) {
  if (file.size > LONGEST)
    return onFault(`“${file.name}” is larger than a recipe can be here (${LONGEST / 1000} kB).`);
  try {
    const document = JSON.parse(await file.text());
    await open(document.recipe ?? document);
  } catch {
    onFault(`“${file.name}” is no recipe: it could not be read as JSON.`);
  }
}

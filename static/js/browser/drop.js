// A recipe's file is opened: dropped onto the page, or chosen. Other files are own data or weights. A file
// dropped onto a text field fills it.

/** A longer file is no recipe that the server takes. */
const LONGEST = 1_000_000;

/** The characters of a list or log that the server reads. */
const LONGEST_LIST = 50_000;

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
    if (event.target instanceof HTMLTextAreaElement) void fillField(event.target, file, handlers);
    else void openFile(file, handlers);
  });
}

/** Reads a file that is no recipe. @type {(file: File) => void} */
let readOther = () => undefined;

/** @param {(file: File) => void} reader */
export function readOthersWith(reader) {
  readOther = reader;
}

/** @param {File} file @param {Handlers} handlers */
export async function openFile(file, { open, onFault }) {
  const isJson = /\.json$/i.test(file.name) || file.type === "application/json";
  if (!isJson || file.size > LONGEST) return readOther(file);
  try {
    const document = JSON.parse(await file.text());
    // Any object may be meant as a recipe, and the server says what is missing; arrays are weights.
    if (isWeights(document)) readOther(file);
    else await open(document.recipe ?? document);
  } catch {
    onFault(`“${file.name}” is no recipe: it could not be read as JSON.`);
  }
}

/** A list of arrays, or a dictionary of arrays. @param {unknown} document */
function isWeights(document) {
  if (typeof document !== "object" || document === null) return false;
  const values = Object.values(document);
  return values.length > 0 && values.every((value) => Array.isArray(value));
}

/**
 * Puts the text of a list or a log into the field, as if it was typed.
 * @param {HTMLTextAreaElement} field
 * @param {File} file
 * @param {Handlers} handlers
 */
async function fillField(field, file, { onFault }) {
  if (file.size > 2 * LONGEST_LIST)
    return onFault(`“${file.name}” is too long to be checked here. Use backstep check.`);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const mark = `${bytes[0]} ${bytes[1]}`;
  field.value = new TextDecoder(
    mark === "255 254" ? "utf-16le" : mark === "254 255" ? "utf-16be" : "utf-8",
  ).decode(bytes);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

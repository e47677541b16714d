// Files for the person: a blob under a name, and a long answer of the server with its progress.

/**
 * @param {Blob} blob
 * @param {string} name
 */
export function saveFile(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/**
 * Reads a table that the server sends line by line, and says how many lines have come. Rejects with the server's sentence where it
 * refuses.
 * @param {Response} answer
 * @param {(lines: number) => void} progress
 * @returns {Promise<Blob>}
 */
export async function fetchLines(answer, progress) {
  if (!answer.ok || !answer.body)
    throw new Error((await answer.json().catch(() => ({}))).refused ?? "The server did not answer.");
  /** @type {Blob[]} Blobs, which the browser may keep on disk, and not one long text. */
  const parts = [];
  let lines = 0;
  for (const reader = answer.body.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) return new Blob(parts, { type: "text/csv" });
    parts.push(new Blob([value]));
    lines += value.reduce((count, byte) => count + (byte === 10 ? 1 : 0), 0);
    progress(lines);
  }
}

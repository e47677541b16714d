// The clipboard. A page that did not come over HTTPS lacks the newer interface, so the older one is
// the second choice.

/**
 * Copies a text. True if it is on the clipboard afterwards.
 * @param {string} text
 */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelection(text);
  }
}

/** @param {string} text */
function copySelection(text) {
  const area = document.createElement("textarea");
  area.className = "out-of-sight";
  area.value = text;
  // Beside an open dialog nothing can be selected.
  (document.querySelector("dialog:modal") ?? document.body).append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  return done;
}

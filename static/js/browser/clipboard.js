// The clipboard, also where the page did not come over HTTPS and the newer interface is missing.

/**
 * Whether the text is on the clipboard now.
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
  document.body.append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  return done;
}

// The habits of a person, which belong to no session: notation, colours and keys. The browser keeps
// them, unless its storage is blocked.

import { effect } from "@preact/signals-core";
import { readNotation } from "../../model/notation.js";
import { readShortcuts } from "../../model/shortcuts.js";

/** @typedef {{ read: () => string | null, write: (text: string) => void }} Kept */

/**
 * @param {Pick<import("../store.js").Store, "notation" | "scheme" | "shortcuts">} store
 * @param {{ notation: Kept, scheme: Kept, shortcuts: Kept }} kept
 */
export function keepHabits({ notation, scheme, shortcuts }, kept) {
  notation.value = readNotation(kept.notation.read());
  shortcuts.value = readShortcuts(kept.shortcuts.read());
  const chosen = kept.scheme.read();
  if (chosen === "light" || chosen === "dark") scheme.value = chosen;
  effect(() => kept.notation.write(JSON.stringify(notation.value)));
  effect(() => kept.shortcuts.write(JSON.stringify(shortcuts.value)));
  effect(() => kept.scheme.write(scheme.value));
}

// The keys of the page: one for each action. A learner can change them, or switch all of them off.

/**
 * @typedef {"play" | "step" | "back" | "reset" | "nextStop" | "previousStop"} Action
 * @typedef {{ on: boolean, keys: Readonly<Record<Action, string>> }} Shortcuts  a key as events name it, letters in lower case
 */

/** @type {[Action, words: string][]} */
export const ACTIONS = [
  ["play", "Play or pause"],
  ["step", "Step"],
  ["back", "Back"],
  ["reset", "Reset"],
  ["nextStop", "Next stop of the lesson"],
  ["previousStop", "Previous stop"],
];

/** @type {Shortcuts} */
export const USUAL = {
  on: true,
  keys: { play: " ", step: "ArrowRight", back: "ArrowLeft", reset: "r", nextStop: "n", previousStop: "p" },
};

/** Keys that the browser or a focused control needs. */
const TAKEN = new Set(["Tab", "Enter", "Escape", "Shift", "Control", "Alt", "Meta", "Dead", "Unidentified"]);

/**
 * Reads stored shortcuts. An unknown text is the usual keys.
 * @param {string | null} text
 * @returns {Shortcuts}
 */
export function readShortcuts(text) {
  try {
    const { on, keys } = JSON.parse(text ?? "");
    return ACTIONS.reduce(
      (shortcuts, [action]) => {
        const key = keys?.[action];
        return typeof key === "string" && isFree(shortcuts, action, key)
          ? changed(shortcuts, action, key)
          : shortcuts;
      },
      { ...USUAL, on: on !== false },
    );
  } catch {
    return USUAL;
  }
}

/**
 * The shortcuts with another key for one action. An action that had this key gets the former one.
 * @param {Shortcuts} shortcuts
 * @param {Action} action
 * @param {string} key  as a keyboard event names it
 * @returns {Shortcuts}
 */
export function changed(shortcuts, action, key) {
  const { keys } = shortcuts;
  const now = plain(key);
  const other = ACTIONS.find(([name]) => keys[name] === now && name !== action)?.[0];
  return { ...shortcuts, keys: { ...keys, ...(other ? { [other]: keys[action] } : {}), [action]: now } };
}

/** True if a key can be a shortcut. @param {string} key */
export function isAllowed(key) {
  return key !== "" && !TAKEN.has(key);
}

/**
 * The action of a key, or null.
 * @param {Shortcuts} shortcuts
 * @param {string} key  as a keyboard event names it
 */
export function actionOf({ on, keys }, key) {
  if (!on) return null;
  return ACTIONS.find(([action]) => keys[action] === plain(key))?.[0] ?? null;
}

/** A key in words, for people: Space, →, R. @param {string} key */
export function keyInWords(key) {
  const words = /** @type {Record<string, string>} */ ({
    " ": "Space",
    ArrowRight: "→",
    ArrowLeft: "←",
    ArrowUp: "↑",
    ArrowDown: "↓",
  });
  return words[key] ?? (key.length === 1 ? key.toUpperCase() : key);
}

/** A key as `aria-keyshortcuts` names it. @param {string} key */
export function keyForAria(key) {
  return key === " " ? "Space" : key;
}

/** @param {string} key */
function plain(key) {
  return key.length === 1 ? key.toLowerCase() : key;
}

/** @param {Shortcuts} shortcuts @param {Action} action @param {string} key */
function isFree({ keys }, action, key) {
  return isAllowed(key) && keys[action] !== key;
}

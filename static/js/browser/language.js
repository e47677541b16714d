// The language of the browser. Some give a name that is no language, such as en_US.UTF-8 or an empty
// text; `Intl` throws on it, also in libraries that ask for it when they are loaded. main.js imports
// this module first.

const USUAL = "en";

/** True if `Intl` accepts the name of a language. @param {string} name */
function isLanguage(name) {
  try {
    return Intl.getCanonicalLocales(name).length > 0 && Boolean(new Intl.NumberFormat(name));
  } catch {
    return false;
  }
}

if (!isLanguage(navigator.language))
  Object.defineProperty(navigator, "language", { value: USUAL, configurable: true });

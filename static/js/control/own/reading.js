// Own data on their way into a recipe: the file, what the server has understood of it, a person's
// choices, and the data that they make. The page keeps the file until other data come.

import { computed, signal } from "@preact/signals-core";
import { fault, optionsQuery, recipeQuery, usualChoices } from "../../model/own/choices.js";
import { inWords, recipeFor, usualHidden } from "../../model/own/network.js";

/**
 * @typedef {ReturnType<typeof createReading>} Reading
 * @typedef {import("../../model/own/choices.js").Choices} Choices
 * @typedef {import("../../model/own/choices.js").Options} Options
 * @typedef {import("../../wire/documents.js").DataReading} DataReading
 */

/** Typing rests this long before the server is asked. */
const REST_MS = 200;
/** The server takes no more (`file_max_bytes`). */
export const MOST_FILE_BYTES = 1_048_576;

/**
 * @param {Pick<import("../../wire/server.js").Server, "dataReading" | "dataRecipe">} server
 * @param {(recipe: import("../../wire/documents.js").Recipe) => Promise<import("../actions.js").Outcome>} open
 */
export function createReading(server, open) {
  /** @type {import("@preact/signals-core").Signal<{ bytes: Blob, name: string } | null>} */
  const file = signal(null);
  const options = signal(/** @type {Options} */ ({}));
  const reading = signal(/** @type {DataReading | null} */ (null));
  const choices = signal(/** @type {Choices | null} */ (null));
  const made = signal(/** @type {import("../../wire/documents.js").RecipeData | null} */ (null));
  const refusal = signal("");
  const isBusy = signal(false);
  /** Hidden layers; null: the usual ones. */
  const hidden = signal(/** @type {string | null} */ (null));
  /** The choices that belong to a table or to points. @type {((reading: DataReading) => Choices) | null} */
  let choose = null;
  const layers = computed(() => hidden.value ?? usualHidden(made.value?.lines.length ?? 0));
  const recipe = computed(() => made.value && recipeFor(made.value, layers.value));

  /** @type {AbortController | null} */
  let asked = null;
  /**
   * Asks for one thing at a time: the newest.
   * @template T
   * @param {(signal: AbortSignal) => Promise<T>} fetchIt
   * @param {(found: T) => void} take
   * @param {() => void} [fail]
   */
  async function ask(fetchIt, take, fail) {
    asked?.abort();
    const mine = (asked = new AbortController());
    isBusy.value = true;
    try {
      const found = await fetchIt(mine.signal);
      if (asked !== mine) return;
      refusal.value = "";
      take(found);
    } catch (problem) {
      if (asked !== mine) return;
      made.value = null;
      fail?.();
      refusal.value = /** @type {Error} */ (problem).message;
    }
    if (asked === mine) isBusy.value = false;
  }

  function read() {
    const now = file.peek();
    if (!now) return;
    if (now.bytes.size > MOST_FILE_BYTES) {
      asked?.abort();
      asked = null;
      [reading.value, made.value, isBusy.value] = [null, null, false];
      refusal.value = tooLarge(now.name, now.bytes.size);
      return;
    }
    void ask(
      (stop) => server.dataReading(now.bytes, optionsQuery(options.peek()), stop),
      (found) => {
        const before = reading.peek();
        reading.value = found;
        if (choose) choices.value = { ...choose(found), test: choices.peek()?.test ?? 0 };
        else if (!choices.peek() || !before || !areAlike(before, found)) choices.value = usualChoices(found);
        make();
      },
      () => (reading.value = null),
    );
  }

  function make() {
    const [now, chosen, found] = [file.peek(), choices.peek(), reading.peek()];
    if (!now || !chosen || !found) return;
    const sentence = fault(chosen);
    if (sentence) {
      asked?.abort();
      asked = null;
      [made.value, refusal.value, isBusy.value] = [null, sentence, false];
      return;
    }
    void ask(
      (stop) => server.dataRecipe(now.bytes, recipeQuery(options.peek(), chosen, found), stop),
      (data) => (made.value = data),
    );
  }

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;
  return {
    ...{ file, options, reading, choices, made, refusal, isBusy, layers, recipe },
    words: computed(() => recipe.value && inWords(recipe.value)),
    /**
     * Reads other data. `own` are options and choices that the data bring along.
     * @param {Blob} bytes
     * @param {string} name
     * @param {{ options: Options, choose: (reading: DataReading) => Choices }} [own]
     */
    take(bytes, name, own) {
      file.value = { bytes, name };
      options.value = own?.options ?? {};
      choose = own?.choose ?? null;
      if (!own) [reading.value, choices.value, made.value, hidden.value] = [null, null, null, null];
      clearTimeout(waiting);
      isBusy.value = true;
      waiting = setTimeout(read, own ? REST_MS : 0);
    },
    /** Data that are not complete yet, with the reason. @param {string} sentence */
    wait(sentence) {
      clearTimeout(waiting);
      asked?.abort();
      asked = null;
      [file.value, reading.value, made.value, isBusy.value] = [null, null, null, false];
      refusal.value = sentence;
    },
    /** Overrules what was found in the file. @param {Options} change */
    read(change) {
      options.value = { ...options.peek(), ...change };
      read();
    },
    /** @param {(choices: Choices, reading: DataReading) => Choices} change */
    choose(change) {
      const [before, found] = [choices.peek(), reading.peek()];
      if (!before || !found) return;
      choices.value = change(before, found);
      make();
    },
    /** @param {string} sizes */
    setHidden(sizes) {
      hidden.value = sizes;
    },
    /** Opens the data with the network, as one step. */
    async use() {
      const now = recipe.peek();
      if (!now) return false;
      const outcome = await open(now);
      if (!outcome.ok) refusal.value = outcome.message;
      return outcome.ok;
    },
  };
}

/** Columns of the same names and kinds: choices go on. @param {DataReading} before @param {DataReading} now */
function areAlike(before, now) {
  const key = (/** @type {DataReading} */ { columns }) =>
    columns.map(({ name, kind }) => `${kind} ${name}`).join("\n");
  return key(before) === key(now);
}

/** @param {string} name @param {number} bytes */
function tooLarge(name, bytes) {
  return `${sizesOf(name, bytes)} Keep the columns that you need and at most 2,000 rows, save them as CSV, and choose that file.`;
}

/** @param {string} name @param {number} bytes */
export function sizesOf(name, bytes) {
  const [size, most] = [bytes, MOST_FILE_BYTES].map((number) => number.toLocaleString("en"));
  return `“${name}” has ${size} bytes, and at most ${most} are read.`;
}

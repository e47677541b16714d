// Seeking with the time bar: one seek is under way at a time, and the newest place is sought next.

/**
 * @param {import("./store.js").Store} store
 * @param {(command: import("./actions.js").Command) => Promise<unknown>} carryOut
 */
export function createSeeking(store, carryOut) {
  /** The iteration to seek next. @type {number | null} */
  let wanted = null;
  /** The number of the loop that sends seeks; 0 if none does. */
  let sending = 0;
  let loops = 0;

  return {
    /** @param {number} iteration */
    async scrubTo(iteration) {
      wanted = iteration;
      // A seek that trains for long is not waited for: the server ends it when the next one comes.
      if (sending && !store.progress.value) return;
      const loop = ++loops;
      sending = loop;
      while (wanted !== null) {
        const next = wanted;
        wanted = null;
        await carryOut({ type: "seek", iteration: next });
      }
      if (sending === loop) sending = 0;
    },
  };
}

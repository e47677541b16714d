// Edits. Of each quantity at most one edit is under way; the newest value waits for its answer and
// is sent next.

/**
 * @typedef {import("./actions.js").Outcome} Outcome
 * @typedef {{ value: number | string | boolean, sample: number, gesture: string | null }} Edit
 */

/**
 * @param {import("./store.js").Store} store
 * @param {Pick<import("../wire/commands.js").Commands, "send">} commands
 */
export function createEdits(store, commands) {
  /**
   * The quantities that have an edit under way, each with the edit to send next.
   * @type {Map<string, Edit | null>}
   */
  const underWay = new Map();

  /**
   * @param {string} quantity
   * @param {number | string | boolean} value
   * @param {number} [sample]  the sample whose input or target it is
   * @param {string | null} [gesture]  edits of one gesture are one step to undo
   * @returns {Promise<Outcome>}
   */
  async function edit(quantity, value, sample = 0, gesture = null) {
    if (typeof value === "number") draft(quantity, { value, revision: null });
    if (underWay.has(quantity)) {
      underWay.set(quantity, { value, sample, gesture });
      return { ok: true };
    }
    underWay.set(quantity, null);
    const answer = await commands.send({ type: "edit", quantity, value, sample, gesture });
    const next = underWay.get(quantity);
    underWay.delete(quantity);
    if (next) return edit(quantity, next.value, next.sample, next.gesture);
    const isApplied = answer.type === "applied";
    draft(quantity, isApplied && typeof value === "number" ? { value, revision: answer.revision } : null);
    store.notice.value = isApplied ? "" : answer.message;
    return isApplied ? { ok: true } : { ok: false, message: answer.message };
  }

  /**
   * Shows a value until a frame has it.
   * @param {string} quantity
   * @param {import("./store.js").Draft | null} value
   */
  function draft(quantity, value) {
    const drafts = new Map(store.drafts.value);
    const shown = store.frame.value?.revision ?? -1;
    if (value && (value.revision === null || value.revision > shown)) drafts.set(quantity, value);
    else drafts.delete(quantity);
    store.drafts.value = drafts;
  }

  return { edit };
}

// Own weights on their way into the network that is open.

import { computed, signal } from "@preact/signals-core";
import { fitOf, misfit, withWeights } from "../../model/own/weights.js";
import { MOST_FILE_BYTES, sizesOf } from "./reading.js";

/**
 * @typedef {ReturnType<typeof createWeights>} Weights
 * @typedef {import("../../wire/documents.js").GivenWeights} GivenWeights
 */

/**
 * @param {import("../store.js").Store} store
 * @param {Pick<import("../../wire/server.js").Server, "weightsReading" | "recipe">} server
 * @param {(recipe: import("../../wire/documents.js").Recipe) => Promise<import("../actions.js").Outcome>} open
 */
export function createWeights(store, server, open) {
  /** @type {import("@preact/signals-core").Signal<{ bytes: Blob, name: string } | null>} */
  const file = signal(null);
  const given = signal(/** @type {GivenWeights | null} */ (null));
  /** The sizes of both orders, once the file has left a question; the answer may be changed. */
  const question = signal(/** @type {Record<string, number[]> | null} */ (null));
  const order = signal("");
  const refusal = signal("");
  const isBusy = signal(false);
  const fit = computed(() => {
    const [layers, network] = [given.value?.layers, store.network.value];
    return layers && network ? fitOf(layers, network.layers) : null;
  });
  const fault = computed(() => {
    const [layers, network] = [given.value?.layers, store.network.value];
    return layers && network ? misfit(layers, network.layers) : "";
  });
  let round = 0;

  async function read() {
    const now = file.peek();
    if (!now) return;
    const mine = ++round;
    [given.value, refusal.value] = [null, ""];
    if (now.bytes.size > MOST_FILE_BYTES) {
      refusal.value = `${sizesOf(now.name, now.bytes.size)} Save the weights alone, without the optimiser’s state.`;
      return;
    }
    isBusy.value = true;
    try {
      const found = await server.weightsReading(now.bytes, order.peek());
      if (mine !== round) return;
      if (found.order_needed) question.value = found.sizes;
      else given.value = found;
    } catch (problem) {
      if (mine === round) refusal.value = /** @type {Error} */ (problem).message;
    }
    if (mine === round) isBusy.value = false;
  }

  return {
    ...{ file, given, question, order, refusal, isBusy, fit, fault },
    /** @param {Blob} bytes @param {string} name */
    take(bytes, name) {
      file.value = { bytes, name };
      [question.value, order.value] = [null, ""];
      void read();
    },
    /** Answers the question. @param {string} chosen */
    choose(chosen) {
      order.value = chosen;
      void read();
    },
    /** Puts the weights into the network, as one step. The rule in force stays. */
    async use() {
      const [now, network] = [given.peek(), store.network.peek()];
      if (!now?.layers || !now.start || !network) return false;
      const { layers, biases, start } = now;
      try {
        const recipe = { ...(await server.recipe()), rule: network.settings };
        const outcome = await open(withWeights(recipe, { ...now, layers, biases: biases ?? "none", start }));
        if (!outcome.ok) refusal.value = outcome.message;
        return outcome.ok;
      } catch (problem) {
        refusal.value = /** @type {Error} */ (problem).message;
        return false;
      }
    },
  };
}

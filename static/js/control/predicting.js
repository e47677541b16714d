// Predict first: before a step the page asks if one weight will grow, and counts the right guesses.
// A second press of Step skips the question.

import { effect } from "@preact/signals-core";

/**
 * @typedef {import("./actions.js").Outcome} Outcome
 * @typedef {import("../wire/documents.js").Guess} Guess
 * @typedef {import("../wire/documents.js").Prediction} Prediction
 */

/**
 * From one question to the next. 7 has no factor in common with the usual numbers of weights, so
 * every weight comes up.
 */
const STRIDE = 7;
/** The article's first question is about w6. */
const FIRST = 5;

/**
 * @param {import("./store.js").Store} store
 * @param {() => Promise<Outcome>} step
 * @param {(parameter: string) => Promise<Prediction>} fetchPrediction
 */
export function createPredicting(store, step, fetchPrediction) {
  // A question is about one state of the network. Another state withdraws it.
  effect(() => {
    const [frame, asked] = [store.frame.value, store.question.peek()];
    if (!asked || !frame) return;
    if (asked.iteration !== frame.iteration || asked.revision !== frame.revision) store.question.value = null;
  });

  /** The parameters that training changes. */
  function trained() {
    const network = store.network.value;
    if (!network) return [];
    const { frozen, train_biases: biases } = network.settings;
    return network.names.parameters.filter(
      (name) => !frozen.includes(name) && (biases || name.startsWith("w")),
    );
  }

  return {
    /** Asks, or steps if there is nothing to ask. @returns {Promise<Outcome>} */
    async step() {
      const [frame, names] = [store.frame.value, trained()];
      const byIteration = store.stepBy.value === "iteration" && !store.status.value.playing;
      if (!store.predicting.value || !byIteration || !frame || names.length === 0 || store.question.value)
        return step();
      const parameter = names[(frame.iteration * STRIDE + FIRST) % names.length];
      store.question.value = { parameter, iteration: frame.iteration, revision: frame.revision };
      return { ok: true };
    },

    /** Answers the question, then steps. @param {Guess} guess */
    async predict(guess) {
      const asked = store.question.value;
      if (!asked) return;
      store.question.value = null;
      try {
        const { parameter, answer, why, iteration, revision } = await fetchPrediction(asked.parameter);
        // The prediction of another state does not answer this question.
        if (iteration !== asked.iteration || revision !== asked.revision) return;
        const { right, tried } = store.score.value;
        const hit = answer === guess;
        store.score.value = {
          right: right + (hit ? 1 : 0),
          tried: tried + 1,
          last: { hit, parameter, answer, why },
        };
      } catch (problem) {
        store.notice.value = /** @type {Error} */ (problem).message;
      }
      await step();
    },

    /** @param {boolean} on */
    setPredicting(on) {
      store.predicting.value = on;
      store.question.value = null;
      store.score.value = { right: 0, tried: 0, last: null };
    },
  };
}

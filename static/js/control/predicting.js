// Predict first: before a step the page asks whether a weight will grow, and keeps the score. Stepping again skips the question.

import { effect } from "@preact/signals-core";

/**
 * @typedef {import("./actions.js").Outcome} Outcome
 * @typedef {"grow" | "shrink" | "stay"} Guess
 * @typedef {{ parameter: string, answer: Guess, why: string, iteration: number, revision: number }} Prediction
 */

/** Coprime to the usual counts of weights, so that every one has its turn; the article's first is w6. */
const STRIDE = 7;
const FIRST = 5;

/**
 * @param {import("./store.js").Store} store
 * @param {() => Promise<Outcome>} step
 * @param {(parameter: string) => Promise<Prediction>} fetchPrediction
 */
export function createPredicting(store, step, fetchPrediction) {
  // A question is about one state; whatever changes it takes the question back.
  effect(() => {
    const [frame, asked] = [store.frame.value, store.question.peek()];
    if (!asked || !frame) return;
    if (asked.iteration !== frame.iteration || asked.revision !== frame.revision) store.question.value = null;
  });

  /** What training moves, of what is shown. */
  function parameters() {
    const network = store.network.value;
    if (!network) return [];
    const { frozen, train_biases: biases } = network.settings;
    return network.names.parameters.filter(
      (name) => !frozen.includes(name) && (biases || name.startsWith("w")),
    );
  }

  return {
    /** @returns {Promise<Outcome>} */
    async step() {
      const [frame, names] = [store.frame.value, parameters()];
      const whole = store.stepBy.value === "iteration" && !store.status.value.playing;
      if (!store.predicting.value || !whole || !frame || names.length === 0 || store.question.value)
        return step();
      const parameter = names[(frame.iteration * STRIDE + FIRST) % names.length];
      store.question.value = { parameter, iteration: frame.iteration, revision: frame.revision };
      return { ok: true };
    },

    /** @param {Guess} guess */
    async predict(guess) {
      const asked = store.question.value;
      if (!asked) return;
      store.question.value = null;
      try {
        const { parameter, answer, why, iteration, revision } = await fetchPrediction(asked.parameter);
        // About another state: nobody was asked that.
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

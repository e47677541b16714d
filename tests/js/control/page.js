// A page without a browser: a store whose frames are shown at once, and a server that answers when
// the test says so.

Object.assign(globalThis, {
  matchMedia: () => ({ matches: false, addEventListener() {} }),
  requestAnimationFrame: (/** @type {() => void} */ repaint) => repaint(),
});
const { createStore } = await import("../../../static/js/control/store.js");

export const NETWORK = /** @type {any} */ ({
  type: "network",
  revision: 1,
  layers: [1, 1, 1],
  biases: "shared",
  names: { layers: [["i1"], ["h1"], ["o1"]], parameters: ["w1", "w2", "b1", "b2"] },
  settings: { frozen: [], train_biases: false, batch_size: 0 },
  samples: 1,
});

/** One hidden and one output neuron: i1 –w1→ h1 –w2→ o1. */
export const OPERATIONS = /** @type {import("../../../static/js/wire/documents.js").Operations} */ ({
  batch: 1,
  starts: { neuron: [0, 2], layer: [0, 2], phase: [0, 2] },
  operations: [
    ["forward", "net_h1", "h1"],
    ["forward", "out_h1", "h1"],
    ["update", "w1+", "w1"],
  ].map(([phase, quantity, at], index) => ({
    index,
    phase,
    quantity,
    at,
    layer: 1,
    neuron: "h1",
    uses: [],
    sample: 0,
  })),
});

/** @param {Record<string, unknown>} [parts] @returns {any} */
export function frame(parts = {}) {
  const neurons = {
    activations: [0.05, 0.6, 0.7],
    netInputs: [0.4, 0.8],
    targets: [0.01],
    outputErrors: [0.2],
  };
  const parameters = [0.15, 0.4, 0.35, 0.6];
  return {
    kind: "frame",
    revision: 1,
    iteration: 0,
    end: 0,
    sample: 0,
    error: 0.2,
    parameters,
    ...neurons,
    ...parts,
  };
}

/** Lets every promise settle that waits for nothing but its turn. */
export async function settle() {
  for (let n = 0; n < 20; n++) await Promise.resolve();
}

/** A store that shows the network's first frame. */
export function shownStore({ watching = false } = {}) {
  const store = createStore({ watching });
  store.receive(frame(), NETWORK);
  return store;
}

/** The commands of a page, which the test answers. */
export function recordedCommands() {
  /** @type {any[]} */
  const sent = [];
  /** @type {((answer: any) => void)[]} */
  const waiting = [];
  /** Answers the oldest command. @param {Record<string, unknown>} [parts] */
  async function answer(parts = {}) {
    waiting.shift()?.({ type: "applied", id: 1, revision: 2, ...parts });
    await settle();
  }
  /** @param {string} message @param {string} [reason] */
  const refuse = (message, reason = "not_possible") =>
    answer({ type: "refused", reason, field: null, message });
  /** @param {any} command @returns {Promise<any>} */
  const send = (command) => {
    sent.push(command);
    return new Promise((resolve) => waiting.push(resolve));
  };
  return { sent, commands: { send }, answer, refuse };
}

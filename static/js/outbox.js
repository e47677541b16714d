// Commands on their way: each gets the next number, is kept until it is answered, and is sent again after a reconnect. The server
// carries a number out once, so sending again is safe.

/**
 * @typedef {{ type: "applied", id: number, revision: number }
 *   | { type: "refused", id: number | null, reason: string, field: string | null, message: string }} Answer
 */

/** @param {(text: string) => boolean} send */
export function createOutbox(send) {
  const client = randomName();
  let nextId = 1;
  /** @type {Map<number, { text: string, resolve: (answer: Answer) => void }>} */
  const waiting = new Map();

  return {
    /**
     * @param {Record<string, unknown> & { type: string }} command
     * @returns {Promise<Answer>}
     */
    send(command) {
      const id = nextId++;
      const text = JSON.stringify({ ...command, id });
      return new Promise((resolve) => {
        waiting.set(id, { text, resolve });
        send(text);
      });
    },
    /** After the socket opened: who we are, then what was not answered. @param {number} version */
    greet(version) {
      send(JSON.stringify({ type: "hello", id: 0, version, client }));
      for (const { text } of waiting.values()) send(text);
    },
    /** @param {Answer} answer */
    answered(answer) {
      if (answer.id === null) return;
      waiting.get(answer.id)?.resolve(answer);
      waiting.delete(answer.id);
    },
  };
}

function randomName() {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
}

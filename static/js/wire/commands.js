// Commands on their way: each gets the next number, is kept until it is answered, and is sent again after a reconnect. The server
// carries a number out once, so sending again is safe. What the server would not take, or has ended the connection over, is given up with
// a sentence, so that the page does not come back for ever only to be sent away again.

/** The server takes 65,536 bytes (`message_max_bytes`), and may have been told to take fewer. */
const MOST_BYTES = 60_000;
/** Close codes that say that something was wrong with what was sent: too long, or against the rules. */
const AT_FAULT = new Set([1009, 1008]);
/** So many times a message may have been under way when that happened. */
const MOST_FAULTS = 2;

/**
 * @typedef {{ type: "applied", id: number, revision: number }
 *   | { type: "refused", id: number | null, reason: string, field: string | null, message: string }} Answer
 */

/** @param {(text: string) => boolean} send */
export function createOutbox(send) {
  const client = randomName();
  let nextId = 1;
  /** @type {Map<number, { text: string, faults: number, resolve: (answer: Answer) => void }>} */
  const waiting = new Map();

  /** @param {number} id @param {string} message @returns {Answer} */
  const givenUp = (id, message) => ({ type: "refused", id, reason: "not_sent", field: null, message });

  return {
    /**
     * @param {Record<string, unknown> & { type: string }} command
     * @returns {Promise<Answer>}
     */
    send(command) {
      const id = nextId++;
      const text = JSON.stringify({ ...command, id });
      const bytes = new TextEncoder().encode(text).length;
      if (bytes > MOST_BYTES) {
        const sizes = `${MOST_BYTES.toLocaleString("en")} bytes go into one message, and this has ${bytes.toLocaleString("en")}`;
        return Promise.resolve(givenUp(id, `At most ${sizes}. Take fewer samples or edits.`));
      }
      return new Promise((resolve) => {
        waiting.set(id, { text, faults: 0, resolve });
        send(text);
      });
    },
    /** After the socket opened: who we are, then what was not answered. @param {number} version */
    greet(version) {
      send(JSON.stringify({ type: "hello", id: 0, version, client }));
      for (const { text } of waiting.values()) send(text);
    },
    /** The socket was closed, with this code. @param {number} code */
    closed(code) {
      if (!AT_FAULT.has(code)) return;
      for (const [id, command] of waiting) {
        if (++command.faults < MOST_FAULTS) continue;
        waiting.delete(id);
        command.resolve(
          givenUp(
            id,
            "The server ended the connection over what was sent, so it is not sent again; try something smaller.",
          ),
        );
      }
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

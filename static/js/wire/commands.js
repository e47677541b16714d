// The commands of this page. Each gets the next number, is kept until the server has answered it,
// and is sent again after a reconnect. The server carries out a number once, so a second copy does
// no harm. A command that the server does not accept, or that has closed the connection twice, is
// refused with a sentence: sending it for ever would keep the page disconnected.

/** The server takes 65,536 bytes a message (`message_max_bytes`). Its settings may allow fewer. */
export const MOST_BYTES = 60_000;
/** Close codes of a message that was too long, or against the rules. */
const AT_FAULT = new Set([1009, 1008]);
/** A command is given up when it was under way at this many of those closes. */
const MOST_FAULTS = 2;

/**
 * @typedef {{ type: "applied", id: number, revision: number }
 *   | { type: "refused", id: number | null, reason: string, field: string | null, message: string }} Answer
 * @typedef {ReturnType<typeof createCommands>} Commands
 */

/**
 * @param {(text: string) => boolean} send
 * @param {Record<string, unknown>} [abilities]  what the page can do, said in its hello
 */
export function createCommands(send, abilities = { epochs: true, keeps_names: true }) {
  const client = randomName();
  let nextId = 1;
  /** @type {Map<number, { text: string, faults: number, resolve: (answer: Answer) => void }>} */
  const unanswered = new Map();

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
        return Promise.resolve(notSent(id, `At most ${sizes}. Take fewer samples or edits.`));
      }
      return new Promise((resolve) => {
        unanswered.set(id, { text, faults: 0, resolve });
        send(text);
      });
    },
    /**
     * Says hello on a socket that has just opened, then sends every unanswered command again.
     * @param {number} version
     */
    greet(version) {
      send(JSON.stringify({ type: "hello", id: 0, version, client, ...abilities }));
      for (const { text } of unanswered.values()) send(text);
    },
    /**
     * Counts a close against the unanswered commands, if its code blames a message.
     * @param {number} code
     */
    closed(code) {
      if (!AT_FAULT.has(code)) return;
      for (const [id, command] of unanswered) {
        if (++command.faults < MOST_FAULTS) continue;
        unanswered.delete(id);
        const message =
          "The server ended the connection over what was sent, so it is not sent again; try something smaller.";
        command.resolve(notSent(id, message));
      }
    },
    /** @param {Answer} answer */
    answered(answer) {
      if (answer.id === null) return;
      unanswered.get(answer.id)?.resolve(answer);
      unanswered.delete(answer.id);
    },
  };
}

/** @param {number} id @param {string} message @returns {Answer} */
function notSent(id, message) {
  return { type: "refused", id, reason: "not_sent", field: null, message };
}

function randomName() {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
}

// The socket's life: open, lost, open again. It knows no message.

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 5000;
/** Close codes after which coming back is of no use. */
const FINAL_CODES = new Set([4404]);

/**
 * @param {string} url
 * @param {{ onOpen: () => void, onText: (text: string) => void, onBinary: (buffer: ArrayBuffer) => void,
 *   onState: (state: "open" | "lost" | "gone") => void }} handlers
 */
export function connect(url, handlers) {
  let waitMs = FIRST_WAIT_MS;
  /** @type {WebSocket} */
  let socket;
  let retry = 0;

  function open() {
    socket = new WebSocket(url);
    socket.binaryType = "arraybuffer";
    socket.onopen = () => {
      waitMs = FIRST_WAIT_MS;
      handlers.onOpen();
      handlers.onState("open");
    };
    socket.onmessage = ({ data }) =>
      typeof data === "string" ? handlers.onText(data) : handlers.onBinary(data);
    socket.onclose = ({ code }) => {
      if (FINAL_CODES.has(code)) return handlers.onState("gone");
      handlers.onState("lost");
      // Full jitter, so that a class of five hundred does not come back in the same instant.
      retry = window.setTimeout(open, Math.random() * waitMs);
      waitMs = Math.min(2 * waitMs, LONGEST_WAIT_MS);
    };
  }

  // The network came back, or the laptop woke up: do not wait out a long pause.
  window.addEventListener("online", () => {
    if (socket.readyState !== WebSocket.CLOSED) return;
    window.clearTimeout(retry);
    open();
  });
  open();
  return {
    /** @param {string} text */
    send(text) {
      if (socket.readyState !== WebSocket.OPEN) return false;
      socket.send(text);
      return true;
    },
  };
}

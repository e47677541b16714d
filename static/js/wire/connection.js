// The connection: one socket after another. It opens a socket again when one is lost, and asks for
// a sign of life after silence. It knows no message of the wire but the ping that it is given.

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 5000;
const GROWTH = 1.5;
/** The longest wait after the server has announced a restart: it is back in a moment. */
const LONGEST_WAIT_MOVING_MS = 1000;
const MOVING_ATTEMPTS = 20;
const TICK_MS = 1000;
/**
 * Ticks of silence after which the page sends a ping, and after which it gives the socket up. A
 * sleeping laptop or a tab in the background counts no ticks.
 */
const PING_AFTER = 4;
const DEAD_AFTER = 8;
/** Failed attempts after which the page finds out the reason. */
const ATTEMPTS_BEFORE_DIAGNOSIS = 3;
/** Close codes after which a new socket would fail as well. */
const FINAL_CODES = [4404];
/** The server has put the session to sleep, because its visitor opened others. */
const SLEEPING = 4408;
/** The server asks the page to come back later; the reason is a sentence. */
const TRY_AGAIN = 1013;

/**
 * The state of the connection. "lost" may come with the server's own reason.
 * @typedef {"open" | "lost" | "asleep" | "moving" | "blocked" | "portal" | "gone"} State
 */

/**
 * @param {string} url
 * @param {{ onOpen: () => void, onText: (text: string) => void, onBinary: (buffer: ArrayBuffer) => void,
 *   onClose: (code: number) => void, onState: (state: State, reason: string) => void, ping: string,
 *   diagnose: () => Promise<"blocked" | "portal" | "lost">, finalCodes?: number[] }} handlers
 *   `ping` is a message that the server answers; `diagnose` finds out why no socket opens; after a close with one of
 *   `finalCodes` none is opened again, and the state is "gone" with the server's reason
 */
export function connect(url, handlers) {
  /** @type {WebSocket | null} */
  let socket = null;
  let failures = 0;
  let silent = 0;
  let retry = 0;
  let stopped = false;
  let asleep = false;
  let movingAttempts = 0;
  /** The wait that the server asked for before its restart; used once. @type {number | null} */
  let returnMs = null;

  function open() {
    window.clearTimeout(retry);
    if (stopped) return;
    silent = 0;
    const opened = new WebSocket(url);
    socket = opened;
    opened.binaryType = "arraybuffer";
    opened.onopen = () => handlers.onOpen();
    opened.onmessage = ({ data }) => {
      if (failures || silent || movingAttempts) [failures, silent, movingAttempts] = [0, 0, 0];
      if (returnMs === null) handlers.onState("open", "");
      if (typeof data === "string") handlers.onText(data);
      else handlers.onBinary(data);
    };
    opened.onclose = ({ code, reason }) => {
      handlers.onClose(code);
      lost(code, reason);
    };
  }

  /**
   * Closes the socket without waiting for the other end, which may never answer on a dead network.
   */
  function drop() {
    if (!socket) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close();
    socket = null;
  }

  /** @param {number} code @param {string} reason */
  function lost(code, reason) {
    drop();
    if ((handlers.finalCodes ?? FINAL_CODES).includes(code)) {
      stopped = true;
      return handlers.onState("gone", reason);
    }
    if (code === SLEEPING) {
      asleep = true;
      return handlers.onState("asleep", "");
    }
    failures++;
    if (returnMs !== null) {
      handlers.onState("moving", "");
      retry = window.setTimeout(open, returnMs);
      returnMs = null;
      movingAttempts = MOVING_ATTEMPTS;
      return;
    }
    const longest = movingAttempts > 0 ? LONGEST_WAIT_MOVING_MS : LONGEST_WAIT_MS;
    // Full jitter: the pages of a class of five hundred come back at different moments.
    const wait = Math.min(FIRST_WAIT_MS * GROWTH ** (failures - 1), longest);
    retry = window.setTimeout(open, Math.random() * wait);
    if (movingAttempts > 0) movingAttempts--;
    else if (failures < ATTEMPTS_BEFORE_DIAGNOSIS || code === TRY_AGAIN)
      handlers.onState("lost", code === TRY_AGAIN ? reason : "");
    else void diagnose();
  }

  async function diagnose() {
    const found = await handlers.diagnose();
    if (failures >= ATTEMPTS_BEFORE_DIAGNOSIS && !stopped) handlers.onState(found, "");
  }

  function ping() {
    if (socket?.readyState === WebSocket.OPEN) socket.send(handlers.ping);
  }

  window.setInterval(() => {
    if (!socket) return;
    silent++;
    if (silent === PING_AFTER) ping();
    else if (silent >= DEAD_AFTER) lost(0, "");
  }, TICK_MS);

  /**
   * The network is back, the laptop has woken up, or the tab is visible again: opens a socket at
   * once, or tests the old one.
   */
  function wake() {
    if (stopped || asleep || document.visibilityState === "hidden") return;
    if (!socket) return open();
    if (silent >= PING_AFTER) return;
    silent = PING_AFTER;
    ping();
  }
  window.addEventListener("online", wake);
  window.addEventListener("pageshow", wake);
  document.addEventListener("visibilitychange", wake);

  open();
  return {
    /** @param {string} text */
    send(text) {
      if (socket?.readyState !== WebSocket.OPEN) return false;
      socket.send(text);
      return true;
    },
    /**
     * The server will close the socket, and accepts a new one after this time.
     * @param {number} afterMs
     */
    moving(afterMs) {
      returnMs = afterMs;
    },
    /** Wakes a session that the server has put to sleep. */
    wake() {
      asleep = false;
      open();
    },
    /** Closes the socket for good. */
    stop() {
      stopped = true;
      window.clearTimeout(retry);
      drop();
    },
  };
}

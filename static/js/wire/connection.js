// The socket's life: open, lost, open again. It knows no message but that some came, and what to say to hear one.

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 5000;
const GROWTH = 1.5;
/** After the server said that it moves: it is back in a moment, and nobody should wait long then. */
const LONGEST_WAIT_MOVING_MS = 1000;
const MOVING_TRIES = 20;
const TICK_MS = 1000;
/** Silence after which the page asks whether anybody is there, and after which nobody is. Counted in ticks: while a laptop sleeps
 * or a tab is put aside, none pass. */
const ASK_AFTER = 4;
const DEAD_AFTER = 8;
/** Tries in vain after which the page looks what is in the way. */
const TRIES_BEFORE_LOOKING = 3;
/** Close codes after which coming back is of no use. */
const FINAL_CODES = new Set([4404]);
/** The server put the session to sleep, because its visitor opened others. */
const SLEEPING = 4408;
/** The server asks to come back later, and says why in a sentence. */
const TRY_AGAIN = 1013;

/**
 * What stands between the page and a socket: a state, and for "lost" perhaps the server's own reason.
 * @typedef {"open" | "lost" | "asleep" | "moving" | "blocked" | "portal" | "gone"} State
 */

/**
 * @param {string} url
 * @param {{ onOpen: () => void, onText: (text: string) => void, onBinary: (buffer: ArrayBuffer) => void,
 *   onClose: (code: number) => void, onState: (state: State, reason: string) => void, ping: string, look: () => Promise<"blocked" | "portal" | "lost"> }} handlers
 *   ping: what the server answers; look: asked after some tries in vain, says what is in the way
 */
export function connect(url, handlers) {
  /** @type {WebSocket | null} */
  let socket = null;
  let failures = 0;
  let silent = 0;
  let retry = 0;
  let stopped = false;
  let asleep = false;
  let movingTries = 0;
  /** @type {number | null} When the server asked to come back, once. */
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
      if (failures || silent || movingTries) [failures, silent, movingTries] = [0, 0, 0];
      if (returnMs === null) handlers.onState("open", "");
      if (typeof data === "string") handlers.onText(data);
      else handlers.onBinary(data);
    };
    opened.onclose = ({ code, reason }) => {
      handlers.onClose(code);
      lost(code, reason);
    };
  }

  /** Lets go of the socket without waiting for it: where the network is dead, its closing would take as long as it likes. */
  function drop() {
    if (!socket) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close();
    socket = null;
  }

  /** @param {number} code @param {string} reason */
  function lost(code, reason) {
    drop();
    if (FINAL_CODES.has(code)) return handlers.onState("gone", "");
    if (code === SLEEPING) {
      asleep = true;
      return handlers.onState("asleep", "");
    }
    failures++;
    if (returnMs !== null) {
      handlers.onState("moving", "");
      retry = window.setTimeout(open, returnMs);
      returnMs = null;
      movingTries = MOVING_TRIES;
      return;
    }
    const longest = movingTries > 0 ? LONGEST_WAIT_MOVING_MS : LONGEST_WAIT_MS;
    // Full jitter, so that a class of five hundred does not come back in the same instant.
    const wait = Math.min(FIRST_WAIT_MS * GROWTH ** (failures - 1), longest);
    retry = window.setTimeout(open, Math.random() * wait);
    if (movingTries > 0) movingTries--;
    else if (failures < TRIES_BEFORE_LOOKING || code === TRY_AGAIN)
      handlers.onState("lost", code === TRY_AGAIN ? reason : "");
    else void look();
  }

  async function look() {
    const found = await handlers.look();
    if (failures >= TRIES_BEFORE_LOOKING && !stopped) handlers.onState(found, "");
  }

  function ask() {
    if (socket?.readyState === WebSocket.OPEN) socket.send(handlers.ping);
  }

  window.setInterval(() => {
    if (!socket) return;
    silent++;
    if (silent === ASK_AFTER) ask();
    else if (silent >= DEAD_AFTER) lost(0, "");
  }, TICK_MS);

  /** The network came back, the laptop woke up, the tab is looked at again: do not wait out a long pause, nor trust the old socket. */
  function wake() {
    if (stopped || asleep || document.visibilityState === "hidden") return;
    if (!socket) return open();
    if (silent >= ASK_AFTER) return;
    silent = ASK_AFTER;
    ask();
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
    /** The server will close the socket and can be found again after this time. @param {number} afterMs */
    moving(afterMs) {
      returnMs = afterMs;
    },
    /** Wakes the session that was put to sleep. */
    wake() {
      asleep = false;
      open();
    },
    /** Does not come back. */
    stop() {
      stopped = true;
      window.clearTimeout(retry);
      drop();
    },
  };
}

/**
 * What stands in the way of the socket, as far as a plain request can tell.
 * @param {string} root
 * @returns {Promise<"blocked" | "portal" | "lost">}
 */
export async function lookAround(root) {
  try {
    const answer = await fetch(`${root}/healthz`, { cache: "no-store", signal: AbortSignal.timeout(5000) });
    if (answer.status >= 500) return "lost";
    const { status } = await answer.json().catch(() => ({}));
    return status === "ok" ? "blocked" : "portal";
  } catch {
    return "lost";
  }
}

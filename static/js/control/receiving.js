// The messages of the server: events and frames go into the store, answers to their commands.

import { VERSION, acknowledgeMessage, readBinary, readEvent } from "../wire/protocol.js";

/** @param {import("../wire/protocol.js").Network | null} network */
function namesOf(network) {
  if (!network) throw new Error("The first network of a socket comes with its names.");
  return network.names;
}

/**
 * @param {import("./store.js").Store} store
 * @param {Pick<import("../wire/commands.js").Commands, "greet" | "answered">} commands
 * @param {{ send: (text: string) => boolean, moving: (afterMs: number) => void, stop: () => void }} connection
 */
export function createReceiving(store, commands, connection) {
  /**
   * The network of the frames that come next.
   * @type {import("../wire/protocol.js").Network | null}
   */
  let announced = null;

  /** @param {import("../wire/protocol.js").ServerEvent} event */
  function receive(event) {
    switch (event.type) {
      case "network":
        announced = { ...event, names: event.names ?? namesOf(announced) };
        break;
      case "status":
        store.status.value = event;
        break;
      case "history":
        store.history.value = event;
        break;
      case "progress": {
        const { goal, done, left } = event;
        store.progress.value = goal === null ? null : { goal, done, left };
        break;
      }
      case "view":
        store.view.value = event;
        break;
      case "applied":
      case "refused":
        if (event.type === "refused" && event.reason === "wrong_version") stop();
        commands.answered(event);
        break;
      case "moving":
        connection.moving(1000 * event.after_s);
        store.connection.value = "moving";
        break;
    }
  }

  /**
   * The server speaks another version: a new socket would not help, but reloading the page does.
   */
  function stop() {
    connection.stop();
    store.connection.value = "outdated";
  }

  return {
    /** A socket has opened. The server repeats the progress of a seek that is still under way. */
    opened() {
      store.progress.value = null;
      commands.greet(VERSION);
    },
    /** @param {string} text */
    text(text) {
      receive(readEvent(text));
    },
    /** @param {ArrayBuffer} buffer */
    binary(buffer) {
      if (!announced) return;
      const message = readBinary(buffer, announced.layers);
      store.receive(message, announced);
      // The server decides which frames ask: few on a quick link, nearly every one on a slow link.
      if (message.kind === "frame" && message.asks) connection.send(acknowledgeMessage(message.sequence));
    },
  };
}

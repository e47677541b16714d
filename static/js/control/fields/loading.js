// The module of the displayed network (model/forward.js): fetched when the network has another shape,
// and used again while it has the same.

import { createForward } from "../../model/forward.js";

/** @typedef {import("../../model/forward.js").Forward} Forward */
/** @typedef {ReturnType<typeof createForwardLoading>} Loading */
/** @typedef {Pick<import("../../wire/protocol.js").Network, "field" | "layers" | "names" | "features">} Shaped */

/** @param {Pick<import("../../wire/server.js").Server, "fieldModule">} server */
export function createForwardLoading(server) {
  let address = "";
  /** @type {Promise<Forward | null>} */
  let forward = Promise.resolve(null);

  return {
    /**
     * The forward pass of this network, for each caller the same object. Null if this browser has no
     * WebAssembly with vectors, or the module cannot be had: the server then draws (wire/server.js,
     * `field` and `landscape`). A failed fetch is tried again when it is asked for again.
     * @param {Shaped} network
     * @returns {Promise<Forward | null>}
     */
    load({ field, layers, names, features }) {
      if (field !== address) {
        address = field;
        const parameters = names.parameters.length;
        const columns = features?.length ? names.columns?.length : undefined;
        forward = server
          .fieldModule(field)
          .then((bytes) => createForward(bytes, { layers, parameters, columns }))
          .catch(() => {
            if (address === field) address = "";
            return null;
          });
      }
      return forward;
    },
  };
}

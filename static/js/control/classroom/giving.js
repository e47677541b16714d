// What the dialogs of giving work need of the network on the stage.

/**
 * @param {import("../../wire/class_link.js").ClassLink} link
 * @param {import("../../wire/class_server.js").ClassServer} classServer
 * @param {{ store: import("../store.js").Store, server: import("../../wire/server.js").Server } | null} network  null: the page has none
 */
export function createGiver(link, classServer, network) {
  /** @returns {{ store: import("../store.js").Store, server: import("../../wire/server.js").Server }} */
  function onStage() {
    if (!network) throw new Error("This page shows no network. Open the network's page first.");
    return network;
  }
  const names = () => network?.store.network.value?.names ?? { layers: [], parameters: [] };
  return {
    parameters: () => names().parameters,
    /** Quantities that a question may ask for; others can be typed. */
    quantities() {
      const { layers, parameters } = names();
      const neurons = layers.slice(1).flat();
      return [
        ...neurons.flatMap((name) => [`net_${name}`, `out_${name}`, `delta_${name}`]),
        "E_total",
        ...parameters.flatMap((name) => [`dE_total/d${name}`, `${name}+`]),
      ];
    },
    /** The quantity that the stage explains. */
    asked: () => network?.store.quantity.value ?? "",
    /** @param {string} parameter */
    willGrow: async (parameter) => (await onStage().server.prediction(parameter)).answer,
    /** The weights that change most in the coming iteration, and the place of the first of them. */
    async changesMost() {
      const { choices, largest } = await onStage().server.mostChanged();
      return { choices, right: choices.indexOf(largest) };
    },
    /** A link to the network on the stage as it is now, below the server's root. */
    async stageLink() {
      const { copy_path: path } = await onStage().server.links();
      return path.slice(classServer.root.length).replace(/^\//, "");
    },
    async stageRecipe() {
      const { server, store } = onStage();
      return { recipe: await server.recipe(), iteration: store.frame.value?.iteration ?? 0 };
    },
    /** The whole address of such a link. @param {string} path @param {string} fragment */
    addressOf: (path, fragment) =>
      `${new URL(`${classServer.root}/${path}`, location.href).href}#${fragment}`,
    examples: classServer.examples,
    stops: classServer.stops,
    /** @param {any} task @param {boolean} feedback @param {number | null} seconds */
    async give(task, feedback, seconds) {
      const answer = await link.send({ type: "give", task, feedback, seconds });
      return answer.type === "refused" ? answer.message : "";
    },
  };
}

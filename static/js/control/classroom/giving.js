// What the dialogs of giving work need of the network on the stage.

/** The most choices of a vote. */
const MOST_CHOICES = 8;

/**
 * @param {import("../../wire/class_link.js").ClassLink} link
 * @param {import("../../wire/class_server.js").ClassServer} classServer
 * @param {{ store: import("../store.js").Store, server: import("../../wire/server.js").Server } | null} network  null: the page has none
 */
export function createGiver(link, classServer, network) {
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
    async willGrow(parameter) {
      if (!network) throw new Error("There is no network on this page.");
      return (await network.server.prediction(parameter)).answer;
    },
    /** The weights that change most, and the place of the one that changes more than all others; null without numbers. */
    changesMost() {
      const frame = network?.store.frame.value;
      if (!frame) return null;
      const weights = names()
        .parameters.map((name, n) => ({
          name,
          n,
          change: Math.abs((frame.updated[n] ?? NaN) - (frame.parameters[n] ?? NaN)),
        }))
        .filter(({ name, change }) => name.startsWith("w") && !Number.isNaN(change));
      // The largest changes of all, in the order of the weights.
      const largest = [...weights].sort((a, b) => b.change - a.change).slice(0, MOST_CHOICES);
      if (largest.length < 2) return null;
      const choices = [...largest].sort((a, b) => a.n - b.n);
      return { choices: choices.map(({ name }) => name), right: choices.indexOf(largest[0]) };
    },
    async stageLink() {
      if (!network) throw new Error("There is no network on this page.");
      const { copy_path: path } = await network.server.links();
      return path.slice(classServer.root.length).replace(/^\//, "");
    },
    async stageRecipe() {
      if (!network) throw new Error("There is no network on this page.");
      return { recipe: await network.server.recipe(), iteration: network.store.frame.value?.iteration ?? 0 };
    },
    examples: classServer.examples,
    stops: classServer.stops,
    /** @param {any} task @param {boolean} feedback @param {number | null} seconds */
    async give(task, feedback, seconds) {
      const answer = await link.send({ type: "give", task, feedback, seconds });
      return answer.type === "refused" ? answer.message : "";
    },
  };
}

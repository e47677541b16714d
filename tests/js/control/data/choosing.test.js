import assert from "node:assert/strict";
import { test } from "node:test";
import { computed } from "@preact/signals-core";
import { settle, shownStore } from "../page.js";

const { createChoosing } = await import("../../../../static/js/control/data/choosing.js");

/** @param {string} name @param {number[]} layers @returns {any} */
const recipeOf = (name, layers) => ({
  network: { layers, activations: [], biases: "per_neuron", start: { initializer: "xavier" } },
  data: name ? { dataset: name } : { inputs: [[0]], targets: [[0]] },
  rule: { error: "half_squared" },
  seed: 3,
});
/** @param {string} name @param {number} outputs */
const choice = (name, outputs) => ({ name, title: name.toUpperCase(), inputs: 2, outputs, classes: true });

/** A page that shows the article's network. */
function page() {
  const store = shownStore();
  let session = recipeOf("", [2, 2, 2]);
  /** @type {any[]} */
  const opened = [];
  /** @type {any[]} */
  const asked = [];
  let refusal = "";
  let chosen = 0;
  const suggestion = async (/** @type {string} */ name, /** @type {any} */ settings) => {
    asked.push([name, settings]);
    if (name === "none") throw new Error("There is no such data set.");
    const changes = [{ part: "layers", now: "2-4-1", before: "2-2-2", text: "" }];
    return /** @type {any} */ ({ title: name.toUpperCase(), recipe: recipeOf(name, [2, 4, 1]), changes });
  };
  const choosing = createChoosing(store, {
    server: { recipe: async () => session, suggestion },
    getChoices: async () =>
      /** @type {any} */ ({
        article: recipeOf("", [2, 2, 2]),
        datasets: [choice("article", 2), choice("xor", 1), choice("moons", 1), choice("none", 1)],
      }),
    open: async (recipe) => {
      if (refusal) return { ok: false, message: refusal };
      opened.push(recipe);
      store.recipe.value = session = recipe;
      return { ok: true };
    },
    isArticle: computed(() => !("dataset" in (store.recipe.value?.data ?? {}))),
    onChosen: () => chosen++,
  });
  const made = () => /** @type {any} */ (choosing.made.value);
  const travel = (/** @type {any} */ to) => (store.recipe.value = session = to);
  const refuse = (/** @type {string} */ sentence) => (refusal = sentence);
  return { store, choosing, made, opened, asked, refuse, travel, chosen: () => chosen };
}

test("a choice opens the suggested network, and the card is there as long as it is open", async () => {
  const { store, choosing, made, opened, asked, travel, chosen } = page();
  assert.ok(!made());
  assert.deepEqual(await choosing.choose("xor"), { ok: true });
  assert.deepEqual([opened.length, opened[0].network.layers, asked], [1, [2, 4, 1], [["xor", { seed: 3 }]]]);
  assert.deepEqual([choosing.openName.value, made()?.way, chosen()], ["xor", "suggested", 1]);
  assert.match(store.announcement.value, /XOR is open with the suggested network, 2-4-1.*layers: 2-4-1/);
  travel(recipeOf("", [2, 2, 2]));
  assert.deepEqual([choosing.openName.value, made()], ["article", null]);
});

test("the network of before is kept over several choices, with what it needs to fit", async () => {
  const { choosing, made, opened } = page();
  await choosing.choose("xor");
  await choosing.choose("moons");
  assert.deepEqual(made()?.own.network.layers, [2, 2, 2]);
  await choosing.keepOwn();
  assert.deepEqual([opened[2].network.layers, opened[2].data.dataset], [[2, 2, 1], "moons"]);
  assert.deepEqual([made()?.way, made()?.notes.length], ["own", 1]);
  await choosing.choose("xor");
  await choosing.keepOwn();
  assert.equal(made()?.notes[0], "Last layer: 1 neuron, one for each target (before 2).");
});

test("a network that the learner has changed since is the one to keep", async () => {
  const { choosing, made, travel } = page();
  await choosing.choose("xor");
  travel(recipeOf("xor", [2, 5, 1]));
  assert.ok(!made());
  await choosing.choose("moons");
  assert.deepEqual(made()?.own.network.layers, [2, 5, 1]);
});

test("the same data again keep their noise and their seed", async () => {
  const { choosing, opened, asked, travel } = page();
  travel({ ...recipeOf("moons", [2, 3, 1]), data: { dataset: "moons", noise: 0.2, seed: 9, low: 0 } });
  await choosing.choose("moons");
  assert.deepEqual(asked, [["moons", { noise: 0.2, seed: 3 }]]);
  assert.equal(opened[0].data.seed, 9);
});

test("the article brings its own recipe back", async () => {
  const { choosing, made, opened } = page();
  await choosing.choose("xor");
  await choosing.choose("article");
  assert.deepEqual(opened[1], recipeOf("", [2, 2, 2]));
  assert.deepEqual([choosing.openName.value, made()?.name], ["article", "article"]);
});

test("what cannot be had is said, and leaves the card as it was", async () => {
  const { store, choosing, made, refuse } = page();
  await choosing.choose("xor");
  assert.equal((await choosing.choose("none")).ok, false);
  assert.equal(store.notice.value, "There is no such data set.");
  assert.equal((await choosing.choose("digits")).ok, false);
  assert.match(store.notice.value, /no data set digits/);
  refuse("No room.");
  assert.deepEqual(await choosing.choose("moons"), { ok: false, message: "No room." });
  assert.equal(made()?.name, "xor");
});

test("of two quick choices the newer one opens", async () => {
  const { choosing, opened } = page();
  void choosing.choose("xor");
  void choosing.choose("moons");
  assert.equal(choosing.isUnderWay.value, true);
  await settle();
  await settle();
  assert.equal(choosing.isUnderWay.value, false);
  assert.deepEqual(
    opened.map((/** @type {any} */ { data }) => data.dataset),
    ["moons"],
  );
});

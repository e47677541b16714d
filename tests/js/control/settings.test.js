import assert from "node:assert/strict";
import { test } from "node:test";
import { signal } from "@preact/signals-core";
import { NETWORK, frame, settle, shownStore } from "./page.js";

const { createSettings } = await import("../../../static/js/control/settings.js");

function page() {
  const store = shownStore();
  const isOpen = signal(false);
  let fetched = 0;
  /** @type {any[]} */
  const opened = [];
  /** @type {((outcome: any) => void)[]} */
  const waiting = [];
  const settings = createSettings(
    store,
    {
      open: (recipe) => {
        opened.push(recipe);
        return new Promise((resolve) => waiting.push(resolve));
      },
    },
    {
      recipe: async () => /** @type {any} */ ({ seed: fetched++, rule: "old" }),
      choices: async () => /** @type {any} */ ({ activations: [] }),
    },
    isOpen,
  );
  const answer = async (/** @type {any} */ outcome) => {
    waiting.shift()?.(outcome);
    await settle();
  };
  return { store, isOpen, settings, opened, answer, fetched: () => fetched };
}
const withSeed = (/** @type {number} */ seed) => (/** @type {any} */ recipe) => ({ ...recipe, seed });

test("the recipe is fetched while the settings are open, and for every network", async () => {
  const { store, isOpen, fetched } = page();
  assert.equal(fetched(), 0);
  isOpen.value = true;
  await settle();
  assert.deepEqual(
    [store.recipe.value, store.choices.value],
    [{ seed: 0, rule: "old" }, { activations: [] }],
  );
  store.receive(frame(), { ...NETWORK, revision: 2 });
  await settle();
  assert.equal(store.recipe.value?.seed, 1);
});

test("a new run has the rule in force, and the next change builds on it before the answer", async () => {
  const { store, isOpen, settings, opened, answer } = page();
  isOpen.value = true;
  await settle();
  void settings.begin(withSeed(5));
  void settings.begin((recipe) => ({ ...recipe, seed: recipe.seed + 1 }));
  assert.deepEqual(
    opened.map(({ seed, rule }) => [seed, rule]),
    [
      [5, NETWORK.settings],
      [6, NETWORK.settings],
    ],
  );
  assert.equal(store.opening.value, 2);
  await answer({ ok: true });
  await answer({ ok: true });
  assert.deepEqual([store.opening.value, store.recipe.value?.seed], [0, 6]);
});

test("a refused change is taken back", async () => {
  const { store, isOpen, settings, answer } = page();
  isOpen.value = true;
  await settle();
  const outcome = settings.begin(withSeed(-1));
  await answer({ ok: false, message: "A seed is not negative." });
  assert.deepEqual([(await outcome).ok, store.recipe.value?.seed], [false, 0]);
});

test("a recipe that was fetched before a new run began does not replace its change", async () => {
  const { store, isOpen, settings } = page();
  isOpen.value = true;
  await settle();
  store.receive(frame(), { ...NETWORK, revision: 2 });
  void settings.begin(withSeed(5));
  await settle();
  assert.equal(store.recipe.value?.seed, 5);
});

// The card of the example that is open: its question, its promise, and the recipes to compare it with.

import { useState } from "preact/hooks";
import { whole } from "../../model/number.js";
import { html } from "../html.js";
import { inWords } from "../symbols.js";

/**
 * @typedef {import("../../control/examples/example.js").OpenedExample} Opened
 * @typedef {import("../../control/store.js").Store} Store
 * @typedef {{ store: Store, opened: Opened, examplesPage: string }} Props
 */

/** @type {Record<string, string>} */
const NUMBERS = { error: "error", test_error: "test error", accuracy: "right" };
const DIGITS = 6;

/** A narrow page has the diagram below the card. */
const NARROW = "(max-width: 959px)";

/** @param {Props} props */
export function ExampleCard({ store, opened, examplesPage }) {
  const [isShort, shorten] = useState(() => matchMedia(NARROW).matches);
  const { title, question, text } = opened.example.value ?? {};
  const fault = opened.fault.value;
  if (!title && !fault) return "";
  return html`<section class="card example" aria-label="Example">
    <header>
      <h2>${title ? `Example: ${title}` : "Example"}</h2>
      <a class="plain" href=${examplesPage}>All examples</a>
      <button type="button" class="plain" aria-label="Close the example" onClick=${opened.close}>✕</button>
    </header>
    ${fault ? html`<p role="alert">${fault} <a href=${examplesPage}>Choose another one</a></p>` : ""}
    ${question ? html`<p class="example-question">${question}</p>` : ""}
    ${opened.text.value ? html`<p class="example-note">${opened.text.value}</p>` : ""}
    ${title && !isShort ? html`<p>${inWords(text ?? "")}</p>` : ""}
    ${
      title
        ? html`<${Promise} ...${{ store, opened }} />
            <div class="example-ways">
              <${Train} ...${{ store, opened, then: () => shorten(true) }} />
              <${Others} ...${{ store, opened }} />
              <button
                type="button"
                class="plain"
                aria-expanded=${!isShort}
                onClick=${() => shorten(!isShort)}
              >
                ${isShort ? "More" : "Less"}
              </button>
            </div>`
        : ""
    }
  </section>`;
}

/** What training is going to show, and what it has shown. @param {Omit<Props, "examplesPage">} props */
function Promise({ store, opened }) {
  const judged = opened.judged.value;
  const { number } = store.writing.value;
  return html`<ul class="example-promise">
    ${opened.claims.value.map((claim) => {
      const found = judged.get(claim);
      const after = `after ${whole(claim.iterations)} iteration${claim.iterations === 1 ? "" : "s"}`;
      const name = inWords(NUMBERS[claim.number] ?? claim.number);
      if (!found) return html`<li key=${claim.text}>${name} ${boundsOf(claim)} ${after}</li>`;
      const value =
        claim.number === "accuracy" ? `${number(100 * found.value, 2)} %` : number(found.value, DIGITS);
      return html`<li key=${claim.text} class=${found.isKept ? "kept" : ""}>
        ${name}${" "}<span class="number">${value}</span>${` ${after}: `}
        <strong>${found.isKept ? "reached" : "not reached"}</strong>
      </li>`;
    })}
  </ul>`;
}

/** As they stand in the claim, not rounded. @param {import("../../wire/documents.js").Claim} claim */
function boundsOf({ number, at_least: least, at_most: most }) {
  /** @param {number} value */
  const written = (value) =>
    number === "accuracy" ? `${Number((100 * value).toPrecision(6))} %` : short(value);
  const bounds = [
    least === null ? "" : `at least ${written(least)}`,
    most === null ? "" : `at most ${written(most)}`,
  ];
  return bounds.filter((bound) => bound !== "").join(" and ");
}

/** @param {number} value */
function short(value) {
  return value < 1e6 ? String(value) : value.toExponential().replace("e+", "e");
}

/** Trains to the next claim that has not been looked at. @param {Omit<Props, "examplesPage"> & { then: () => void }} props */
function Train({ store, opened, then }) {
  const judged = opened.judged.value;
  const next = Math.min(
    ...opened.claims.value.filter((claim) => !judged.has(claim)).map((claim) => claim.iterations),
  );
  if (!Number.isFinite(next)) return "";
  const isFree = !store.watching && store.connection.value === "open" && opened.label.value !== null;
  return html`<button
    type="button"
    class="example-train"
    disabled=${!isFree || store.status.value.playing}
    onClick=${() => {
      then();
      void opened.trainTo(next);
    }}
  >
    ${next <= (store.frame.value?.end ?? 0) ? "Go" : "Train"} to ${whole(next)}
  </button>`;
}

/** The other recipes. @param {Omit<Props, "examplesPage">} props */
function Others({ store, opened }) {
  const { others = [] } = opened.example.value ?? {};
  const label = opened.label.value;
  const disabled = store.watching || store.connection.value !== "open";
  const ways = ["", ...others.map((other) => other.label)].filter((of) => of !== label);
  return html`
    ${label === null ? html`<span>Another network is open.</span>` : ""}
    ${ways.map(
      (of) =>
        html`<button
          key=${of}
          type="button"
          class="example-other"
          disabled=${disabled}
          onClick=${() => opened.open(of)}
        >
          ${of || (label === null ? "Open the example again" : "Back to the example")}
        </button>`,
    )}
    ${label ? html`<span class="hint">Open now: ${label}.</span>` : ""}
  `;
}

// Giving work: a question, a vote, an exercise, a stop, an example, or own questions.

import { useEffect, useState } from "preact/hooks";
import { LEVELS } from "../../../model/classroom/tasks.js";
import { html } from "../../html.js";
import { Dialog } from "../dialog.js";
import { TextField } from "../text_field.js";

/**
 * @typedef {{ kind: string, title?: string, quantity?: string, text?: string, choices?: string[], right?: number | null }} Prefill
 * @typedef {{ quantities: () => string[], parameters: () => string[], asked: () => string,
 *   willGrow: (parameter: string) => Promise<import("../../../wire/documents.js").Guess>, changesMost: () => Promise<{ choices: string[], right: number }>,
 *   stageLink: () => Promise<string>, stageRecipe: () => Promise<{ recipe: any, iteration: number }>,
 *   examples: () => Promise<{ name: string, title: string }[]>, stops: () => Promise<string[]>,
 *   copy: (text: string) => Promise<boolean>, addressOf: (link: string, fragment: string) => string,
 *   give: (task: any, feedback: boolean, seconds: number | null) => Promise<string> }} Giver
 *   `give` returns the sentence of a refusal, or nothing
 */

/** @type {Record<string, string>} */
const TITLES = {
  question: "Ask about the network on the stage",
  vote: "Vote",
  exercise: "Give an exercise",
  stop: "Give a stop of the lesson",
  example: "Give a network",
  own: "Own questions about the network on the stage",
};
const MOST_SECONDS = 86_400;

/** @param {{ prefill: Prefill | null, close: () => void, giver: Giver }} props */
export function Giving({ prefill, close, giver }) {
  const [said, setSaid] = useState("");
  const [feedback, setFeedback] = useState(true);
  const [minutes, setMinutes] = useState("");
  const [busy, setBusy] = useState(false);
  const kind = prefill?.kind ?? "";
  useEffect(() => setSaid(""), [prefill]);

  /** @param {() => Promise<void>} act  throws an Error with a sentence */
  async function attempt(act) {
    setSaid("");
    setBusy(true);
    await act().catch((problem) => setSaid(problem.message));
    setBusy(false);
  }
  /** @param {() => Promise<any>} make  a task */
  const give = (make) =>
    attempt(async () => {
      const seconds = minutes.trim() === "" ? null : Math.round(60 * Number(minutes.replace(",", ".")));
      if (seconds !== null && !(seconds >= 1 && seconds <= MOST_SECONDS))
        throw new Error(`Minutes were expected, such as 3; “${minutes}” came.`);
      const refused = await giver.give(await make(), feedback, seconds);
      if (refused) throw new Error(refused);
      close();
    });

  const Fields = FIELDS[kind];
  return html`<${Dialog} name="giving" title=${TITLES[kind] ?? ""} open=${prefill !== null} close=${close}>
    ${
      Fields
        ? html`<${Fields}
            key=${JSON.stringify(prefill)}
            ...${{ prefill, giver, give, attempt: (/** @type {() => Promise<void>} */ act) => void attempt(act), busy }}
          >
            ${
              ["stop", "example"].includes(kind)
                ? ""
                : html`<label class="inline">
                    <input type="checkbox" checked=${feedback} onChange=${() => setFeedback(!feedback)} />
                    Pupils see the verdict on an answer at once
                  </label>`
            }
            <${TextField}
              inline
              label="Minutes, if there is a limit"
              value=${minutes}
              set=${setMinutes}
              more=${{ inputmode: "decimal", size: 4 }}
            />
          <//>`
        : ""
    }
    ${said ? html`<p class="note" role="alert">${said}</p>` : ""}
  <//>`;
}

/**
 * @typedef {{ prefill: Prefill, giver: Giver, give: (make: () => Promise<any>) => void,
 *   attempt: (act: () => Promise<void>) => void, busy: boolean, children: unknown }} Part  attempt: shows the sentence of a failure
 */

/** @param {{ busy: boolean, make: () => Promise<any>, give: Part["give"], children: unknown, words?: string }} props */
function Form({ busy, make, give, children, words = "Give" }) {
  return html`<form
    onSubmit=${(/** @type {SubmitEvent} */ e) => {
      e.preventDefault();
      give(make);
    }}
  >
    ${children}
    <p><button type="submit" class="primary" disabled=${busy}>${words}</button></p>
  </form>`;
}

/** @param {Part} props */
function Question({ prefill, giver, give, busy, children }) {
  const [quantity, setQuantity] = useState(prefill.quantity ?? giver.asked());
  const [text, setText] = useState(prefill.text ?? "");
  return html`<${Form}
    ...${{ busy, give }}
    words="Ask"
    make=${async () => ({ kind: "question", quantity: quantity.trim(), text })}
  >
    <${TextField}
      label="Quantity"
      value=${quantity}
      set=${setQuantity}
      list=${giver.quantities()}
      more=${{ maxlength: 80 }}
    />
    <${TextField}
      label="In your words, if you like"
      value=${text}
      set=${setText}
      more=${{ maxlength: 400 }}
    />
    ${children}
  <//>`;
}

/** @param {Part} props */
function Vote({ prefill, giver, give, attempt, busy, children }) {
  const [text, setText] = useState(prefill.text ?? "");
  const [choices, setChoices] = useState((prefill.choices ?? ["", ""]).join("\n"));
  const [right, setRight] = useState(prefill.right ?? null);
  const [parameter, setParameter] = useState(giver.parameters()[5] ?? giver.parameters()[0] ?? "");
  const lines = choices
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const grows = () =>
    attempt(async () => {
      const answer = await giver.willGrow(parameter);
      setText(`Will ${parameter} grow or shrink in the coming step?`);
      setChoices("It grows\nIt shrinks\nIt stays as it is");
      setRight(["grow", "shrink", "stay"].indexOf(answer));
    });
  const most = () =>
    attempt(async () => {
      const found = await giver.changesMost();
      setText("Which weight changes most in the coming step?");
      setChoices(found.choices.join("\n"));
      setRight(found.right);
    });
  return html`<${Form}
    ...${{ busy, give }}
    words="Start the vote"
    make=${async () => ({ kind: "vote", text, choices: lines, right })}
  >
    <fieldset>
      <legend>Ready ones, whose right choice the engine works out</legend>
      <select
        aria-label="Weight or bias"
        value=${parameter}
        onChange=${(/** @type {Event} */ e) => setParameter(/** @type {HTMLSelectElement} */ (e.target).value)}
      >
        ${giver.parameters().map((name) => html`<option key=${name} value=${name}>${name}</option>`)}
      </select>
      <button type="button" onClick=${grows}>Grow or shrink?</button>
      <button type="button" onClick=${most}>Which changes most?</button>
    </fieldset>
    <${TextField} label="Question" value=${text} set=${setText} more=${{ maxlength: 400 }} />
    <${TextField} label="Choices, one a line" rows=${4} value=${choices} set=${setChoices} />
    <label>
      The right one
      <select
        value=${right ?? ""}
        onChange=${(/** @type {Event} */ e) => {
          const { value } = /** @type {HTMLSelectElement} */ (e.target);
          setRight(value === "" ? null : Number(value));
        }}
      >
        <option value="">is not told</option>
        ${lines.map((line, n) => html`<option key=${n} value=${n}>${line}</option>`)}
      </select>
    </label>
    ${children}
  <//>`;
}

/** @param {Part} props */
function Exercise({ give, busy, children }) {
  const [level, setLevel] = useState(2);
  const [own, setOwn] = useState(false);
  const [seed, setSeed] = useState("");
  async function make() {
    if (seed.trim() !== "" && !/^\d{1,15}$/.test(seed.trim()))
      throw new Error(`The number of an exercise is a whole number, such as 7; “${seed}” came.`);
    const numbers = seed.trim() === "" ? {} : { seed: Number(seed) };
    return { kind: "exercise", level, own_numbers: own, ...numbers };
  }
  return html`<${Form} ...${{ busy, give, make }}>
    <fieldset>
      <legend>Level</legend>
      ${LEVELS.map(
        (words, n) =>
          html`<label class="inline" key=${n}>
            <input type="radio" name="level" checked=${level === n + 1} onChange=${() => setLevel(n + 1)} />
            ${n + 1} · ${words}
          </label>`,
      )}
    </fieldset>
    <label class="inline">
      <input type="checkbox" checked=${own} onChange=${() => setOwn(!own)} />
      Each pupil gets other numbers
    </label>
    <${TextField}
      label="Number of the exercise; empty draws one"
      value=${seed}
      set=${setSeed}
      more=${{ maxlength: 15 }}
    />
    ${children}
  <//>`;
}

/** @param {Part} props */
function Stop({ giver, give, attempt, busy, children }) {
  const [titles, setTitles] = useState(/** @type {string[]} */ ([]));
  const [stop, setStop] = useState(1);
  useEffect(() => attempt(async () => setTitles(await giver.stops())), []);
  const make = async () => ({
    kind: "stop",
    stop,
    title: `Stop ${stop}: ${titles[stop - 1] ?? ""}`.slice(0, 120),
  });
  return html`<${Form} ...${{ busy, give, make }}>
    <label>
      Stop
      <select
        value=${stop}
        onChange=${(/** @type {Event} */ e) => setStop(Number(/** @type {HTMLSelectElement} */ (e.target).value))}
      >
        ${titles.map((title, n) => html`<option key=${n} value=${n + 1}>${n + 1}. ${title}</option>`)}
      </select>
    </label>
    ${children}
  <//>`;
}

/** @param {Part} props */
function Example({ giver, give, attempt, busy, children }) {
  const [examples, setExamples] = useState(/** @type {{ name: string, title: string }[]} */ ([]));
  const [name, setName] = useState("");
  useEffect(() => attempt(async () => setExamples(await giver.examples())), []);
  async function make() {
    if (name === "")
      return { kind: "example", link: await giver.stageLink(), title: "The network on the stage" };
    return { kind: "example", name, title: examples.find((one) => one.name === name)?.title ?? "" };
  }
  return html`<${Form} ...${{ busy, give, make }}>
    <label>
      Network
      <select
        value=${name}
        onChange=${(/** @type {Event} */ e) => setName(/** @type {HTMLSelectElement} */ (e.target).value)}
      >
        <option value="">The one on the stage, as it is now</option>
        ${examples.map((one) => html`<option key=${one.name} value=${one.name}>${one.title}</option>`)}
      </select>
    </label>
    ${children}
  <//>`;
}

/** @param {Part} props */
function Own({ prefill, giver, give, attempt, busy, children }) {
  const [lines, setLines] = useState(prefill.text ?? "");
  const [title, setTitle] = useState(prefill.title ?? "");
  const [said, setSaid] = useState("");
  async function make() {
    const questions = lines
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "")
      .map((line) => {
        const [quantity, ...words] = line.split(":");
        return { quantity: quantity.trim(), text: words.join(":").trim() };
      });
    if (questions.length === 0) throw new Error("A quantity a line was expected, such as “w5+: the new w5”.");
    const [{ recipe, iteration }, link] = [await giver.stageRecipe(), await giver.stageLink()];
    return { kind: "own", title, link, recipe, iteration, questions };
  }
  const copy = () =>
    attempt(async () => {
      const fragment = new URLSearchParams({ "class-questions": lines, "class-title": title });
      const address = giver.addressOf(await giver.stageLink(), fragment.toString());
      const done = await giver.copy(address);
      setSaid(done ? "The link is on the clipboard. It opens this network with these questions." : address);
    });
  return html`<${Form} ...${{ busy, give, make }}>
    <${TextField} label="Title" value=${title} set=${setTitle} more=${{ maxlength: 120 }} />
    <${TextField}
      label="One question a line: the quantity, then your words after a colon"
      rows=${6}
      value=${lines}
      set=${setLines}
      more=${{ placeholder: "net_h1: the net input of h1\nw5+: the new w5" }}
    />
    <p>
      <button type="button" class="plain" onClick=${copy}>Copy a link that keeps these questions</button>
      ${said}
    </p>
    ${children}
  <//>`;
}

/** @type {Record<string, any>} */
const FIELDS = { question: Question, vote: Vote, exercise: Exercise, stop: Stop, example: Example, own: Own };

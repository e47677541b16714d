// Findings where they happen: of the selected neuron, at the rule line, in the data.

import { byNeuron, titleOf } from "../../model/findings.js";
import { whole } from "../../model/number.js";
import { html } from "../html.js";
import { Remedy } from "./remedy.js";

/**
 * @typedef {import("./remedy.js").Props} Props
 * @typedef {import("../../wire/documents.js").Finding} Finding
 */

/** The selected neuron's own finding, above its explanation. @param {Props} props */
export function HealthOfSelected({ store, watched }) {
  const selected = store.selected.value ?? "";
  const finding = byNeuron(watched.findings.value).get(selected);
  if (!finding) return "";
  return html`<p class="finding-here">
    <${Sign} /> <strong>${titleOf(finding)}.</strong> ${finding.text} ${finding.remedy}
  </p>`;
}

/**
 * The gravest finding, between the error and the rule: the whole list is a button away.
 * @param {Props & { openList: () => void }} props
 */
export function HealthLine({ store, watched, openList }) {
  const found = watched.findings.value;
  if (found.length === 0) return "";
  const more = found.length - 1;
  return html`<div class="health-line">
    <button type="button" class="plain" onClick=${openList}>
      <${Sign} />${" "}${titleOf(found[0])}${more > 0 ? `, and ${whole(more)} more` : ""}
    </button>
    <span class="health-text" title=${found[0].text}>${found[0].text}</span>
    <${Remedy} ...${{ store, watched, finding: found[0] }} />
  </div>`;
}

/** How many samples each class has, if they are very different. @param {Props} props */
export function ClassBalance({ store, watched }) {
  const finding = watched.findings.value.find(({ kind }) => kind === "classes");
  if (!finding) return "";
  const counts = Object.entries(finding.numbers).map(([name, count]) => ({ name, count: count ?? 0 }));
  const most = Math.max(...counts.map(({ count }) => count));
  return html`<section class="class-balance" aria-label="Class balance">
    <h3><${Sign} /> ${titleOf(finding)}</h3>
    <table class="gradient-bars">
      <tbody>
        ${counts.map(
          ({ name, count }) =>
            html`<tr key=${name}>
              <th scope="row">class ${name}</th>
              <td class="bar" aria-hidden="true">
                <span style=${{ width: `${(100 * count) / most}%` }}></span>
              </td>
              <td>${whole(count)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    <p>${finding.text}</p>
    <p class="hint">${finding.remedy}</p>
    <${Remedy} ...${{ store, watched, finding }} />
  </section>`;
}

function Sign() {
  return html`<svg class="health-sign" viewBox="0 0 16 16" aria-hidden="true">
    <path d="M8 1.8 15 14H1Z" />
    <path class="bang" d="M8 6v4M8 11.6v.9" />
  </svg>`;
}

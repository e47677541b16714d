// The list of findings, and the size of the gradient in each layer.

import { barOf, titleOf } from "../../model/findings.js";
import { whole } from "../../model/number.js";
import { html } from "../html.js";
import { inWords } from "../symbols.js";
import { Remedy } from "./remedy.js";

/**
 * @typedef {import("./remedy.js").Props} Props
 * @typedef {import("../../wire/documents.js").Finding} Finding
 */

const SHARES = new Set(["saturated", "saturated_output"]);

/** @param {Props & { open: import("@preact/signals").ReadonlySignal<boolean> }} props */
export function HealthList({ open, ...props }) {
  // A closed panel costs nothing while the network plays.
  if (!open.value) return "";
  const { store, watched } = props;
  const health = watched.health.value;
  if (!health)
    return html`<h2>Health</h2>
      <p class="waiting">Looking at the network …</p>`;
  const { findings, layers, samples, of, iteration } = health;
  const whose =
    of === 1
      ? "its sample"
      : samples === of
        ? `all ${whole(of)} samples`
        : `${whole(samples)} of ${whole(of)} samples`;
  return html`<h2>Health</h2>
    ${
      findings.length === 0
        ? html`<p>Nothing found that keeps this network from learning.</p>`
        : html`<ul class="findings">
            ${findings.map(
              (finding) =>
                html`<li key=${`${finding.kind} ${finding.layer}`}>
                  <h3>${titleOf(finding)}</h3>
                  <p>${finding.text}</p>
                  <p class="hint">${finding.remedy}</p>
                  <${Remedy} ...${props} finding=${finding} />
                  <${Numbers} finding=${finding} store=${store} />
                </li>`,
            )}
          </ul>`
    }
    <${Bars} layers=${layers} store=${store} />
    <p class="hint">Iteration ${whole(iteration)}, over ${whose}.</p>`;
}

/** The numbers that a finding rests on. @param {{ finding: Finding, store: Props["store"] }} props */
function Numbers({ finding: { kind, numbers }, store }) {
  const rows = Object.entries(numbers);
  // Every dead neuron is dead in every sample.
  if (kind === "dead_relu" || rows.length === 0) return "";
  const { number } = store.writing.value;
  return html`<details>
    <summary>Numbers</summary>
    <table>
      <tbody>
        ${rows.map(
          ([name, value]) =>
            html`<tr key=${name}>
              <th scope="row">
                ${SHARES.has(kind) ? `${name}, part of the samples` : name.replaceAll("_", " ")}
              </th>
              <td>${value === null ? "not finite" : number(value)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </details>`;
}

/** @param {{ layers: import("../../wire/documents.js").LayerHealth[], store: Props["store"] }} props */
function Bars({ layers, store }) {
  const { number } = store.writing.value;
  const all = layers.map((layer) => layer.mean_gradient);
  return html`<table class="gradient-bars">
    <caption>
      ${inWords("Mean |∂E/∂w| of each layer")}<span class="hint">, logarithmic</span>
    </caption>
    <tbody>
      ${layers.map(({ layer, neurons, mean_gradient: value }) => {
        const names = neurons.length > 1 ? `${neurons[0]} … ${neurons[neurons.length - 1]}` : neurons[0];
        return html`<tr key=${layer}>
          <th scope="row">${names}</th>
          <td class="bar" aria-hidden="true">
            <span style=${{ width: `${100 * barOf(value, all)}%` }}></span>
          </td>
          <td title=${value ?? ""}>${value === null ? "not finite" : number(value)}</td>
        </tr>`;
      })}
    </tbody>
  </table>`;
}

// Own weights: what was understood of them, and whether they fit the network that is open.

import { html } from "../html.js";
import { Notes } from "./fate.js";
import { Source } from "./source.js";

const EXAMPLE =
  '[[[0.15, 0.2], [0.25, 0.3]], [0.35, 0.35], …]\nor {"fc1.weight": …}, tensor([[…]]), array([[…]])';
/** @type {Record<string, string>} */
const ORDERS = {
  out_in: "(out, in): a row for each receiving neuron, as in PyTorch",
  in_out: "(in, out): a column for each receiving neuron, as in Keras",
};
/** @type {Record<string, string>} */
const BIASES = {
  shared: "a bias for each layer",
  per_neuron: "a bias for each neuron",
  none: "no biases",
};

/** @param {import("./dialog.js").Props} props */
export function WeightsSource({ weights }) {
  const [given, question] = [weights.given.value, weights.question.value];
  const fault = weights.fault.value;
  return html`
    <${Source}
      label="Paste weights"
      hint="or drop a file here: JSON, .npy, .npz, or text, at most 1 MB"
      accept=".json,.npy,.npz,.txt,application/json,text/plain"
      name=${weights.file.value?.name ?? ""}
      example=${EXAMPLE}
      take=${weights.take}
    />
    ${
      question &&
      html`<fieldset class="own-order">
        <legend>In which order are the weights written?</legend>
        <p>Their sizes fit both orders, and nothing else in the file tells them apart.</p>
        ${Object.entries(question).map(
          ([order, sizes]) =>
            html`<label key=${order}>
              <input
                type="radio"
                name="own-order"
                checked=${weights.order.value === order}
                onChange=${() => weights.choose(order)}
              />
              ${ORDERS[order]}: layers of ${sizes.join("-")}
            </label>`,
        )}
      </fieldset>`
    }
    ${
      given?.layers &&
      html`<p>
          <strong>${given.layers.join("-")}</strong>, ${BIASES[given.biases ?? "none"]}, read as${" "}
          ${ORDERS[given.order ?? "out_in"]}.
        </p>
        <div class="scrolls" tabindex="0" role="group" aria-label="Layers">
          <table class="own-layers">
            <caption class="spoken">
              The layers of the file beside those of the network
            </caption>
            <thead>
              <tr>
                <th scope="col">Weights of layer</th>
                <th scope="col">in the file</th>
                <th scope="col">in the network</th>
                <th scope="col">so it</th>
              </tr>
            </thead>
            <tbody>
              ${(weights.fit.value ?? []).map(
                ({ from, to, now, fits }, k) =>
                  html`<tr key=${k}>
                    <th scope="row">${k + 1}</th>
                    <td>${from} → ${to}</td>
                    <td>${now}</td>
                    <td>${fits ? "✓ fits" : fault ? "does not fit" : "changes the network"}</td>
                  </tr>`,
              )}
            </tbody>
          </table>
        </div>
        <${Notes} notes=${given.notes} />`
    }
  `;
}

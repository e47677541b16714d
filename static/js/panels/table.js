// The network as tables: every number with all its decimals, for reading, copying and screen readers.

import { format } from "../ink/number.js";
import { html } from "./html.js";

/** @param {{ store: import("../store.js").Store }} props */
export function NetworkTable({ store }) {
  const [frame, network] = [store.frame.value, store.network.value];
  if (!frame || !network) return "";
  return html`<${Neurons} frame=${frame} network=${network} /><${Parameters}
      frame=${frame}
      network=${network}
    />`;
}

/** @typedef {{ frame: import("../protocol.js").Frame, network: import("../protocol.js").Network }} Props */

/** @param {Props} props */
function Neurons({ frame, network }) {
  const { layers } = network.names;
  const inputs = layers[0].length;
  const names = layers.flat();
  const outputs = layers[layers.length - 1].length;
  return html`<table>
    <caption>
      Neurons
    </caption>
    <thead>
      <tr>
        <th scope="col">neuron</th>
        <th scope="col">net</th>
        <th scope="col">out</th>
        <th scope="col">target</th>
        <th scope="col">E</th>
        <th scope="col">δ</th>
      </tr>
    </thead>
    <tbody>
      ${names.map((name, n) => {
        const o = n - (names.length - outputs);
        return html`<tr key=${name}>
          <th scope="row">${name}</th>
          <td>${n < inputs ? "" : format(frame.netInputs[n - inputs])}</td>
          <td>${format(frame.activations[n])}</td>
          <td>${o < 0 ? "" : format(frame.targets[o])}</td>
          <td>${o < 0 ? "" : format(frame.outputErrors[o])}</td>
          <td>${n < inputs ? "" : format(frame.deltas[n - inputs])}</td>
        </tr>`;
      })}
    </tbody>
  </table>`;
}

/** @param {Props} props */
function Parameters({ frame, network }) {
  return html`<table>
    <caption>
      Weights and biases
    </caption>
    <thead>
      <tr>
        <th scope="col">name</th>
        <th scope="col">value</th>
        <th scope="col">∂E/∂</th>
        <th scope="col">next value</th>
      </tr>
    </thead>
    <tbody>
      ${network.names.parameters.map(
        (name, p) =>
          html`<tr key=${name}>
            <th scope="row">${name}</th>
            <td>${format(frame.parameters[p])}</td>
            <td>${format(frame.gradients[p])}</td>
            <td>${format(frame.updated[p])}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

// Times fields and landscapes as the page draws them (static/js/model/forward.js), for bench/fields.py:
// a JSON object on standard input, milliseconds as JSON on standard output.
import { readFileSync } from "node:fs";
import { createForward } from "../static/js/model/forward.js";

const { module, layers, parameters, side, samples, places, repeats } = JSON.parse(readFileSync(0, "utf8"));
const begun = performance.now();
const forward = await createForward(Buffer.from(module, "base64"), { layers, parameters });
const ready = performance.now() - begun;

// Any numbers that saturate no neuron.
const some = (count, size) =>
  Float64Array.from({ length: count }, (_, n) => size * (((n * 7919) % 2048) / 1024 - 1));
const [inputs, outputs] = [layers[0], layers[layers.length - 1]];
forward.setParameters(some(parameters, 0.4));
forward.setSamples(some(samples * inputs, 1), some(samples * outputs, 1));
forward.setPoints(some(side * side * inputs, 1));
const found = new Float64Array(places);
const values = some(Math.sqrt(places), 1);

/** The first run and the median of the others. @param {() => void} run */
function timed(run) {
  const times = Array.from({ length: repeats + 1 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  const later = times.slice(1).sort((a, b) => a - b);
  return { first: times[0], median: later[Math.floor(later.length / 2)] };
}

const field = timed(() => forward.activations());
const error = timed(() => forward.error());
const landscape = timed(() => forward.landscape({ a: { index: 0, values }, b: { index: 1, values } }, found));
console.log(JSON.stringify({ ready, field, error, landscape }));

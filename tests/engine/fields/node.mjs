// Runs modules of fields for the Python tests: a line of JSON in, a line of JSON out, until the input ends.
import { createInterface } from "node:readline";

const from = (text) =>
  Float64Array.from(new Float64Array(new Uint8Array(Buffer.from(text, "base64")).buffer));
const text = (numbers) => Buffer.from(Float64Array.from(numbers).buffer).toString("base64");

function answer({ module, arrays, calls }) {
  const memory = new WebAssembly.Memory({ initial: 1 });
  const compiled = new WebAssembly.Module(Buffer.from(module, "base64"));
  const { exports } = new WebAssembly.Instance(compiled, { env: { __linear_memory: memory } });
  const lying = { work: new Float64Array(exports.work_numbers()) };
  for (const [name, numbers] of Object.entries(arrays)) lying[name] = from(numbers);
  const at = {};
  let end = 0;
  for (const [name, numbers] of Object.entries(lying)) {
    at[name] = end;
    end += numbers.byteLength;
  }
  memory.grow(Math.ceil(end / 65536));
  for (const [name, numbers] of Object.entries(lying))
    new Float64Array(memory.buffer, at[name], numbers.length).set(numbers);
  const returned = calls.map(([name, ...given]) =>
    exports[name](...given.map((value) => (typeof value === "string" ? at[value] : value))),
  );
  const left = Object.fromEntries(
    Object.entries(lying).map(([name, { length }]) => [
      name,
      text(new Float64Array(memory.buffer, at[name], length)),
    ]),
  );
  return {
    imports: WebAssembly.Module.imports(compiled).map(
      ({ module: from_, name, kind }) => `${from_}.${name} ${kind}`,
    ),
    exports: Object.keys(exports),
    returned: text(returned),
    arrays: left,
  };
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(answer(JSON.parse(line)))}\n`);
}

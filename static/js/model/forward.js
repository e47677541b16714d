// A network at many points, by the engine's own mathematics: a WebAssembly module that the server
// makes for each network's shape (app/engine/fields/functions.py). Every number has the engine's
// bits. All arrays lie in one memory, which is laid out once and used again for each picture; a
// result is a view into it, which the next call overwrites.

/**
 * @typedef {{
 *   forward: (parameters: number, inputs: number, count: number, outputs: number, work: number) => number,
 *   errors: (parameters: number, inputs: number, targets: number, count: number, errors: number, work: number) => number,
 *   mean_error: (parameters: number, inputs: number, targets: number, count: number, work: number) => number,
 *   batch_error: (parameters: number, inputs: number, targets: number, count: number, mean: number, work: number) => number,
 *   penalty: (parameters: number, l1: number, l2: number) => number,
 *   features?: (points: number, count: number, inputs: number) => number,
 *   work_numbers: () => number,
 * }} Exports  addresses in bytes
 * @typedef {{ index: number, values: ArrayLike<number> }} Axis  a parameter by its place in the frame's
 *   weights and then biases, and the values that it is given
 * @typedef {{ rows?: ArrayLike<number>, mean?: boolean, l1?: number, l2?: number }} Of  the error of a
 *   landscape: of a batch of these rows, their sum or mean, or without `rows` the mean of all samples;
 *   with this penalty
 * @typedef {Awaited<ReturnType<typeof createForward>>} Forward
 */

const PAGE = 65_536;
const BYTES = 8;
/** The most memory of a network. 100 × 100 points of 2-8-8-1 take 1.5 MB. */
export const MAX_BYTES = 64_000_000;
/** The columns that the module makes features of, x1 and x2. */
const COLUMNS = 2;

const PARTS = /** @type {const} */ ([
  ...["work", "parameters", "inputs", "targets", "errors"],
  ...["batchInputs", "batchTargets", "plane", "points", "outputs"],
]);

/**
 * @typedef {{ layers: number[], parameters: number, columns?: number }} Size  layer sizes, the inputs
 *   first; weights and biases; for a network with features the columns of its data, from which the
 *   module works the inputs out: points and samples are then rows of columns
 */

/**
 * @param {BufferSource} bytes  the module of this network's shape
 * @param {Size} network
 */
export async function createForward(bytes, network) {
  const module = await WebAssembly.compile(bytes);
  const memory = new WebAssembly.Memory({ initial: 1, maximum: Math.ceil(MAX_BYTES / PAGE) });
  const { exports } = await WebAssembly.instantiate(module, { env: { __linear_memory: memory } });
  return forwardOf(/** @type {any} */ (exports), memory, network);
}

/** @param {Exports} wasm @param {WebAssembly.Memory} memory @param {Size} network */
function forwardOf(wasm, memory, { layers, parameters, columns }) {
  const width = layers[0];
  const targetWidth = layers[layers.length - 1];
  const neurons = layers.slice(1).reduce((sum, size) => sum + size, 0);
  const arrays = createArrays(memory);
  arrays.lay({ work: wasm.work_numbers(), parameters });
  let samples = 0;
  let count = 0;

  /** @param {Of} of */
  function error({ rows, mean = false, l1 = 0, l2 = 0 }) {
    const { at } = arrays;
    const value = rows
      ? wasm.batch_error(at.parameters, at.batchInputs, at.batchTargets, rows.length, mean ? 1 : 0, at.work)
      : wasm.mean_error(at.parameters, at.inputs, at.targets, samples, at.work);
    return l1 === 0 && l2 === 0 ? value : value + wasm.penalty(at.parameters, l1, l2);
  }

  /** Copies the rows of a batch to where they lie side by side. @param {Of} of */
  function gather({ rows }) {
    if (!rows) return;
    arrays.lay({ batchInputs: rows.length * width, batchTargets: rows.length * targetWidth });
    const { inputs, targets, batchInputs, batchTargets } = arrays.views;
    for (let n = 0; n < rows.length; n++) {
      for (let i = 0; i < width; i++) batchInputs[n * width + i] = inputs[rows[n] * width + i];
      for (let i = 0; i < targetWidth; i++)
        batchTargets[n * targetWidth + i] = targets[rows[n] * targetWidth + i];
    }
  }

  /** The numbers of a row of points or samples. */
  const rowWidth = wasm.features ? (columns ?? width) : width;

  /**
   * Puts rows to where the module reads its inputs.
   * @param {"points" | "inputs"} part
   * @param {ArrayLike<number>} rows
   * @param {number} length  how many
   */
  function setInputs(part, rows, length) {
    const { views, at } = arrays;
    if (!wasm.features || columns === undefined) return views[part].set(rows);
    // The second column of data that has one is not looked at.
    for (let n = 0; n < length; n++)
      for (let c = 0; c < COLUMNS; c++)
        views.plane[n * COLUMNS + c] = rows[n * columns + Math.min(c, columns - 1)];
    wasm.features(at.plane, length, at[part]);
  }

  /** The space for working features out. @param {number} rows */
  function space(rows) {
    return columns === undefined ? {} : { plane: COLUMNS * rows };
  }

  /** @param {number} length @param {number} size */
  function rowsOf(length, size) {
    const found = length / size;
    if (Number.isInteger(found) && found > 0) return found;
    throw new RangeError(
      `Rows of ${size} numbers were expected, at least one; ${length} numbers came. Check the network's layers.`,
    );
  }

  return {
    /** Points at which this network's outputs fit into the memory. */
    mostPoints: Math.floor(
      (MAX_BYTES / 2 - BYTES * (wasm.work_numbers() + parameters)) / (BYTES * (neurons + width + COLUMNS)),
    ),
    /** The network's weights and biases, for all that follows. @param {...ArrayLike<number>} parts  weights, then biases */
    setParameters(...parts) {
      const given = parts.reduce((sum, part) => sum + part.length, 0);
      if (given !== parameters) {
        throw new RangeError(`This network has ${parameters} weights and biases; ${given} came.`);
      }
      let start = 0;
      for (const part of parts) {
        arrays.views.parameters.set(part, start);
        start += part.length;
      }
    },

    /** The data of `errors`, `meanError` and landscapes. @param {ArrayLike<number>} inputs  row by row @param {ArrayLike<number>} targets */
    setSamples(inputs, targets) {
      const rows = rowsOf(inputs.length, rowWidth);
      if (targets.length !== rows * targetWidth) {
        throw new RangeError(
          `${rows} rows of ${targetWidth} targets were expected; ${targets.length} numbers came.`,
        );
      }
      arrays.lay({ inputs: rows * width, targets: targets.length, errors: rows, ...space(rows) });
      setInputs("inputs", inputs, rows);
      arrays.views.targets.set(targets);
      samples = rows;
    },

    /**
     * The points of `activations`, row by row; they stay until others are set. Returns the network's
     * inputs there.
     * @param {ArrayLike<number>} points  the network's inputs, or the columns of its data
     */
    setPoints(points) {
      const rows = rowsOf(points.length, rowWidth);
      arrays.lay({ points: rows * width, outputs: neurons * rows, ...space(rows) });
      count = rows;
      setInputs("points", points, rows);
      return arrays.views.points;
    },

    /**
     * The output of every neuron after the inputs at every point, neuron by neuron: that of neuron n
     * at point p is at n · points + p, so each neuron's map is one piece (`map`).
     */
    activations() {
      if (count === 0) throw new RangeError("There are no points yet: set them first.");
      const { at } = arrays;
      wasm.forward(at.parameters, at.points, count, at.outputs, at.work);
      return arrays.views.outputs;
    },

    /** One neuron's part of `activations`, counted from the first after the inputs. @param {number} neuron */
    map(neuron) {
      return arrays.views.outputs.subarray(neuron * count, (neuron + 1) * count);
    },

    /** E_total of each sample, as a frame shows it. */
    errors() {
      checkSamples();
      const { at } = arrays;
      wasm.errors(at.parameters, at.inputs, at.targets, samples, at.errors, at.work);
      return arrays.views.errors;
    },

    /** The error of the present parameters: a frame's trainError, or of a batch its error. @param {Of} [of] */
    error(of = {}) {
      checkSamples();
      gather(of);
      return error(of);
    },

    /**
     * The error over one or two parameters: at (a, b) it is at b · a.values.length + a. It may be
     * worked out in parts, between which a page draws.
     * @param {{ a: Axis, b?: Axis, of?: Of, from?: number, to?: number }} request  places from `from` to before `to`
     * @param {Float64Array} found  as long as there are places
     */
    landscape({ a, b, of = {}, from = 0, to }, found) {
      checkSamples();
      gather(of);
      const vector = arrays.views.parameters;
      const [was, wasB] = [vector[a.index], b ? vector[b.index] : 0];
      const across = a.values.length;
      for (let place = from; place < (to ?? found.length); place++) {
        if (b) vector[b.index] = b.values[Math.floor(place / across)];
        vector[a.index] = a.values[place % across];
        found[place] = error(of);
      }
      if (b) vector[b.index] = wasB;
      vector[a.index] = was;
      return found;
    },

    /**
     * The error along a line through the parameters: at p − step · direction for each step. With
     * the gradient as direction a step is a learning rate of gradient descent.
     * @param {ArrayLike<number>} direction  for each weight, then each bias
     * @param {ArrayLike<number>} steps
     * @param {Float64Array} found  as long as `steps`
     * @param {Of} [of]
     */
    along(direction, steps, found, of = {}) {
      checkSamples();
      gather(of);
      const vector = arrays.views.parameters;
      const start = arrays.copyOfParameters();
      for (let n = 0; n < steps.length; n++) {
        for (let p = 0; p < parameters; p++) vector[p] = start[p] - steps[n] * direction[p];
        found[n] = error(of);
      }
      vector.set(start);
      return found;
    },
  };

  function checkSamples() {
    if (samples === 0) throw new RangeError("There are no samples yet: set them first.");
  }
}

/**
 * The arrays of a memory, one after another in the order of `PARTS`. `at` are their addresses.
 * @param {WebAssembly.Memory} memory
 */
function createArrays(memory) {
  const sizes = /** @type {Record<typeof PARTS[number], number>} */ (
    Object.fromEntries(PARTS.map((name) => [name, 0]))
  );
  const spaces = { ...sizes };
  const at = { ...sizes };
  const views = /** @type {Record<typeof PARTS[number], Float64Array>} */ (
    Object.fromEntries(PARTS.map((name) => [name, new Float64Array(0)]))
  );
  let parameters = new Float64Array(0);

  /**
   * Gives arrays new lengths; only one that grows beyond its space moves the others.
   * @param {Partial<typeof sizes>} wanted
   */
  function lay(wanted) {
    const names = /** @type {(typeof PARTS[number])[]} */ (Object.keys(wanted));
    if (names.every((name) => sizes[name] === wanted[name])) return;
    const moves = names.some((name) => (wanted[name] ?? 0) > spaces[name]);
    const before = moves ? move({ ...sizes, ...wanted }) : null;
    Object.assign(sizes, wanted);
    for (const name of PARTS) views[name] = new Float64Array(memory.buffer, at[name], sizes[name]);
    before?.forEach((numbers, n) => views[PARTS[n]].set(numbers.subarray(0, sizes[PARTS[n]])));
  }

  /** Makes space for arrays of these lengths. Returns what they held. @param {typeof sizes} lengths */
  function move(lengths) {
    const space = (/** @type {typeof PARTS[number]} */ name) => Math.max(spaces[name], lengths[name]);
    const bytes = BYTES * PARTS.reduce((sum, name) => sum + space(name), 0);
    if (bytes > MAX_BYTES) {
      throw new RangeError(`These points and samples need ${Math.ceil(bytes / 1e6)} MB; choose fewer.`);
    }
    const before = PARTS.map((name) => views[name].slice());
    const missing = bytes - memory.buffer.byteLength;
    if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
    let end = 0;
    for (const name of PARTS) {
      at[name] = end;
      spaces[name] = space(name);
      end += spaces[name] * BYTES;
    }
    return before;
  }

  /** The parameters, in an array that is used again. */
  function copyOfParameters() {
    if (parameters.length !== sizes.parameters) parameters = new Float64Array(sizes.parameters);
    parameters.set(views.parameters);
    return parameters;
  }

  return { at, views, lay, copyOfParameters };
}

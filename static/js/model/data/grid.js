// The axes of a plane: the span of the data, ticks at round values, and the grid of points at which
// the network is worked out. Pure.

/**
 * @typedef {{ low: number, high: number }} Span
 * @typedef {{ x: Span, y: Span, columns: number, rows: number }} Grid  values in the middle of its cells, the top row first
 */

/** Space around the samples, in parts of their span. */
const AIR = 0.08;

/**
 * The span of an axis: all values of a column, with air around them.
 * @param {ArrayLike<number>} numbers  row by row
 * @param {number} column
 * @param {number} width  of a row
 * @returns {Span}
 */
export function spanOf(numbers, column, width) {
  let [low, high] = [Infinity, -Infinity];
  for (let n = column; n < numbers.length; n += width) {
    low = Math.min(low, numbers[n]);
    high = Math.max(high, numbers[n]);
  }
  const air = (high - low) * AIR || 1;
  return { low: low - air, high: high + air };
}

/**
 * Round values inside a span, at most `most` of them, with the decimals that they need.
 * @param {Span} span
 * @param {number} most
 */
export function ticksOf({ low, high }, most) {
  const rough = (high - low) / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((part) => part * power).find((size) => size >= rough) ?? 10 * power;
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const first = Math.ceil(low / step - 1e-9);
  const count = Math.floor(high / step + 1e-9) - first + 1;
  const values = Array.from({ length: Math.max(0, count) }, (_, n) => (first + n) * step);
  return { values, decimals };
}

/** The place of a value on an axis, from 0 to 1. @param {Span} span @param {number} value */
export function partOf({ low, high }, value) {
  return (value - low) / (high - low);
}

/** The value at a place. @param {Span} span @param {number} part */
export function valueAt({ low, high }, part) {
  return low + (high - low) * part;
}

/**
 * The network's inputs at each point of a grid: a row of `base`, with the two inputs of the axes.
 * @param {Grid} grid
 * @param {{ across: number, up: number | null, base: ArrayLike<number> }} section  columns of the axes; up null: one input
 */
export function pointsOf({ x, y, columns, rows }, { across, up, base }) {
  const points = new Float64Array(columns * rows * base.length);
  let at = 0;
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++, at += base.length) {
      points.set(base, at);
      points[at + across] = valueAt(x, (column + 0.5) / columns);
      if (up !== null) points[at + up] = valueAt(y, 1 - (row + 0.5) / rows);
    }
  return points;
}

/** The columns that a picture may have: few sizes, so that it does not change with every frame. */
const COLUMNS = [24, 32, 40, 50, 60, 80, 100];
/** Of the curve over one input. */
const ALONG_CURVE = 240;

/**
 * The columns of a square grid that takes about `budgetMs`.
 * @param {number} parameters
 * @param {number} msPerNumber  the time of one point and one weight
 * @param {number} budgetMs
 */
export function columnsFor(parameters, msPerNumber, budgetMs) {
  const most = Math.sqrt(budgetMs / (msPerNumber * parameters));
  return COLUMNS.findLast((columns) => columns <= most) ?? COLUMNS[0];
}

/**
 * The grid of a section through the data, and the network's inputs at its points. Each is made again
 * only if it changes.
 */
export function createSections() {
  let key = "";
  /** @type {ArrayLike<number> | null} */
  let known = null;
  let section = { grid: /** @type {Grid} */ ({}), points: new Float64Array(0) };

  return {
    /**
     * @param {import("./rows.js").Rows} rows
     * @param {{ across: number, up: number | null }} axes
     * @param {number} sample  through which the section goes
     * @param {number} columns
     */
    of({ inputs, width }, { across, up }, sample, columns) {
      const base = inputs.subarray(sample * width, (sample + 1) * width);
      const isPlain = width <= (up === null ? 1 : 2);
      const wanted = `${columns} ${across} ${up} ${isPlain ? "" : base.join(" ")}`;
      if (inputs !== known || wanted !== key) {
        [known, key] = [inputs, wanted];
        const x = spanOf(inputs, across, width);
        const grid =
          up === null
            ? { x, y: { low: 0, high: 1 }, columns: ALONG_CURVE, rows: 1 }
            : { x, y: spanOf(inputs, up, width), columns, rows: columns };
        section = { grid, points: pointsOf(grid, { across, up, base }) };
      }
      return section;
    },
  };
}

// The texts on edges: where they have room, and for how many decimals.

/**
 * @typedef {import("./layout.js").Box} Box
 * @typedef {import("./layout.js").Edge} Edge
 * @typedef {import("./layout.js").Form} Form
 * @typedef {import("./layout.js").Layout} Layout
 */

/** The width of a digit, in font sizes. */
export const DIGIT = 0.62;
/** Farther from its edge, in pixels, nobody would know what a text belongs to. */
const FARTHEST = 48;
/** Between two lines of a label. */
export const LABEL_LEADING = 2;

/**
 * Gives every edge a label that touches no neuron and no other label, with the most decimals that allow it. Where even the
 * fewest do not fit, no edge has a label, and its number is shown on demand.
 * @param {Edge[]} edges
 * @param {Box[]} obstacles
 * @param {{ fontSize: number, stacked: boolean, letters: number, lines: number }} style  letters: of the longest name
 * @param {number[]} choices  counts of decimals, best first
 * @returns {number | null} the decimals that fit
 */
export function placeLabels(edges, obstacles, { fontSize, stacked, letters, lines }, choices) {
  const height = lines * fontSize + (lines - 1) * (LABEL_LEADING + (stacked ? 0 : 3)) + (stacked ? 6 : 9);
  for (const decimals of choices) {
    const signs = stacked ? Math.max(decimals + 2.6, letters) : decimals + letters + 4.5;
    const size = { width: fontSize * DIGIT * signs, height };
    /** @type {Box[]} */
    const placed = [];
    const boxes = edges.map((edge) => {
      for (const t of [0.3, 0.34, 0.26, 0.4, 0.22, 0.46, 0.5, 0.54, 0.6, 0.66, 0.72, 0.78, 0.18, 0.82]) {
        const box = { x: edge.x1 + t * (edge.x2 - edge.x1), y: edge.y1 + t * (edge.y2 - edge.y1), ...size };
        if (![...obstacles, ...placed].some((other) => overlap(box, other))) {
          placed.push(box);
          return box;
        }
      }
      return null;
    });
    if (boxes.every((box) => box !== null)) {
      edges.forEach((edge, e) => (edge.label = boxes[e]));
      return decimals;
    }
  }
  return null;
}

/**
 * Where on an edge, or beside it, one more text has room; null where it has none.
 * @param {Layout} plan
 * @param {Edge} edge
 * @param {{ width: number, height: number }} size
 * @param {Box[]} placed  what was placed since
 * @returns {Box | null}
 */
export function besideEdge(plan, edge, size, placed) {
  const labels = plan.edges.flatMap(({ label }) => (label ? [label] : []));
  const taken = [...plan.obstacles, ...labels, ...placed];
  for (let away = 0; away <= FARTHEST; away += 4) {
    for (const side of away === 0 ? [0] : [-1, 1]) {
      for (const t of [0.72, 0.66, 0.78, 0.6, 0.54, 0.48, 0.4, 0.3, 0.22]) {
        const x = edge.x1 + t * (edge.x2 - edge.x1);
        const y = edge.y1 + t * (edge.y2 - edge.y1) + side * away;
        const box = { x, y, ...size };
        if (!taken.some((other) => overlap(box, other))) return box;
      }
    }
  }
  return null;
}

/**
 * As many decimals as are wanted, then fewer.
 * @param {number} first
 * @param {boolean} wide
 */
export function decimalsToTry(first, wide) {
  const usual = wide ? [9, 6, 4, 3] : [4, 3, 2];
  return [first, ...usual.filter((count) => count < first)];
}

/** Of the longest name on an edge. @param {Form} form */
export function lettersOf({ parameters, written = parameters }) {
  return Math.max(2, ...written.filter((name) => name.startsWith("w")).map((name) => name.length));
}

/**
 * @param {Box} a
 * @param {Box} b
 */
export function overlap(a, b) {
  return Math.abs(a.x - b.x) * 2 < a.width + b.width && Math.abs(a.y - b.y) * 2 < a.height + b.height;
}

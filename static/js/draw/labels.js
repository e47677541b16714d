// The places of the texts on edges.

/**
 * @typedef {import("./layout.js").Box} Box
 * @typedef {import("./layout.js").Edge} Edge
 * @typedef {import("./layout.js").Form} Form
 * @typedef {import("./layout.js").Layout} Layout
 */

/** The width of a digit, in font sizes. */
export const DIGIT = 0.62;
/**
 * The longest distance, in pixels, of a text from its edge. A text farther away would seem to
 * belong to another edge.
 */
const FARTHEST = 48;
/** The most decimals of a text that stands away from its edge. */
const DECIMALS_AWAY = 4;
/** The space between two lines of a label. */
export const LABEL_LEADING = 2;

/** The space between a label and anything else, in font sizes. */
const AIR = 0.15;
/** The places of a label along its edge, best first: level edges meet nothing in their middle. */
const LEVEL = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68];
const SLOPING = [0.33, 0.37, 0.3, 0.41, 0.27, 0.45, 0.24, 0.5, 0.55, 0.6, 0.66, 0.72, 0.78, 0.2, 0.82];

/**
 * Gives every edge a label that touches no neuron and no other label, and finds out on which side
 * it can grow by a line for a new value. If the labels do not all fit, no edge has one.
 * @param {Edge[]} edges
 * @param {Box[]} obstacles
 * @param {{ fontSize: number, stacked: boolean, letters: number, decimals: number }} style
 *   letters: of the longest name
 * @returns {boolean} true if they fit
 */
export function placeLabels(edges, obstacles, { fontSize, stacked, letters, decimals }) {
  const line = fontSize + LABEL_LEADING;
  const size = {
    width: fontSize * DIGIT * (stacked ? Math.max(decimals + 2.6, letters) : decimals + letters + 4.4),
    height: stacked ? 2 * line + 4 : fontSize + 9,
  };
  const [across, down] = [size.width + 2 * AIR * fontSize, size.height + AIR * fontSize];
  const placed = [...obstacles];
  /** @type {Box[]} */
  const boxes = [];
  for (const edge of edges) {
    const isLevel = Math.abs(edge.y2 - edge.y1) < 0.1 * fontSize;
    const box = (isLevel ? LEVEL : SLOPING)
      .map((t) => ({ x: edge.x1 + t * (edge.x2 - edge.x1), y: edge.y1 + t * (edge.y2 - edge.y1), ...size }))
      .find(({ x, y }) => !placed.some((other) => overlap({ x, y, width: across, height: down }, other)));
    if (!box) return false;
    placed.push(box);
    boxes.push(box);
  }
  edges.forEach((edge, e) => (edge.label = boxes[e]));
  for (const [e, edge] of edges.entries()) {
    const others = placed.filter((box) => box !== placed[obstacles.length + e]);
    /** @param {1 | -1} side */
    const grown = (side) => ({
      ...boxes[e],
      y: boxes[e].y + (side * line) / 2,
      height: boxes[e].height + line,
    });
    edge.grows =
      /** @type {const} */ ([1, -1]).find((side) => !others.some((box) => overlap(grown(side), box))) ?? 0;
    if (edge.grows !== 0) placed[obstacles.length + e] = grown(edge.grows);
  }
  return true;
}

/**
 * Finds a place for one more text on or beside each of some edges, clear of everything else, with
 * the most decimals for which all of them fit near their edges. If even the fewest do not fit, some
 * texts stand anywhere free, `away`, and need a line to their edge.
 * @param {Layout} plan
 * @param {Edge[]} edges
 * @param {(edge: number, decimals: number) => { width: number, height: number }} sizeOf
 * @param {number[]} choices  counts of decimals, best first
 * @param {Box[]} [marks]  other boxes that must not be covered
 * @returns {{ decimals: number, places: { box: Box, away: boolean }[] }}
 */
export function placeParts(plan, edges, sizeOf, choices, marks = []) {
  for (const decimals of choices) {
    const places = placeAll(plan, edges, (edge) => sizeOf(edge, decimals), [besideEdge], marks);
    if (places.every((place) => place !== null)) return { decimals, places };
  }
  const decimals = choices.find((count) => count <= DECIMALS_AWAY) ?? choices[choices.length - 1];
  const places = placeAll(plan, edges, (edge) => sizeOf(edge, decimals), [besideEdge, anywhere], marks);
  return { decimals, places: places.filter((place) => place !== null) };
}

/** @typedef {(edge: Edge, size: { width: number, height: number }, taken: Box[], plan: Layout) => Box | null} Search */

/**
 * @param {Layout} plan
 * @param {Edge[]} edges
 * @param {(edge: number) => { width: number, height: number }} sizeOf
 * @param {Search[]} searches  the second search is for edges where the first finds no place
 * @param {Box[]} marks
 */
function placeAll(plan, edges, sizeOf, searches, marks) {
  const labels = plan.edges.flatMap(({ label }) => (label ? [label] : []));
  const taken = [...plan.obstacles, ...labels, ...marks];
  return edges.map((edge, e) => {
    for (const [n, search] of searches.entries()) {
      const box = search(edge, sizeOf(e), taken, plan);
      if (!box) continue;
      taken.push(box);
      return { box, away: n > 0 };
    }
    return null;
  });
}

/** @type {Search} */
function besideEdge(edge, size, taken) {
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

/** The free place nearest to the middle of the edge. @type {Search} */
function anywhere(edge, size, taken, plan) {
  const [x0, y0] = [(edge.x1 + edge.x2) / 2, (edge.y1 + edge.y2) / 2];
  let [nearest, best] = [/** @type {Box | null} */ (null), Infinity];
  for (let y = size.height / 2; y <= plan.height - size.height / 2; y += 6) {
    for (let x = size.width / 2; x <= plan.width - size.width / 2; x += 6) {
      const distance = Math.hypot(x - x0, y - y0);
      const box = { x, y, ...size };
      if (distance >= best || taken.some((other) => overlap(box, other))) continue;
      [nearest, best] = [box, distance];
    }
  }
  return nearest;
}

/** The letters of the longest name on an edge. @param {Form} form */
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

// Curves and bars of the examples' small pictures, on logarithmic scales.

/**
 * @typedef {import("./picture.js").Pane} Pane
 * @typedef {import("./picture.js").Theme} Theme
 * @typedef {CanvasRenderingContext2D} Context
 * @typedef {{ width: number, height: number }} Size
 */

/** An error of 0 stands at the foot. */
const LEAST = 1e-300;
/** Decades below the highest value that a curve or a bar may go. */
const MOST_DECADES = 40;
const TYPE = "11px system-ui, sans-serif";
const LINE_PX = 15;

/** @type {Record<Theme, { text: string, chosen: string, muted: string }>} */
const INKS = {
  light: { text: "#1c2026", chosen: "#7a2fb5", muted: "#565d68" },
  dark: { text: "#e8eaee", chosen: "#cf9bff", muted: "#a3abb8" },
};

/** The look of the first, second and third line: its dash says which it is, too. @param {number} n @param {Theme} theme */
function lookOf(n, theme) {
  const { text, chosen, muted } = INKS[theme];
  return { colour: [text, chosen, muted][n], dash: [[], [6, 3], [2, 3]][n] };
}

/**
 * @param {Context} context
 * @param {Extract<Pane, { kind: "curves" }>} pane
 * @param {Size} size
 * @param {Theme} theme
 */
export function drawCurves(context, { lines }, { width, height }, theme) {
  const foot = legend(
    context,
    lines.map(({ label }) => label),
    { width, height },
    theme,
  );
  const logs = lines.map(({ points }) => points.map(([, error]) => Math.log10(Math.max(error, LEAST))));
  const high = Math.max(...logs.flat());
  const low = Math.max(Math.min(...logs.flat()), high - MOST_DECADES);
  const end = Math.max(...lines.flatMap(({ points }) => points.map(([iteration]) => iteration)));
  const y = (/** @type {number} */ log) =>
    20 + ((high - Math.max(log, low)) / (high - low || 1)) * (foot - 38);
  axes(context, { width, foot, end, theme, top: high, bottom: low });
  lines.forEach(({ points }, n) => {
    const { colour, dash } = lookOf(n, theme);
    context.strokeStyle = colour;
    context.setLineDash(dash);
    context.lineWidth = 2;
    context.beginPath();
    points.forEach(([iteration], p) => context.lineTo(4 + (iteration / end) * (width - 8), y(logs[n][p])));
    context.stroke();
  });
  context.setLineDash([]);
}

/**
 * The errors at the top and the foot, and the number of iterations.
 * @param {Context} context
 * @param {{ width: number, foot: number, end: number, theme: Theme, top: number, bottom: number }} look
 */
function axes(context, { width, foot, end, theme, top, bottom }) {
  context.fillStyle = INKS[theme].muted;
  context.font = TYPE;
  context.textBaseline = "alphabetic";
  context.textAlign = "left";
  context.fillText(`error ${short(10 ** top)}`, 4, 11);
  context.textAlign = "right";
  context.fillText(`${end.toLocaleString("en").replaceAll(",", "\u202f")} iterations`, width - 4, foot - 3);
  context.textAlign = "left";
  context.fillText(short(10 ** bottom), 4, foot - 3);
}

/** A number in a few letters. @param {number} value */
function short(value) {
  if (value >= 0.001 && value < 10_000) return String(Number(value.toPrecision(2)));
  return value.toExponential(0).replace("e+", "e").replace("-", "−");
}

/**
 * Groups of bars, one group for each name.
 * @param {Context} context
 * @param {Extract<Pane, { kind: "bars" }>} pane
 * @param {Size} size
 * @param {Theme} theme
 */
export function drawBars(context, { title, names, groups }, { width, height }, theme) {
  const foot = legend(
    context,
    groups.map(({ label }) => label),
    { width, height },
    theme,
  );
  const logs = groups.map(({ values }) => values.map((value) => Math.log10(Math.max(value, LEAST))));
  const high = Math.max(...logs.flat());
  const low = Math.min(...logs.flat()) - 0.4;
  const room = (width - 8) / names.length;
  const bar = (0.8 * room) / groups.length;
  const ground = foot - 14;
  logs.forEach((values, n) => {
    context.fillStyle = lookOf(n, theme).colour;
    values.forEach((log, at) => {
      const tall = ((log - low) / (high - low)) * (ground - 20);
      context.fillRect(4 + at * room + 0.1 * room + n * bar, ground - tall, bar - 1, tall);
    });
  });
  context.fillStyle = INKS[theme].muted;
  context.font = TYPE;
  context.textAlign = "left";
  context.textBaseline = "alphabetic";
  context.fillText(title, 4, 11);
  context.textAlign = "center";
  const words = names.map((name) => (name.startsWith("layer ") ? name.slice("layer ".length) : name));
  words.forEach((word, at) => context.fillText(word, 4 + (at + 0.5) * room, foot - 2));
}

/**
 * The names of the lines below the picture, each with a piece of its line. Returns where they begin.
 * @param {Context} context
 * @param {string[]} labels
 * @param {Size} size
 * @param {Theme} theme
 */
function legend(context, labels, { height }, theme) {
  context.font = TYPE;
  context.textBaseline = "middle";
  context.textAlign = "left";
  let x = 4;
  const y = height - LINE_PX / 2;
  labels.forEach((label, n) => {
    const { colour, dash } = lookOf(n, theme);
    context.strokeStyle = colour;
    context.setLineDash(dash);
    context.lineWidth = 2.5;
    context.beginPath();
    context.moveTo(x, y);
    context.lineTo(x + 16, y);
    context.stroke();
    context.fillStyle = INKS[theme].muted;
    context.fillText(label, x + 20, y);
    x += 20 + context.measureText(label).width + 12;
  });
  context.setLineDash([]);
  return height - LINE_PX;
}

// The ink of landscapes: points, arrows, lines and words on a canvas.

/** @typedef {"light" | "dark"} Theme */

/** @type {Record<Theme, { line: string, rim: string, arrow: string, faint: string }>} */
export const INK = {
  light: { line: "#1c2026", rim: "#ffffff", arrow: "#7a2fb5", faint: "#565d68" },
  dark: { line: "#e8eaee", rim: "#14171c", arrow: "#cf9bff", faint: "#a3abb8" },
};

/** @typedef {CanvasRenderingContext2D} Context @typedef {readonly [x: number, y: number]} Place  in pixels */

/** The present point. @param {Context} context @param {Place} place @param {Theme} theme @param {number} scale */
export function fullPoint(context, [x, y], theme, scale) {
  circle(context, x, y, 6.5 * scale);
  context.fillStyle = INK[theme].line;
  context.fill();
  context.lineWidth = 1.8 * scale;
  context.strokeStyle = INK[theme].rim;
  context.stroke();
}

/** The next one. @param {Context} context @param {Place} place @param {Theme} theme @param {number} scale */
export function openPoint(context, [x, y], theme, scale) {
  circle(context, x, y, 3.6 * scale);
  context.fillStyle = INK[theme].rim;
  context.fill();
  context.lineWidth = 2 * scale;
  context.strokeStyle = INK[theme].line;
  context.stroke();
}

/** @param {Context} context @param {number} x @param {number} y @param {number} radius */
function circle(context, x, y, radius) {
  context.beginPath();
  context.arc(x, y, radius, 0, 7);
}

/**
 * @param {Context} context
 * @param {Place[]} places
 * @param {{ colour: string, width: number, dash?: number[] }} look
 */
export function line(context, places, { colour, width, dash = [] }) {
  context.beginPath();
  for (const [x, y] of places) context.lineTo(x, y);
  context.setLineDash(dash);
  context.lineWidth = width;
  context.strokeStyle = colour;
  context.stroke();
  context.setLineDash([]);
}

/** @param {Context} context @param {Place} from @param {Place} to @param {Theme} theme @param {number} scale */
export function arrow(context, from, to, theme, scale) {
  const [x, y] = to;
  const angle = Math.atan2(y - from[1], x - from[0]);
  const head = 9 * scale;
  line(context, [from, to], { colour: INK[theme].arrow, width: 2 * scale });
  context.beginPath();
  context.moveTo(x, y);
  for (const side of [0.45, -0.45])
    context.lineTo(x - head * Math.cos(angle + side), y - head * Math.sin(angle + side));
  context.fillStyle = INK[theme].arrow;
  context.fill();
}

/**
 * Words with a rim, so that they can be read on any ground.
 * @param {Context} context
 * @param {string} words
 * @param {Place} place
 * @param {{ theme: Theme, size: number, align?: CanvasTextAlign, colour?: string }} look
 */
export function write(context, words, [x, y], { theme, size, align = "center", colour }) {
  context.font = `${size}px system-ui, sans-serif`;
  [context.textAlign, context.textBaseline, context.lineJoin] = [align, "middle", "round"];
  context.lineWidth = size / 4;
  context.strokeStyle = INK[theme].rim;
  context.strokeText(words, x, y);
  context.fillStyle = colour ?? INK[theme].line;
  context.fillText(words, x, y);
}

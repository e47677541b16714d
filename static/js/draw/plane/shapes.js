// The marks of samples: of two classes circles, of more classes a shape for each, so that no class
// is told by its colour alone.

/** The shapes' names, in the order of the classes. */
export const SHAPES = ["circle", "square", "triangle", "diamond", "star", "cross"];

/** Corners as [x, y] with the circle's area, about. @type {Record<string, [number, number][]>} */
const CORNERS = {
  square: polygon(4, 1.25, Math.PI / 4),
  triangle: polygon(3, 1.45, -Math.PI / 2),
  diamond: polygon(4, 1.35, 0),
  star: star(5, 1.5, 0.65),
  cross: star(4, 1.5, 0.5),
};

/**
 * Adds the outline of a class's mark to the path.
 * @param {Pick<CanvasRenderingContext2D, "beginPath" | "arc" | "moveTo" | "lineTo" | "closePath">} context
 * @param {number} x
 * @param {number} y
 * @param {number} radius
 * @param {number} shape  the class; 0 for the circle
 */
export function outline(context, x, y, radius, shape) {
  context.beginPath();
  const corners = CORNERS[SHAPES[shape % SHAPES.length]];
  if (!corners) return context.arc(x, y, radius, 0, 7);
  corners.forEach(([dx, dy], n) => {
    if (n === 0) context.moveTo(x + radius * dx, y + radius * dy);
    else context.lineTo(x + radius * dx, y + radius * dy);
  });
  context.closePath();
}

/** The same as the path of an SVG element, around 0, 0. @param {number} shape @param {number} radius */
export function shapeOf(shape, radius) {
  const corners = CORNERS[SHAPES[shape % SHAPES.length]];
  if (!corners)
    return `M${-radius} 0a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`;
  return `M${corners.map((corner) => corner.map((part) => (radius * part).toFixed(2)).join(" ")).join("L")}z`;
}

/** @param {number} corners @param {number} radius @param {number} turned @returns {[number, number][]} */
function polygon(corners, radius, turned) {
  return Array.from({ length: corners }, (_, n) => {
    const angle = turned + (2 * Math.PI * n) / corners;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
}

/** @param {number} points @param {number} outer @param {number} inner @returns {[number, number][]} */
function star(points, outer, inner) {
  return Array.from({ length: 2 * points }, (_, n) => {
    const [angle, radius] = [(Math.PI * n) / points - Math.PI / 2, n % 2 ? inner : outer];
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
}

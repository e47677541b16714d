// The marks of classes: each has a shape besides its colour. Paths around 0, 0.

const TALL = 1.25;
const WIDE = 1.1;

/** @type {((r: number) => string)[]} */
const SHAPES = [
  (r) => `M${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`,
  (r) => `M${-r} ${-r}H${r}V${r}H${-r}z`,
  (r) => `M0 ${-TALL * r}L${WIDE * TALL * r} ${r}H${-WIDE * TALL * r}z`,
  (r) => `M0 ${-TALL * r}L${TALL * r} 0L0 ${TALL * r}L${-TALL * r} 0z`,
];

/** A circle, a square, a triangle, a diamond. @param {number} kind @param {number} radius */
export function shapeOf(kind, radius) {
  return SHAPES[kind % SHAPES.length](radius);
}

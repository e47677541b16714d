// Which value of a grid a pixel of a small square picture shows. Pure.

/**
 * @param {{ columns: number, rows: number }} grid
 * @param {number} side  pixels of the picture, each way
 * @returns {(pixel: number) => number}  the place of the value nearest to the pixel's middle, row by row
 */
export function strideOf({ columns, rows }, side) {
  return (pixel) => {
    const [across, down] = [pixel % side, Math.floor(pixel / side)];
    return Math.floor((down + 0.5) * (rows / side)) * columns + Math.floor((across + 0.5) * (columns / side));
  };
}

// The diagram as a picture file, as it looks on the screen: the page's styles and colours are
// written into a copy of the drawing.

import { saveFile } from "./download.js";

const COPIED = [
  "fill",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "font-size",
  "font-weight",
  "font-family",
  "text-anchor",
  "dominant-baseline",
  "opacity",
  "paint-order",
  "visibility",
];

/**
 * The drawing as an SVG document that needs no stylesheet.
 * @param {SVGSVGElement} drawing
 * @returns {string}
 */
export function standalone(drawing) {
  const copy = /** @type {SVGSVGElement} */ (drawing.cloneNode(true));
  const originals = drawing.querySelectorAll("*");
  copy.querySelectorAll("*").forEach((element, n) => {
    const style = getComputedStyle(originals[n]);
    for (const name of COPIED) element.setAttribute(name, style.getPropertyValue(name));
    for (const name of ["class", "tabindex", "role", "aria-label", "data-name"])
      element.removeAttribute(name);
  });
  const ground = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  const card = /** @type {HTMLElement} */ (drawing.closest(".card"));
  for (const [name, value] of Object.entries({
    width: "100%",
    height: "100%",
    fill: getComputedStyle(card).backgroundColor,
  }))
    ground.setAttribute(name, value);
  const { width, height } = drawing.viewBox.baseVal;
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  for (const touched of copy.querySelectorAll('[fill="rgba(0, 0, 0, 0)"][stroke="none"]')) touched.remove();
  copy.prepend(ground, ...painted(drawing, width, height));
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("font-family", getComputedStyle(drawing).fontFamily);
  return new XMLSerializer().serializeToString(copy);
}

/**
 * The canvas below the drawing of a large network, as an image.
 * @param {SVGSVGElement} drawing
 * @param {number} width
 * @param {number} height
 */
function painted(drawing, width, height) {
  const canvas = drawing.parentElement?.querySelector("canvas");
  if (!canvas) return [];
  const image = document.createElementNS("http://www.w3.org/2000/svg", "image");
  for (const [name, value] of Object.entries({ href: canvas.toDataURL(), width, height }))
    image.setAttribute(name, String(value));
  return [image];
}

/**
 * @param {SVGSVGElement} drawing
 * @param {"svg" | "png"} kind
 */
export async function savePicture(drawing, kind) {
  const svg = new Blob([standalone(drawing)], { type: "image/svg+xml" });
  saveFile(kind === "svg" ? svg : await inPixels(svg, drawing), `backstep.${kind}`);
}

/**
 * The same picture in pixels, two for each pixel of the screen.
 * @param {Blob} svg
 * @param {SVGSVGElement} drawing
 * @returns {Promise<Blob>}
 */
async function inPixels(svg, drawing) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(await svg.text())}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = 2 * drawing.clientWidth;
  canvas.height = 2 * drawing.clientHeight;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error("The browser made no picture."))),
      "image/png",
    ),
  );
}

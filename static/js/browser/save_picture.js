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
  copy.prepend(ground);
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("font-family", getComputedStyle(drawing).fontFamily);
  return new XMLSerializer().serializeToString(copy);
}

/**
 * @param {SVGSVGElement} drawing
 * @param {"svg" | "png"} kind
 */
export async function savePicture(drawing, kind) {
  const svg = new Blob([standalone(drawing)], { type: "image/svg+xml" });
  saveFile(kind === "svg" ? svg : await painted(svg, drawing), `backstep.${kind}`);
}

/**
 * The same picture in pixels, two for each pixel of the screen.
 * @param {Blob} svg
 * @param {SVGSVGElement} drawing
 * @returns {Promise<Blob>}
 */
async function painted(svg, drawing) {
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

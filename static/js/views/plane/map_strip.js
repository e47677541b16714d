// The maps of wide layers: where a neuron has no circle to hold its map, its layer is a strip of
// small maps below the diagram. The pointer on a map shows it large on the plane, and a click chooses
// its neuron. With the keyboard neurons are chosen on the diagram.

import { meaningOf, paintScale } from "../../draw/plane/colours.js";
import { strideOf } from "../../draw/plane/small_map.js";
import { make } from "../make.js";

/**
 * @typedef {import("./plane.js").Picture} Picture
 * @typedef {{ layers: string[][], activations: string[], theme: "light" | "dark", chosen: string | null }} State  layers: the
 *   neurons' names, the inputs first; activations: of each layer after them
 * @typedef {{ point: (name: string | null, x: number, y: number) => void, choose: (name: string) => void }} Acts
 */

/** Pixels of a map, each way, and between two maps. */
const [SIDE, GAP] = [22, 2];
/** Maps in a row. */
const MOST_IN_ROW = 16;
const CHOSEN = { light: "#7a2fb5", dark: "#cf9bff" };

/**
 * @param {HTMLElement} root
 * @param {Acts} acts
 */
export function mountMapStrip(root, acts) {
  const image = new ImageData(SIDE, SIDE);
  const pixels = new Uint32Array(image.data.buffer);
  /** @type {{ canvas: HTMLCanvasElement, names: string[], first: number, activation: string }[]} */
  let strips = [];
  let made = "";
  root.setAttribute("aria-hidden", "true");

  /** @param {string[][]} layers @param {string[]} activations */
  function build(layers, activations) {
    const key = JSON.stringify([layers.map((names) => names.length), activations]);
    if (key === made) return;
    made = key;
    strips = [];
    let first = 0;
    layers.slice(1).forEach((names, k) => {
      if (names.length > 1) {
        const canvas = make("canvas", "");
        const across = Math.min(MOST_IN_ROW, names.length);
        canvas.width = across * (SIDE + GAP);
        canvas.height = Math.ceil(names.length / across) * (SIDE + GAP);
        listen(canvas, names);
        strips.push({ canvas, names, first, activation: activations[k] });
      }
      first += names.length;
    });
    root.replaceChildren(...strips.map(({ canvas, names }) => labelled(canvas, names)));
  }

  /** @param {HTMLCanvasElement} canvas @param {string[]} names */
  function listen(canvas, names) {
    /** @param {MouseEvent} event */
    const at = ({ offsetX, offsetY }) => {
      const across = Math.min(MOST_IN_ROW, names.length);
      const [column, row] = [offsetX, offsetY].map((place) => Math.floor(place / (SIDE + GAP)));
      return column < across ? names[row * across + column] : undefined;
    };
    canvas.addEventListener("pointermove", (event) => {
      const name = at(event);
      canvas.title = name ?? "";
      acts.point(name ?? null, event.clientX, event.clientY);
    });
    canvas.addEventListener("pointerleave", () => acts.point(null, 0, 0));
    canvas.addEventListener("click", (event) => {
      const name = at(event);
      if (name) acts.choose(name);
    });
  }

  function clear() {
    root.hidden = true;
  }
  clear();

  return {
    clear,
    /** @param {State} state @param {Picture} picture */
    draw({ layers, activations, theme, chosen }, { grid, map }) {
      if (grid.rows === 1) return clear();
      build(layers, activations);
      const stride = strideOf(grid, SIDE);
      for (const { canvas, names, first, activation } of strips) {
        const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
        const across = Math.min(MOST_IN_ROW, names.length);
        context.clearRect(0, 0, canvas.width, canvas.height);
        names.forEach((name, n) => {
          const values = map(first + n);
          const [x, y] = [(n % across) * (SIDE + GAP), Math.floor(n / across) * (SIDE + GAP)];
          paintScale(pixels, values, meaningOf(activation, values), { theme, steps: null, stride });
          context.putImageData(image, x, y);
          if (name !== chosen) return;
          context.lineWidth = 3;
          context.strokeStyle = CHOSEN[theme];
          context.strokeRect(x + 1, y + 1, SIDE - 2, SIDE - 2);
        });
      }
      root.hidden = false;
    },
  };
}

/** A strip with the name of its layer. @param {HTMLCanvasElement} canvas @param {string[]} names */
function labelled(canvas, names) {
  const [place, label] = [make("div", ""), make("span", "")];
  label.textContent = `${names[0]} to ${names[names.length - 1]}`;
  place.append(label, canvas);
  return place;
}

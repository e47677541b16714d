// The marks on the error curve: a flag for each edit, and a ring at the end of each other run. They
// are buttons for pointers and screen readers; the keys reach the same places from the slider.

import { branchInWords, flagInWords } from "./strip_words.js";

/**
 * @param {HTMLElement} plot
 * @param {import("./strip.js").Acts} acts
 */
export function createMarks(plot, { travel, choose }) {
  const flags = group(plot, "Changes on the way");
  const ends = group(plot, "Other runs");
  let drawn = "";

  return {
    /**
     * @param {import("./strip.js").State} state
     * @param {import("./strip.js").Layout} layout
     */
    update(state, layout) {
      const { writing, canTravel } = state;
      const parts = [
        ...layout.flags.map(({ at, marks }) => [Math.round(at), flagInWords(marks)]),
        ...layout.others.map(({ other, line }) => [other.id, other.end, ...(line.at(-1) ?? [])]),
        [canTravel, writing.notation.comma],
      ];
      const key = JSON.stringify(parts);
      if (key === drawn) return;
      drawn = key;
      flags.replaceChildren(
        ...layout.flags.map(({ at, marks }) => {
          const flag = mark("strip-flag", at, flagInWords(marks));
          flag.addEventListener("click", (event) => event.detail === 0 && travel(marks[0].iteration));
          flag.disabled = !canTravel;
          return flag;
        }),
      );
      ends.replaceChildren(
        ...layout.others.flatMap(({ other, line }) => {
          const end = line.at(-1);
          if (!end) return [];
          const ring = mark(
            "strip-end",
            end[0],
            `Go on with the other run: ${branchInWords(other, writing)}`,
          );
          ring.style.top = `${end[1]}px`;
          ring.title = ring.textContent ?? "";
          ring.addEventListener("click", () => choose(other.id));
          ring.disabled = !canTravel;
          return ring;
        }),
      );
      for (const place of [flags, ends]) place.hidden = place.childElementCount === 0;
    },
  };
}

/** @param {HTMLElement} plot @param {string} label */
function group(plot, label) {
  const place = document.createElement("div");
  place.setAttribute("role", "group");
  place.setAttribute("aria-label", label);
  place.hidden = true;
  return plot.appendChild(place);
}

/** @param {string} className @param {number} left @param {string} words */
function mark(className, left, words) {
  const button = document.createElement("button");
  Object.assign(button, { type: "button", className, tabIndex: -1 });
  button.append(Object.assign(document.createElement("span"), { className: "spoken", textContent: words }));
  button.style.left = `${left}px`;
  return button;
}

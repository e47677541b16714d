// Dragging a number sideways changes it, by one step every few pixels.

const PIXELS_PER_STEP = 4;
const STEP = 0.01;
const DEAD_ZONE_PX = 5;

/**
 * @param {PointerEvent} start
 * @param {number} value  the number when the pointer was pressed
 * @param {(value: number) => void} change
 */
export function scrub(start, value, change) {
  if (start.button !== 0) return;
  const target = /** @type {Element} */ (start.currentTarget);
  let dragging = false;
  const ended = new AbortController();
  const options = { signal: ended.signal };

  window.addEventListener(
    "pointermove",
    (event) => {
      if (event.pointerId !== start.pointerId) return;
      const moved = event.clientX - start.clientX;
      if (!dragging && Math.abs(moved) < DEAD_ZONE_PX) return;
      dragging = true;
      document.documentElement.classList.add("scrubbing");
      // Rounded to the digits of a step, so that the number stays short.
      change(Number((value + Math.round(moved / PIXELS_PER_STEP) * STEP).toFixed(12)));
    },
    options,
  );
  for (const end of ["pointerup", "pointercancel"])
    window.addEventListener(
      end,
      () => {
        ended.abort();
        document.documentElement.classList.remove("scrubbing");
        // The click that ends a drag must not open the field.
        if (dragging) target.addEventListener("click", swallow, { capture: true, once: true });
        setTimeout(() => target.removeEventListener("click", swallow, { capture: true }), 0);
      },
      options,
    );
}

/** @param {Event} event */
function swallow(event) {
  event.stopImmediatePropagation();
  event.preventDefault();
}

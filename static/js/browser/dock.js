// The dock stays in sight while the page scrolls, as long as it takes at most a quarter of the
// height. The page then keeps focused elements clear of it.

const MOST_OF_HEIGHT = 0.25;

/** @param {HTMLElement} dock */
export function stickWhileSmall(dock) {
  const page = document.documentElement;
  function measure() {
    const height = dock.offsetHeight;
    const sticks = height > 0 && height <= MOST_OF_HEIGHT * innerHeight;
    dock.classList.toggle("sticky", sticks);
    page.style.setProperty("--dock-height", sticks ? `${height}px` : "0px");
  }
  new ResizeObserver(measure).observe(dock);
  addEventListener("resize", measure);
}

// Tells the page around this one how high this page is, so that it can give the frame that height.
// docs/embedding.md describes the message. It holds nothing but the height.

export const HEIGHT = "backstep.height";

/** The height in CSS pixels that shows everything. Where only panels scroll, the frame has it already. */
function heightOfAll() {
  const page = document.documentElement;
  if (page.scrollHeight > page.clientHeight) return page.scrollHeight;
  const main = /** @type {HTMLElement} */ (document.querySelector("main"));
  const lowest = Math.max(...[...main.children].map((part) => part.getBoundingClientRect().bottom));
  return Math.ceil(lowest + parseFloat(getComputedStyle(main).paddingBottom));
}

/** Sends the height to the page around this one now and after each change. Without one: nothing. */
export function tellHeight() {
  if (parent === window) return;
  let told = 0;
  const tell = () => {
    const height = heightOfAll();
    if (height === told) return;
    told = height;
    // To any origin: frame-ancestors decides which sites may be around this page.
    parent.postMessage({ type: HEIGHT, height }, "*");
  };
  const watch = new ResizeObserver(tell);
  for (const part of document.querySelectorAll("main, main > *, #banner")) watch.observe(part);
}

"""The scripts that `bench/page.py` runs in the page."""

# Runs before the page's own scripts: records the time of the first number on the screen.
NOTE_FIRST_NUMBER = """
new MutationObserver((_, observer) => {
  if (!/[0-9]/.test(document.querySelector('[data-testid=error]')?.textContent ?? '')) return;
  observer.disconnect();
  requestAnimationFrame(() => { window.firstNumberMs = performance.now(); });
}).observe(document, { subtree: true, childList: true, characterData: true });
"""

CLICKS = """async (count) => {
  const named = (name) => [...document.querySelectorAll('button')].find((b) => b.textContent.trim() === name);
  const error = document.querySelector('[data-testid=error]');
  const times = [];
  for (let n = 0; n < count; n++) {
    const changed = new Promise((resolve) => {
      const observer = new MutationObserver(() => { observer.disconnect(); requestAnimationFrame(() => resolve(performance.now())); });
      observer.observe(error, { subtree: true, childList: true, characterData: true });
    });
    const start = performance.now();
    named('Step').click();
    times.push((await changed) - start);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  return times;
}"""

WATCH = """async (ms) => {
  const shown = document.querySelector('[data-testid=iteration]');
  const times = [];
  let last = shown.textContent, fresh = 0;
  const start = performance.now();
  while (performance.now() - start < ms) {
    times.push(await new Promise(requestAnimationFrame));
    if (shown.textContent !== last) { fresh++; last = shown.textContent; }
  }
  return { gaps: times.slice(1).map((t, n) => t - times[n]), fresh, ms: performance.now() - start };
}"""

# Clicks the weights one after another.
EXPLANATIONS = """async (count) => {
  const times = [];
  for (let n = 0; n < count; n++) {
    const name = `w${(3 * n) % 8 + 1}`;
    const wanted = () => document.querySelector(`#inspector .result[data-quantity-of="dE_total/d${name}"]`);
    const start = performance.now();
    document.querySelector(`.diagram .element[data-name="${name}"]`).dispatchEvent(new MouseEvent('click', { bubbles: true }));
    while (!wanted()) {
      if (performance.now() - start > 5000) throw new Error(`no explanation of ${name}`);
      await new Promise(requestAnimationFrame);
    }
    times.push(performance.now() - start);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  return times;
}"""

EXPLAINED = """async (ms) => {
  const shown = () => document.querySelector('#inspector [data-testid=explained-iteration]')?.textContent;
  let last = shown(), fresh = 0;
  const start = performance.now();
  while (performance.now() - start < ms) {
    await new Promise(requestAnimationFrame);
    if (shown() !== last) { fresh++; last = shown(); }
  }
  return 1000 * fresh / (performance.now() - start);
}"""

# The words below a landscape name its iteration.
LANDSCAPES = """async (ms) => {
  const shown = () => document.querySelector('.landscape-numbers p')?.textContent;
  let last = shown(), fresh = 0, frames = 0;
  const start = performance.now();
  for (; performance.now() - start < ms; frames++) {
    await new Promise(requestAnimationFrame);
    if (shown() !== last) { fresh++; last = shown(); }
  }
  const perSecond = (count) => 1000 * count / (performance.now() - start);
  return { landscapes: perSecond(fresh), animation_fps: perSecond(frames) };
}"""

# Opens the settings, then takes two optimisers in turn: only momentum has a constant μ.
SETTINGS = """async (changes) => {
  const until = async (condition) => {
    const start = performance.now();
    while (!condition()) {
      if (performance.now() - start > 10000) throw new Error('the settings do not answer');
      await new Promise(requestAnimationFrame);
    }
    await new Promise(requestAnimationFrame);
    return performance.now() - start;
  };
  const labelled = (words) => [...document.querySelectorAll('#settings .field')].find((l) => l.textContent.includes(words));
  document.querySelector('#tab-settings').click();
  const opened = await until(() => labelled('Optimiser'));
  const changed = [];
  for (let n = 0; n < changes; n++) {
    const select = labelled('Optimiser').querySelector('select');
    select.value = select.value === 'momentum' ? 'gradient_descent' : 'momentum';
    const wanted = select.value === 'momentum';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    changed.push(await until(() => Boolean(labelled('Momentum μ')) === wanted));
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { opened, changed };
}"""

# Opens a recipe as a dropped file does.
DROP = """(text) => {
  const data = new DataTransfer();
  data.items.add(new File([text], 'network.json', { type: 'application/json' }));
  document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
}"""

RUN = """async (goal) => {
  const shown = document.querySelector('[data-testid=iteration]');
  const start = performance.now();
  document.querySelector('.run-to button').click();
  while (shown.textContent.replace(/\\D/g, '') !== goal) await new Promise(requestAnimationFrame);
  return performance.now() - start;
}"""

# Counts the pictures of the plane.
COUNT_PICTURES = """
const put = CanvasRenderingContext2D.prototype.putImageData;
window.pictures = 0;
CanvasRenderingContext2D.prototype.putImageData = function (...given) {
  if (this.canvas.classList.contains('plane-field')) window.pictures++;
  return put.apply(this, given);
};
"""

PICTURES = """async (ms) => {
  const [before, start] = [window.pictures, performance.now()];
  let frames = 0;
  while (performance.now() - start < ms) { await new Promise(requestAnimationFrame); frames++; }
  const perSecond = (count) => 1000 * count / (performance.now() - start);
  return { pictures: perSecond(window.pictures - before), animation_fps: perSecond(frames) };
}"""

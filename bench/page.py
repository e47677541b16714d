"""The speed of the page, measured in Chromium against a server of its own.

    python bench/page.py [--json]

step_ms           from a click on Step to the animation frame with the changed number
fps               animation frames a second with a new iteration, while playing at 60 iterations a second
dropped_percent   animation frames later than one and a half times the display's interval, while playing
first_numbers_ms  from navigation to the first drawn E_total, with an empty cache
bytes             bytes transferred until one second after that, compressed
run_10000_ms      from the click on Run to iteration 10,000 on the screen, "as fast as possible"
"""

import argparse
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
CHROMIUM_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
STEPS = 60
PLAY_MS = 4000
ERROR = "[data-testid=error]"

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

RUN = """async (goal) => {
  const shown = document.querySelector('[data-testid=iteration]');
  const start = performance.now();
  document.querySelector('.run-to button').click();
  while (shown.textContent.replace(/\\D/g, '') !== goal) await new Promise(requestAnimationFrame);
  return performance.now() - start;
}"""


@contextmanager
def running_server() -> Iterator[str]:
    """Runs a server on a free port; yields its address."""
    folder = tempfile.TemporaryDirectory()
    process = subprocess.Popen(
        [sys.executable, "-m", "backstep", "serve", "--port", "0", "--data", folder.name],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout is not None
        line = process.stdout.readline()
        found = re.search(r"http://\S+", line)
        if found is None:
            sys.exit(f"bench/page.py: the server did not say where it is, but {line!r}")
        yield found[0]
    finally:
        process.terminate()
        process.wait(timeout=10)
        folder.cleanup()


def find_chromium() -> str:
    names = ("chromium", "google-chrome", "google-chrome-stable", "chromium-browser")
    found = os.environ.get("BACKSTEP_CHROMIUM") or next(filter(None, map(shutil.which, names)), None)
    return found or sys.exit(
        "bench/page.py: no Chromium or Chrome found; set BACKSTEP_CHROMIUM to the path of one"
    )


def first_numbers(browser: Browser, url: str) -> tuple[float, int]:
    """(milliseconds to the first number, bytes transferred), with an empty cache."""
    context = browser.new_context()
    page = context.new_page()
    page.add_init_script(NOTE_FIRST_NUMBER)
    received: list[int] = []
    client = context.new_cdp_session(page)
    client.send("Network.enable")
    client.on("Network.loadingFinished", lambda event: received.append(int(event["encodedDataLength"])))
    page.goto(url)
    page.locator(ERROR).wait_for()
    page.wait_for_timeout(1000)
    milliseconds = float(page.evaluate("() => window.firstNumberMs"))
    context.close()
    return milliseconds, sum(received)


def ready_page(browser: Browser, url: str) -> Page:
    page = browser.new_context().new_page()
    page.goto(url)
    page.locator(ERROR).wait_for()
    return page


def quantile(values: list[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]


def measure() -> dict[str, Any]:
    with running_server() as url, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=CHROMIUM_ARGUMENTS)
        openings = [first_numbers(browser, url) for _ in range(5)]

        page = ready_page(browser, url)
        clicks: list[float] = page.evaluate(CLICKS, STEPS)

        page.get_by_label("Speed").fill("6")
        page.get_by_role("button", name="Play", exact=True).click()
        page.wait_for_timeout(500)
        watched = page.evaluate(WATCH, PLAY_MS)
        page.get_by_role("button", name="Pause", exact=True).click()

        page = ready_page(browser, url)
        run_ms = float(page.evaluate(RUN, "10000"))
        browser.close()
    gaps: list[float] = watched["gaps"]
    interval = statistics.median(gaps)
    return {
        "step_ms": {"p50": round(statistics.median(clicks), 1), "p95": round(quantile(clicks, 0.95), 1)},
        "fps": round(watched["fresh"] / watched["ms"] * 1000, 1),
        "dropped_percent": round(100 * sum(gap > 1.5 * interval for gap in gaps) / len(gaps), 1),
        "first_numbers_ms": round(statistics.median(ms for ms, _ in openings), 0),
        "bytes": round(statistics.median(size for _, size in openings)),
        "run_10000_ms": round(run_ms, 0),
    }


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Measures how the page feels, in Chromium.")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    options = parser.parse_args(arguments)
    figures = measure()
    if options.json:
        print(json.dumps(figures))
        return 0
    print(
        f"click on Step to the changed number: {figures['step_ms']['p50']} ms (p95 {figures['step_ms']['p95']} ms; aim 50 ms)"
    )
    print(
        f"while playing at 60 iterations/s: {figures['fps']} new numbers a second, {figures['dropped_percent']} % of frames late (aim 5 %)"
    )
    print(f"navigation to the first numbers: {figures['first_numbers_ms']:.0f} ms (aim 1,000 ms)")
    print(f"transferred: {figures['bytes'] / 1000:.0f} kB compressed (aim 300 kB)")
    print(
        f"10,000 iterations as fast as possible: {figures['run_10000_ms']:.0f} ms to the screen (aim 3,000 ms)"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""The speed of the page, measured in Chromium against a server of its own.

    python bench/page.py [--json] [--quick]

step_ms           from a click on Step to the animation frame with the changed number
fps               animation frames a second with a new iteration, while playing at 60 iterations a second
dropped_percent   animation frames later than one and a half times the display's interval, while playing
networks          for each larger network: the same two, and the animation frames a second
explain_ms        from a click on a weight to its explanation in the card
explanations_per_s  whole explanations a second in the card, playing at 60 iterations a second
pictures          with 2-8-8-1 and 200 samples, playing at 60 iterations a second: new pictures of the plane, and
                  animation frames, a second
landscapes        playing at 60 iterations a second: new landscapes of the error, and animation frames, a second
settings_ms       with a 2-64×7-1 network: from a click on the tab to the settings in it, and from a
                  changed optimiser to its constant, which the page has from the server
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
from typing import Any, NamedTuple

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
from bench.page_scripts import (  # noqa: E402
    CLICKS,
    COUNT_PICTURES,
    DROP,
    EXPLAINED,
    EXPLANATIONS,
    LANDSCAPES,
    NOTE_FIRST_NUMBER,
    PICTURES,
    RUN,
    SETTINGS,
    WATCH,
)

CHROMIUM_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
NETWORKS = {
    "2-8-8-8-1": [2, 8, 8, 8, 1],
    "2-32×3-1": [2, 32, 32, 32, 1],
    "2-64×7-1": [2, *[64] * 7, 1],
}
AIMS = {"2-8-8-8-1": 55, "2-32×3-1": 55, "2-64×7-1": 30}
ERROR = "[data-testid=error]"


class Effort(NamedTuple):
    openings: int
    steps: int
    play_ms: int
    networks: int = 3
    changes: int = 10


WHOLE = Effort(openings=5, steps=60, play_ms=4000)
QUICK = Effort(openings=1, steps=4, play_ms=400, networks=1, changes=3)
"""Shows that everything can be measured; its figures are rough."""


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


def open_network(browser: Browser, url: str, layers: list[int]) -> Page:
    """A page with a network of these layers."""
    recipe = {
        "version": 1,
        "network": {
            "layers": layers,
            "activations": ["tanh"] * (len(layers) - 2) + ["logistic"],
            "biases": "per_neuron",
            "start": {"initializer": "xavier"},
        },
        "data": {"inputs": [[0.05, 0.1]], "targets": [[0.99]]},
    }
    page = ready_page(browser, url)
    page.evaluate(DROP, json.dumps(recipe))
    name = f"Network of {', '.join(map(str, layers))} neurons"
    page.locator(f'.diagram svg[aria-label="{name}"]').wait_for()
    return page


def watch_playing(page: Page, effort: Effort) -> dict[str, float]:
    """New numbers and animation frames a second, and the late ones in percent, at 60 iterations a second."""
    page.get_by_label("Speed").fill("6")
    page.get_by_role("button", name="Play", exact=True).click()
    page.wait_for_timeout(1000)
    watched = page.evaluate(WATCH, effort.play_ms)
    gaps: list[float] = watched["gaps"]
    interval = statistics.median(gaps)
    return {
        "fps": round(watched["fresh"] / watched["ms"] * 1000, 1),
        "animation_fps": round(len(gaps) / sum(gaps) * 1000, 1),
        "dropped_percent": round(100 * sum(gap > 1.5 * interval for gap in gaps) / len(gaps), 1),
    }


def measure_networks(browser: Browser, url: str, effort: Effort) -> dict[str, Any]:
    """How the larger networks play, and how the settings answer with the largest."""
    figures: dict[str, Any] = {}
    for name, layers in list(NETWORKS.items())[: effort.networks]:
        page = open_network(browser, url, layers)
        figures[name] = watch_playing(page, effort)
        page.close()
    page = open_network(browser, url, NETWORKS["2-64×7-1"])
    settings = page.evaluate(SETTINGS, effort.changes)
    changed: list[float] = settings["changed"]
    return {
        "networks": figures,
        "settings_ms": {
            "open": round(settings["opened"], 1),
            "p50": round(statistics.median(changed), 1),
            "p95": round(quantile(changed, 0.95), 1),
        },
    }


def measure_explanations(browser: Browser, url: str, effort: Effort) -> dict[str, Any]:
    page = ready_page(browser, url)
    times: list[float] = page.evaluate(EXPLANATIONS, effort.steps)
    page.get_by_label("Speed").fill("6")
    page.get_by_role("button", name="Play", exact=True).click()
    page.wait_for_timeout(500)
    return {
        "explain_ms": {"p50": round(statistics.median(times), 1), "p95": round(quantile(times, 0.95), 1)},
        "explanations_per_s": round(page.evaluate(EXPLAINED, effort.play_ms), 1),
    }


TWO_MOONS = {
    "version": 1,
    "network": {
        "layers": [2, 8, 8, 1],
        "activations": ["tanh", "tanh", "logistic"],
        "biases": "per_neuron",
        "start": {"initializer": "xavier"},
    },
    "data": {"dataset": "moons", "samples": 200},
}


def open_recipe(page: Page, recipe: dict[str, Any]) -> None:
    page.evaluate(DROP, json.dumps(recipe))
    page.locator(".plane-plot").wait_for()


def play(page: Page) -> None:
    """Plays at 60 iterations a second, for a second so far."""
    page.get_by_label("Speed").fill("6")
    page.get_by_role("button", name="Play", exact=True).click()
    page.wait_for_timeout(1000)


def measure_pictures(browser: Browser, url: str, effort: Effort) -> dict[str, float]:
    page = browser.new_context().new_page()
    page.add_init_script(COUNT_PICTURES)
    page.goto(url)
    page.locator(ERROR).wait_for()
    rule = {"batch_size": 20, "learning_rate": 0.05, "train_biases": True}
    open_recipe(page, {**TWO_MOONS, "rule": rule})
    play(page)
    found: dict[str, float] = page.evaluate(PICTURES, effort.play_ms)
    page.close()
    return {key: round(value, 1) for key, value in found.items()}


def measure_landscapes(browser: Browser, url: str, effort: Effort) -> dict[str, dict[str, float]]:
    """The article's network, and 2-8-8-1 with 200 samples in one batch."""
    large = {**TWO_MOONS, "rule": {"batch_size": 0}}
    figures = {}
    for name, recipe in (("the article", None), ("2-8-8-1", large)):
        page = ready_page(browser, url)
        if recipe:
            open_recipe(page, recipe)
        page.get_by_role("tab", name="Curves", exact=True).click()
        page.locator(".landscape-plot").wait_for()
        play(page)
        found = page.evaluate(LANDSCAPES, effort.play_ms)
        figures[name] = {key: round(value, 1) for key, value in found.items()}
        page.close()
    return figures


def quantile(values: list[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]


def measure(effort: Effort) -> dict[str, Any]:
    with running_server() as url, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=CHROMIUM_ARGUMENTS)
        openings = [first_numbers(browser, url) for _ in range(effort.openings)]

        page = ready_page(browser, url)
        clicks: list[float] = page.evaluate(CLICKS, effort.steps)

        watched = watch_playing(page, effort)
        page.close()
        page = ready_page(browser, url)
        run_ms = float(page.evaluate(RUN, "10000"))
        page.close()
        explanations = measure_explanations(browser, url, effort)
        pictures = measure_pictures(browser, url, effort)
        landscapes = measure_landscapes(browser, url, effort)
        networks = measure_networks(browser, url, effort)
        browser.close()
    return {
        "step_ms": {"p50": round(statistics.median(clicks), 1), "p95": round(quantile(clicks, 0.95), 1)},
        "fps": watched["fps"],
        "dropped_percent": watched["dropped_percent"],
        "first_numbers_ms": round(statistics.median(ms for ms, _ in openings), 0),
        "bytes": round(statistics.median(size for _, size in openings)),
        "run_10000_ms": round(run_ms, 0),
        **explanations,
        "pictures": pictures,
        "landscapes": landscapes,
        **networks,
    }


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Measures how the page feels, in Chromium.")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument("--quick", action="store_true", help="measure less often: rough figures")
    options = parser.parse_args(arguments)
    figures = measure(QUICK if options.quick else WHOLE)
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
    explain, settings = figures["explain_ms"], figures["settings_ms"]
    print(f"click on a weight to its explanation: {explain['p50']} ms (p95 {explain['p95']} ms; aim 100 ms)")
    print(f"while playing: {figures['explanations_per_s']} whole explanations a second (aim 2)")
    pictures = figures["pictures"]
    print(
        f"2-8-8-1, 200 samples: {pictures['pictures']} pictures of the plane (aim 15), {pictures['animation_fps']} animation frames a second (aim 55)"
    )
    for name, found in figures["landscapes"].items():
        print(
            f"{name}: {found['landscapes']} landscapes (aim 2), {found['animation_fps']} animation frames a second"
        )
    for name, playing in figures["networks"].items():
        print(
            f"{name} while playing at 60 iterations/s: {playing['fps']} new numbers and {playing['animation_fps']}"
            f" animation frames a second (aim {AIMS[name]})"
        )
    print(
        f"settings with 2-64×7-1: open in {settings['open']} ms, answer in {settings['p50']} ms"
        f" (p95 {settings['p95']} ms; aim 100 ms)"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""A person's hands and eyes on the page, for the browser tests. Every wait is for a condition."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, expect

LONG_MS = 20_000
AXE = next((Path(__file__).parent / "vendor").glob("axe-core@*/axe.min.js")).read_text(encoding="utf-8")


def number(text: str) -> str:
    """A number as a person types it, with the minus the page writes."""
    return text.replace("-", "−")


def shown_error(page: Page) -> Locator:
    return page.get_by_test_id("error")


def shown_iteration(page: Page) -> Locator:
    return page.get_by_test_id("iteration")


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def run_to(page: Page, iteration: int) -> None:
    page.get_by_label("Run to iteration").fill(str(iteration))
    press(page, "Go")
    expect(shown_iteration(page)).to_have_text(f"{iteration:,}".replace(",", "\u202f"), timeout=LONG_MS)


def time_bar(page: Page) -> Locator:
    """The error curve, which is the slider of iterations."""
    return page.locator("#strip").get_by_role("slider")


def place_of(page: Page, iteration: int) -> tuple[float, float]:
    """The place of an iteration on the time bar, on the screen."""
    box = time_bar(page).bounding_box()
    assert box is not None
    end = int(time_bar(page).get_attribute("aria-valuemax") or "0")
    return box["x"] + 1 + (box["width"] - 2) * iteration / max(end, 10), box["y"] + box["height"] * 0.6


def go_to(page: Page, iteration: int) -> None:
    """A click on the curve. The run is the longest, and shorter than 512 iterations."""
    page.mouse.click(*place_of(page, iteration))
    expect(shown_iteration(page)).to_have_text(str(iteration))


def open_panel(page: Page, name: str) -> None:
    """Opens a panel by its tab: Lesson, Explain, Check, Numbers or Settings."""
    tab = page.get_by_role("tab", name=name, exact=True)
    tab.click()
    expect(tab).to_have_attribute("aria-selected", "true")


def open_settings(page: Page) -> None:
    open_panel(page, "Settings")


def open_section(page: Page, name: str) -> None:
    """Opens a folded section of the Numbers panel: Matrix view or Gradient check."""
    open_panel(page, "Numbers")
    page.locator(".panel-body summary", has_text=name).click()


def open_view(page: Page) -> None:
    """Opens the menu of the view, with the notation."""
    page.get_by_role("button", name="View", exact=True).click()


def element(page: Page, name: str) -> Locator:
    """A neuron, weight, bias or target of the diagram."""
    return page.locator(f'.diagram .element[data-name="{name}"]')


def select(page: Page, name: str) -> None:
    """Enter, unless it is selected: then Enter would edit it."""
    found = element(page, name)
    if "chosen" not in (found.get_attribute("class") or ""):
        found.press("Enter")


def edit(page: Page, name: str, value: str) -> None:
    """F2, type, Enter."""
    element(page, name).press("F2")
    field = page.locator(".editor input")
    field.fill(value)
    field.press("Enter")
    expect(field).to_have_count(0)


def drop(page: Page, name: str, text: str) -> None:
    """A file dropped onto the page."""
    page.evaluate(
        """([name, text]) => {
            const data = new DataTransfer();
            data.items.add(new File([text], name, { type: 'application/json' }));
            document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
        }""",
        [name, text],
    )


def drop_network(page: Page, layers: list[int]) -> None:
    """Opens a new network of these layers, with drawn weights, from a dropped recipe."""
    network = {
        "layers": layers,
        "activations": ["tanh"] * (len(layers) - 2) + ["logistic"],
        "biases": "per_neuron",
        "start": {"initializer": "xavier"},
    }
    data = {"inputs": [[0.05, 0.1]], "targets": [[0.99] * layers[-1]]}
    drop(page, "network.json", json.dumps({"version": 1, "network": network, "data": data}))
    expect(page.locator(".diagram svg")).to_have_attribute(
        "aria-label", f"Network of {', '.join(map(str, layers))} neurons", timeout=LONG_MS
    )


def clipboard(page: Page) -> str:
    """What a person would paste now; no page may read the clipboard by itself."""
    page.evaluate(
        """() => {
            const field = Object.assign(document.createElement('textarea'), { id: 'pasted' });
            document.body.append(field);
            field.focus();
        }"""
    )
    page.keyboard.press("ControlOrMeta+V")
    field = page.locator("#pasted")
    expect(field).not_to_have_value("")
    pasted = field.input_value()
    field.evaluate("(field) => field.remove()")
    return pasted


def numbers_of(page: Page) -> dict[str, list[str]]:
    """The rows of the tables under “All numbers”, by their heads."""
    rows: list[list[str]] = page.evaluate(
        "() => [...document.querySelectorAll('#numbers tbody tr')].map(r => [...r.children].map(c => c.textContent.trim()))"
    )
    return {row[0]: row[1:] for row in rows}


def until(page: Page, condition: Callable[[], bool], *, timeout_ms: int = 5000) -> None:
    """Waits for a condition; `wait_for_function` would need eval, which the page's policy forbids."""
    for _ in range(timeout_ms // 20):
        if condition():
            return
        page.wait_for_timeout(20)
    raise AssertionError("the condition did not come true in time")


RULES = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]


def faults(page: Page, rules: list[str] = RULES) -> list[str]:
    """What axe finds, by its rule and where. Injected by evaluation: a script tag would need a hole in the page's policy."""
    if page.evaluate("() => typeof axe === 'undefined'"):
        page.evaluate(AXE)
    found: dict[str, Any] = page.evaluate(
        "(rules) => axe.run(document, {runOnly: rules, resultTypes: ['violations']})", rules
    )
    return [f"{v['id']}: {v['nodes'][0]['html'][:120]}" for v in found["violations"]]

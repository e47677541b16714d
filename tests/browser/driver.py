"""The few acts of the main flows, in Chromium, Firefox and WebKit alike.

Playwright gives Chromium and Firefox real clicks and keys. WebKit's WebDriver hangs on some of them, so
there a script sends the events.
"""

import time
from collections.abc import Callable
from typing import Any, Protocol

from playwright.sync_api import Page
from webkit import WebKit

WAIT_S = 20.0


class Driver(Protocol):
    """The acts. A `name` is the name of a button, as it is read aloud."""

    def open(self, url: str) -> None: ...
    def run(self, function: str, *arguments: object) -> Any:
        """The result of a function of JavaScript in the page."""

    def press(self, name: str) -> None: ...
    def click(self, selector: str) -> None: ...
    def type(self, selector: str, text: str) -> None:
        """Replaces the text of a field, and presses Enter."""

    def key(self, key: str) -> None: ...
    def resize(self, width: int, height: int) -> None: ...


def text(driver: Driver, selector: str) -> str:
    """The text of the first element that the selector finds; empty if there is none."""
    found: str = driver.run("(s) => document.querySelector(s)?.textContent ?? ''", selector)
    return found


def see(driver: Driver, selector: str, wanted: str) -> None:
    """Waits until an element contains a text."""
    until(lambda: wanted in text(driver, selector), lambda: f"{selector} has {text(driver, selector)!r}")


def until(condition: Callable[[], bool], problem: Callable[[], str] = lambda: "") -> None:
    """Waits for a condition."""
    deadline = time.monotonic() + WAIT_S
    while not condition():
        assert time.monotonic() < deadline, problem()
        time.sleep(0.03)


class PlaywrightDriver:
    """Chromium or Firefox."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def open(self, url: str) -> None:
        self.page.goto(url)

    def run(self, function: str, *arguments: object) -> Any:
        return self.page.evaluate(f"(list) => ({function})(...list)", list(arguments))

    def press(self, name: str) -> None:
        self.page.get_by_role("button", name=name, exact=True).click()

    def click(self, selector: str) -> None:
        self.page.locator(selector).first.click()

    def type(self, selector: str, text: str) -> None:
        field = self.page.locator(selector).first
        field.fill(text)
        field.press("Enter")

    def key(self, key: str) -> None:
        self.page.keyboard.press(key)

    def resize(self, width: int, height: int) -> None:
        self.page.set_viewport_size({"width": width, "height": height})


_PRESS = """(name) => {
    const shown = (it) => it.getClientRects().length > 0 && !it.disabled;
    const text = (it) => {
        const spoken = it.cloneNode(true);
        spoken.querySelectorAll('[aria-hidden=true]').forEach((silent) => silent.remove());
        return spoken.textContent;
    };
    const named = (it) => (it.getAttribute('aria-label') ?? text(it)).trim() === name;
    const found = [...document.querySelectorAll('button:not([role])')].filter((it) => shown(it) && named(it));
    if (found.length === 1) found[0].click();
    return found.length;
}"""
_CLICK = """(selector) => {
    const found = document.querySelector(selector);
    if (!found) return 0;
    const box = found.getBoundingClientRect();
    const at = {bubbles: true, cancelable: true, clientX: box.x + box.width / 2, clientY: box.y + box.height / 2};
    const pointer = {...at, pointerId: 1, isPrimary: true, pointerType: 'mouse', button: 0};
    found.dispatchEvent(new PointerEvent('pointerdown', {...pointer, buttons: 1}));
    found.focus();
    found.dispatchEvent(new PointerEvent('pointerup', pointer));
    found.dispatchEvent(new PointerEvent('click', {...pointer, detail: 1}));
    return 1;
}"""
_TYPE = """(selector, text) => {
    const field = document.querySelector(selector);
    if (!field) return 0;
    field.focus();
    field.value = text;
    field.dispatchEvent(new InputEvent('input', {bubbles: true}));
    const enter = new KeyboardEvent('keydown', {key: 'Enter', code: 'Enter', bubbles: true, cancelable: true});
    if (field.dispatchEvent(enter)) {
        field.dispatchEvent(new Event('change', {bubbles: true}));
        field.form?.requestSubmit();
    }
    return 1;
}"""
_KEY = """(key) => {
    const code = key === ' ' ? 'Space' : key;
    const event = (kind) => new KeyboardEvent(kind, {key, code, bubbles: true, cancelable: true});
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(event('keydown'));
    target.dispatchEvent(event('keyup'));
}"""


class WebKitDriver:
    """WebKit. Each act waits until there is one element to act on, as Playwright does."""

    def __init__(self, browser: WebKit) -> None:
        self._browser = browser

    def open(self, url: str) -> None:
        self._browser.open(url)

    def run(self, function: str, *arguments: object) -> Any:
        return self._browser.run(function, *arguments)

    def _act(self, function: str, *arguments: str) -> None:
        until(lambda: self.run(function, *arguments) == 1, lambda: f"not exactly one of {arguments}")

    def press(self, name: str) -> None:
        self._act(_PRESS, name)

    def click(self, selector: str) -> None:
        self._act(_CLICK, selector)

    def type(self, selector: str, text: str) -> None:
        self._act(_TYPE, selector, text)

    def key(self, key: str) -> None:
        self.run(_KEY, key)

    def resize(self, width: int, height: int) -> None:
        self._browser.resize(width, height)

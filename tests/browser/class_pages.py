"""Pages of a class in browsers: what the tests of the teacher and of the pupils share."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect
from steering import press, shown_error

LONG_MS = 20_000
OpenPage = Callable[[], Page]


def open_class(page: Page, server) -> str:
    """Opens a class as a teacher does; returns its code."""
    page.goto(server.url)
    expect(shown_error(page)).to_have_text("0.298371109")
    press(page, "Class")
    page.get_by_label("Name of the class, if you like").fill("3b")
    press(page, "Open the class")
    code = page.locator("dialog.invitation .large-code")
    expect(code).to_have_text(re.compile(r"^[A-Z2-9]{4} [A-Z2-9]{3}$"), timeout=LONG_MS)
    expect(page.get_by_role("img", name=re.compile("QR code"))).to_be_visible()
    text = code.inner_text()
    page.keyboard.press("Escape")
    return text


def join(page: Page, server, code: str, name: str) -> None:
    page.goto(f"{server.url}join")
    page.get_by_label("Code on the board").fill(code.lower())
    page.get_by_label(re.compile("^Nickname")).fill(name)
    press(page, "Join")
    expect(page.locator(".class-bar.pupil")).to_contain_text(name, timeout=LONG_MS)


def give(teacher: Page, what: str) -> None:
    teacher.locator(".class-bar").get_by_role("button", name="Give", exact=True).click()
    press(teacher, what)


def view(teacher: Page, name: str) -> None:
    teacher.get_by_role("group", name="View").get_by_role("button", name=name).click()


def answer(pupil: Page, value: str) -> None:
    field = pupil.locator(".asked-value input")
    expect(field).to_be_visible(timeout=LONG_MS)
    field.fill(value)
    press(pupil, "Check")

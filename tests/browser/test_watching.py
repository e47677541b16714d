"""A page opened by a watch link shows everything that the session's own page shows, and offers no change."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from steering import open_panel, open_section, open_settings, press, shown_error


@pytest.fixture
def watching(page: Page, browser: Browser, server) -> Iterator[Page]:
    """Somebody else's browser on the watch link of this page's session."""
    page.goto(server.url)
    press(page, "Share")
    link = page.get_by_label("Watch: link").input_value()
    page.keyboard.press("Escape")
    other = browser.new_context().new_page()
    other.goto(link)
    expect(shown_error(other)).to_have_text("0.298371109")
    yield other
    other.context.close()


def test_a_watcher_reads_an_explanation(watching: Page) -> None:
    words = "equals 0.741365070 times 0.186815602 times 0.593269992, equals 0.082167041"
    formula = watching.locator(".formula-place").and_(watching.get_by_role("math", name=words))
    expect(formula.first).to_be_visible()


def test_a_watchers_own_work_is_checked(watching: Page) -> None:
    open_panel(watching, "Check")
    watching.get_by_label("My values").fill("net_h1 0.9\nw5+ 0.3589")
    press(watching, "Check")
    rows = watching.locator(".verdicts li")
    expect(rows.nth(0)).to_contain_text("not this")
    expect(rows.nth(1)).to_contain_text("right")
    press(watching, "Show the value anyway")
    expect(rows.nth(0)).to_contain_text("The value is 0.377500000.")


def test_a_watcher_sees_the_gradient_check_agree(watching: Page) -> None:
    open_section(watching, "Gradient check")
    press(watching, "Check all gradients")
    expect(watching.get_by_text(re.compile("All 10 gradients of iteration 0 agree"))).to_be_visible()


def test_a_watcher_reads_the_settings_and_can_change_none(watching: Page, page: Page) -> None:
    open_settings(watching)
    expect(watching.get_by_label("Learning rate", exact=True)).to_have_value("0.5")
    expect(watching.get_by_label("Neurons in hidden layer 1")).to_have_value("2")
    fields = watching.locator("#settings").locator("input, select, button")
    assert fields.count() > 10
    for field in fields.all():
        expect(field).to_be_disabled()
    open_settings(page)
    expect(page.get_by_label("Learning rate", exact=True)).to_be_enabled()

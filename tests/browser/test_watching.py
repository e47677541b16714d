"""A page opened by a watch link shows everything that the session's own page shows, and offers no change."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from steering import element, open_panel, open_section, open_settings, press, select, shown_error


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


def watched(page: Page) -> Locator:
    return page.get_by_test_id("watched")


def test_a_watching_page_has_no_button_that_does_nothing(watching: Page) -> None:
    for panel in ("Explain", "Check", "Numbers", "Settings"):
        open_panel(watching, panel)
        dead = watching.locator("button:disabled:visible, summary[inert]").evaluate_all(
            "all => all.map(one => one.textContent.trim())"
        )
        # An empty list of values cannot be checked: that button wakes with the first letter.
        assert [name for name in dead if name != "Check"] == [], panel
    expect(watching.get_by_role("button", name="Play", exact=True)).to_have_count(0)
    expect(watched(watching)).to_contain_text("it stands still")


def test_a_watching_page_explains_what_the_watched_page_explains(watching: Page, page: Page) -> None:
    heading = watching.locator("#inspector h3")
    select(page, "w1")
    expect(heading).to_have_text("w1, weight from i1 to h1")
    expect(watching.locator(".result strong")).to_have_text("0.000438568")
    expect(watched(watching)).to_contain_text("It explains w1, weight from i1 to h1.")
    page.get_by_role("button", name="w1⁺").click()
    expect(watching.locator(".result strong")).to_have_text("0.149780716")
    page.keyboard.press("Escape")
    expect(heading).to_have_count(0)


def test_a_selection_of_the_watching_person_stays_until_it_is_freed(watching: Page, page: Page) -> None:
    heading = watching.locator("#inspector h3")
    select(page, "w1")
    expect(heading).to_contain_text("w1, ")
    element(watching, "o2").click()
    expect(heading).to_contain_text("o2, ")
    select(page, "w3")
    expect(watched(watching)).to_contain_text("It explains w3,")
    expect(heading).to_contain_text("o2, ")
    watching.keyboard.press("Escape")
    expect(heading).to_contain_text("w3, ")


def test_a_watching_page_stands_at_the_operation_of_the_watched_page(watching: Page, page: Page) -> None:
    page.get_by_label("Step by").select_option("operation")
    for at in (1, 2, 3):
        press(page, "Step")
        expect(page.get_by_test_id("operation")).to_contain_text(f"Operation {at} of 47")
        expect(watching.get_by_test_id("operation")).to_contain_text(f"Operation {at} of 47")
    expect(watched(watching)).to_contain_text("operation 3 of 47, forward")
    expect(shown_error(watching)).to_have_text("□")
    expect(element(watching, "h1")).to_contain_text("0.593")
    expect(element(watching, "o1")).not_to_contain_text("0.75")
    assert "0.751365070" not in watching.locator("main").inner_text()
    press(page, "Show everything")
    expect(watching.get_by_test_id("operation")).to_have_count(0)
    expect(shown_error(watching)).to_have_text("0.298371109")


def test_a_watching_page_names_the_stop_of_the_lesson(watching: Page, page: Page) -> None:
    page.get_by_role("button", name="Lesson", exact=True).click()
    expect(watched(watching)).to_contain_text(re.compile(r"Lesson, stop 1: \S"))


def test_what_the_watched_page_hides_is_hidden_on_the_watching_page(watching: Page, page: Page) -> None:
    open_panel(page, "Check")
    page.get_by_label("Predict first").check()
    press(page, "Step")
    expect(page.locator("#question")).to_contain_text("Will w6 grow, shrink or stay")
    expect(watched(watching)).to_contain_text("hidden until it is given")
    element(watching, "w6").click()
    expect(watching.locator("#inspector")).to_contain_text("Hidden until the question is answered")
    for number in ("0.082667628", "0.408666186"):
        assert number not in watching.locator("body").inner_text()
    press(page, "Shrink")
    expect(watching.locator(".result strong")).to_be_visible()


def test_a_watching_page_plays_with_whole_explanations(watching: Page, page: Page) -> None:
    press(page, "Play")
    expect(watched(watching)).to_contain_text("it plays, 10 iterations a second")
    explained = watching.get_by_test_id("explained-iteration")
    for _ in range(3):
        expect(explained).not_to_have_text(explained.text_content() or "")
    press(page, "Pause")

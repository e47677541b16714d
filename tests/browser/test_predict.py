"""Predict first: before a step the page asks what it will do, and keeps the score."""

import pytest
from playwright.sync_api import Locator, Page, expect
from steering import faults, open_panel, press, shown_error, shown_iteration


@pytest.fixture
def asking(page: Page, server) -> Page:
    page.goto(server.url)
    expect(shown_error(page)).to_have_text("0.298371109")
    open_panel(page, "Check")
    page.get_by_label("Predict first").check()
    return page


def question(page: Page) -> Locator:
    return page.locator("#question")


def test_a_step_waits_for_the_guess_and_scores_it(asking: Page) -> None:
    press(asking, "Step")
    expect(question(asking)).to_contain_text("Will w6 grow, shrink or stay in this step?")
    expect(shown_iteration(asking)).to_have_text("0")
    assert faults(asking) == []
    press(asking, "Shrink")
    expect(shown_iteration(asking)).to_have_text("1")
    expect(question(asking)).to_contain_text("✓ Right: w6 shrank. The gradient is positive")
    expect(question(asking)).to_contain_text("1 of 1")


def test_a_wrong_guess_is_told_why(asking: Page) -> None:
    press(asking, "Step")
    press(asking, "Grow")
    expect(question(asking)).to_contain_text("✗ Not so: w6 shrank.")
    expect(question(asking)).to_contain_text("0 of 1")
    press(asking, "Step")
    expect(question(asking)).not_to_contain_text("Will w6")
    expect(question(asking)).to_contain_text("grow, shrink or stay")


def test_stepping_again_skips_the_question(asking: Page) -> None:
    press(asking, "Step")
    press(asking, "Step")
    expect(shown_iteration(asking)).to_have_text("1")
    expect(question(asking)).to_contain_text("0 of 0")


def test_without_the_switch_a_step_is_a_step(asking: Page) -> None:
    asking.get_by_label("Predict first").uncheck()
    press(asking, "Step")
    expect(shown_iteration(asking)).to_have_text("1")
    expect(question(asking)).to_be_empty()


def test_a_key_answers_while_the_question_stands(asking: Page) -> None:
    asking.keyboard.press("s")
    expect(shown_iteration(asking)).to_have_text("0")
    press(asking, "Step")
    expect(question(asking)).to_contain_text("Will w6")
    asking.keyboard.press("s")
    expect(question(asking)).to_contain_text("✓ Right: w6 shrank.")
    expect(shown_iteration(asking)).to_have_text("1")

"""Predict first: before a step the page asks what it will do, and keeps the score."""

import pytest
from playwright.sync_api import Locator, Page, expect
from steering import element, faults, open_panel, press, select, shown_error, shown_iteration


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


ANSWER = ("0.082667628", "0.408666186")
"""The gradient of w6, whose sign is the answer, and its new value."""


@pytest.mark.parametrize("size", [(1024, 768), (1280, 720), (1440, 900), (390, 844)], ids=str)
def test_the_question_stands_in_sight_beside_step(asking: Page, size: tuple[int, int]) -> None:
    asking.set_viewport_size({"width": size[0], "height": size[1]})
    press(asking, "Step")
    expect(question(asking).locator(".guesses")).to_be_in_viewport(ratio=1)
    step = asking.get_by_role("button", name="Step", exact=True).bounding_box()
    asked = question(asking).bounding_box()
    assert step is not None
    assert asked is not None
    assert abs(step["y"] - asked["y"] - asked["height"]) < 120


def test_the_answer_is_hidden_everywhere_until_it_is_given(asking: Page) -> None:
    select(asking, "w6")
    expect(asking.locator(".result strong")).to_have_text(ANSWER[0])
    open_panel(asking, "Check")
    press(asking, "Step")
    expect(question(asking)).to_contain_text("Will w6")
    for panel in ("Explain", "Check", "Numbers"):
        open_panel(asking, panel)
        asking.evaluate("document.querySelectorAll('.panel-body details').forEach(d => { d.open = true; })")
        for tab in asking.locator(".choices button:visible").all():
            tab.click()
            assert hidden_in(asking) == [], panel
    press(asking, "Check all gradients")
    expect(asking.locator(".gradients tbody tr")).to_have_count(10)
    assert hidden_in(asking) == []
    open_panel(asking, "Explain")
    expect(asking.locator("#inspector")).to_contain_text("Hidden until the question is answered.")
    element(asking, "w6").hover()
    expect(asking.locator(".preview")).to_contain_text("□")
    assert hidden_in(asking) == []
    open_panel(asking, "Check")
    asking.get_by_label("My values").fill("w6+ 0.5")
    press(asking, "Check")
    expect(asking.locator(".verdicts li")).to_contain_text("hidden until the question is answered")
    press(asking, "Shrink")
    expect(shown_iteration(asking)).to_have_text("1")
    open_panel(asking, "Explain")
    expect(asking.locator(".result strong")).to_be_visible()


def hidden_in(page: Page) -> list[str]:
    """The numbers of the answer that stand anywhere on the page, also for a screen reader."""
    said = page.evaluate(
        """() => document.body.innerText + [...document.querySelectorAll('[aria-label]')]
            .map(one => one.getAttribute('aria-label')).join(' ')"""
    )
    return [number for number in ANSWER if number in said]

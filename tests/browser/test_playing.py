"""The Explain card while it plays: whole explanations, each of one state, at every speed."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from steering import LONG_MS, press, shown_error, shown_iteration, until

WATCHED_S = 4
LEAST_PER_S = 2
PRESENT_MS = 300
SPEEDS = {"2": 2, "60": 6, "1,000": 8, "as fast as possible": 10}
"""The places of the speed slider."""


@pytest.fixture
def start(page: Page, server) -> Page:
    page.goto(server.url)
    expect(shown_error(page)).to_have_text("0.298371109")
    expect(page.locator(".factor")).to_have_count(3)
    return page


def watch(page: Page, seconds: float) -> list[dict[str, Any]]:
    """What the card says in each animation frame, each state once, with the time."""
    page.evaluate(
        """() => { const seen = window.cardStates = []; const from = performance.now(); window.watching = true;
            const text = (s) => document.querySelector(`#inspector ${s}`)?.textContent.trim() ?? null;
            const look = () => {
                const state = { iteration: text('[data-testid=explained-iteration]'), result: text('.result strong'),
                    next: text('.next .number'), field: document.querySelector('#inspector .changing input')?.value ?? null,
                    factors: [...document.querySelectorAll('#inspector .factor .value')].map(e => e.textContent.trim()) };
                const last = seen.at(-1);
                if (!last || JSON.stringify({...last, at: 0}) !== JSON.stringify({...state, at: 0}))
                    seen.push({ ...state, at: performance.now() - from });
                if (window.watching) requestAnimationFrame(look);
            };
            requestAnimationFrame(look); }"""
    )
    page.wait_for_timeout(1000 * seconds)
    return page.evaluate("() => { window.watching = false; return window.cardStates; }")


NUMBER = r"−?\d+(?:\.\d+)?(?: · 10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?"


def number(text: str) -> float:
    """A number as the card writes it: 0.0381, −8.550 · 10⁻⁶."""
    plain = text.replace(" · 10", "e").translate(str.maketrans("⁻−⁰¹²³⁴⁵⁶⁷⁸⁹", "--0123456789"))
    return float(plain)


@pytest.mark.parametrize("speed", SPEEDS)
def test_no_card_shows_two_values_of_one_quantity_and_whole_ones_keep_coming(start: Page, speed: str) -> None:
    start.get_by_label("Speed").fill(str(SPEEDS[speed]))
    press(start, "Play")
    expect(start.get_by_role("button", name="Pause", exact=True)).to_be_visible()
    states = watch(start, WATCHED_S)
    press(start, "Pause")
    for state in states:
        # = w5 − η · gradient = w5⁺, and the gradient is the product of the three factors.
        before, rate, gradient, after = map(number, re.findall(NUMBER, state["next"].replace("− ", " ")))
        assert gradient == number(state["result"]), state
        assert abs(before - number(state["field"])) < 1e-9, state
        assert abs(before - rate * gradient - after) < 2e-9, state
        one, two, three = map(number, state["factors"])
        assert abs(one * two * three - gradient) < 1e-8, state
    # Each iteration has one set of numbers, and at 2 a second every iteration is explained.
    iterations = [state["iteration"] for state in states]
    assert len(set(iterations)) == len(iterations)
    assert len(set(iterations)) >= min(LEAST_PER_S, SPEEDS[speed]) * WATCHED_S


@pytest.mark.parametrize("speed", SPEEDS)
def test_after_a_pause_the_present_explanation_is_there_at_once(start: Page, speed: str) -> None:
    start.get_by_label("Speed").fill(str(SPEEDS[speed]))
    press(start, "Play")
    expect(shown_iteration(start)).not_to_have_text("0", timeout=LONG_MS)
    start.wait_for_timeout(500)
    press(start, "Pause")
    expect(start.get_by_role("button", name="Play", exact=True)).to_be_visible()
    explained = start.get_by_test_id("explained-iteration")
    until(
        start,
        lambda: explained.text_content() == shown_iteration(start).text_content(),
        timeout_ms=PRESENT_MS * 3,
    )
    expect(start.locator("#inspector [aria-busy=true]")).to_have_count(0)

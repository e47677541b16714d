"""What if: runs side by side. Their numbers are compared with a training written here."""

import json

import numpy as np
import pytest
from playwright.sync_api import Locator, Page, expect
from steering import LONG_MS, drop, faults, open_panel, press, run_to, shown_error, shown_iteration

THIN = "\u202f"


def article(iterations: int, rate: float, *, sequential: bool = False) -> tuple[float, np.ndarray]:
    """The article's error and outputs after so many updates."""
    w1, w2 = np.array([[0.15, 0.2], [0.25, 0.3]]), np.array([[0.4, 0.45], [0.5, 0.55]])
    x, target = np.array([0.05, 0.1]), np.array([0.01, 0.99])
    for n in range(iterations + 1):
        h = 1 / (1 + np.exp(-(w1 @ x + 0.35)))
        o = 1 / (1 + np.exp(-(w2 @ h + 0.6)))
        if n == iterations:
            break
        delta_o = (o - target) * o * (1 - o)
        new = w2 - rate * np.outer(delta_o, h)
        delta_h = (new if sequential else w2).T @ delta_o * h * (1 - h)
        w1, w2 = w1 - rate * np.outer(delta_h, x), new
    return float(((target - o) ** 2).sum() / 2), o


@pytest.fixture
def start(page: Page, server) -> Page:
    page.goto(server.url)
    expect(shown_error(page)).to_have_text("0.298371109")
    return page


def wonder(page: Page, part: str) -> None:
    """Opens the comparison from the rule line."""
    page.locator(f'#rule [data-part="{part}"]').click()
    press(page, "What if …")
    expect(page.get_by_role("tab", name="Curves", exact=True)).to_have_attribute("aria-selected", "true")


def run(page: Page, words: str) -> Locator:
    return page.locator(".runs tbody tr").filter(has=page.get_by_role("rowheader", name=words, exact=True))


def cells(page: Page, words: str) -> list[str]:
    """The numbers of a run at the pointed iteration, or at the end."""
    expect(run(page, words)).to_have_count(1, timeout=LONG_MS)
    return run(page, words).locator("td.number").all_inner_texts()


def chart(page: Page) -> Locator:
    return page.get_by_role("slider", name="Runs side by side over the iterations")


def numbers(error: float, outputs: np.ndarray) -> list[str]:
    return [f"{value:.9f}" for value in (error, *outputs)]


def test_one_click_from_the_rule_line_shows_another_rate_beside_the_run(start: Page) -> None:
    run_to(start, 300)
    wonder(start, "rate")
    assert cells(start, "rate 1") == numbers(*article(300, 1.0))
    assert cells(start, "this run") == numbers(*article(300, 0.5))
    expect(chart(start).locator("path[data-curve]")).to_have_count(2)
    expect(start.get_by_label("What is changed")).to_be_focused()
    # The run has not changed.
    expect(shown_iteration(start)).to_have_text("300")
    expect(start.get_by_role("button", name="Undo", exact=True)).to_be_disabled()


def test_the_numbers_are_those_of_the_pointed_iteration_and_enter_travels(start: Page) -> None:
    run_to(start, 300)
    wonder(start, "order")
    expect(run(start, "layer by layer")).to_have_count(1, timeout=LONG_MS)
    chart(start).focus()
    start.keyboard.press("Home")
    for _ in range(7):
        start.keyboard.press("ArrowRight")
    expect(start.locator(".runs caption")).to_have_text("at iteration 7")
    assert cells(start, "layer by layer") == numbers(*article(7, 0.5, sequential=True))
    assert cells(start, "this run") == numbers(*article(7, 0.5))
    start.keyboard.press("Enter")
    expect(shown_iteration(start)).to_have_text("7")


def test_a_run_that_has_not_begun_is_compared_over_a_thousand_iterations_and_over_as_many_as_are_typed(
    start: Page,
) -> None:
    open_panel(start, "Curves")
    field = start.get_by_label("Learning rate to compare with")
    field.fill("0.7")
    field.press("Enter")
    assert cells(start, "rate 0.7") == numbers(*article(1000, 0.7))
    typed = start.get_by_label("Iterations that are compared")
    expect(typed).to_have_value("1000")
    typed.fill("50")
    typed.press("Enter")
    expect(start.locator(".runs caption")).to_contain_text("at iteration 50")
    assert cells(start, "rate 0.7") == numbers(*article(50, 0.7))
    typed.fill("0.5")
    typed.press("Enter")
    expect(start.get_by_role("alert")).to_contain_text("whole number")


def test_a_run_is_taken_and_undo_brings_the_run_before_back(start: Page) -> None:
    run_to(start, 300)
    wonder(start, "rate")
    run(start, "rate 1").get_by_role("button", name="Take").click()
    expect(shown_iteration(start)).to_have_text("0")
    expect(start.locator('#rule [data-part="rate"]')).to_contain_text("1")
    expect(run(start, "rate 1")).to_have_count(0)
    run_to(start, 300)
    expect(shown_error(start)).to_have_text(f"{article(300, 1.0)[0]:.9f}")
    start.get_by_role("button", name="Undo").click()
    expect(shown_iteration(start)).to_have_text("300")
    expect(shown_error(start)).to_have_text(f"{article(300, 0.5)[0]:.9f}")
    expect(start.locator('#rule [data-part="rate"]')).to_contain_text("0.5")


def test_a_run_that_was_left_is_compared_and_taken(start: Page) -> None:
    run_to(start, 100)
    start.locator("#strip").get_by_role("slider").press("Home")
    expect(shown_iteration(start)).to_have_text("0")
    start.locator('#rule [data-part="rate"]').click()
    field = start.locator(".rule-editor").get_by_label("Learning rate")
    field.fill("2")
    field.press("Enter")
    run_to(start, 100)
    open_panel(start, "Curves")
    start.get_by_label("What is changed").select_option("runs")
    press(start, "+ other run, parted at 0")
    assert cells(start, "other run, parted at 0") == numbers(*article(100, 0.5))
    assert cells(start, "this run") == numbers(*article(100, 2.0))
    run(start, "other run, parted at 0").get_by_role("button", name="Take").click()
    expect(shown_error(start)).to_have_text(f"{article(100, 0.5)[0]:.9f}")


def test_a_run_that_diverges_says_where(start: Page) -> None:
    network = {
        "layers": [1, 1],
        "activations": ["linear"],
        "biases": "none",
        "start": {"weights": [[[1.0]]], "biases": [[]]},
    }
    data = {"inputs": [[1.0]], "targets": [[0.0]]}
    drop(start, "linear.json", json.dumps({"version": 1, "network": network, "data": data}))
    expect(start.locator(".diagram svg")).to_have_attribute(
        "aria-label", "Network of 1, 1 neurons", timeout=LONG_MS
    )
    open_panel(start, "Curves")
    field = start.get_by_label("Learning rate to compare with")
    field.fill("11")
    field.press("Enter")
    # w becomes −10 w, and E = w²/2 is infinite after 155 updates.
    w, updates = 1.0, 0
    while np.isfinite(0.5 * w * w):
        w, updates = w - 11 * w, updates + 1
    expect(run(start, "rate 11")).to_contain_text(f"diverges at iteration {updates}", timeout=LONG_MS)
    expect(chart(start).locator(".curves-name").filter(has_text="diverges")).to_have_count(1)


def test_a_rule_that_does_not_fit_says_so_beside_the_others(start: Page) -> None:
    wonder(start, "rate")
    expect(run(start, "rate 1")).to_have_count(1, timeout=LONG_MS)
    start.get_by_label("What is changed").select_option("error")
    press(start, "+ cross-entropy")
    expect(run(start, "cross-entropy").locator(".refusal")).to_contain_text("softmax", timeout=LONG_MS)
    assert cells(start, "rate 1") == numbers(*article(1000, 1.0))


def test_at_most_four_others_stand_beside_the_run(start: Page) -> None:
    open_panel(start, "Curves")
    for words in ("rate 1", "rate 0.25", "rate 5", "rate 0.05"):
        press(start, f"+ {words}")
    expect(start.locator(".runs tbody tr")).to_have_count(5, timeout=LONG_MS)
    start.get_by_label("What is changed").select_option("order")
    expect(start.get_by_role("button", name="+ layer by layer")).to_be_disabled()
    press(start, "Remove rate 5")
    expect(start.get_by_role("button", name="+ layer by layer")).to_be_enabled()


def test_a_screen_reader_and_every_look_find_no_fault(start: Page) -> None:
    wonder(start, "rate")
    expect(run(start, "rate 1")).to_have_count(1, timeout=LONG_MS)
    for scheme in ("light", "dark"):
        start.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        assert faults(start) == []


def test_a_watching_page_compares_and_takes_nothing(start: Page, context) -> None:
    run_to(start, 20)
    root, session = start.url.split("?")[0].rsplit("/s/")
    path = start.request.post(f"{root}/api/sessions/{session}/links").json()["watch_path"]
    watcher = context.new_page()
    watcher.goto(f"{root}{path}")
    expect(shown_iteration(watcher)).to_have_text("20", timeout=LONG_MS)
    open_panel(watcher, "Curves")
    press(watcher, "+ rate 1")
    assert cells(watcher, "rate 1") == numbers(*article(1000, 1.0))
    expect(watcher.get_by_role("button", name="Take")).to_have_count(0)


def test_a_page_without_the_panel_has_no_way_to_it(page: Page, server) -> None:
    page.goto(f"{server.url}?hide=curves")
    expect(shown_error(page)).to_have_text("0.298371109")
    page.locator('#rule [data-part="rate"]').click()
    expect(page.locator(".rule-editor").get_by_label("Learning rate")).to_be_visible()
    expect(page.get_by_role("button", name="What if …")).to_have_count(0)

"""The error curve as the time bar: travelling, values, flags, other runs, scales."""

import json

import pytest
from playwright.sync_api import Browser, Page, expect
from steering import (
    drop,
    edit,
    faults,
    go_to,
    numbers_of,
    place_of,
    press,
    run_to,
    shown_error,
    shown_iteration,
    time_bar,
    until,
)

MOONS = {
    "version": 1,
    "network": {
        "layers": [2, 4, 1],
        "activations": ["tanh", "logistic"],
        "biases": "per_neuron",
        "start": {"initializer": "xavier"},
    },
    "data": {"dataset": "moons", "samples": 100, "noise": 0.1, "test_fraction": 0.2},
    "rule": {"learning_rate": 0.3, "train_biases": True},
    "seed": 1,
}


@pytest.fixture
def start(page: Page, server) -> Page:
    page.goto(server.url)
    expect(shown_error(page)).to_have_text("0.298371109")
    return page


@pytest.mark.parametrize(("width", "height"), [(1024, 768), (1280, 720), (1440, 900), (1920, 1080)])
def test_the_curve_and_the_iteration_are_in_sight_without_scrolling(
    start: Page, width: int, height: int
) -> None:
    start.set_viewport_size({"width": width, "height": height})
    run_to(start, 100)
    box = start.locator("#strip").bounding_box()
    assert box is not None
    assert 72 <= box["height"] <= 120
    assert box["y"] + box["height"] < height
    canvas = start.locator("#strip canvas").bounding_box()
    assert canvas is not None
    assert canvas["width"] > 0.7 * width
    expect(start.locator("#strip")).to_contain_text("100iteration, of 100")


def test_a_drag_over_the_curve_travels_and_the_keyboard_goes_on_from_there(start: Page) -> None:
    run_to(start, 200)
    start.mouse.move(*place_of(start, 180))
    start.mouse.down()
    for iteration in (150, 100, 60):
        start.mouse.move(*place_of(start, iteration))
    expect(shown_iteration(start)).to_have_text("60")
    start.mouse.up()
    expect(time_bar(start)).to_be_focused()
    start.keyboard.press("ArrowRight")
    expect(shown_iteration(start)).to_have_text("61")


def test_the_slider_has_the_keys_of_a_slider_and_says_iteration_and_error(start: Page) -> None:
    run_to(start, 200)
    bar = time_bar(start)
    for key, iteration in (("Home", 0), ("ArrowRight", 1), ("PageUp", 21), ("End", 200), ("PageDown", 180)):
        bar.press(key)
        expect(bar).to_have_attribute("aria-valuenow", str(iteration))
        expect(shown_iteration(start)).to_have_text(str(iteration))
    bar.press("Home")
    bar.press("ArrowRight")
    expect(bar).to_have_attribute("aria-valuetext", "iteration 1 of 200, total error 0.291027774")


def test_pointing_at_the_curve_shows_the_error_of_any_iteration(start: Page) -> None:
    run_to(start, 20)
    tip = start.locator("#strip .strip-tip")
    start.mouse.move(*place_of(start, 1))
    # The article's error after one update.
    expect(tip).to_have_text("iteration 1 · E 0.291027774")
    start.mouse.move(*place_of(start, 0))
    expect(tip).to_have_text("iteration 0 · E 0.298371109")
    expect(shown_iteration(start)).to_have_text("20")
    start.mouse.move(5, 5)
    expect(tip).to_be_hidden()


def test_each_edit_has_a_flag_that_says_what_was_changed_and_the_keys_find_it(start: Page) -> None:
    run_to(start, 50)
    edit(start, "w5", "0.5")
    run_to(start, 100)
    flag = start.get_by_role("button", name="iteration 50: w5 = 0.5")
    expect(flag).to_be_visible()
    start.mouse.move(*place_of(start, 50))
    expect(start.locator("#strip .strip-tip")).to_contain_text("iteration 50: w5 = 0.5 · E ")
    time_bar(start).press("Shift+ArrowLeft")
    expect(shown_iteration(start)).to_have_text("50")
    until(start, lambda: "w5 = 0.5" in (time_bar(start).get_attribute("aria-valuetext") or ""))
    time_bar(start).press("Shift+ArrowRight")
    expect(shown_iteration(start)).to_have_text("100")


def test_flags_that_stand_together_are_one(start: Page) -> None:
    edit(start, "w5", "0.5")
    until(start, lambda: numbers_of(start)["w5"][0] == "0.500000000")
    expect(start.get_by_role("button", name="iteration 0: w5 = 0.5", exact=True)).to_be_visible()
    edit(start, "w6", "0.1")
    expect(start.get_by_role("button", name="iteration 0: w5 = 0.5, w6 = 0.1")).to_be_visible()
    expect(start.locator(".strip-flag")).to_have_count(1)
    edit(start, "w6", "0.2")
    expect(start.get_by_role("button", name="iteration 0: w5 = 0.5, w6 = 0.2")).to_be_visible()


def test_a_run_that_was_left_is_a_line_and_its_end_chooses_it(start: Page) -> None:
    run_to(start, 200)
    at_end = numbers_of(start)
    go_to(start, 50)
    edit(start, "w5", "0.5")
    ring = start.get_by_role("button", name="Go on with the other run: parted at 50, reached 200")
    expect(ring).to_be_visible()
    ring.click()
    expect(shown_iteration(start)).to_have_text("200")
    assert numbers_of(start) == at_end
    expect(start.get_by_role("button", name="Undo other branch")).to_be_visible()


def test_beyond_two_decades_the_scale_is_logarithmic_and_says_so(start: Page) -> None:
    run_to(start, 100)
    words = start.locator("#strip .strip-scale")
    expect(words).to_have_text("")
    expect(start.locator("#strip .strip-axis")).to_contain_text("0.2")
    run_to(start, 3000)
    expect(words).to_have_text("logarithmic scale")
    expect(start.locator("#strip .strip-axis")).to_contain_text("0.001")


def test_the_curve_opens_large_and_its_scale_can_be_chosen(start: Page) -> None:
    run_to(start, 50)
    start.get_by_role("button", name="Enlarge the error curve").click()
    dialog = start.get_by_role("dialog", name="Error curve")
    expect(dialog.get_by_role("slider")).to_be_visible()
    box = dialog.locator("canvas").bounding_box()
    assert box is not None
    assert box["height"] > 300
    dialog.get_by_label("Scale of errors").select_option("logarithmic")
    expect(dialog.locator(".strip-scale")).to_have_text("logarithmic scale")
    assert faults(start) == []
    dialog.get_by_role("slider").press("Home")
    press(start, "Close")
    expect(dialog).to_be_hidden()
    expect(shown_iteration(start)).to_have_text("0")


def test_many_samples_show_their_mean_the_spread_and_the_test_error(start: Page) -> None:
    drop(start, "moons.json", json.dumps(MOONS))
    expect(start.locator("#error")).to_contain_text("mean of 80 training samples")
    run_to(start, 400)
    tip = start.locator("#strip .strip-tip")
    # 80 samples one at a time: an epoch ends at 160.
    start.mouse.move(*place_of(start, 170))
    expect(tip).to_contain_text("iteration 170 · at 160: E 0.")
    start.mouse.move(*place_of(start, 160))
    expect(tip).to_contain_text("iteration 160 · E 0.")
    shown = (tip.text_content() or "").split(" ")
    mean, test = shown[4], shown[7]
    start.mouse.click(*place_of(start, 160))
    expect(shown_iteration(start)).to_have_text("160")
    expect(shown_error(start)).to_have_text(mean)
    expect(start.locator("#error")).to_contain_text(f" · test {test}")
    start.get_by_role("button", name="Enlarge the error curve").click()
    for words in (
        "mean error of all training samples",
        "lowest to highest",
        "mean error of the test samples",
    ):
        expect(start.get_by_role("dialog", name="Error curve")).to_contain_text(words)


def test_a_watching_page_shows_the_curve_and_its_values_and_does_not_travel(
    start: Page, browser: Browser
) -> None:
    run_to(start, 50)
    press(start, "Share")
    link = start.get_by_label("Watch: link").input_value()
    other = browser.new_context().new_page()
    other.goto(link)
    expect(shown_iteration(other)).to_have_text("50")
    expect(time_bar(other)).to_have_attribute("aria-disabled", "true")
    other.mouse.move(*place_of(other, 1))
    expect(other.locator("#strip .strip-tip")).to_have_text("iteration 1 · E 0.291027774")
    other.mouse.click(*place_of(other, 1))
    expect(shown_iteration(other)).to_have_text("50")
    other.context.close()

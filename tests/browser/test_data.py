"""The data view: the plane, its numbers, and the sample that is shown. Its numbers are compared with a calculation in plain Python."""

import json
import math
import re

import pytest
from playwright.sync_api import Page, expect
from steering import (
    LONG_MS,
    drop,
    element,
    faults,
    number,
    open_panel,
    press,
    shown_error,
    shown_iteration,
    until,
)

HIDDEN = [[1.5, -2.0], [-0.5, 2.5]]
OUTPUT = [2.0, -3.0]
BIASES = [0.25, -0.75], 0.4
INPUTS = [[-1.0, -0.5], [-0.5, 1.0], [1.0, -1.0], [0.25, 0.75], [0.5, -0.25]]
TARGETS = [0, 1, 1, 0, 1]
GROUND = (247, 247, 248)
BLUE, ORANGE = (31, 95, 168), (179, 88, 6)


def recipe(**rule) -> dict:
    start = {"weights": [HIDDEN, [OUTPUT]], "biases": [BIASES[0], [BIASES[1]]]}
    network = {"layers": [2, 2, 1], "activations": ["logistic"] * 2, "biases": "per_neuron", "start": start}
    data = {"inputs": INPUTS, "targets": [[target] for target in TARGETS]}
    return {"version": 1, "network": network, "data": data, "rule": {"learning_rate": 0.0, **rule}}


def output(x: float, y: float) -> float:
    def logistic(net: float) -> float:
        return 1 / (1 + math.exp(-net))

    hidden = [logistic(a * x + b * y + bias) for (a, b), bias in zip(HIDDEN, BIASES[0], strict=True)]
    return logistic(sum(w * out for w, out in zip(OUTPUT, hidden, strict=True)) + BIASES[1])


def span(column: int) -> tuple[float, float]:
    values = [row[column] for row in INPUTS]
    air = 0.08 * (max(values) - min(values))
    return min(values) - air, max(values) + air


def colour(value: float) -> list[int]:
    t = 2 * value - 1
    hue = BLUE if t < 0 else ORANGE
    part = 0.52 * round(64 * abs(t)) / 64
    return [round(ground + (full - ground) * part) for ground, full in zip(GROUND, hue, strict=True)]


@pytest.fixture
def shown(page: Page, server) -> Page:
    page.goto(server.url)
    expect(shown_error(page)).to_have_text("0.298371109")
    drop(page, "five.json", json.dumps(recipe()))
    expect(page.locator(".plane-plot")).to_be_visible(timeout=LONG_MS)
    expect(page.locator(".sum")).to_contain_text("right")
    return page


def place_of(page: Page, x: float, y: float) -> tuple[float, float]:
    """The place of a point of the plane, inside it."""
    box = page.locator(".plane-plot").bounding_box()
    assert box is not None
    (left, right), (low, high) = span(0), span(1)
    return box["width"] * (x - left) / (right - left), box["height"] * (high - y) / (high - low)


def test_the_articles_network_has_no_plane(page: Page, server) -> None:
    page.goto(server.url)
    expect(shown_error(page)).to_have_text("0.298371109")
    expect(page.locator("#plane")).to_be_hidden()
    assert page.locator(".neuron-maps").is_hidden()


@pytest.mark.firefox
def test_the_fields_colours_are_those_of_the_outputs(shown: Page) -> None:
    pixels = shown.locator(".plane-field").evaluate(
        "canvas => [canvas.width, ...canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data]"
    )
    columns, pixels = pixels[0], pixels[1:]
    assert columns >= 24
    (left, right), (low, high) = span(0), span(1)
    for row, column in ((0, 0), (3, columns - 1), (columns // 2, columns // 3), (columns - 1, columns // 2)):
        x = left + (right - left) * (column + 0.5) / columns
        y = high - (high - low) * (row + 0.5) / columns
        at = 4 * (row * columns + column)
        assert pixels[at : at + 3] == pytest.approx(colour(output(x, y)), abs=2), (row, column)


@pytest.mark.firefox
def test_the_readout_has_the_outputs_digits(shown: Page) -> None:
    at = place_of(shown, 0.1, 0.2)
    shown.locator(".plane-plot").hover(position={"x": at[0], "y": at[1]})
    lines = shown.locator(".plane-readout").inner_text().replace("−", "-").split("\n")
    read = dict(line.split(" ") for line in lines)
    x, y = float(read["i1"]), float(read["i2"])
    assert (x, y) == pytest.approx((0.1, 0.2), abs=0.05)
    # The shown inputs are rounded to nine decimals, and the output's slope is below one.
    assert float(read["o1"]) == pytest.approx(output(x, y), abs=2e-9)
    assert re.fullmatch(r"0\.\d{9}", read["o1"])


def test_a_click_on_a_sample_shows_it_everywhere(shown: Page) -> None:
    at = place_of(shown, *INPUTS[3])
    shown.locator(".plane-plot").click(position={"x": at[0], "y": at[1]})
    expect(shown.locator(".sum")).to_contain_text("shown: sample 4")
    expect(element(shown, "i1")).to_have_attribute("aria-label", re.compile("0.250000000"))
    expect(element(shown, "i2")).to_have_attribute("aria-label", re.compile("0.750000000"))
    expect(element(shown, "o1")).to_have_attribute("aria-label", re.compile(f"{output(0.25, 0.75):.9f}"))
    expect(shown.locator(".sum")).to_contain_text("next in training: 1")
    # One sample at a time: the gradient is that of the chosen one.
    element(shown, "w5").press("Enter")
    out, out_h1 = output(0.25, 0.75), 1 / (1 + math.exp(-(1.5 * 0.25 - 2.0 * 0.75 + 0.25)))
    slope = (out - TARGETS[3]) * out * (1 - out) * out_h1
    expect(shown.locator("#inspector")).to_contain_text(number(f"{slope:.9f}"))
    press(shown, "Next sample")
    expect(element(shown, "i1")).to_have_attribute("aria-label", re.compile("0.500000000"))
    # Training goes on in its own order, and the chosen sample stays.
    shown.locator("#transport").get_by_role("button", name=re.compile("Step")).first.click()
    expect(shown_iteration(shown)).to_have_text("1")
    expect(shown.locator(".sum")).to_contain_text("shown: sample 5 ")
    expect(shown.locator(".sum")).to_contain_text("next in training: 2")


def test_the_keyboard_goes_from_sample_to_sample(shown: Page) -> None:
    plot = shown.locator(".plane-plot")
    plot.focus()
    for key, sample in (("ArrowUp", 2), ("ArrowRight", 4), ("End", 5), ("Home", 1), ("PageDown", 2)):
        plot.press(key)
        expect(plot).to_have_attribute("aria-label", re.compile(f"sample {sample} of 5"))
    expect(plot).to_be_focused()


def test_rows_have_every_samples_output_and_error_and_follow_training(shown: Page) -> None:
    open_panel(shown, "Data")
    rows = shown.locator("#data .rows tbody tr")
    expect(rows).to_have_count(5)
    for n, ((x, y), target) in enumerate(zip(INPUTS, TARGETS, strict=True)):
        out = output(x, y)
        error = (target - out) ** 2 / 2
        expect(rows.nth(n)).to_contain_text(f"{out:.4f}")
        expect(rows.nth(n)).to_contain_text(f"{error:.4f}" if error > 5e-5 else "e−")
    worst = max(range(5), key=lambda n: abs(TARGETS[n] - output(*INPUTS[n])))
    press(shown, "The worst")
    expect(rows.nth(worst)).to_have_class(re.compile("chosen"))
    rows.nth(1).click()
    expect(rows.nth(1)).to_have_class(re.compile("chosen"))
    expect(element(shown, "i1")).to_have_attribute("aria-label", re.compile(number("-0.500000000")))
    element(shown, "w1").press("F2")
    field = shown.locator(".editor input")
    field.fill("0")
    field.press("Enter")
    hidden = 1 / (1 + math.exp(-(-2.0 * 1.0 + 0.25))), 1 / (1 + math.exp(-(0.25 + 2.5 - 0.75)))
    out = 1 / (1 + math.exp(-(2.0 * hidden[0] - 3.0 * hidden[1] + 0.4)))
    expect(rows.nth(1)).to_contain_text(f"{out:.4f}")


def test_the_part_of_right_samples_stands_beside_the_error(shown: Page) -> None:
    right = sum((output(*row) > 0.5) == target for row, target in zip(INPUTS, TARGETS, strict=True))
    expect(shown.locator(".sum")).to_contain_text(f"mean of 5 training samples, right {20 * right:.1f} %")


def test_the_picture_can_be_read_as_a_table(shown: Page) -> None:
    shown.locator(".plane-values summary").click()
    cells = shown.locator(".plane-values tbody tr").nth(2).locator("td")
    expect(cells).to_have_count(11)
    (left, right), (low, high) = span(0), span(1)
    x, y = left + (right - left) * 4.5 / 11, high - (high - low) * 2.5 / 11
    expect(cells.nth(4)).to_have_text(f"{output(x, y):.4f}")


def test_a_data_set_is_chosen_by_its_picture_and_new_data_keep_the_weights(page: Page, server) -> None:
    page.goto(server.url)
    open_panel(page, "Data")
    press(page, "Two Gaussian clouds")
    expect(page.locator("#data .rows")).to_be_visible(timeout=LONG_MS)
    weight = element(page, "w1")
    first = page.locator("#data .rows tbody tr").first.locator("td").first
    before, was = weight.get_attribute("aria-label"), first.inner_text()
    press(page, "New data")
    expect(first).not_to_have_text(was)
    expect(page.locator("#live")).to_contain_text("The starting weights are as before.")
    assert weight.get_attribute("aria-label") == before
    inputs = first.inner_text()
    press(page, "New weights")
    expect(weight).not_to_have_attribute("aria-label", str(before))
    expect(page.locator("#live")).to_contain_text("The data are as before.")
    expect(page.locator("#data .rows td").nth(3)).not_to_have_text("–")
    expect(first).to_have_text(inputs)


def test_a_wide_layer_is_a_strip_of_maps_that_show_and_choose_their_neurons(page: Page, server) -> None:
    """Hidden neurons without weights have maps of one colour each: that of tanh of their bias."""
    biases = [(n - 5.5) / 5 for n in range(12)]
    start = {"weights": [[[0.0, 0.0]] * 12, [[0.1] * 12]], "biases": [biases, [0.0]]}
    network = {
        "layers": [2, 12, 1],
        "activations": ["tanh", "logistic"],
        "biases": "per_neuron",
        "start": start,
    }
    page.goto(server.url)
    expect(shown_error(page)).to_have_text("0.298371109")
    drop(page, "wide.json", json.dumps({**recipe(), "network": network}))
    strip = page.locator("#map-strip canvas")
    expect(strip).to_be_visible(timeout=LONG_MS)
    read = "(canvas, n) => [...canvas.getContext('2d').getImageData(24 * n + 11, 11, 1, 1).data].slice(0, 3)"
    for n, bias in enumerate(biases):
        assert strip.evaluate(read, n) == pytest.approx(colour((math.tanh(bias) + 1) / 2), abs=1)
    strip.hover(position={"x": 24 * 6 + 11, "y": 11})
    expect(page.locator(".plane-plot")).to_have_attribute("aria-label", re.compile("h7"))
    strip.click(position={"x": 24 * 6 + 11, "y": 11})
    expect(page.locator("#inspector h2, #inspector h3").first).to_contain_text("h7")


def test_without_webassembly_the_server_draws(page: Page, server) -> None:
    page.add_init_script("delete globalThis.WebAssembly")
    page.goto(server.url)
    expect(shown_error(page)).to_have_text("0.298371109")
    drop(page, "five.json", json.dumps(recipe()))
    canvas = page.locator(".plane-field")
    expect(canvas).to_be_visible(timeout=LONG_MS)
    read = "canvas => canvas.width === 41 ? [...canvas.getContext('2d').getImageData(20, 20, 1, 1).data].slice(0, 3) : []"
    until(page, lambda: canvas.evaluate(read) != [])
    (left, right), (low, high) = span(0), span(1)
    assert canvas.evaluate(read) == pytest.approx(colour(output((left + right) / 2, (low + high) / 2)), abs=2)


@pytest.mark.parametrize("width", [320, 390])
def test_on_a_phone_nothing_scrolls_sideways(shown: Page, width: int) -> None:
    shown.set_viewport_size({"width": width, "height": 844})
    open_panel(shown, "Data")
    assert shown.evaluate("document.documentElement.scrollWidth") <= width
    expect(shown.locator(".plane-plot")).to_be_visible()


def test_axe_finds_nothing(shown: Page) -> None:
    open_panel(shown, "Data")
    for scheme in ("light", "dark"):
        shown.emulate_media(color_scheme=scheme)
        assert faults(shown) == []

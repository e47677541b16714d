"""The error as a landscape. Its numbers are compared with a forward calculation in NumPy that is written here, with the server's
landscape, and with the exported table."""

import csv
import io
import json
import math
import random
import re

import httpx
import numpy as np
import pytest
from playwright.sync_api import Locator, Page, Response, expect
from steering import (
    LONG_MS,
    drop,
    element,
    faults,
    open_panel,
    press,
    run_to,
    shown_error,
    shown_iteration,
    until,
)

ARTICLE = {f"w{n}": w for n, w in enumerate((0.15, 0.2, 0.25, 0.3, 0.4, 0.45, 0.5, 0.55), start=1)}
BATCH_INPUTS = [[0.1, 0.9], [0.4, -0.3], [-0.8, 0.2], [0.7, 0.6], [-0.2, -0.5]]
BATCH_TARGETS = [[1.0], [0.0], [1.0], [0.0], [1.0]]
HIDDEN, OUT = [[0.5, -0.4], [0.3, 0.8], [-0.6, 0.1]], [[0.7, -0.2, 0.4]]
L1, L2 = 0.01, 0.03


def logistic(net):
    return 1.0 / (1.0 + np.exp(-net))


def article_error(**changed: float) -> float:
    """E_total of the article's network: two inputs, two hidden neurons, two outputs."""
    w = {**ARTICLE, **changed}
    hidden = logistic(np.array([w["w1"] * 0.05 + w["w2"] * 0.1, w["w3"] * 0.05 + w["w4"] * 0.1]) + 0.35)
    out = logistic(np.array([[w["w5"], w["w6"]], [w["w7"], w["w8"]]]) @ hidden + 0.6)
    return float(np.sum((np.array([0.01, 0.99]) - out) ** 2) / 2)


def batch_recipe(**rule) -> dict:
    start = {"weights": [HIDDEN, OUT], "biases": [[0.0, 0.1, -0.1], [0.2]]}
    network = {
        "layers": [2, 3, 1],
        "activations": ["tanh", "logistic"],
        "biases": "per_neuron",
        "start": start,
    }
    data = {"inputs": BATCH_INPUTS, "targets": BATCH_TARGETS}
    settings = {"learning_rate": 0.5, "train_biases": True, "batch_size": 0, **rule}
    return {"version": 1, "network": network, "data": data, "rule": settings}


def batch_errors(**changed: float) -> tuple[np.ndarray, float]:
    """The error of each sample of the recipe above, and the penalty; w1 … w9 and b1 … b4 in reading order."""
    flat, biases = np.array([*np.ravel(HIDDEN), *np.ravel(OUT)]), np.array([0.0, 0.1, -0.1, 0.2])
    for name, value in changed.items():
        (flat if name[0] == "w" else biases)[int(name[1:]) - 1] = value
    hidden = np.tanh(np.array(BATCH_INPUTS) @ flat[:6].reshape(3, 2).T + biases[:3])
    out = logistic(hidden @ flat[6:].reshape(1, 3).T + biases[3])
    penalty = L1 * np.sum(np.abs(flat)) + 0.5 * L2 * np.sum(flat**2)
    return np.sum((np.array(BATCH_TARGETS) - out) ** 2, axis=1) / 2, penalty


def value_of(text: str | None) -> float:
    try:
        return float((text or "").replace("−", "-"))
    except ValueError:
        return math.nan


def plot(page: Page) -> Locator:
    return page.locator(".landscape-plot")


def told(page: Page, name: str) -> float:
    return value_of(page.get_by_test_id(f"landscape-{name}").inner_text())


def readout(page: Page) -> dict[str, float]:
    lines = page.locator(".landscape-readout").inner_text().split("\n")
    return {name: value_of(value) for name, value in (line.rsplit(" ", 1) for line in lines)}


def read_at(page: Page, across: float, up: float) -> dict[str, float]:
    """The numbers under the pointer at a place, in parts of the picture, y upwards."""
    box = plot(page).bounding_box()
    assert box is not None
    plot(page).hover(position={"x": box["width"] * across, "y": box["height"] * (1 - up)})
    return readout(page)


def api(page: Page) -> str:
    return page.url.replace("/s/", "/api/sessions/").split("?")[0].split("#")[0]


@pytest.fixture
def shown(page: Page, server) -> Page:
    page.goto(server.url)
    expect(shown_error(page)).to_have_text("0.298371109")
    open_panel(page, "Curves")
    expect(plot(page)).to_be_visible(timeout=LONG_MS)
    return page


def open_batch(page: Page, **rule) -> None:
    drop(page, "batch.json", json.dumps(batch_recipe(**rule)))
    expect(page.locator(".landscape-numbers")).to_contain_text("all 5 training samples", timeout=LONG_MS)


@pytest.mark.firefox
def test_the_numbers_under_the_pointer_are_those_of_a_forward_calculation_and_of_the_server(
    shown: Page,
) -> None:
    dice = random.Random(17)
    for _ in range(12):
        found = read_at(shown, dice.uniform(0.02, 0.98), dice.uniform(0.02, 0.98))
        assert found["E"] == pytest.approx(article_error(w5=found["w5"], w6=found["w6"]), abs=6e-10)
        asked = {"across": "w5", "across_first": found["w5"], "across_last": found["w5"], "columns": 1}
        asked |= {"up": "w6", "up_first": found["w6"], "up_last": found["w6"], "rows": 1}
        (error,) = httpx.get(f"{api(shown)}/landscape", params=asked).json()["errors"]
        assert f"{error:.9f}" == f"{found['E']:.9f}"


def test_the_axes_say_their_values(shown: Page) -> None:
    ticks = [
        value_of(text) for text in shown.locator(".landscape-x span:not(.landscape-axis)").all_inner_texts()
    ]
    # w5 is 0.4 in the middle, and the picture reaches 1 to both sides.
    assert ticks
    assert all(-0.6 <= tick <= 1.4 for tick in ticks)
    for tick, span in zip(ticks, shown.locator(".landscape-x span:not(.landscape-axis)").all(), strict=True):
        left, box = span.bounding_box(), plot(shown).bounding_box()
        assert left is not None
        assert box is not None
        part = (left["x"] + left["width"] / 2 - box["x"]) / box["width"]
        assert part == pytest.approx((tick + 0.6) / 2, abs=0.01)
    expect(shown.locator(".landscape-x .landscape-axis")).to_have_text("w5")
    expect(shown.locator(".landscape-y .landscape-axis")).to_have_text("w6")


def test_zoom_reset_and_the_choice_of_parameters(shown: Page) -> None:
    zoom = shown.locator(".landscape-zoom output")
    expect(zoom).to_have_text("± 1")
    press(shown, "Less around the point")
    expect(zoom).to_have_text("± 0.5")
    assert abs(read_at(shown, 0.99, 0.5)["w5"] - 0.9) < 0.02
    press(shown, "More around the point")
    press(shown, "More around the point")
    expect(zoom).to_have_text("± 2")
    press(shown, "Usual range")
    expect(zoom).to_have_text("± 1")
    # A click on an edge puts it across, and the one before up; the panel stays open.
    element(shown, "w1").press("Enter")
    expect(shown.get_by_label("Parameter across")).to_have_value("w1")
    expect(shown.get_by_label("Parameter up")).to_have_value("w5")
    expect(plot(shown)).to_be_visible()
    element(shown, "o2").press("Enter")
    expect(shown.get_by_label("Parameter across")).to_have_value("w7")
    expect(shown.get_by_label("Parameter up")).to_have_value("w8")
    # Choosing the other one's parameter makes them change places.
    shown.get_by_label("Parameter across").select_option("w8")
    expect(shown.get_by_label("Parameter up")).to_have_value("w7")
    shown.get_by_label("Parameter up").select_option("b1")
    until(shown, lambda: set(read_at(shown, 0.3, 0.3)) == {"w8", "b1", "E"}, timeout_ms=LONG_MS)


def test_the_keyboard_reads_the_error(shown: Page) -> None:
    plot(shown).focus()
    plot(shown).press("Home")
    assert readout(shown) == {"w5": 0.4, "w6": 0.45, "E": pytest.approx(0.298371109, abs=5e-10)}
    for key in ("ArrowRight", "ArrowRight", "ArrowUp"):
        plot(shown).press(key)
    found = readout(shown)
    assert (found["w5"], found["w6"]) == (pytest.approx(0.48), pytest.approx(0.49))
    assert found["E"] == pytest.approx(article_error(w5=found["w5"], w6=found["w6"]), abs=6e-10)
    plot(shown).press("Escape")
    expect(shown.locator(".landscape-readout")).to_be_hidden()
    expect(plot(shown)).to_have_attribute("aria-label", re.compile("over w5 and w6.*Present: w5 0.4"))


def test_the_error_at_the_next_step_is_the_error_after_it(shown: Page) -> None:
    said = told(shown, "next")
    assert said == pytest.approx(0.291027774, abs=1e-9)
    press(shown, "Step")
    expect(shown_iteration(shown)).to_have_text("1")
    until(shown, lambda: told(shown, "now") == said)
    expect(shown_error(shown)).to_have_text(f"{said:.9f}")


def test_the_sections_slope_is_the_gradient(shown: Page) -> None:
    run_to(shown, 37)
    press(shown, "Section")
    for _ in range(10):
        press(shown, "Less around the point")
    expect(shown.locator(".landscape-zoom output")).to_have_text("± 0.001")
    expect(shown.locator(".landscape-numbers")).to_contain_text("iteration 37")
    row = shown.locator(".landscape-point tbody tr").nth(1).locator("td").first
    gradient = value_of(row.inner_text())
    left, right = read_at(shown, 0.03, 0.5), read_at(shown, 0.97, 0.5)
    slope = (right["E"] - left["E"]) / (right["w5"] - left["w5"])
    assert right["w5"] - left["w5"] == pytest.approx(0.00188, rel=0.02)
    # Nine decimals of two errors, 0.002 apart.
    assert slope == pytest.approx(gradient, abs=2e-6)
    numbers = httpx.get(f"{api(shown)}/quantities").json()["quantities"]
    assert gradient == pytest.approx(numbers["dE_total/dw5"], abs=5e-10)


def test_the_way_is_that_of_the_exported_table(shown: Page) -> None:
    def is_of_the_end(answer: Response) -> bool:
        return "/way" in answer.url and answer.json()["iteration"] == 120

    with shown.expect_response(is_of_the_end) as fetched:
        run_to(shown, 120)
    found = fetched.value.json()
    rows = csv.DictReader(io.StringIO(httpx.get(f"{api(shown)}/export/run.csv").text))
    table = {int(row["iteration"]): row for row in rows}
    assert set(range(56, 121)) <= set(found["iterations"])
    for name in ("w5", "w6"):
        assert found["values"][name] == [float(table[n][name]) for n in found["iterations"]]


def test_without_one_step_the_line_along_the_gradient_is_plain_descent(shown: Page) -> None:
    press(shown, "Learning rate")
    expect(plot(shown)).to_be_visible()
    numbers = httpx.get(f"{api(shown)}/quantities").json()["quantities"]
    for part in (0.1, 0.4, 0.8):
        found = read_at(shown, part, 0.5)
        moved = {name: w - found["η"] * numbers[f"dE_total/d{name}"] for name, w in ARTICLE.items()}
        assert found["E"] == pytest.approx(article_error(**moved), abs=6e-10)
    assert told(shown, "at-rate") == pytest.approx(0.291027774, abs=1e-9)


def test_the_rate_is_dragged_and_set_when_it_is_let_go_and_undo_brings_it_back(shown: Page) -> None:
    press(shown, "Learning rate")
    handle = shown.get_by_role("slider", name="Learning rate")
    expect(handle).to_have_attribute("aria-valuenow", "0.5")
    handle.scroll_into_view_if_needed()
    box, area = handle.bounding_box(), plot(shown).bounding_box()
    assert box is not None
    assert area is not None
    y = box["y"] + box["height"] - 16
    shown.mouse.move(box["x"] + box["width"] / 2, y)
    shown.mouse.down()
    shown.mouse.move(area["x"] + area["width"] * 0.5, y, steps=6)
    expect(handle).to_have_attribute("aria-valuenow", re.compile("^(1|1.0.?|0.99.?)$"))
    rate = float(handle.get_attribute("aria-valuenow") or "nan")
    # Nothing is set yet.
    expect(shown.locator("#rule")).to_contain_text("η 0.5")
    numbers = httpx.get(f"{api(shown)}/quantities").json()["quantities"]
    moved = {name: w - rate * numbers[f"dE_total/d{name}"] for name, w in ARTICLE.items()}
    assert told(shown, "at-rate") == pytest.approx(article_error(**moved), abs=6e-10)
    shown.mouse.up()
    expect(shown.locator("#rule")).to_contain_text(f"η {rate:g}")
    shown.get_by_role("button", name=re.compile("^Undo")).first.click()
    expect(shown.locator("#rule")).to_contain_text("η 0.5")
    expect(handle).to_have_attribute("aria-valuenow", "0.5")
    # By keys it is set when the key is let go.
    handle.focus()
    shown.keyboard.down("ArrowRight")
    expect(handle).to_have_attribute("aria-valuenow", "0.52")
    expect(shown.locator("#rule")).to_contain_text("η 0.5")
    shown.keyboard.up("ArrowRight")
    expect(shown.locator("#rule")).to_contain_text("η 0.52")
    shown.get_by_role("button", name="log", exact=True).click()
    expect(handle).to_have_attribute("aria-valuenow", "0.52")
    assert read_at(shown, 0.02, 0.5)["η"] < 0.001


@pytest.mark.parametrize("optimizer", ["momentum", "adam"])
def test_another_rule_goes_elsewhere_and_its_step_is_shown_truly(shown: Page, optimizer: str) -> None:
    open_batch(shown, optimizer=optimizer, learning_rate=0.05)
    run_to(shown, 5)
    press(shown, "Learning rate")
    expect(shown.locator(".landscape-numbers")).to_contain_text("goes elsewhere")
    expect(shown.locator(".landscape-numbers")).to_contain_text("iteration 5")
    said, on_curve = told(shown, "next"), told(shown, "at-rate")
    assert said != on_curve
    press(shown, "Step")
    expect(shown_iteration(shown)).to_have_text("6")
    until(shown, lambda: told(shown, "now") == said)


@pytest.mark.parametrize("reduction", ["mean", "sum"])
def test_a_batch_of_everything_has_the_objective_of_training(shown: Page, reduction: str) -> None:
    open_batch(shown, sample_reduction=reduction, l1=L1, l2=L2)
    words = "mean of all 5 training samples" if reduction == "mean" else "sum over all 5 training samples"
    expect(shown.locator(".landscape-numbers")).to_contain_text(f"{words}, with the penalty")
    for part in (0.15, 0.6, 0.85):
        found = read_at(shown, part, 1 - part)
        names = [name for name in found if name != "E"]
        errors, penalty = batch_errors(**{name: found[name] for name in names})
        expected = (np.mean(errors) if reduction == "mean" else np.sum(errors)) + penalty
        assert found["E"] == pytest.approx(expected, abs=6e-10)
    said = told(shown, "next")
    press(shown, "Step")
    expect(shown_iteration(shown)).to_have_text("1")
    until(shown, lambda: told(shown, "now") == said)
    expect(shown_error(shown)).to_have_text(f"{said:.9f}")


def test_the_error_is_that_of_the_coming_batch_or_of_all_as_chosen(shown: Page) -> None:
    open_batch(shown, batch_size=2)
    expect(shown.locator(".landscape-numbers")).to_contain_text("of the coming batch")
    for name, rows in (("all samples", range(5)), ("coming batch", range(2))):
        press(shown, name)
        words = "mean of all 5 training samples" if name == "all samples" else "mean of the coming batch of 2"
        expect(shown.locator(".landscape-numbers")).to_contain_text(words)
        found = read_at(shown, 0.7, 0.3)
        errors, _ = batch_errors(**{name: value for name, value in found.items() if name != "E"})
        assert found["E"] == pytest.approx(np.mean(errors[list(rows)]), abs=6e-10)
    press(shown, "Step")
    expect(shown.locator(".landscape-numbers")).to_contain_text("iteration 1")
    found = told(shown, "now")
    numbers = httpx.get(f"{api(shown)}/quantities").json()["quantities"]
    moved = {name: value for name, value in numbers.items() if re.fullmatch(r"w\d", name)}
    biases = [value for name, value in numbers.items() if re.fullmatch(r"b_?[ho]?\d", name)]
    moved |= {f"b{n}": value for n, value in enumerate(biases, start=1)}
    assert len(moved) == 13
    # The next two samples.
    assert found == pytest.approx(np.mean(batch_errors(**moved)[0][2:4]), abs=6e-10)


def test_the_table_has_the_errors_as_numbers(shown: Page) -> None:
    shown.locator(".landscape-values summary").click()
    table = shown.locator(".landscape-values table")
    expect(table.locator("tbody tr")).to_have_count(9)
    across = [value_of(text) for text in table.locator("thead th").all_inner_texts()[1:]]
    assert across == pytest.approx(list(np.linspace(-0.6, 1.4, 9)), abs=5e-5)
    for n in (0, 3, 8):
        row = table.locator("tbody tr").nth(n)
        w6 = value_of(row.locator("th").inner_text())
        for w5, text in zip(across, row.locator("td").all_inner_texts(), strict=True):
            assert value_of(text) == pytest.approx(article_error(w5=w5, w6=w6), abs=6e-7)


def test_it_moves_while_training_plays_and_nothing_is_worked_out_behind_another_panel(shown: Page) -> None:
    shown.get_by_label("Speed").fill("6")
    press(shown, "Play")
    words = shown.locator(".landscape-numbers p").first
    seen = set()
    until(shown, lambda: bool(seen.add(words.inner_text())) or len(seen) > 5, timeout_ms=LONG_MS)
    open_panel(shown, "Explain")
    before = shown.locator(".landscape-numbers p").first.text_content()
    iteration = shown_iteration(shown)
    was = iteration.inner_text()
    until(shown, lambda: int(iteration.inner_text()) > int(was) + 30, timeout_ms=LONG_MS)
    after = shown.locator(".landscape-numbers p").first.text_content()
    # One that was under way may have been finished.
    assert abs(int(re.findall(r"\d+", after or "")[-1]) - int(re.findall(r"\d+", before or "")[-1])) < 20


def test_without_webassembly_the_server_works_it_out(page: Page, server) -> None:
    page.add_init_script("delete globalThis.WebAssembly")
    page.goto(server.url)
    expect(shown_error(page)).to_have_text("0.298371109")
    open_panel(page, "Curves")
    expect(plot(page)).to_be_visible(timeout=LONG_MS)
    found = read_at(page, 0.31, 0.77)
    assert found["E"] == pytest.approx(article_error(w5=found["w5"], w6=found["w6"]), abs=2e-7)
    press(page, "Learning rate")
    expect(page.locator("#landscape")).to_contain_text("no WebAssembly")


def test_a_question_about_the_next_value_hides_it(shown: Page) -> None:
    open_panel(shown, "Check")
    shown.get_by_label("Predict").check()
    press(shown, "Step")
    open_panel(shown, "Curves")
    expect(shown.locator(".landscape-point")).to_contain_text("□")


@pytest.mark.parametrize("width", [320, 390])
def test_on_a_phone_nothing_scrolls_sideways(shown: Page, width: int) -> None:
    shown.set_viewport_size({"width": width, "height": 844})
    for name in ("Section", "Learning rate", "Map"):
        press(shown, name)
        expect(plot(shown)).to_be_visible()
        assert shown.evaluate("document.documentElement.scrollWidth") <= width


def test_axe_finds_nothing(shown: Page) -> None:
    for scheme in ("light", "dark"):
        shown.emulate_media(color_scheme=scheme)
        for name in ("Map", "Section", "Learning rate"):
            press(shown, name)
            expect(plot(shown)).to_be_visible()
            assert faults(shown) == []

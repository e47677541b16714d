"""What has moved: curves of quantities, their exact values, travelling, and the pace of their requests."""

import csv
import io
import json
import math
import re
from itertools import pairwise
from urllib.parse import parse_qs, urlparse

import pytest
from playwright.sync_api import Locator, Page, Request, expect
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

THIN = "\u202f"


@pytest.fixture
def curves(page: Page, server) -> Page:
    """The article's network after 1,000 iterations, with the panel open."""
    page.goto(server.url)
    expect(shown_error(page)).to_have_text("0.298371109")
    run_to(page, 1000)
    open_panel(page, "Curves")
    expect(line(page, "w5")).to_have_count(1, timeout=LONG_MS)
    return page


def line(page: Page, name: str) -> Locator:
    return page.locator(f'.curves-chart path[data-curve="{name}"]')


def chart(page: Page) -> Locator:
    return page.get_by_role("slider", name="Curves over the iterations")


def legend(page: Page, name: str) -> Locator:
    """The value of a curve at the pointed iteration, or the last one."""
    row = page.locator(".curves-legend:not(.runs) tr").filter(
        has=page.get_by_role("rowheader", name=name, exact=True)
    )
    return row.locator(".number")


def told(page: Page) -> int:
    """The iteration of the legend's values."""
    text = page.locator(".curves-legend:not(.runs) caption").inner_text()
    return int(re.sub(r"\D", "", text))


def rows(page: Page) -> dict[int, dict[str, str]]:
    """The exported table of the run."""
    session = page.url.rsplit("/s/")[1].split("?")[0]
    root = page.url.rsplit("/s/")[0]
    text = page.request.get(f"{root}/api/sessions/{session}/export/run.csv").text()
    return {int(row["iteration"]): row for row in csv.DictReader(io.StringIO(text))}


def written(value: str) -> str:
    return f"{float(value):.9f}".replace("-", "−")


def test_the_values_of_a_weight_are_those_of_the_table_of_the_run(page: Page, server) -> None:
    page.goto(server.url)
    expect(shown_error(page)).to_have_text("0.298371109")
    run_to(page, 1000)
    with page.expect_response(lambda answer: "/curves?" in answer.url) as found:
        open_panel(page, "Curves")
    answer = found.value.json()
    known = rows(page)
    assert answer["iterations"][0] == 0
    assert answer["iterations"][-1] == 1000
    assert len(answer["iterations"]) == 400
    for name in ("w5", "w6"):
        assert answer["values"][name] == [float(known[n][name]) for n in answer["iterations"]]
    # The last values stand in the legend.
    for name in ("w5", "w6"):
        expect(legend(page, name)).to_have_text(written(known[1000][name]))


def test_the_values_under_the_pointer_are_exact_and_a_click_travels_there(curves: Page) -> None:
    box = chart(curves).bounding_box()
    assert box is not None
    curves.mouse.move(box["x"] + box["width"] * 0.4, box["y"] + box["height"] / 2)
    until(curves, lambda: 0 < told(curves) < 1000)
    at = told(curves)
    expect(legend(curves, "w5")).to_have_text(written(rows(curves)[at]["w5"]))
    curves.mouse.click(box["x"] + box["width"] * 0.4, box["y"] + box["height"] / 2)
    expect(shown_iteration(curves)).to_have_text(str(at))
    # The run is as long as before, and so are its curves.
    curves.mouse.move(box["x"], box["y"] - 30)
    chart(curves).evaluate("(it) => it.blur()")
    until(curves, lambda: told(curves) == 1000)


def test_arrow_keys_move_along_and_enter_travels(curves: Page) -> None:
    chart(curves).focus()
    curves.keyboard.press("Home")
    expect(chart(curves)).to_have_attribute("aria-valuenow", "0")
    for _ in range(3):
        curves.keyboard.press("ArrowRight")
    at = told(curves)
    assert at == 3 * 1000 // 399
    known = rows(curves)
    words = f"iteration {at}: w5 {written(known[at]['w5'])}, w6 {written(known[at]['w6'])}"
    expect(chart(curves)).to_have_attribute("aria-valuetext", words)
    # The page has not stepped: the keys belong to the curves.
    expect(shown_iteration(curves)).to_have_text(f"1{THIN}000")
    curves.keyboard.press("Enter")
    expect(shown_iteration(curves)).to_have_text(str(at))


def test_quantities_are_added_by_selecting_by_name_and_in_groups(curves: Page) -> None:
    element(curves, "o2").click()
    open_panel(curves, "Curves")
    curves.get_by_role("button", name="+ net_o2", exact=True).click()
    field = curves.get_by_label("Quantity to add")
    field.fill("dE/d w5")
    field.press("Enter")
    expect(curves.get_by_role("alert")).to_contain_text("no “dE/d w5”")
    field.fill("dE/dw5")
    field.press("Enter")
    expect(curves.get_by_role("alert")).to_have_count(0)
    last = rows(curves)[1000]
    expect(legend(curves, "net_o2")).to_have_text(written(last["net_o2"]))
    expect(legend(curves, "∂E/∂w5")).to_have_text(written(last["dE_total/dw5"]))
    curves.get_by_role("button", name="Remove w6").click()
    expect(line(curves, "w6")).to_have_count(0)

    curves.get_by_label("Add a group of quantities").select_option("all weights of o2")
    for name in ("w7", "w8", "b2"):
        expect(legend(curves, name)).to_have_text(written(last[name]))
    expect(line(curves, "w5")).to_have_count(0)
    curves.get_by_label("Add a group of quantities").select_option("all parameters")
    expect(curves.locator(".curves-legend:not(.runs) tr")).to_have_count(8)
    expect(field).to_be_disabled()


def test_each_line_has_a_name_a_hue_and_dashes_of_its_own(curves: Page) -> None:
    curves.get_by_label("Add a group of quantities").select_option("all parameters")
    expect(line(curves, "w8")).to_have_count(1)
    looks = curves.evaluate(
        "() => [...document.querySelectorAll('.curves-chart path[data-curve]')]"
        ".map((it) => [getComputedStyle(it).stroke, it.getAttribute('stroke-dasharray')])"
    )
    assert len({hue for hue, _ in looks}) == len({dash for _, dash in looks}) == 8
    names = curves.locator(".curves-chart .curves-name").all_text_contents()
    assert sorted(names) == [f"w{n}" for n in range(1, 9)]
    heights = sorted(
        curves.locator(".curves-chart .curves-name").evaluate_all(
            "(all) => all.map(it => Number(it.getAttribute('y')))"
        )
    )
    assert min(b - a for a, b in pairwise(heights)) > 12


def test_errors_over_many_decades_are_logarithmic_by_themselves_and_by_choice(curves: Page) -> None:
    curves.get_by_label("Add a group of quantities").select_option("errors")
    scale = curves.get_by_role("group", name="Scale of the values")
    expect(scale.get_by_role("button", name="logarithmic")).to_have_attribute("aria-pressed", "true")
    before = line(curves, "E_total").get_attribute("d")
    scale.get_by_role("button", name="linear").click()
    expect(scale.get_by_role("button", name="linear")).to_have_attribute("aria-pressed", "true")
    assert line(curves, "E_total").get_attribute("d") != before


def test_the_values_stand_in_a_table_on_request(curves: Page) -> None:
    curves.locator(".curves-values summary").first.click()
    table = curves.get_by_role("group", name="Values over the iterations").get_by_role("row")
    expect(table).to_have_count(42)
    known = rows(curves)
    for text in (table.nth(1).inner_text(), table.nth(20).inner_text(), table.nth(41).inner_text()):
        iteration, w5, w6 = text.split("\t")
        row = known[int(re.sub(r"\D", "", iteration))]
        assert (w5, w6) == (written(row["w5"]), written(row["w6"]))


def test_while_playing_only_the_tail_is_fetched_calmly_and_nothing_once_the_panel_is_closed(
    curves: Page,
) -> None:
    asked: list[int] = []

    def note(request: Request) -> None:
        if "/curves?" in request.url:
            asked.append(int(parse_qs(urlparse(request.url).query)["from"][0]))

    curves.on("request", note)
    begun = curves.evaluate("() => performance.now()")
    press(curves, "Play")
    until(curves, lambda: len(asked) >= 3, timeout_ms=LONG_MS)
    took_s = (curves.evaluate("() => performance.now()") - begun) / 1000
    assert len(asked) <= took_s + 2
    assert asked == sorted(asked)
    assert asked[0] >= 1000
    open_panel(curves, "Explain")
    curves.evaluate("() => new Promise(requestAnimationFrame)")
    count, at = len(asked), int(re.sub(r"\D", "", shown_iteration(curves).inner_text()))
    until(
        curves,
        lambda: int(re.sub(r"\D", "", shown_iteration(curves).inner_text())) > at + 25,
        timeout_ms=LONG_MS,
    )
    assert len(asked) == count
    press(curves, "Pause")
    open_panel(curves, "Curves")
    until(
        curves,
        lambda: told(curves) == int(re.sub(r"\D", "", shown_iteration(curves).inner_text())),
        timeout_ms=LONG_MS,
    )
    expect(legend(curves, "w5")).to_have_text(written(rows(curves)[told(curves)]["w5"]))


def test_an_edit_in_the_past_brings_the_curve_of_the_new_run(curves: Page) -> None:
    chart(curves).focus()
    curves.keyboard.press("Home")
    curves.keyboard.press("Enter")
    expect(shown_iteration(curves)).to_have_text("0")
    element(curves, "w5").press("F2")
    field = curves.locator(".editor input")
    field.fill("2")
    field.press("Enter")
    run_to(curves, 10)
    chart(curves).evaluate("(it) => it.blur()")
    until(curves, lambda: told(curves) == 10, timeout_ms=LONG_MS)
    expect(legend(curves, "w5")).to_have_text(written(rows(curves)[10]["w5"]))
    chart(curves).focus()
    curves.keyboard.press("Home")
    expect(legend(curves, "w5")).to_have_text("2.000000000")


def test_of_many_samples_a_curve_is_of_one_sample_that_is_chosen(page: Page, server) -> None:
    page.goto(server.url)
    expect(shown_error(page)).to_have_text("0.298371109")
    network = {
        "layers": [1, 1],
        "activations": ["logistic"],
        "biases": "none",
        "start": {"weights": [[[0.5]]], "biases": [[]]},
    }
    data = {"inputs": [[1.0], [-2.0]], "targets": [[1.0], [0.0]]}
    recipe = {"version": 1, "network": network, "data": data, "rule": {"learning_rate": 0.5}}
    drop(page, "two.json", json.dumps(recipe))
    expect(page.locator(".diagram svg")).to_have_attribute(
        "aria-label", "Network of 1, 1 neurons", timeout=LONG_MS
    )
    run_to(page, 1)
    open_panel(page, "Curves")
    page.get_by_label("Add a group of quantities").select_option("all outputs")
    # The first update is by sample 1: ∂E/∂w = (out − 1) out (1 − out).
    out = 1 / (1 + math.exp(-0.5))
    w = 0.5 - 0.5 * (out - 1) * out * (1 - out)
    for sample, x in ((0, 1.0), (1, -2.0)):
        page.get_by_label("of sample").select_option(index=sample)
        expect(legend(page, "out_o1")).to_have_text(f"{1 / (1 + math.exp(-w * x)):.9f}")
    page.get_by_label("Add a group of quantities").select_option("errors")
    expect(legend(page, "mean E, training")).not_to_have_text("…")


def test_a_screen_reader_and_every_look_find_no_fault(curves: Page) -> None:
    for scheme in ("light", "dark"):
        curves.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        assert faults(curves) == []


def test_curves_can_be_touched_on_a_phone(curves: Page) -> None:
    curves.set_viewport_size({"width": 390, "height": 844})
    place = chart(curves)
    place.scroll_into_view_if_needed()
    until(curves, lambda: (place.bounding_box() or {"width": 999})["width"] < 390)
    assert curves.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
    box = place.bounding_box()
    assert box is not None
    place.click(position={"x": box["width"] / 2, "y": box["height"] / 2})
    at = told(curves)
    assert 0 < at < 1000
    expect(shown_iteration(curves)).to_have_text(str(at))

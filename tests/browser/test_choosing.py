"""Choosing data: a picture of each data set, the network that a choice brings, and the way back."""

import json
import re

import pytest
from playwright.sync_api import Locator, Page, expect
from steering import (
    LONG_MS,
    drop,
    element,
    faults,
    number,
    open_panel,
    open_settings,
    press,
    shown_error,
    shown_iteration,
)

ARTICLE_AT_1 = "0.291027774"
BLUE, ORANGE, GREEN = "31,95,168", "179,88,6", "0,128,92"


@pytest.fixture
def start(page: Page, server) -> Page:
    page.goto(server.url)
    expect(shown_error(page)).to_have_text("0.298371109", timeout=LONG_MS)
    open_panel(page, "Data")
    expect(tile(page, "iris").locator("canvas")).to_have_count(1, timeout=LONG_MS)
    return page


def tile(page: Page, name: str) -> Locator:
    return page.locator(f'#data .thumbnails [data-name="{name}"]')


def card(page: Page) -> Locator:
    return page.locator("#data .choice-card")


def choose(page: Page, name: str) -> None:
    tile(page, name).click()
    expect(tile(page, name)).to_have_attribute("aria-pressed", "true", timeout=LONG_MS)
    expect(card(page)).to_be_visible(timeout=LONG_MS)


def opened_network(page: Page) -> Locator:
    return page.locator("#open-menu .menu-label")


def layers(page: Page) -> str:
    title = opened_network(page).inner_text()
    return title.rsplit(" ", 1)[-1]


def test_xor_from_the_article_opens_what_learns_it_and_undo_brings_the_digits_back(start: Page) -> None:
    press(start, "Step")
    expect(shown_error(start)).to_have_text(ARTICLE_AT_1)
    weight = element(start, "w5").get_attribute("aria-label")
    choose(start, "xor")
    expect(opened_network(start)).to_have_text("XOR, 2-4-1", timeout=LONG_MS)
    for change in (
        "layers 2-4-1 (before 2-2-2)",
        "biases one a neuron, trained (before one a layer, fixed)",
        "learning rate 1 (before 0.5)",
        "batch size all samples (before 1)",
        "error function binary cross entropy (before half squared)",
    ):
        expect(card(start)).to_contain_text(change)
    expect(start.locator("#live")).to_contain_text("XOR is open with the suggested network, 2-4-1")
    expect(shown_iteration(start)).to_have_text("0")

    promise = card(start).locator(".promise").inner_text()
    assert "changed" not in promise
    read = re.search(r"After (\d+) iterations the error is at most ([\d.]+)", promise)
    assert read
    card(start).get_by_role("button", name=f"Train to iteration {read[1]}").click()
    expect(shown_iteration(start)).to_have_text(read[1], timeout=LONG_MS)
    expect(card(start).locator(".now")).to_contain_text(f"Now, at {read[1]}", timeout=LONG_MS)
    reached = shown_error(start).inner_text()
    assert 0 < float(reached) <= float(read[2])
    expect(card(start).locator(".now")).to_contain_text(reached)
    expect(start.locator(".sum")).to_contain_text("right 100.0 %")

    card(start).get_by_role("button", name="Undo").click()
    expect(shown_error(start)).to_have_text(ARTICLE_AT_1, timeout=LONG_MS)
    expect(shown_iteration(start)).to_have_text("1")
    expect(element(start, "w5")).to_have_attribute("aria-label", str(weight))
    expect(card(start)).to_have_count(0, timeout=LONG_MS)
    expect(tile(start, "article")).to_have_attribute("aria-pressed", "true")


def test_each_change_gives_its_reason_on_request(start: Page) -> None:
    choose(start, "xor")
    change = card(start).locator("li", has_text="layers 2-4-1")
    reason = change.locator("details p")
    expect(reason).to_be_hidden()
    change.locator("summary").focus()
    start.keyboard.press("Enter")
    expect(reason).to_be_visible()
    expect(reason).to_contain_text("One line cannot separate XOR")


def test_the_network_of_before_is_kept_and_what_had_to_fit_is_said(start: Page) -> None:
    choose(start, "xor")
    choose(start, "moons")
    press(start, "Keep my network, 2-2-2")
    expect(opened_network(start)).to_have_text("Two moons, 2-2-1", timeout=LONG_MS)
    expect(card(start)).to_contain_text("Last layer: 1 neuron, one for each target (before 2).")
    expect(card(start)).to_contain_text(
        "Starting weights: drawn by Xavier, because those of 2-2-2 do not fit."
    )
    rule = start.locator("#rule")
    for kept in ("0.5", "one sample", "biases fixed", "½ (target − out)²"):
        expect(rule).to_contain_text(kept)
    press(start, "Take the suggested network")
    expect(opened_network(start)).to_have_text("Two moons, 2-8-1", timeout=LONG_MS)
    expect(start.get_by_role("button", name="Keep my network, 2-2-2")).to_be_visible()
    # The panel scrolls, and the page around it does not.
    expect(start.locator("#data .rows")).to_be_visible(timeout=LONG_MS)
    assert start.evaluate("document.body.scrollHeight <= innerHeight && document.body.scrollTop === 0")


def test_a_network_that_fits_keeps_its_weights(start: Page) -> None:
    network = {
        "layers": [2, 2, 1],
        "activations": ["tanh", "logistic"],
        "biases": "per_neuron",
        "start": {"weights": [[[0.125, -0.5], [0.75, 1.0]], [[1.5, -2.0]]], "biases": [[0.1, 0.2], [0.3]]},
    }
    data = {"dataset": "or"}
    drop(start, "mine.json", json.dumps({"version": 1, "network": network, "data": data}))
    expect(element(start, "w6")).to_have_attribute("aria-label", re.compile(number("-2.0")), timeout=LONG_MS)
    choose(start, "xor")
    expect(opened_network(start)).to_have_text("XOR, 2-4-1", timeout=LONG_MS)
    press(start, "Keep my network, 2-2-1")
    expect(opened_network(start)).to_have_text("XOR, 2-2-1", timeout=LONG_MS)
    expect(element(start, "w6")).to_have_attribute("aria-label", re.compile(number("-2.0")))
    expect(card(start)).to_contain_text("Everything else is as it was: layers, biases, rule and seed.")
    expect(card(start).locator("li")).to_have_count(1)


def test_a_refused_formula_stays_typed_beside_the_servers_sentence(start: Page) -> None:
    choose(start, "boundary")
    field = start.get_by_role("textbox", name="Formula of the curve, in x")
    expect(field).to_have_value("sin(3x)")
    expect(start.locator("#data .rows")).to_be_visible(timeout=LONG_MS)
    field.fill("sin(2x")
    field.press("Enter")
    refusal = start.locator(".formula-field .refusal")
    expect(refusal).to_contain_text("is not closed", timeout=LONG_MS)
    expect(field).to_have_value("sin(2x")
    assert field.get_attribute("aria-describedby") == refusal.get_attribute("id")
    expect(start.locator("#banner")).to_have_text("")
    expect(card(start)).to_be_visible()
    field.fill("2")
    field.press("Enter")
    expect(refusal).to_contain_text("one class only")
    expect(field).to_have_value("2")

    cells = start.locator("#data .rows tbody tr")
    height = cells.first.locator("td").nth(1)
    before = height.inner_text()
    press(start, "|x|")
    expect(refusal).to_have_count(0, timeout=LONG_MS)
    expect(start.get_by_role("button", name="|x|", exact=True)).to_have_attribute("aria-pressed", "true")
    expect(field).to_have_value("|x|")
    # No point lies nearer to the curve than 0.05, so three decimals tell its side.
    expect(height).not_to_have_text(before, timeout=LONG_MS)
    rows = cells.evaluate_all(
        "rows => rows.map(row => [...row.cells].slice(1, 4).map(cell => cell.textContent.trim()))"
    )
    assert len(rows) == 25
    for texts in rows:
        x, y, target = (float(text.replace("−", "-")) for text in texts)
        assert target == (y > abs(x))


def test_every_data_set_has_a_picture_and_three_species_three_colours(start: Page) -> None:
    start.locator(".more-inputs summary").click()
    counts = start.locator("#data .thumbnails canvas").evaluate_all(
        """(all, hues) => all.map(canvas => {
            const {data} = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
            const colours = new Map();
            for (let n = 0; n < data.length; n += 4) if (data[n + 3] === 255) {
                const key = data.slice(n, n + 3).join();
                colours.set(key, (colours.get(key) ?? 0) + 1);
            }
            return [canvas.parentElement.dataset.name, colours.size, hues.map(hue => (colours.get(hue) ?? 0) > 60)];
        })""",
        [BLUE, ORANGE, GREEN],
    )
    assert len(counts) == 22
    assert all(colours >= 2 for _, colours, _ in counts), counts
    seen = {name: hues for name, _, hues in counts}
    assert seen["xor"] == seen["moons"] == seen["parity_5"] == [True, True, False]
    assert seen["iris"] == [True, True, True]
    expect(tile(start, "parity_8")).to_contain_text("16 of 256 rows")
    expect(tile(start, "iris")).to_contain_text("inputs 3 and 4 of 4")


def test_the_menu_and_the_settings_choose_in_the_same_way(start: Page) -> None:
    open_settings(start)
    settings = start.locator("#settings")
    expect(settings.get_by_label("Samples from")).to_have_value("article", timeout=LONG_MS)
    settings.get_by_label("Samples from").select_option("circle")
    expect(opened_network(start)).to_have_text("A disc in a ring, 2-6-1", timeout=LONG_MS)
    expect(settings.locator(".choice-card")).to_contain_text("layers 2-6-1 (before 2-2-2)", timeout=LONG_MS)
    expect(start.get_by_role("tab", name="Settings")).to_have_attribute("aria-selected", "true")
    open_panel(start, "Explain")
    start.locator("#open-menu").get_by_role("button").first.click()
    start.locator("#open-card").get_by_role("button", name="OR", exact=True).click()
    expect(opened_network(start)).to_have_text("OR, 2-1", timeout=LONG_MS)
    expect(card(start)).to_contain_text("layers 2-1 (before 2-6-1)", timeout=LONG_MS)
    expect(start.get_by_role("button", name="Keep my network, 2-2-2").last).to_be_visible()
    choose(start, "article")
    expect(shown_error(start)).to_have_text("0.298371109", timeout=LONG_MS)
    expect(opened_network(start)).to_have_text("The article’s network")


def test_sliders_change_the_data_by_the_keyboard_and_the_card_stays(start: Page) -> None:
    tile(start, "two_gaussians").focus()
    start.keyboard.press("Enter")
    expect(card(start)).to_be_visible(timeout=LONG_MS)
    expect(start.locator(".sum")).to_contain_text("mean of 200 training samples", timeout=LONG_MS)
    sliders = start.locator("#data")
    for name, key, told in (
        ("Samples", "ArrowRight", "mean of 220 training samples"),
        ("For testing", "ArrowRight", "mean of 209 training samples"),
        ("Noise", "ArrowRight", "mean of 209 training samples"),
    ):
        slider = sliders.get_by_role("slider", name=name)
        slider.focus()
        start.keyboard.press(key)
        expect(start.locator(".sum")).to_contain_text(told, timeout=LONG_MS)
        expect(slider).to_be_focused()
    expect(card(start)).to_contain_text("You have changed the data since", timeout=LONG_MS)
    sliders.get_by_role("slider", name="Batch").focus()
    start.keyboard.press("End")
    expect(start.locator("#rule")).to_contain_text("all 209 samples at once", timeout=LONG_MS)
    expect(card(start)).to_contain_text("You have changed the rule and the data since", timeout=LONG_MS)


@pytest.mark.parametrize("width", [320, 390])
def test_on_a_phone_a_choice_works_by_touch(browser, server, width: int) -> None:
    with browser.new_context(
        viewport={"width": width, "height": 844}, has_touch=True, is_mobile=True
    ) as context:
        page = context.new_page()
        page.goto(server.url)
        expect(shown_error(page)).to_have_text("0.298371109", timeout=LONG_MS)
        page.get_by_role("tab", name="Data").tap()
        tile(page, "xor").tap()
        expect(card(page)).to_be_visible(timeout=LONG_MS)
        page.get_by_role("button", name="Keep my network, 2-2-2").last.tap()
        expect(card(page)).to_contain_text("with your network", timeout=LONG_MS)
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_axe_finds_nothing_beside_the_card(start: Page) -> None:
    choose(start, "boundary")
    start.locator(".more-inputs summary").click()
    card(start).locator("li", has_text="layers").locator("summary").click()
    field = start.get_by_role("textbox", name="Formula of the curve, in x")
    field.fill("(")
    field.press("Enter")
    expect(start.locator(".formula-field .refusal")).to_be_visible(timeout=LONG_MS)
    for scheme in ("light", "dark"):
        start.emulate_media(color_scheme=scheme)
        assert faults(start) == []

"""One selection: a click pins it, pointing only previews, and a straight path to the card keeps it."""

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from steering import element, shown_error

SEPARATE = ["w1", "w4", "w7", "h1", "h2", "o1", "b1", "i2"]
"""Eight elements all over the diagram."""


@pytest.fixture
def start(page: Page, server) -> Page:
    page.goto(server.url)
    expect(shown_error(page)).to_have_text("0.298371109")
    return page


def heading(page: Page) -> Locator:
    return page.locator("#inspector h3")


def middle(found: Locator) -> tuple[float, float]:
    box = found.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


@pytest.mark.parametrize("name", SEPARATE)
def test_a_straight_mouse_path_to_the_card_keeps_the_selection(start: Page, name: str) -> None:
    start.mouse.move(*middle(element(start, name)))
    start.mouse.down()
    start.mouse.up()
    expect(heading(start)).to_contain_text(f"{name}, ")
    card = start.locator("#inspector").bounding_box()
    assert card is not None
    for height in (0.05, 0.2, 0.4):
        start.mouse.move(*middle(element(start, name)))
        start.mouse.move(card["x"] + 60, card["y"] + height * card["height"], steps=60)
        expect(heading(start)).to_contain_text(f"{name}, ")


def test_pointing_previews_and_selects_nothing(start: Page) -> None:
    preview = start.locator(".preview")
    element(start, "w6").hover()
    expect(preview).to_contain_text("w6 h2 → o1")
    for number in ("0.450000000", "0.082667628", "0.408666186"):
        expect(preview).to_contain_text(number)
    expect(heading(start)).to_contain_text("w5, ")
    element(start, "h1").hover()
    for number in ("0.377500000", "0.593269992", "0.008771355"):
        expect(preview).to_contain_text(number)
    start.mouse.move(5, 5)
    expect(preview).to_have_count(0)


def test_escape_frees_the_selection(start: Page) -> None:
    element(start, "w6").click()
    expect(heading(start)).to_contain_text("w6, ")
    start.keyboard.press("Escape")
    expect(heading(start)).to_have_count(0)
    expect(start.locator("#inspector")).to_contain_text("Click a weight or a neuron")
    expect(start.locator(".diagram .chosen")).to_have_count(0)


def test_a_second_click_edits_and_so_do_f2_and_a_digit(start: Page) -> None:
    field = start.locator(".editor input")
    element(start, "w6").click()
    expect(heading(start)).to_contain_text("w6, ")
    expect(field).to_have_count(0)
    element(start, "w6").click()
    expect(field).to_be_focused()
    field.press("Escape")
    start.keyboard.press("F2")
    expect(field).to_have_value("0.45")
    field.press("Escape")
    start.keyboard.type("0.6")
    expect(field).to_have_value("0.6")
    field.press("Enter")
    expect(element(start, "w6")).to_contain_text("0.600000000")


def test_a_click_on_an_edge_selects_its_weight(start: Page) -> None:
    x, y = start.evaluate(
        """() => { const b = document.querySelector('.edge[data-name="w8"]').getBoundingClientRect();
            return [b.left + b.width * 0.12, b.top + b.height * 0.12]; }"""
    )
    start.mouse.click(x, y)
    expect(heading(start)).to_contain_text("w8, ")


def test_a_tap_selects_and_a_second_tap_edits(browser: Browser, server) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844}, has_touch=True)
    page.goto(server.url)
    expect(shown_error(page)).to_have_text("0.298371109")
    element(page, "w6").tap()
    expect(heading(page)).to_contain_text("w6, ")
    expect(page.locator(".editor input")).to_have_count(0)
    expect(page.locator(".preview")).to_have_count(0)
    element(page, "w6").tap()
    expect(page.locator(".editor input")).to_be_focused()
    page.close()

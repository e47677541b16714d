"""The drawing of the network: its size, its type, its texts and its colours, on every screen."""

import re
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect
from steering import drop_network, edit, element, press, shown_error
from test_looks import collisions

SCREENS = [(390, 844), (1024, 768), (1280, 720), (1440, 900), (1920, 1080)]


def opened(browser: Browser, server, size: tuple[int, int], **options: Any) -> Page:
    page = browser.new_page(viewport={"width": size[0], "height": size[1]}, **options)
    page.goto(server.url)
    expect(shown_error(page)).to_have_text("0.298371109")
    # The first action takes the card of the first minute away, and the stage is as tall as it will be.
    press(page, "Step")
    expect(shown_error(page)).to_have_text("0.291027774")
    return page


def box(page: Page, selector: str) -> dict[str, float]:
    found = page.locator(selector).first.bounding_box()
    assert found
    return dict(found)


def texts_on_edges(page: Page) -> list[str]:
    """Texts that cross an edge with no ground of the card's colour behind all of them."""
    found: list[str] = page.evaluate(
        """() => {
            const crosses = (b, l) => {
                // Liang and Barsky: the part of the line inside the box.
                const m = l.getScreenCTM(), at = (x, y) => new DOMPoint(x, y).matrixTransform(m);
                const p = at(+l.getAttribute('x1'), +l.getAttribute('y1')), q = at(+l.getAttribute('x2'), +l.getAttribute('y2'));
                let low = 0, high = 1;
                for (const [d, near] of [[p.x - q.x, p.x - b.left], [q.x - p.x, b.right - p.x], [p.y - q.y, p.y - b.top], [q.y - p.y, b.bottom - p.y]]) {
                    if (d === 0 && near < 0) return false;
                    if (d < 0) low = Math.max(low, near / d);
                    if (d > 0) high = Math.min(high, near / d);
                }
                return low < high;
            };
            const covers = (shape, b) => {
                const s = shape.getBoundingClientRect(), fill = getComputedStyle(shape).fill;
                return fill !== 'none' && !fill.endsWith(', 0)') && s.left <= b.left + 2 && s.right >= b.right - 2 && s.top <= b.top + 4 && s.bottom >= b.bottom - 4;
            };
            const edges = [...document.querySelectorAll('.diagram .edge')];
            return [...document.querySelectorAll('.diagram .element text')]
                .filter((t) => t.textContent && getComputedStyle(t).visibility === 'visible')
                .filter((t) => {
                    const b = t.getBoundingClientRect();
                    return edges.some((l) => crosses(b, l)) && ![...t.closest('.element').querySelectorAll('rect, circle')].some((s) => covers(s, b));
                })
                .map((t) => t.textContent);
        }"""
    )
    return found


@pytest.mark.parametrize("size", SCREENS, ids=str)
def test_every_text_that_crosses_an_edge_has_the_cards_ground_behind_it(
    browser: Browser, server, size: tuple[int, int]
) -> None:
    page = opened(browser, server, size)
    assert texts_on_edges(page) == []
    assert collisions(page) == []
    drop_network(page, [2, 3, 3, 2])
    assert texts_on_edges(page) == []
    page.close()


def test_the_type_grows_with_the_screen_and_nine_decimals_come_where_they_have_air(
    browser: Browser, server
) -> None:
    shown = {}
    for size in SCREENS[1:]:
        page = opened(browser, server, size)
        text = element(page, "w1").locator(".number").text_content() or ""
        shown[size[0]] = (text, float(page.locator(".diagram svg").get_attribute("font-size") or 0))
        page.close()
    assert [text for text, _ in shown.values()] == ["0.1498", *["0.149780716"] * 3]
    assert shown[1280][1] < shown[1440][1] < shown[1920][1]
    assert shown[1920][1] >= 18


def test_the_diagram_fills_its_stage_and_follows_its_size(browser: Browser, server) -> None:
    page = opened(browser, server, (1440, 900))
    for size in ((1440, 900), (1100, 700), (1800, 1000)):
        page.set_viewport_size({"width": size[0], "height": size[1]})
        page.wait_for_timeout(300)
        place = box(page, ".diagram")
        parts = page.evaluate(
            """() => { const b = [...document.querySelectorAll('.diagram .element')].map((e) => e.getBoundingClientRect());
                return [Math.min(...b.map((r) => r.left)), Math.min(...b.map((r) => r.top)), Math.max(...b.map((r) => r.right)), Math.max(...b.map((r) => r.bottom))]; }"""
        )
        left, top, right, bottom = parts
        assert right - left > 0.85 * place["width"], size
        assert bottom - top > 0.8 * place["height"], size
        assert left >= place["x"] - 1, size
        assert bottom <= place["y"] + place["height"] + 1, size
    page.close()


def test_on_a_phone_the_diagram_is_taller_than_wide(browser: Browser, server) -> None:
    page = opened(browser, server, (390, 844))
    place = box(page, ".diagram")
    assert place["height"] > place["width"]
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 390
    for name in ("w1", "w8", "b2", "target_o2"):
        expect(element(page, name)).to_contain_text(re.compile(r"\d\.\d{4}"))
    page.close()


def test_stepping_by_operation_moves_nothing_in_the_diagram(browser: Browser, server) -> None:
    page = opened(browser, server, (1280, 720))
    names = ("i1", "h1", "o2", "w1", "w8", "b1", "target_o1")
    before = [element(page, name).bounding_box() for name in names]
    page.get_by_label("Step by").select_option("operation")
    expect(element(page, "h1")).to_contain_text("□")
    place = box(page, ".diagram")
    for _ in range(3):
        press(page, "Step")
    assert box(page, ".diagram")["width"] == place["width"]
    after = [
        element(page, name).locator(":is(.body, .plate, .bias-box, .ground)").last.bounding_box()
        for name in names
    ]
    page.get_by_label("Step by").select_option("iteration")
    again = [element(page, name).bounding_box() for name in names]
    assert again == before
    for one, other in zip(before, after, strict=True):
        assert one
        assert other
        assert abs(one["x"] + one["width"] / 2 - other["x"] - other["width"] / 2) < 20
    page.close()


def test_forced_colours_keep_the_legend_and_the_signs_of_the_edges(browser: Browser, server) -> None:
    page = opened(browser, server, (1280, 720), forced_colors="active")
    edit(page, "w5", "-0.4")
    expect(element(page, "w5")).to_contain_text("−0.4")
    look = page.evaluate(
        """() => ({
            legend: getComputedStyle(document.querySelector('.legend .scale')).backgroundImage,
            edges: ['w5', 'w6'].map((name) => getComputedStyle(document.querySelector(`.diagram .edge[data-name="${name}"]`)).stroke),
            plate: getComputedStyle(document.querySelector('.diagram .element[data-name="w6"] .plate')).fill,
            text: getComputedStyle(document.querySelector('.diagram .element[data-name="w6"] text')).fill,
            card: getComputedStyle(document.querySelector('.network')).backgroundColor,
        })"""
    )
    assert look["legend"].startswith("linear-gradient")
    assert look["edges"][0] != look["edges"][1]
    assert look["plate"] == look["card"]
    assert look["text"] != look["card"]
    page.close()

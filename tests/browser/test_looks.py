"""What holds for every screen: nothing scrolls sideways, nothing collides, and axe finds no fault."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect
from steering import faults, open_panel, open_section, open_settings, press, shown_error

WIDTHS = (360, 390, 768, 1100, 1440)


def collisions(page: Page) -> list[str]:
    """Texts of the diagram that stand on each other."""
    boxes: list[dict[str, Any]] = page.evaluate(
        """() => [...document.querySelectorAll('.diagram text:not(.badge-number)')]
            .filter(t => t.textContent && getComputedStyle(t).visibility === 'visible')
            .map(t => { const b = t.getBoundingClientRect(); return {text: t.textContent, x: b.x, y: b.y, r: b.right, b: b.bottom}; })"""
    )
    assert len(boxes) > 20
    return [
        f"{a['text']} collides with {b['text']}"
        for n, a in enumerate(boxes)
        for b in boxes[n + 1 :]
        if a["r"] > b["x"] + 1 and b["r"] > a["x"] + 1 and a["b"] > b["y"] + 3 and b["b"] > a["y"] + 3
    ]


@pytest.fixture(params=["light", "dark"])
def theme(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_scrolls_sideways(browser: Browser, server, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(server.url)
    expect(shown_error(page)).to_have_text("0.298371109")
    open_section(page, "Gradient check")
    press(page, "Check all gradients")
    expect(page.locator(".gradients tbody tr")).to_have_count(10)
    open_settings(page)
    expect(page.get_by_label("Seed")).to_be_visible()
    page.evaluate("() => document.querySelectorAll('details').forEach(d => { d.open = true; })")
    for name in ("Explain", "Check", "Numbers", "Settings"):
        open_panel(page, name)
        assert page.evaluate("() => document.documentElement.scrollWidth") <= width
    page.close()


@pytest.mark.parametrize("path", ["s/nobody", "api/docs"])
def test_axe_finds_no_fault_in_the_other_pages(browser: Browser, server, path: str, theme: str) -> None:
    page = browser.new_page(color_scheme=theme)
    page.goto(server.url + path)
    assert faults(page) == []
    page.close()


@pytest.mark.parametrize("width", [390, 768, 1100, 1440])
def test_the_numbers_of_the_diagram_do_not_overlap(browser: Browser, server, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(server.url)
    expect(shown_error(page)).to_have_text("0.298371109")
    assert collisions(page) == []
    page.close()

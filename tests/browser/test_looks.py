"""What holds for every screen: nothing scrolls sideways, nothing collides, and axe finds no fault."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect
from steering import open_settings, press, shown_error, thing

AXE = next((Path(__file__).parent / "vendor").glob("axe-core@*/axe.min.js")).read_text(encoding="utf-8")
WIDTHS = (360, 390, 768, 1100, 1440)


def faults(page: Page) -> list[str]:
    """What axe finds, by its rule and where. Injected by evaluation: a script tag would need a hole in the page's policy."""
    page.evaluate(AXE)
    found: dict[str, Any] = page.evaluate(
        "() => axe.run(document, {runOnly: ['wcag2a','wcag2aa','wcag21aa','wcag22aa','best-practice']})"
    )
    return [f"{v['id']}: {v['nodes'][0]['html'][:120]}" for v in found["violations"]]


@pytest.fixture(params=["light", "dark"])
def theme(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_scrolls_sideways(browser: Browser, server, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(server.url)
    expect(shown_error(page)).to_have_text("0.298371109")
    assert page.evaluate("() => document.documentElement.scrollWidth") <= width
    page.close()


@pytest.mark.parametrize("width", [390, 1440])
def test_axe_finds_no_fault_in_the_page_and_its_dialog(
    browser: Browser, server, width: int, theme: str
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=theme)
    page.goto(server.url)
    expect(shown_error(page)).to_have_text("0.298371109")
    thing(page, "w5").focus()
    open_settings(page)
    page.locator(".numbers summary").click()
    assert faults(page) == []
    press(page, "About these numbers")
    expect(page.get_by_role("dialog").locator("li").first).to_be_visible()
    assert faults(page) == []
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
    boxes: list[dict[str, float]] = page.evaluate(
        """() => [...document.querySelectorAll('.diagram text')].filter(t => t.textContent)
            .map(t => { const b = t.getBoundingClientRect(); return {text: t.textContent, x: b.x, y: b.y, r: b.right, b: b.bottom}; })"""
    )
    assert len(boxes) > 20
    for n, a in enumerate(boxes):
        for b in boxes[n + 1 :]:
            apart = (
                a["r"] <= b["x"] + 1 or b["r"] <= a["x"] + 1 or a["b"] <= b["y"] + 3 or b["b"] <= a["y"] + 3
            )
            assert apart, f"{a['text']} collides with {b['text']} at {width} px"
    page.close()

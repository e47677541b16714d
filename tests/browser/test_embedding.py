"""The example page of docs/embedding.md, as another site shows it."""

import re
from pathlib import Path
from typing import Any

import pytest
from foreign_site import ForeignSite
from playwright.sync_api import Page, expect
from steering import LONG_MS, until

pytestmark = pytest.mark.firefox

DOCUMENT = (Path(__file__).parents[2] / "docs" / "embedding.md").read_text(encoding="utf-8")
KEEP_MESSAGES = "<script>const told = []; addEventListener('message', (event) => told.push(event));</script>"
INSIDE = """() => { const {scrollWidth, scrollHeight} = document.documentElement;
    return [scrollWidth, innerWidth, scrollHeight, innerHeight]; }"""


@pytest.fixture
def example(page: Page, start_server, school: ForeignSite) -> Page:
    """The document's example, with the address of a real server; 800 wide."""
    server = start_server(BACKSTEP_FRAME_ANCESTORS=f"'self' {school.origin}")
    [html] = re.findall(r"```html\n(.*?)```", DOCUMENT, re.DOTALL)
    assert html.count("https://backstep.school.example/") == 1
    page.set_viewport_size({"width": 800, "height": 900})
    page.goto(school.show(KEEP_MESSAGES + html.replace("https://backstep.school.example/", server.url)))
    expect(page.frame_locator("iframe").get_by_test_id("error")).to_have_text("0.298371109")
    return page


def test_the_frame_shows_the_parts_that_its_address_names_and_they_work(example: Page) -> None:
    frame = example.frame_locator("iframe")
    frame.get_by_role("button", name="Step", exact=True).dispatch_event("click")
    expect(frame.get_by_test_id("error")).to_have_text("0.291027774")
    expect(frame.locator("#inspector")).to_contain_text("w5")
    for part in ("header", "#tab-check", "#tab-settings"):
        expect(frame.locator(part).locator("visible=true")).to_have_count(0)


def test_the_frame_has_the_height_of_its_content_at_every_width(example: Page) -> None:
    inside = example.frames[1]

    def height() -> int:
        found: int = example.evaluate("() => document.querySelector('iframe').clientHeight")
        return found

    def fits(width: int) -> bool:
        across, wide, content, high = inside.evaluate(INSIDE)
        told: int = example.evaluate("() => told.at(-1)?.data.height ?? 0")
        return across <= wide <= width and content <= high == height() == told

    # An explanation that comes later makes the content higher.
    expect(inside.locator("#inspector .katex").first).to_be_visible(timeout=LONG_MS)
    until(example, lambda: fits(800), timeout_ms=LONG_MS)
    wide = height()
    example.set_viewport_size({"width": 390, "height": 900})
    until(example, lambda: fits(390) and height() > wide, timeout_ms=LONG_MS)
    narrow = height()
    example.set_viewport_size({"width": 800, "height": 900})
    until(example, lambda: fits(800) and height() < narrow, timeout_ms=LONG_MS)


def test_the_message_holds_the_height_and_nothing_else(example: Page) -> None:
    until(example, lambda: example.evaluate("() => told.length") > 0)
    told: list[dict[str, Any]] = example.evaluate(
        "() => told.map((event) => ({data: event.data, origin: event.origin}))"
    )
    address = example.frames[1].url
    for message in told:
        assert message["data"].keys() == {"type", "height"}
        assert message["data"]["type"] == "backstep.height"
        assert isinstance(message["data"]["height"], int)
        assert address.startswith(message["origin"] + "/")


def test_a_page_in_no_frame_tells_nothing(page: Page, server) -> None:
    page.add_init_script("window.told = 0; addEventListener('message', () => told++)")
    page.goto(server.url)
    expect(page.get_by_test_id("error")).to_have_text("0.298371109")
    page.set_viewport_size({"width": 390, "height": 700})
    assert page.evaluate("() => told") == 0

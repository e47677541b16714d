"""Our page in a frame of another site's page, where a setting allows it and where none does.

127.0.0.1 and localhost are two sites, and browsers let both have Secure cookies without HTTPS.
"""

import re

import pytest
from foreign_site import ForeignSite
from playwright.sync_api import ConsoleMessage, FrameLocator, Page, expect

pytestmark = pytest.mark.firefox

STORAGE_THROWS = "() => { try { localStorage.length; return false; } catch { return true; } }"


def step(frame: Page | FrameLocator) -> None:
    """By script: with Firefox, clicks and keys do not reach the frame of another site."""
    expect(frame.get_by_test_id("error")).to_have_text("0.298371109")
    frame.get_by_role("button", name="Step", exact=True).dispatch_event("click")
    expect(frame.get_by_test_id("error")).to_have_text("0.291027774")


@pytest.fixture
def framing(start_server, school: ForeignSite) -> str:
    """The address of the other site's page with our page in its frame."""
    server = start_server(BACKSTEP_FRAME_ANCESTORS=f"'self' {school.origin}")
    return school.frame(server.url)


def test_a_page_works_in_a_frame_of_a_site_that_a_setting_names(page: Page, framing: str) -> None:
    page.goto(framing)
    step(page.frame_locator("iframe"))


def test_a_frame_shows_its_session_again_when_the_page_around_it_is_loaded_again(
    page: Page, framing: str
) -> None:
    page.goto(framing)
    step(page.frame_locator("iframe"))
    page.reload()
    expect(page.frame_locator("iframe").get_by_test_id("error")).to_have_text("0.291027774")


def test_a_frame_and_a_page_of_its_own_have_two_sessions(page: Page, framing: str) -> None:
    page.goto(framing)
    step(page.frame_locator("iframe"))
    page.goto(page.locator("iframe").get_attribute("src") or "")
    expect(page.get_by_test_id("error")).to_have_text("0.298371109")


def test_without_cookies_and_storage_a_page_works(forgetful: Page, server) -> None:
    forgetful.goto(server.url)
    step(forgetful)
    assert forgetful.evaluate(STORAGE_THROWS)
    forgetful.reload()
    expect(forgetful.get_by_test_id("error")).to_have_text("0.291027774")


def test_without_cookies_and_storage_a_frame_works_and_its_address_keeps_the_session(
    forgetful: Page, framing: str
) -> None:
    forgetful.goto(framing)
    frame = forgetful.frame_locator("iframe")
    step(frame)
    inside = forgetful.frames[1]
    assert inside.evaluate(STORAGE_THROWS)
    inside.evaluate("() => { setTimeout(() => location.reload()); document.body.replaceChildren(); }")
    expect(frame.get_by_test_id("error")).to_have_text("0.291027774")


def test_a_page_is_shown_in_no_other_sites_frame(page: Page, server, school: ForeignSite) -> None:
    page.goto(school.frame(server.url))  # which waits for the frame, too
    expect(page.frame_locator("iframe").locator("main")).to_have_count(0)


def test_the_browser_knows_every_header_and_has_nothing_to_say_of_the_page(page: Page, server) -> None:
    said: list[str] = []

    def hear(message: ConsoleMessage) -> None:
        said.append(message.text)

    page.on("console", hear)
    page.goto(server.url)
    expect(page.get_by_test_id("error")).to_have_text("0.298371109")
    assert said == []


def test_another_site_cannot_load_our_answers_as_its_own_images(
    page: Page, server, school: ForeignSite
) -> None:
    page.goto(school.show("<p>nothing"))
    loaded = """(address) => new Promise((done) => {
        const image = new Image();
        image.onload = () => done(true);
        image.onerror = () => done(false);
        image.src = address;
    })"""
    with page.expect_event("requestfailed") as failed:
        assert page.evaluate(loaded, f"{server.url}static/icon.svg") is False
    assert re.search("BLOCKED_BY_RESPONSE|CORP_FAILED", failed.value.failure or "")

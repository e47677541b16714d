"""Our page in a frame of another site's page, where a setting allows it and where none does."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import ConsoleMessage, Page, expect


class School(BaseHTTPRequestHandler):
    """Another site: its pages are one frame with the address that their query names."""

    def do_GET(self) -> None:
        body = f'<title>School</title><iframe src="{self.path.partition("?")[2]}" width=1200 height=800></iframe>'
        self.send_response(200)
        self.send_header("content-type", "text/html")
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def school() -> Iterator[str]:
    """Its origin; localhost is another site than the server's 127.0.0.1."""
    with ThreadingHTTPServer(("127.0.0.1", 0), School) as site:
        threading.Thread(target=site.serve_forever, daemon=True).start()
        yield f"http://localhost:{site.server_port}"
        site.shutdown()


def test_a_page_works_in_a_frame_of_a_site_that_a_setting_names(
    page: Page, start_server, school: str
) -> None:
    server = start_server(BACKSTEP_FRAME_ANCESTORS=f"'self' {school}")
    page.goto(f"{school}/?{server.url}")
    frame = page.frame_locator("iframe")
    expect(frame.get_by_test_id("error")).to_have_text("0.298371109")
    frame.get_by_role("button", name="Step", exact=True).click()
    expect(frame.get_by_test_id("error")).to_have_text("0.291027774")


def test_a_page_is_shown_in_no_other_sites_frame(page: Page, server, school: str) -> None:
    with page.expect_console_message(lambda said: "frame-ancestors" in said.text or "frame" in said.text):
        page.goto(f"{school}/?{server.url}")
    expect(page.frame_locator("iframe").get_by_test_id("error")).to_have_count(0)


def test_the_browser_knows_every_header_and_has_nothing_to_say_of_the_page(page: Page, server) -> None:
    said: list[str] = []

    def hear(message: ConsoleMessage) -> None:
        said.append(message.text)

    page.on("console", hear)
    page.goto(server.url)
    expect(page.get_by_test_id("error")).to_have_text("0.298371109")
    assert said == []


def test_another_site_cannot_load_our_answers_as_its_own_images(page: Page, server, school: str) -> None:
    page.goto(f"{school}/?about:blank")
    loaded = """(address) => new Promise((done) => {
        const image = new Image();
        image.onload = () => done(true);
        image.onerror = () => done(false);
        image.src = address;
    })"""
    with page.expect_event("requestfailed") as failed:
        assert page.evaluate(loaded, f"{server.url}static/icon.svg") is False
    assert "BLOCKED_BY_RESPONSE" in (failed.value.failure or "")

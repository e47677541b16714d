"""What a person sees when the server restarts, the network dies or something stands in the way. Nobody does anything about it."""

import re
import signal
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, WebSocketRoute, expect
from steering import LONG_MS, element, press, shown_error, shown_iteration

ROOT = Path(__file__).resolve().parent.parent.parent
NO_SOCKET = """
window.WebSocket = class {
  static OPEN = 1;
  readyState = 0;
  constructor() { setTimeout(() => this.onclose?.({ code: 1006, reason: "" })); }
  close() {}
};
"""


def banner(page: Page) -> object:
    return expect(page.locator("#banner"))


def test_a_restart_is_announced_and_the_page_goes_on_by_itself(
    page: Page, start_server: Callable, tmp_path: Path
) -> None:
    first = start_server(BACKSTEP_DATA=str(tmp_path))
    page.goto(first.url)
    expect(shown_error(page)).to_have_text("0.298371109")
    press(page, "Step")
    expect(shown_iteration(page)).to_have_text("1")
    press(page, "Play")
    expect(shown_iteration(page)).not_to_have_text("1")
    assert first.stop(signal.SIGTERM) == 0
    banner(page).to_contain_text("The server restarts", timeout=LONG_MS)
    start_server(first.port, BACKSTEP_DATA=str(tmp_path))
    banner(page).to_be_empty(timeout=LONG_MS)
    expect(page.get_by_role("button", name="Pause", exact=True)).to_be_enabled(timeout=LONG_MS)
    before = shown_iteration(page).text_content()
    expect(shown_iteration(page)).not_to_have_text(before or "", timeout=LONG_MS)


def test_a_page_of_an_older_version_is_told_to_reload(page: Page, server) -> None:
    def older(route: Route) -> None:
        text = (ROOT / "static" / "js" / "wire" / "protocol.js").read_text("utf-8")
        changed = text.replace("export const VERSION = 1;", "export const VERSION = 99;")
        assert changed != text
        route.fulfill(body=changed, content_type="text/javascript")

    page.route("**/static/js/wire/protocol.js", older)
    by_modules = "import '../js/main.js';"
    page.route(
        "**/static/bundle/main.js",
        lambda route: route.fulfill(body=by_modules, content_type="text/javascript"),
    )
    page.goto(server.url)
    banner(page).to_contain_text("The server is newer than this page")
    page.unroute_all()
    page.get_by_role("button", name="Reload the page").click()
    expect(shown_error(page)).to_have_text("0.298371109")
    banner(page).to_be_empty()


def test_a_proxy_that_blocks_websockets_is_named(page: Page, server) -> None:
    page.add_init_script(NO_SOCKET)
    page.goto(server.url)
    banner(page).to_contain_text("blocks WebSockets", timeout=LONG_MS)


def test_a_network_that_needs_a_login_is_named(page: Page, server) -> None:
    page.route("**/healthz", lambda route: route.fulfill(body="<html>Welcome to our café</html>"))
    page.add_init_script(NO_SOCKET)
    page.goto(server.url)
    banner(page).to_contain_text("your network needs a login", timeout=LONG_MS)


def test_a_dead_network_is_noticed_and_the_page_comes_back(page: Page, server) -> None:
    def wire(route: WebSocketRoute) -> None:
        """Lets everything through until the network dies: then this socket stays open, and dumb."""
        far = route.connect_to_server()
        mine = {"alive": True}
        wires.append(mine)
        route.on_message(lambda message: far.send(message) if mine["alive"] else None)
        far.on_message(lambda message: route.send(message) if mine["alive"] else None)

    wires: list[dict[str, bool]] = []
    page.route_web_socket(re.compile(r"/ws/"), wire)
    page.goto(server.url)
    expect(shown_error(page)).to_have_text("0.298371109")
    wires[0]["alive"] = False
    press(page, "Step")  # sent into the dead network, and again through the next socket
    # It may be back within a few milliseconds, too soon for anybody to read a banner.
    expect(shown_iteration(page)).to_have_text("1", timeout=LONG_MS)
    assert len(wires) >= 2
    banner(page).to_be_empty()


@pytest.fixture
def without_llvm(start_server: Callable, tmp_path: Path) -> object:
    """A server on a machine on which LLVM cannot be loaded."""
    (tmp_path / "sitecustomize.py").write_text("import sys\nsys.modules['llvmlite'] = None\n")
    return start_server(PYTHONPATH=f"{tmp_path}:{ROOT}")


def test_an_engine_that_cannot_be_compiled_gives_way_to_the_textbook_and_the_page_says_so(
    page: Page, without_llvm
) -> None:
    page.goto(without_llvm.url)
    banner(page).to_contain_text("the textbook engine trains slowly", timeout=LONG_MS)
    press(page, "Step")
    expect(shown_error(page)).to_have_text("0.291027774")
    session = page.url.rsplit("/", 1)[1]
    exported = page.request.get(f"{without_llvm.url}api/sessions/{session}/export/recipe.json")
    assert exported.json()["engine"] == "textbook"


def test_what_is_refused_for_now_is_asked_for_again_and_the_page_says_so(page: Page, server) -> None:
    refused = []

    def later(route: Route) -> None:
        if len(refused) < 1:
            refused.append(route.request.url)
            route.fulfill(
                status=503,
                headers={"retry-after": "1"},
                content_type="application/json",
                body='{"refused": "More is asked for than can be worked out."}',
            )
        else:
            route.continue_()

    page.goto(server.url)
    expect(shown_error(page)).to_have_text("0.298371109")
    page.route("**/derivation?*", later)
    element(page, "o2").click()
    banner(page).to_contain_text("The page asks again by itself")
    expect(page.locator(".explanation .steps")).to_be_visible(timeout=LONG_MS)
    banner(page).to_be_empty()
    assert len(refused) == 1


def test_an_exercise_that_is_refused_for_now_is_judged_a_moment_later(page: Page, server) -> None:
    page.goto(f"{server.url}exercise?level=1&seed=7")
    refused = []

    def later(route: Route) -> None:
        if len(refused) < 1:
            refused.append(route.request.url)
            route.fulfill(status=503, headers={"retry-after": "1"}, body="{}")
        else:
            route.continue_()

    page.route("**/check", later)
    field = page.locator(".question").first.get_by_role("textbox")
    field.fill("123")
    field.press("Enter")
    expect(page.locator(".score")).to_contain_text("The page asks again by itself")
    expect(page.locator(".question").first).to_contain_text("not this", timeout=LONG_MS)
    expect(page.locator(".score")).not_to_contain_text("again")
    assert len(refused) == 1

"""How the browser tests start a browser: one that this machine has, quiet and without a sandbox.

Playwright's own browsers would be downloads. scripts/test finds or installs Chromium, Firefox and WebKit, and
says in BACKSTEP_CHROMIUM and BACKSTEP_FIREFOX where these two are.

Every test runs in Chromium. With `--browser chromium --browser firefox --browser webkit` the tests with the
marks `firefox` and `webkit` run there, too. `--browser firefox` alone runs all tests in Firefox.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from driver import Driver, PlaywrightDriver, WebKitDriver
from foreign_site import ForeignSite, foreign_site
from playwright.sync_api import Browser, BrowserType, Page
from webkit import WebKit, mini_browser

WHOLE_CHROMIUM = ("chromium", "google-chrome", "google-chrome-stable", "chromium-browser")
CHROMIUM = ("chromium-headless-shell", *WHOLE_CHROMIUM)
FIREFOX = ("firefox-esr", "firefox")
QUIET = (
    "--no-sandbox",  # containers have no user namespaces, and the only page is ours
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    # Nothing but the page under test may ask for anything.
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
FIREFOX_PREFERENCES: dict[str, str | float | bool] = {
    # An idle Firefox asks several servers for news.
    "app.normandy.enabled": False,
    "browser.safebrowsing.malware.enabled": False,
    "browser.safebrowsing.phishing.enabled": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "services.settings.server": "data:,",
}


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Beside Chromium, each browser runs the tests that are marked for it. WebKit can run no others."""
    several = len(config.getoption("--browser")) > 1
    left = [item for item in items if not _runs_in(_browser(item), item, several=several)]
    config.hook.pytest_deselected(items=left)
    items[:] = [item for item in items if item not in set(left)]


def _runs_in(browser: str | None, item: pytest.Item, *, several: bool) -> bool:
    marked = browser is None or item.get_closest_marker(browser) is not None
    return marked or browser == "chromium" or (browser == "firefox" and not several)


def _browser(item: pytest.Item) -> str | None:
    """The name of the browser that the test runs in; None for a test without one."""
    call = getattr(item, "callspec", None)
    return None if call is None else call.params.get("browser_name")


def _path(setting: str, names: tuple[str, ...]) -> str:
    found = os.environ.get(setting) or next(filter(None, map(shutil.which, names)), None)
    if found is None:
        pytest.fail(f"this machine has none of {', '.join(names)}: run scripts/test, or set {setting}")
    return found


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any], browser_name: str) -> dict[str, Any]:
    if browser_name == "firefox":
        return {
            **browser_type_launch_args,
            # Debian's Firefox, driven by WebDriver BiDi; Playwright's own protocol needs Playwright's build.
            "channel": "moz-firefox",
            "executable_path": _path("BACKSTEP_FIREFOX", FIREFOX),
            "firefox_user_prefs": FIREFOX_PREFERENCES,
        }
    return {
        **browser_type_launch_args,
        "executable_path": _path("BACKSTEP_CHROMIUM", CHROMIUM),
        "args": list(QUIET),
    }


@pytest.fixture(scope="session")
def webkit() -> Iterator[WebKit]:
    driver, browser = shutil.which("WebKitWebDriver"), mini_browser()
    if driver is None or browser is None or shutil.which("Xvfb") is None:
        pytest.fail("no WebKit on this machine: run scripts/test, or install webkit2gtk-driver and xvfb")
    running = WebKit(driver, browser)
    yield running
    running.close()


@pytest.fixture
def driver(request: pytest.FixtureRequest, browser_name: str) -> Iterator[Driver]:
    """The page of a new visitor, in each browser that the test is marked for."""
    if browser_name != "webkit":
        yield PlaywrightDriver(request.getfixturevalue("page"))
        return
    webkit: WebKit = request.getfixturevalue("webkit")
    webkit.resize(1440, 900)
    yield WebKitDriver(webkit)
    webkit.forget()


@pytest.fixture
def school() -> Iterator[ForeignSite]:
    """Another site, which shows our page in a frame."""
    with foreign_site() as site:
        yield site


@pytest.fixture
def forgetful(
    browser_type: BrowserType, browser_type_launch_args: dict[str, Any], browser_name: str, tmp_path: Path
) -> Iterator[Page]:
    """A page of a browser that denies cookies and storage to every site."""
    if browser_name == "firefox":
        deny = {**FIREFOX_PREFERENCES, "network.cookie.cookieBehavior": 2}
        browser = browser_type.launch(**{**browser_type_launch_args, "firefox_user_prefs": deny})
        yield browser.new_page()
        browser.close()
        return
    # The headless shell reads no preferences.
    whole = next(filter(None, map(shutil.which, WHOLE_CHROMIUM)), None)
    if whole is None:
        pytest.skip("Chromium with its windows is not installed")
    browser_type_launch_args = {**browser_type_launch_args, "executable_path": whole}
    preferences = tmp_path / "Default" / "Preferences"
    preferences.parent.mkdir()
    preferences.write_text('{"profile": {"default_content_setting_values": {"cookies": 2}}}')
    context = browser_type.launch_persistent_context(tmp_path, **browser_type_launch_args)
    yield context.pages[0]
    context.close()


@pytest.fixture
def open_browser(browser: Browser) -> Iterator[Callable[[], Page]]:
    """Opens pages of other people: each has a browser of its own."""
    contexts = []

    def opened() -> Page:
        contexts.append(browser.new_context(viewport={"width": 1280, "height": 720}))
        page = contexts[-1].new_page()
        page.set_default_timeout(20_000)
        return page

    yield opened
    for context in contexts:
        context.close()

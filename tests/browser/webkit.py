"""WebKit by WebDriver: Debian's MiniBrowser, on a screen in memory."""

import os
import socket
import subprocess
import time
from pathlib import Path
from typing import Any

import httpx

_START_S = 20


def mini_browser() -> Path | None:
    """The browser that Debian's webkit2gtk-driver drives."""
    return next(iter(sorted(Path("/usr/lib").glob("*/webkit2gtk-4.*/MiniBrowser"), reverse=True)), None)


class WebKit:
    """A running MiniBrowser with one window. `close` ends it."""

    def __init__(self, driver: str, browser: Path) -> None:
        screen = ["Xvfb", "-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"]
        self._screen = subprocess.Popen(screen, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        assert self._screen.stdout is not None
        display = f":{self._screen.stdout.readline().strip()}"
        port = _free_port()
        # Its language is then "C", which is no language of the web: the page has to do without one.
        environment = {**os.environ, "DISPLAY": display, "LC_ALL": "C.UTF-8"}
        self._driver = subprocess.Popen([driver, f"--port={port}"], env=environment)
        self._http = httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=60, trust_env=False)
        options = {"binary": str(browser), "args": ["--automation"]}
        capabilities = {"alwaysMatch": {"webkitgtk:browserOptions": options}}
        session = self._when_ready("/session", {"capabilities": capabilities})["sessionId"]
        self._session = f"/session/{session}"

    def _when_ready(self, path: str, body: dict[str, Any]) -> Any:
        deadline = time.monotonic() + _START_S
        while True:
            try:
                return self._value(self._http.post(path, json=body))
            except httpx.ConnectError:
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.05)

    @staticmethod
    def _value(answer: httpx.Response) -> Any:
        value = answer.json()["value"]
        if answer.status_code != 200:
            raise RuntimeError(f"WebKit's driver refuses: {value}")
        return value

    def open(self, url: str) -> None:
        self._value(self._http.post(f"{self._session}/url", json={"url": url}))

    def run(self, function: str, *arguments: object) -> Any:
        """The result of a function of JavaScript, such as `(name) => document.title + name`."""
        body = {"script": f"return ({function})(...arguments)", "args": list(arguments)}
        return self._value(self._http.post(f"{self._session}/execute/sync", json=body))

    def resize(self, width: int, height: int) -> None:
        self._value(self._http.post(f"{self._session}/window/rect", json={"width": width, "height": height}))

    def forget(self) -> None:
        """Deletes the cookies of the shown page's site, so that the next visit is a new visitor's."""
        self._value(self._http.delete(f"{self._session}/cookie"))

    def close(self) -> None:
        try:
            self._http.delete(self._session)
            self._http.close()
        finally:
            for process in (self._driver, self._screen):
                process.terminate()
                process.wait(timeout=10)
            assert self._screen.stdout is not None
            self._screen.stdout.close()


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port

"""Another site than the server's: pages on localhost, where the server's are on 127.0.0.1."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class ForeignSite:
    """A site of one page. `origin` is what a browser says of it."""

    def __init__(self, port: int) -> None:
        self.origin = f"http://localhost:{port}"
        self.html = ""

    def show(self, html: str) -> str:
        """Puts a page there; returns its address."""
        self.html = f"<!doctype html><title>School</title>{html}"
        return f"{self.origin}/"

    def frame(self, url: str) -> str:
        """The address of a page that is one frame."""
        return self.show(f'<iframe src="{url}" width=1200 height=800></iframe>')


@contextmanager
def foreign_site() -> Iterator[ForeignSite]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("content-type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(site.html.encode())

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        site = ForeignSite(server.server_port)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield site
        server.shutdown()

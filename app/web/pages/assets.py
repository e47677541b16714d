"""The pages' files: their folders, their caching, and the import map that names the libraries."""

import hashlib
import json
import mimetypes
import os
from pathlib import Path

from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.staticfiles import PathLike, StaticFiles
from starlette.types import Scope

from .packed import Packed

SHRINKS = (".js", ".mjs", ".css", ".svg", ".json")
_APP = Path(__file__).resolve().parent.parent.parent

# Some machines' tables lack these types, and browsers accept a module under no other type.
for suffix, kind in {".js": "text/javascript", ".mjs": "text/javascript", ".woff2": "font/woff2"}.items():
    mimetypes.add_type(kind, suffix)


def folder(name: str) -> Path:
    """The folder `static` or `templates`: beside `app/` in the source tree, inside it when installed."""
    installed = _APP / name
    return installed if installed.is_dir() else _APP.parent / name


class Static(StaticFiles):
    """Serves files, compressed once each. Under `vendor/` a path holds its version, so browsers may cache the file
    for good; they ask for all others again, by ETag.

    A class that opens the page at once asks for some forty files a pupil. The bodies are kept in memory, compressed
    and plain: about 2 MB.
    """

    def __init__(self, *, directory: Path) -> None:
        super().__init__(directory=directory)
        self._bodies: dict[str, tuple[tuple[int, int], Packed]] = {}
        """By file: its time and size, and its body."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        response = await super().get_response(path, scope)
        versioned = path.startswith("vendor/") and "@" in path
        response.headers["cache-control"] = "public, max-age=31536000, immutable" if versioned else "no-cache"
        return response

    def file_response(
        self, full_path: PathLike, stat_result: os.stat_result, scope: Scope, status_code: int = 200
    ) -> Response:
        file = super().file_response(full_path, stat_result, scope, status_code)
        if file.status_code != 200 or "range" in Headers(scope=scope):
            return file
        headers = {name: file.headers[name] for name in ("content-type", "last-modified", "etag")}
        return self._body(str(full_path), stat_result).answer(scope, headers)

    def _body(self, file: str, stat: os.stat_result) -> Packed:
        seen = stat.st_mtime_ns, stat.st_size
        known = self._bodies.get(file)
        if known is None or known[0] != seen:
            packed = Packed.of(Path(file).read_bytes(), shrinks=file.endswith(SHRINKS))
            known = self._bodies[file] = seen, packed
        return known[1]


def scripts(static: Path) -> str:
    """The folder of the pages' scripts below `static`: `bundle` if it was made from the modules in `js`, else `js`.

    `scripts/bundle.mjs` joins the modules and records their digest. A changed module is served at once, without a build step.
    """
    record = static / "bundle" / "bundle.json"
    if not record.is_file():
        return "js"
    made_from = json.loads(record.read_text(encoding="utf-8"))["modules"]
    return "bundle" if made_from == _digest(static / "js") else "js"


def _digest(modules: Path) -> str:
    """The SHA-256 of all modules: path, zero byte, text, zero byte; sorted by path."""
    total = hashlib.sha256()
    for path in sorted(file.relative_to(modules).as_posix() for file in modules.rglob("*.js")):
        total.update(path.encode() + b"\0" + (modules / path).read_bytes() + b"\0")
    return total.hexdigest()


def import_map(root_path: str) -> str:
    """The JSON text of `static/vendor/importmap.json`, with absolute paths under `root_path`."""
    file = folder("static") / "vendor" / "importmap.json"
    document = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {"imports": {}}
    prefix = f"{root_path}/static/"

    def absolute(path: str) -> str:
        return prefix + path.removeprefix("./").removeprefix("/").removeprefix("static/")

    made = {"imports": {name: absolute(path) for name, path in document["imports"].items()}}
    if "integrity" in document:
        made["integrity"] = {absolute(path): value for path, value in document["integrity"].items()}
    # A text inside a script element must not contain the element's end tag.
    return json.dumps(made, separators=(",", ":")).replace("<", "\\u003c")

"""The small pictures of the examples: fields, curves and bars that training has made.

They stand in a file, because a server that starts should not have to train thirty networks before it
can show a page. `tests/lesson/examples/make.py` writes it with the engine, and a test compares it
with other calculations.
"""

import json
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

_FILE = Path(__file__).with_name("pictures.json")


@cache
def pictures() -> dict[str, list[dict[str, Any]]]:
    """By example one or two panes, each of a kind: field, line, curves or bars.

    A field has `shades`, base64 of one byte a point (out times 255), row by row from below;
    `samples` are rows of inputs with the target at the end.
    """
    found: dict[str, list[dict[str, Any]]] = json.loads(_text())
    return found


@cache
def edition() -> str:
    """Changes if and only if the pictures change; for an address whose content never changes."""
    return blake2b(_text().encode(), digest_size=8).hexdigest()


@cache
def _text() -> str:
    return _FILE.read_text(encoding="utf-8")

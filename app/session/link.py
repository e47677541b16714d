"""A recipe and an iteration as a short text for a link, and back.

The text is a checksum and compressed JSON without default values, in letters that an address may
contain. The checksum detects a text that was cut or changed.
"""

import base64
import binascii
import json
import zlib

from ..engine.refused import Refused
from .plan import Plan
from .recipe import Recipe

MAX_LENGTH = 1_900
"""Longer texts do not fit into a link of 2,000 characters everywhere."""
MAX_BYTES = 1_000_000
"""The most bytes of a text after decompression."""
CHECKSUM_BYTES = 4
MAX_ITERATION = 2**53 - 1

DAMAGED = "This link is not whole: it was cut or changed on its way. Ask for it again, or copy it once more."


def to_text(recipe: Recipe, iteration: int) -> str:
    """The text of a link that opens this recipe at this iteration."""
    document = [iteration, recipe.model_dump(mode="json", exclude_defaults=True)]
    packed = zlib.compress(json.dumps(document, separators=(",", ":")).encode("utf-8"), 9)
    return _letters(_checksum(packed) + packed)


def of_document(document: bytes) -> str:
    """The text of a link that opens the recipe in this JSON text, at its start.

    Refuses what `Recipe.parse` and `Plan` refuse, and a recipe of more than `MAX_BYTES`.
    """
    recipe = Recipe.parse(document)
    Plan(recipe)
    size = len(recipe.model_dump_json(exclude_defaults=True).encode("utf-8"))
    if size > MAX_BYTES - 100:
        raise Refused(
            "recipe",
            f"This recipe has {size:,} bytes; a link holds {MAX_BYTES:,}. Take fewer rows or columns, or round the numbers.",
        )
    return to_text(recipe, 0)


def from_text(text: str) -> tuple[Recipe, int]:
    """Returns the recipe and the iteration. Refuses a text that was cut or changed, or has no recipe."""
    try:
        whole = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
        packed = whole[CHECKSUM_BYTES:]
        if _checksum(packed) != whole[:CHECKSUM_BYTES] or _letters(whole) != text:
            raise Refused("link", DAMAGED)
        unfolding = zlib.decompressobj()
        plain = unfolding.decompress(packed, MAX_BYTES)
        if not unfolding.eof or unfolding.unused_data:
            raise Refused("link", DAMAGED)
        iteration, document = json.loads(plain)
    except (binascii.Error, zlib.error, ValueError, TypeError, RecursionError):
        raise Refused("link", DAMAGED) from None
    if not isinstance(document, dict) or isinstance(iteration, bool) or not isinstance(iteration, int):
        raise Refused("link", DAMAGED)
    if not 0 <= iteration <= MAX_ITERATION:
        raise Refused("link", DAMAGED)
    return Recipe.read({"version": 1, **document}), iteration


def _checksum(packed: bytes) -> bytes:
    return zlib.crc32(packed).to_bytes(CHECKSUM_BYTES)


def _letters(packed: bytes) -> str:
    return base64.urlsafe_b64encode(packed).decode("ascii").rstrip("=")

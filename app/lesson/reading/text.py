"""The text of a file: UTF-8 or UTF-16, with or without a byte order mark."""

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE

from ...engine.refused import Refused


def decoded(data: bytes, what: str = "This file") -> str:
    """The text in these bytes. Refuses bytes that are neither UTF-8 nor UTF-16."""
    encoding = "utf-8"
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        encoding = "utf-16"
    elif data.startswith(BOM_UTF8):
        data = data.removeprefix(BOM_UTF8)
    elif data[1:2] == b"\0" and data[3:4] in (b"\0", b""):
        encoding = "utf-16-le"
    elif data[:1] == b"\0" and data[2:3] in (b"\0", b""):
        encoding = "utf-16-be"
    try:
        return data.decode(encoding)
    except ValueError:
        raise Refused("file", f"{what} is no text in UTF-8 or UTF-16. Save it as plain text.") from None

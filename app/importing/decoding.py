"""The text of a file: UTF-8, UTF-16 or UTF-32 by its mark, UTF-16 without one, else Windows-1252."""

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE, BOM_UTF32_LE
from typing import NamedTuple

from ..engine.refused import Refused

MAX_BYTES = 1_048_576
"""The longest file: 2,000 rows of 16 columns fit in, with 16 bytes a cell in UTF-16."""

KINDS = (
    (b"PK\x03\x04", "a workbook or an archive (.xlsx, .ods, .zip)"),
    (b"\xd0\xcf\x11\xe0", "an old Excel workbook (.xls)"),
    (b"%PDF-", "a PDF"),
    (b"\x1f\x8b", "a compressed file (.gz)"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"\x93NUMPY", "a NumPy array (.npy)"),
    (b"\x89HDF", "an HDF5 file (.h5)"),
    (b"PAR1", "a Parquet file"),
)
MARKS = (
    (BOM_UTF8, "utf-8", "UTF-8"),
    # Before UTF-16: its mark begins with the same two bytes.
    (BOM_UTF32_LE, "utf-32-le", "UTF-32"),
    (BOM_UTF32_BE, "utf-32-be", "UTF-32"),
    (BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)
WHAT_TO_DO = "Save the table as CSV (in a spreadsheet: File, Save as or Download, CSV) and choose that file."
SAMPLE_BYTES = 4096


class Decoded(NamedTuple):
    text: str
    """Line ends are line feeds."""
    encoding: str
    """In words: UTF-8, UTF-16 or Windows-1252."""


def decoded(data: bytes) -> Decoded:
    """The text of a file, with line feeds for CRLF and CR.

    A byte order mark decides. Without one: UTF-16 if nearly every second byte is zero, UTF-8 if the bytes
    allow it, else Windows-1252, in which every byte means something. Refuses more than `MAX_BYTES`, and
    bytes that are no text.
    """
    if len(data) > MAX_BYTES:
        raise Refused(
            "file",
            f"This file has {len(data):,} bytes; at most {MAX_BYTES:,} are read. Keep the columns that you need and at most "
            "2,000 rows.",
        )
    for begin, kind in KINDS:
        if data.startswith(begin):
            raise Refused("file", f"This is {kind}, not a table as text. {WHAT_TO_DO}")
    text, encoding = _text(data)
    if "\0" in text:
        raise Refused("file", f"This file is no text: it holds zero bytes. {WHAT_TO_DO}")
    return Decoded(text.replace("\r\n", "\n").replace("\r", "\n"), encoding)


def _text(data: bytes) -> tuple[str, str]:
    for mark, codec, name in MARKS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], codec, name), name
    if codec := _utf_16(data[:SAMPLE_BYTES]):
        return _strictly(data, codec, "UTF-16"), "UTF-16"
    try:
        return data.decode("utf-8"), "UTF-8"
    except UnicodeDecodeError:
        pass
    try:
        return data.decode("cp1252"), "Windows-1252"
    except UnicodeDecodeError:  # five bytes of the code page are free
        return data.decode("latin-1"), "Latin-1"


def _strictly(data: bytes, codec: str, name: str) -> str:
    try:
        return data.decode(codec)
    except UnicodeDecodeError as problem:
        raise Refused(
            "file",
            f"This file says that it is {name}, but byte {problem.start + 1:,} is not. It may be cut off. Save it again as UTF-8.",
        ) from None


def _utf_16(sample: bytes) -> str:
    """The byte order of UTF-16 without a mark; empty if the bytes are something else.

    In a table nearly all characters are below 256, so that one byte of each pair is zero, and the other
    one nearly never.
    """
    low, high = sample[0::2], sample[1::2]
    if len(high) < 2:
        return ""
    if high.count(0) > 0.7 * len(high) and low.count(0) == 0:
        return "utf-16-le"
    if low.count(0) > 0.7 * len(low) and high.count(0) == 0:
        return "utf-16-be"
    return ""

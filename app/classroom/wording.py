"""Texts of the teacher, cleaned."""


def plain(text: str) -> str:
    """A text without control characters and bidirectional marks."""
    return "".join(letter for letter in text if letter == "\n" or letter.isprintable())

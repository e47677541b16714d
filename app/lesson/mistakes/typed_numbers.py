"""Typed numbers, as the checker reads them; `lesson.reading` has the reader."""

from app.lesson.reading.numbers import Typed, read_number

__all__ = ["Typed", "read_number"]

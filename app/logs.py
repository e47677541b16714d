"""The log on standard error: one line an event, as text or as JSON.

A line holds no text from a client, no address and no session id. Of an exception it names the type
and the places in the code, but not the message, which may hold a learner's text. A repeated event
is logged a few times a minute and then only counted.
"""

import json
import logging
import sys
import time
import traceback
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

BURST = 10
"""Events of one kind that are logged in one window."""
WINDOW_S = 60.0
MOST_KINDS = 1000
"""Kinds of events that are counted; the one that came longest ago is forgotten first."""
PLACES = 6
"""The number of places of an exception that are logged, the innermost first."""


def set_up(log_format: str) -> None:
    """Sends every log message of the process to standard error in this format."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLine() if log_format == "json" else TextLine())
    handler.addFilter(Rate())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    logging.getLogger("backstep").setLevel(logging.INFO)


class TextLine(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        fields = _fields(record)
        line = "{time} {level} {logger}: {event}".format_map(fields)
        return f"{line} [{fields['exception']}]" if "exception" in fields else line


class JsonLine(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        return json.dumps(_fields(record), ensure_ascii=False)


def _fields(record: logging.LogRecord) -> dict[str, str]:
    fields = {
        "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
        "level": record.levelname.lower(),
        "logger": record.name,
        "event": " ".join(record.getMessage().split()),
    }
    if record.exc_info and record.exc_info[0] is not None:
        fields["exception"] = _where(record.exc_info[0], record.exc_info[2])
    return fields


def _where(kind: type[BaseException], trace: TracebackType | None) -> str:
    places = [
        f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(trace)
    ]
    return " < ".join([kind.__name__, *reversed(places[-PLACES:])])


@dataclass
class _Kind:
    since_s: float
    said: int = 0
    hushed: int = 0


class Rate(logging.Filter):
    """Lets `BURST` events of one kind pass in a window; the next window's first gives the number of
    the others.

    Our own events are of one kind if they have the same text before values are put in. Events of
    other libraries are of one kind if the same line of code logs them.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._clock = clock
        self._kinds: OrderedDict[tuple[str, str], _Kind] = OrderedDict()

    def filter(self, record: logging.LogRecord) -> bool:
        now = self._clock()
        called = _kind_of(record)
        kind = self._kinds.setdefault(called, _Kind(now))
        self._kinds.move_to_end(called)
        if len(self._kinds) > MOST_KINDS:
            self._kinds.popitem(last=False)
        hushed = 0
        if now >= kind.since_s + WINDOW_S:
            hushed = kind.hushed
            self._kinds[called] = kind = _Kind(now)
        if kind.said >= BURST:
            kind.hushed += 1
            return False
        kind.said += 1
        if hushed:
            record.msg, record.args = f"{record.getMessage()} (and {hushed} more like it before)", ()
        return True


def _kind_of(record: logging.LogRecord) -> tuple[str, str]:
    if record.name.partition(".")[0] == "backstep":
        return record.name, str(record.msg)[:200]
    # Sentences of asyncio hold addresses of memory, so the place in the code names the kind.
    return record.name, f"{record.pathname}:{record.lineno}"

"""`python -m app.explaining.calculator`: a process that works out what the server asks it, so that no session waits for it.

The server writes questions to its standard input and reads answers from its standard output. Each is a pickle after its length
(4 bytes, little-endian). A question is (number, function, arguments, whether the answer is to be JSON); an answer is (number, kind,
what was found, seconds of the processor). The process runs at a lower priority than the server, and ends when its input does.
"""

import json
import os
import pickle
import signal
import sys
import time
import traceback
from collections.abc import Callable
from typing import Any, BinaryIO

from app.engine.refused import Refused

# The functions that are asked for; imported here, so that the first question need not wait for it.
from app.session import exercising, explaining

__all__ = ["exercising", "explaining"]

NICENESS = 5
"""Frames go before explanations where both want the same core."""
LENGTH_BYTES = 4

FOUND, REFUSED, FAILED = "found", "refused", "failed"


def answer(job: Callable[..., Any], arguments: tuple[Any, ...], as_json: bool) -> tuple[str, Any]:
    """What a question leads to: what was found, (field, message) of a refusal, or the text of an exception."""
    try:
        found = job(*arguments)
        return FOUND, to_json(found) if as_json else found
    except Refused as no:
        return REFUSED, (no.field, no.message)
    except Exception:  # noqa: BLE001  one question's fault must not stop the others
        return FAILED, traceback.format_exc()


def to_json(document: object) -> str:
    return json.dumps(document, allow_nan=False, ensure_ascii=False, separators=(",", ":"))


def packed(message: object) -> bytes:
    data = pickle.dumps(message, pickle.HIGHEST_PROTOCOL)
    return len(data).to_bytes(LENGTH_BYTES, "little") + data


def serve(questions: BinaryIO, answers: BinaryIO) -> None:
    """Answers one question after another, until there are no more."""
    while len(head := questions.read(LENGTH_BYTES)) == LENGTH_BYTES:
        number, job, arguments, as_json = pickle.loads(questions.read(int.from_bytes(head, "little")))  # noqa: S301  the server's own
        begun_s = time.process_time()
        kind, found = answer(job, arguments, as_json)
        answers.write(packed((number, kind, found, time.process_time() - begun_s)))
        answers.flush()


def main() -> None:
    # The server ends it: a signal to the whole group would end it in the middle of an answer.
    for name in ("SIGINT", "SIGTERM"):
        signal.signal(getattr(signal, name), signal.SIG_IGN)
    if hasattr(os, "nice"):
        os.nice(NICENESS)
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # nothing that is printed gets among the answers
    serve(sys.stdin.buffer, answers)


if __name__ == "__main__":
    main()

"""`python -m backstep.explaining.child`: the child process that computes explanations for the server.

The server writes questions to the child's standard input and reads answers from its standard output.
Each message is a pickle after its length (4 bytes, little-endian). A question is (number, function,
arguments, as JSON); an answer is (number, kind, result, CPU seconds). The child runs at a lower
priority than the server, and ends when its input ends.
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

from ..engine.refused import Refused

# The modules of the functions that the server calls. Imported here, so that the first question does
# not wait for the import.
from ..session.answers import class_answers, exercising, explaining, fields, health, measuring

__all__ = ["class_answers", "exercising", "explaining", "fields", "health", "measuring"]

NICENESS = 5
"""The priority: frames come before explanations when both need the same core."""
LENGTH_BYTES = 4

FOUND, REFUSED, FAILED = "found", "refused", "failed"


def answer(job: Callable[..., Any], arguments: tuple[Any, ...], as_json: bool) -> tuple[str, Any]:
    """Calls `job`; returns the kind of the answer and its content.

    The content is the result (JSON text if `as_json`), or (field, message) of a refusal, or the
    traceback of a failure.
    """
    try:
        result = job(*arguments)
        return FOUND, to_json(result) if as_json else result
    except Refused as no:
        return REFUSED, (no.field, no.message)
    except Exception:  # noqa: BLE001  a failed question must not stop the next one
        return FAILED, traceback.format_exc()


def to_json(document: object) -> str:
    """Compact JSON text. Refuses NaN and infinity."""
    return json.dumps(document, allow_nan=False, ensure_ascii=False, separators=(",", ":"))


def packed(message: object) -> bytes:
    """A message as bytes: its length and its pickle."""
    data = pickle.dumps(message, pickle.HIGHEST_PROTOCOL)
    return len(data).to_bytes(LENGTH_BYTES, "little") + data


def serve(questions: BinaryIO, answers: BinaryIO) -> None:
    """Answers one question after another, until the input ends."""
    while len(head := questions.read(LENGTH_BYTES)) == LENGTH_BYTES:
        number, job, arguments, as_json = pickle.loads(questions.read(int.from_bytes(head, "little")))  # noqa: S301  from the server
        begun_s = time.process_time()
        kind, content = answer(job, arguments, as_json)
        answers.write(packed((number, kind, content, time.process_time() - begun_s)))
        answers.flush()


def main() -> None:
    # The server ends the child. A signal to the whole process group would cut an answer off.
    for name in ("SIGINT", "SIGTERM"):
        signal.signal(getattr(signal, name), signal.SIG_IGN)
    if hasattr(os, "nice"):
        os.nice(NICENESS)
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # printed text goes to stderr, not into the answers
    serve(sys.stdin.buffer, answers)


if __name__ == "__main__":
    main()

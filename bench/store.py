"""The cost of saving: the time until a write is durable, and the size of a session.

    python bench/store.py [--json] [--data DIR]

one            the time until a document and a note of the only session are durable
playing_200    200 playing sessions with a document a second each, one of them with 60 notes a second
               as well (a drag)
write_down_ms  serializing a session: fresh, after 100 edits at different iterations, and restoring it
bytes          the document: fresh, after 10,000 iterations, after 100 edits
"""

import argparse
import json
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from backstep.session.engines import TextbookEngine
from backstep.session.serialization import from_document, to_document
from backstep.session.session import Session
from backstep.store import SqliteStore

SESSIONS = 200
SECONDS = 5
DRAG_PER_S = 60
NOTE = json.dumps(
    {
        "iteration": 12_345,
        "revision": 678,
        "playing": True,
        "iterations_per_s": 2.0,
        "until": None,
        "client": "a-page-of-the-benchmark",
        "id": 910,
        "edit": {"quantity": "w5", "value": 0.123456789012345, "sample": 0, "gesture": "drag 1"},
    }
)


class Watch:
    """Records the time of each write, on the store's own thread."""

    def __init__(self) -> None:
        self.seconds: list[float] = []

    def __call__(self, future: "Future[None]") -> "Future[None]":
        start = time.perf_counter()
        future.add_done_callback(lambda done: self._note(done, start))
        return future

    def _note(self, done: "Future[None]", start: float) -> None:
        done.result()
        self.seconds.append(time.perf_counter() - start)

    @property
    def ms(self) -> dict[str, float]:
        ordered = sorted(self.seconds)
        p99 = ordered[min(len(ordered) - 1, int(0.99 * len(ordered)))]
        return {"p50": round(statistics.median(ordered) * 1e3, 2), "p99": round(p99 * 1e3, 2)}


def one(store: SqliteStore, document: str) -> dict[str, Any]:
    documents, notes = Watch(), Watch()
    for _ in range(300):
        documents(store.save("one", document)).result()
        time.sleep(0.02)
        notes(store.note("one", NOTE)).result()
        time.sleep(0.02)
    return {"document_ms": documents.ms, "note_ms": notes.ms}


def playing(store: SqliteStore, document: str) -> dict[str, Any]:
    """Like the server: each session's document is due at its own moment of the second."""
    documents, notes = Watch(), Watch()
    due = sorted(
        [(k + n / SESSIONS, f"session {n}") for n in range(SESSIONS) for k in range(SECONDS)]
        + [(1 + n / DRAG_PER_S, "") for n in range((SECONDS - 1) * DRAG_PER_S)]
    )
    start, busy = time.perf_counter(), time.process_time()
    last: Future[None] | None = None
    for at, id in due:
        time.sleep(max(0.0, start + at - time.perf_counter()))
        last = documents(store.save(id, document)) if id else notes(store.note("session 0", NOTE))
    assert last is not None
    last.result()
    took = time.perf_counter() - start
    return {
        "document_ms": documents.ms,
        "note_ms": notes.ms,
        "cpu_percent": round(100 * (time.process_time() - busy) / took, 1),
    }


def edited(count: int) -> Session:
    session = Session()
    for n in range(count):
        session.train(100)
        session.edit("w5", n / count)
    return session


def timed_ms(action: Callable[[], Any]) -> float:
    times = []
    for _ in range(20):
        start = time.perf_counter()
        action()
        times.append(time.perf_counter() - start)
    return round(statistics.median(times) * 1e3, 2)


def measure(folder: Path) -> dict[str, Any]:
    trained, engine = Session(), TextbookEngine()
    trained.train(10_000)
    often_edited = edited(100)
    document = to_document(trained)
    store = SqliteStore(folder)
    try:
        return {
            "one": one(store, document),
            f"playing_{SESSIONS}": playing(store, document),
            "write_down_ms": {
                "10,000 iterations": timed_ms(lambda: to_document(trained)),
                "100 edits": timed_ms(lambda: to_document(often_edited)),
                "100 edits, found again": timed_ms(lambda: from_document(to_document(often_edited), engine)),
            },
            "bytes": {
                "fresh": len(to_document(Session())),
                "10,000 iterations": len(document),
                "100 edits": len(to_document(often_edited)),
                "a note": len(NOTE),
            },
        }
    finally:
        store.close()


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Measures the cost of saving.")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument("--data", type=Path, help="a folder on the disk to measure")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(dir=options.data) as folder:
        figures = measure(Path(folder))
    if options.json:
        print(json.dumps(figures))
        return 0
    for name, group in figures.items():
        for label, figure in group.items():
            print(f"{name:14} {label:24} {figure}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

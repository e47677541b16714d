"""Requests that wait for a store, and the writes that a newer document replaces."""

from concurrent.futures import Future
from typing import Any

from .interface import Failed


class Request:
    """A job for the thread. `saves` or `notes` is the id of the session that it writes a document
    or a note of."""

    def __init__(self, job: Any, saves: str, notes: str) -> None:
        self.job, self.saves, self.notes = job, saves, notes
        self.future: Future[Any] = Future()
        self.future.set_running_or_notify_cancel()  # a caller that stops waiting does not cancel it
        self.superseded: list[Future[Any]] = []
        """The futures of older writes that this one replaces."""

    def succeed(self, answer: Any) -> None:
        self.future.set_result(answer)
        for future in self.superseded:
            future.set_result(None)

    def fail(self, problem: Failed) -> None:
        for future in (self.future, *self.superseded):
            future.set_exception(problem)


def without_superseded(group: list[Request]) -> list[Request]:
    """Leaves out the writes that a newer document of the same session replaces. Their futures end
    together with the newer one's."""
    left: list[Request] = []
    newest: dict[str, Request] = {}
    for request in reversed(group):
        newer = newest.get(request.saves or request.notes)
        if newer is not None:
            newer.superseded.append(request.future)
            continue
        if request.saves:
            newest[request.saves] = request
        elif not request.notes:
            # A request that reads or deletes needs all earlier writes.
            newest.clear()
        left.append(request)
    return left[::-1]

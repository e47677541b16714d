"""A cache of answers: equal questions are computed once, also while the first is under way."""

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from typing import Any

from ..limits.admission import Full
from .fair_queue import Outcome

ENTRY_BYTES = 300
"""The memory of an entry besides its answer."""


class SharedAnswers:
    """Answers by key. A key names everything that its answer depends on.

    Holds at most `max_bytes`, not counting answers under way; drops the least recently used first.
    """

    def __init__(self, max_bytes: int) -> None:
        self._max_bytes = max_bytes
        self._stored: OrderedDict[bytes, Outcome] = OrderedDict()
        self._under_way: dict[bytes, asyncio.Task[Outcome]] = {}
        self.size_bytes = 0

    async def get(self, key: bytes, compute: Callable[[], Awaitable[Outcome]]) -> Any:
        """The answer for this key. Raises the exceptions of `compute`.

        `Full` is raised only to the client of the refused `compute`; the other clients try again.
        """
        while True:
            stored = self._stored.get(key)
            if stored is not None:
                self._stored.move_to_end(key)
                return stored.value
            task, own = self._under_way.get(key), False
            if task is None:
                task, own = asyncio.create_task(self._compute(key, compute)), True
                task.add_done_callback(_retrieve_exception)
                self._under_way[key] = task
            try:
                return (await asyncio.shield(task)).value
            except Full:
                if own:
                    raise

    async def _compute(self, key: bytes, compute: Callable[[], Awaitable[Outcome]]) -> Outcome:
        try:
            answer = await compute()
        finally:
            del self._under_way[key]
        size_bytes = answer.size_bytes + ENTRY_BYTES
        if size_bytes <= self._max_bytes // 4:
            self._stored[key] = answer
            self.size_bytes += size_bytes
            while self.size_bytes > self._max_bytes:
                _, oldest = self._stored.popitem(last=False)
                self.size_bytes -= oldest.size_bytes + ENTRY_BYTES
        return answer


def _retrieve_exception(task: asyncio.Task[Outcome]) -> None:
    """Keeps asyncio from logging an exception that no client waits for any more."""
    if not task.cancelled():
        task.exception()

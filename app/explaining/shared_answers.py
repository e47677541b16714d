"""Answers that are worked out once for all who ask the same: while one is under way, and for as long as there is room afterwards."""

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from typing import Any

from app.limits.admission import Full

from .fair_queue import Done

ENTRY_BYTES = 300
"""What an entry takes besides its answer."""


class SharedAnswers:
    """By keys that name all that an answer depends on. Holds at most `most_bytes`, without those under way; what was asked for longest
    ago goes first."""

    def __init__(self, most_bytes: int) -> None:
        self._most_bytes = most_bytes
        self._kept: OrderedDict[bytes, Done] = OrderedDict()
        self._under_way: dict[bytes, asyncio.Task[Done]] = {}
        self.size_bytes = 0

    async def get(self, key: bytes, work_out: Callable[[], Awaitable[Done]]) -> Any:
        """The answer of this key. Raises what `work_out` raises; a refusal for now (`Full`) is only the one's who was refused."""
        while True:
            kept = self._kept.get(key)
            if kept is not None:
                self._kept.move_to_end(key)
                return kept.value
            task, own = self._under_way.get(key), False
            if task is None:
                task, own = asyncio.create_task(self._work_out(key, work_out)), True
                task.add_done_callback(_look_at)
                self._under_way[key] = task
            try:
                return (await asyncio.shield(task)).value
            except Full:
                if own:
                    raise

    async def _work_out(self, key: bytes, work_out: Callable[[], Awaitable[Done]]) -> Done:
        try:
            answer = await work_out()
        finally:
            del self._under_way[key]
        size_bytes = answer.size_bytes + ENTRY_BYTES
        if size_bytes <= self._most_bytes // 4:
            self._kept[key] = answer
            self.size_bytes += size_bytes
            while self.size_bytes > self._most_bytes:
                _, oldest = self._kept.popitem(last=False)
                self.size_bytes -= oldest.size_bytes + ENTRY_BYTES
        return answer


def _look_at(task: asyncio.Task[Done]) -> None:
    """What was raised has been seen, also where all who asked have gone."""
    if not task.cancelled():
        task.exception()

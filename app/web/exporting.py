"""The work of exports: replays of a session's recipe, in short slices on the explaining thread.

Between two slices the thread pauses, so neither the session nor another client's play waits for an
export. Exports and explanations take turns, slice by slice.
"""

import asyncio
import time
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import NamedTuple, TypeVar

from ..engine.refused import Refused
from ..explaining.budget import Asker
from ..explaining.metered import MeteredWorker
from ..limits.admission import Full
from ..limits.counts import count
from ..live.room import Room
from ..session.engines import Engine
from ..session.recipe import Recipe
from ..session.replaying import Slices

T = TypeVar("T")
IsGone = Callable[[], Awaitable[bool]]

SLICE_S = 0.005
PAUSE_S = 0.002
PATIENCE_S = 120.0
"""The longest time that a program, a notebook or a trace may take."""


class TooManyExports(Full):
    title = "A little later"
    message = (
        "Your network has as many exports under way as may be at once. Please try again in a few seconds."
    )


class Exported(NamedTuple):
    """A session as an export needs it, at one moment."""

    recipe: Recipe
    engine: Engine
    iteration: int
    end: int
    """The last iteration that the run has reached."""

    def reached(self, iteration: int | None) -> int:
        """The iteration to export; the one on the screen for None. Refuses one beyond the run's end."""
        if iteration is None:
            return self.iteration
        if not 0 <= iteration <= self.end:
            raise Refused(
                "iteration", f"This run has reached the iterations 0 to {self.end:,}; {iteration:,} came."
            )
        return iteration


class Exporting:
    """Runs exports; at most `max_per_address` at once for one address."""

    def __init__(self, metered: MeteredWorker, max_per_address: int) -> None:
        self._metered, self._max_per_address = metered, max_per_address
        self._under_way: Counter[str] = Counter()

    @property
    def under_way(self) -> int:
        """The number of exports under way."""
        return self._under_way.total()

    async def begin(self, asker: Asker, room: Room) -> Exported:
        """Reads the session. Raises `Full` if the client asks for too much."""
        self._metered.check(asker)
        if asker.address and self._under_way[asker.address] >= self._max_per_address:
            count("exports")
            raise TooManyExports
        async with room.lock:
            session = room.session
            return Exported(session.recipe, session.engine, session.iteration, session.end)

    async def run(self, asker: Asker, job: Callable[[], T]) -> T:
        """Runs a short job of an export: charged, never refused."""
        return await self._metered.run(asker, job, admitted=True)

    async def written(
        self, asker: Asker, slices: Slices[T], write: Callable[[T], str], is_gone: IsGone | None = None
    ) -> str:
        """The text that `write` makes of the slices' result. Refuses an export that takes too long.

        Stops between two slices once `is_gone` says that the client waits no longer.
        """
        with self._counted(asker):
            result = await self._result(asker, slices, is_gone)
            return await self.run(asker, partial(write, result))

    async def streamed(self, asker: Asker, lines: Iterator[str]) -> AsyncIterator[str]:
        """The lines in pieces, one slice of work each. Only one piece is in memory at a time."""
        with self._counted(asker):
            finished = False
            while not finished:
                piece, finished = await self.run(asker, partial(_lines_of_slice, lines))
                if piece:
                    yield piece
                await asyncio.sleep(PAUSE_S)

    async def _result(self, asker: Asker, slices: Slices[T], is_gone: IsGone | None) -> T:
        end = time.monotonic() + PATIENCE_S
        while time.monotonic() < end:
            if is_gone is not None and await is_gone():
                raise Refused("iteration", "Stopped, because the page waits no longer.")
            result = await self.run(asker, partial(_run_slice, slices))
            if result is not None:
                return result[0]
            await asyncio.sleep(PAUSE_S)
        raise Refused(
            "iteration", "It takes too long to calculate up to this iteration again; choose an earlier one."
        )

    @contextmanager
    def _counted(self, asker: Asker) -> Iterator[None]:
        address = asker.address
        self._under_way[address] += 1
        try:
            yield
        finally:
            self._under_way[address] -= 1
            if not self._under_way[address]:
                del self._under_way[address]


def _lines_of_slice(lines: Iterator[str]) -> tuple[str, bool]:
    """The lines that fit into a slice of time, at least one; and True after the last line."""
    end = time.perf_counter() + SLICE_S
    taken = []
    for line in lines:
        taken.append(line)
        if time.perf_counter() > end:
            return "".join(taken), False
    return "".join(taken), True


def _run_slice(slices: Slices[T]) -> tuple[T] | None:
    """Works for a slice of time; returns the result in a tuple if it is ready, else None."""
    end = time.perf_counter() + SLICE_S
    try:
        while time.perf_counter() < end:
            next(slices)
    except StopIteration as done:
        return (done.value,)
    return None

"""Machine code for the networks that are trained next, made beside the event loop and beside what trains.

Code is made once for all sessions whose networks have the same shape. The time that it takes is charged to the address of the session
that is the first with its shape: an address has so much of that thread's time a second (`explaining_ms_per_s`), and while it is
in debt, only its own next network waits.
"""

import asyncio
import time
from collections.abc import Callable

from ...limits.token_bucket import PerAddress
from ...settings import Settings
from ..room import Room
from ..worker import Worker

BURST_S = 4.0
"""So many seconds' worth may be had at once: a person who tries several networks."""


class Compiling:
    def __init__(
        self, settings: Settings, worker: Worker | None = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._worker, self._clock = worker or Worker("compiling"), clock
        share = settings.explaining_ms_per_s / 1000
        self._time_left = PerAddress(share, BURST_S * share)
        self._share = share
        self._under_way: dict[Room, asyncio.Task[None]] = {}

    async def wait(self, room: Room) -> None:
        """Returns when the room's network can be trained without delay. The caller holds the room's lock."""
        if room.session.ready:
            return
        # What is made is decided now; the room may be trained and edited meanwhile.
        make, address, took_s = room.session.preparation(), room.owner.address, 0.0

        def measured() -> None:
            nonlocal took_s
            begun_s = time.thread_time()
            make()
            took_s = time.thread_time() - begun_s

        debt_s = max(0.0, -self._time_left.level(address, self._clock()))
        await asyncio.sleep(debt_s / self._share)
        await self._worker.run(measured)
        self._time_left.take(address, took_s, self._clock())
        if room.session.engine.notice:
            room.tell_status()

    def begin(self, room: Room, then: Callable[[Room], None]) -> None:
        """The same in the background, for a room that plays; `then` is told when it can go on."""
        if room not in self._under_way:
            task = self._under_way[room] = asyncio.create_task(self.wait(room))

            def ended(_task: asyncio.Task[None]) -> None:
                del self._under_way[room]
                then(room)

            task.add_done_callback(ended)

    def close(self) -> None:
        self._worker.close()

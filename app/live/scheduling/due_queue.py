"""Rooms in the order in which they are due."""

from heapq import heappop, heappush
from itertools import count

from ..room import Room
from .schedule import NEVER


class DueQueue:
    """A heap of (due time, room).

    An entry is out of date if its time is not its room's `schedule.due_s`. It is dropped when it
    reaches the top.
    """

    def __init__(self) -> None:
        self._heap: list[tuple[float, int, Room]] = []
        self._number = count()
        """Orders rooms that are due at the same time, because rooms cannot be compared."""

    def add(self, room: Room, due_s: float) -> None:
        room.schedule.due_s = due_s
        if due_s < NEVER:
            heappush(self._heap, (due_s, next(self._number), room))

    def next_s(self) -> float:
        """The time at which the next room is due; infinity if none is."""
        heap = self._heap
        while heap and heap[0][0] != heap[0][2].schedule.due_s:
            heappop(heap)
        return heap[0][0] if heap else NEVER

    def pop_due(self, now_s: float, maximum: int) -> list[Room]:
        """Removes and returns up to `maximum` rooms that are due, the earliest first."""
        due: list[Room] = []
        heap = self._heap
        while heap and heap[0][0] <= now_s and len(due) < maximum:
            due_s, _, room = heappop(heap)
            if due_s == room.schedule.due_s:
                room.schedule.due_s = NEVER
                due.append(room)
        return due

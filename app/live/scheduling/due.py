"""Rooms in the order in which they are due."""

from heapq import heappop, heappush
from itertools import count

from app.live.room import Room

NEVER = float("inf")


class Due:
    """A heap of (when, room). An entry that is not at its room's `turn_s` is out of date."""

    def __init__(self) -> None:
        self._heap: list[tuple[float, int, Room]] = []
        self._number = count()

    def add(self, room: Room, due_s: float) -> None:
        room.turn_s = due_s
        if due_s < NEVER:
            heappush(self._heap, (due_s, next(self._number), room))

    def next_s(self) -> float:
        """When the next room is due; infinity if none is."""
        heap = self._heap
        while heap and heap[0][0] != heap[0][2].turn_s:
            heappop(heap)
        return heap[0][0] if heap else NEVER

    def take(self, now_s: float, most: int) -> list[Room]:
        """Up to `most` rooms that are due, the room that is due longest first; each is to be added again when it was served."""
        due: list[Room] = []
        heap = self._heap
        while heap and heap[0][0] <= now_s and len(due) < most:
            due_s, _, room = heappop(heap)
            if due_s == room.turn_s:
                room.turn_s = NEVER
                due.append(room)
        return due

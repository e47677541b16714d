"""The error curve of a run of any length, in bounded memory.

Point n is the error in the forward pass of iteration n: the error after n updates. The points lie in
at most `CAPACITY` intervals of `stride` iterations. When they are full, neighbours are joined and the
stride doubles. An interval keeps the exact minimum, maximum and last value of its known points, so
that no peak is lost. Without a known point they are NaN.
"""

from typing import Self

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

CAPACITY = 512
FEW = 8
"""As many points are appended one by one; more as arrays, which take 6 µs for any number."""


class Curve:
    def __init__(self) -> None:
        self.stride = 1
        self.length = 0
        """The number of points: those of the iterations 0 to length − 1."""
        self._lowest = np.empty(CAPACITY)
        self._highest = np.empty(CAPACITY)
        self._last = np.empty(CAPACITY)

    @property
    def intervals(self) -> int:
        return -(-self.length // self.stride)

    @property
    def lowest(self) -> Array:
        """Exact minimum of each interval, shape (intervals,)."""
        return self._lowest[: self.intervals]

    @property
    def highest(self) -> Array:
        """Exact maximum of each interval, shape (intervals,)."""
        return self._highest[: self.intervals]

    @property
    def last(self) -> Array:
        """Last value of each interval, shape (intervals,)."""
        return self._last[: self.intervals]

    def extend(self, errors: Array) -> None:
        """Appends the points that follow, shape (n,)."""
        if errors.size <= FEW and self.length + errors.size <= CAPACITY * self.stride:
            for error in errors.tolist():
                self._append(error)
            return
        while self.length + errors.size > CAPACITY * self.stride:
            self._join_neighbours()
        # First the points that complete the open interval, then whole intervals and the next open one.
        room = -self.length % self.stride
        head, rest = errors[:room], errors[room:]
        if head.size:
            k = self.length // self.stride
            self._lowest[k] = np.fmin(self._lowest[k], head.min())
            self._highest[k] = np.fmax(self._highest[k], head.max())
            self._last[k] = head[-1]
            self.length += head.size
        if rest.size:
            k = self.length // self.stride
            starts = np.arange(0, rest.size, self.stride)
            filled = slice(k, k + starts.size)
            self._lowest[filled] = np.minimum.reduceat(rest, starts)
            self._highest[filled] = np.maximum.reduceat(rest, starts)
            self._last[filled] = rest[np.append(starts[1:], rest.size) - 1]
            self.length += rest.size

    def coarse(self, intervals: int) -> Self:
        """The same curve in at most `intervals` intervals, for a slow link."""
        coarse = self.copy()
        while coarse.intervals > intervals:
            coarse._join_neighbours()
        return coarse

    def skip_to(self, length: int) -> None:
        """Marks the points up to `length` as unknown (NaN)."""
        if length <= self.length:
            return
        while length > CAPACITY * self.stride:
            self._join_neighbours()
        unknown = slice(self.intervals, -(-length // self.stride))
        for values in (self._lowest, self._highest, self._last):
            values[unknown] = np.nan
        self.length = length

    def copy(self) -> Self:
        return type(self).of(self.stride, self.length, self.lowest, self.highest, self.last)

    @classmethod
    def of(cls, stride: int, length: int, lowest: Array, highest: Array, last: Array) -> Self:
        """A curve from its parts. Refuses columns whose length does not fit `length` and `stride`."""
        curve = cls()
        curve.stride, curve.length = stride, length
        curve.lowest[:], curve.highest[:], curve.last[:] = lowest, highest, last
        return curve

    @property
    def size_bytes(self) -> int:
        return self._lowest.nbytes + self._highest.nbytes + self._last.nbytes

    def cut(self, length: int) -> None:
        """Drops the points from `length` on.

        An interval that is cut in two becomes unknown, because a dropped point may have been its
        minimum. The next points make it known again.
        """
        if length >= self.length:
            return
        self.length = length
        if length % self.stride:
            for values in (self._lowest, self._highest, self._last):
                values[length // self.stride] = np.nan

    def _append(self, error: float) -> None:
        """Appends one point."""
        k, begun = divmod(self.length, self.stride)
        # In this order an unknown (NaN) gives way: every comparison with it is false.
        self._lowest[k] = min(error, self._lowest[k]) if begun else error
        self._highest[k] = max(error, self._highest[k]) if begun else error
        self._last[k] = error
        self.length += 1

    def _join_neighbours(self) -> None:
        pairs = np.arange(0, self.intervals, 2)
        second = np.minimum(pairs + 1, self.intervals - 1)
        for values, join in ((self._lowest, np.fmin), (self._highest, np.fmax)):
            values[: pairs.size] = join(values[pairs], values[second])
        last = self._last[second]
        self._last[: pairs.size] = np.where(np.isnan(last), self._last[pairs], last)
        self.stride *= 2

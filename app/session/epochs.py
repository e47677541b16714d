"""The mean errors at the ends of epochs: of all training samples and of all test samples.

The error curve of many samples shows single batches, which differ. These means show how the whole
of the samples fares. A run records them when it trains on from the end of an epoch. When the memory
is full, every second point is dropped and every second end of an epoch is recorded from then on.
"""

from typing import Self

import numpy as np
from numpy.typing import NDArray

from ..engine.batches import batch_size_of
from ..engine.picture import SCALARS
from ..engine.rule import Rule

Array = NDArray[np.float64]

MOST_POINTS = 256

TRAIN_ERROR, TEST_ERROR = SCALARS.index("train_error"), SCALARS.index("test_error")
"""Their places among the numbers of a picture."""


def epoch_length(rule: Rule, samples: int) -> int:
    """The iterations of an epoch."""
    return -(-samples // batch_size_of(rule, samples))


class Epochs:
    def __init__(self) -> None:
        self.stride = 1
        """Epochs between two points."""
        self.count = 0
        self._rows = np.empty((3, 0))
        """Iterations, training errors, test errors; allocated with the first point."""

    @property
    def iterations(self) -> Array:
        """The updates before each point, shape (count,)."""
        return self._rows[0, : self.count]

    @property
    def train(self) -> Array:
        """The mean error of all training samples, shape (count,)."""
        return self._rows[1, : self.count]

    @property
    def test(self) -> Array:
        """The mean error of all test samples, shape (count,); NaN if there are none."""
        return self._rows[2, : self.count]

    @property
    def size_bytes(self) -> int:
        return self._rows.nbytes

    def is_due(self, iteration: int, length: int) -> bool:
        """True if an epoch of `length` iterations ends here and is not recorded yet."""
        return iteration > self._last and iteration % (self.stride * length) == 0

    def next_due(self, iteration: int, length: int) -> int:
        """The first iteration after `iteration` that is due."""
        step = self.stride * length
        return (max(iteration, self._last) // step + 1) * step

    def record_picture(self, iteration: int, numbers: Array) -> None:
        """Adds the errors of a picture, in the layout of `engine.picture`."""
        self.record(iteration, numbers[TRAIN_ERROR], numbers[TEST_ERROR])

    def record(self, iteration: int, train: float, test: float) -> None:
        """Adds a point after the last one."""
        if self.count == self._rows.shape[1]:
            self._make_space()
        self._rows[:, self.count] = iteration, train, test
        self.count += 1

    def cut(self, iteration: int) -> None:
        """Drops the points from `iteration` on."""
        self.count = int(np.searchsorted(self.iterations, iteration))

    def copy(self) -> Self:
        return type(self).of(self.stride, self.iterations, self.train, self.test)

    @classmethod
    def of(cls, stride: int, iterations: Array, train: Array, test: Array) -> Self:
        """Epochs from their parts."""
        epochs = cls()
        if iterations.size:
            epochs._rows = np.empty((3, MOST_POINTS))
            epochs.stride, epochs.count = stride, iterations.size
            epochs._rows[:, : epochs.count] = iterations, train, test
        return epochs

    @property
    def _last(self) -> int:
        """The iteration of the last point; −1 if there is none."""
        return int(self._rows[0, self.count - 1]) if self.count else -1

    def _make_space(self) -> None:
        if not self.count:
            self._rows = np.empty((3, MOST_POINTS))
            return
        every_second = self._rows[:, ::2].copy()
        self.count = every_second.shape[1]
        self._rows[:, : self.count] = every_second
        self.stride *= 2

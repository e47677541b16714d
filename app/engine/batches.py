"""Which samples an iteration uses.

An epoch goes once through all samples, `batch_size` at a time; the last batch is the remainder, used as it is, and
nothing is carried into the next epoch. Without shuffling the samples come in their given order. With it, every
epoch has an order of its own, drawn from the seed in blocks of epochs: block b comes from
`Generator(PCG64(SeedSequence(seed, spawn_key=(ORDER, b))))`, so that the order of ANY epoch is found at once, without
drawing those before it. So travelling in time is cheap.
"""

import numpy as np
from numpy.typing import NDArray

from .randomness import ORDER, generator
from .rule import Rule

Indices = NDArray[np.int64]

BLOCK_SAMPLES = 4096
"""About so many sample indices are drawn at a time."""
MOST_BLOCKS = 2
"""Blocks that are kept: a picture looks one iteration further than training has come."""


def batch_size_of(rule: Rule, samples: int) -> int:
    """Samples in a whole batch."""
    return min(rule.batch_size or samples, samples)


class Batches:
    """The order of samples for a whole run; `at(iteration)` are the sample indices of one iteration."""

    def __init__(self, rule: Rule, samples: int, seed: int) -> None:
        self.samples = samples
        self.batch_size = batch_size_of(rule, samples)
        self.iterations_per_epoch = -(-samples // self.batch_size)
        self.epochs_per_block = max(1, BLOCK_SAMPLES // samples)
        self.shuffle = rule.shuffle
        self._seed = seed
        self._in_order = np.arange(samples, dtype=np.int64)[None, :]
        self._blocks: dict[int, Indices] = {}
        """Those drawn last."""

    @property
    def size_bytes(self) -> int:
        """Of the orders that it keeps once it has trained for a while."""
        blocks = MOST_BLOCKS * self.epochs_per_block if self.shuffle else 0
        return self._in_order.nbytes * (1 + blocks)

    def epoch(self, iteration: int) -> int:
        """How many epochs are complete when `iteration` begins."""
        return iteration // self.iterations_per_epoch

    def orders(self, epoch: int) -> tuple[Indices, int]:
        """The orders of the whole block that `epoch` lies in, shape (epochs, samples), and its row in it."""
        if not self.shuffle:
            return self._in_order, 0
        return self._block(epoch // self.epochs_per_block), epoch % self.epochs_per_block

    def at(self, iteration: int) -> Indices:
        """Indices of the samples that `iteration` uses, shape (batch,)."""
        epoch, position = divmod(iteration, self.iterations_per_epoch)
        orders, row = self.orders(epoch)
        start = position * self.batch_size
        return orders[row, start : start + self.batch_size]

    def _block(self, block: int) -> Indices:
        if block not in self._blocks:
            while len(self._blocks) >= MOST_BLOCKS:
                del self._blocks[next(iter(self._blocks))]
            rows = np.tile(self._in_order, (self.epochs_per_block, 1))
            self._blocks[block] = generator(self._seed, ORDER, block).permuted(rows, axis=1)
        return self._blocks[block]

"""Long work in short slices; between two slices the caller can do other work, or stop."""

from collections.abc import Generator, Iterator
from typing import TypeVar

from ..engine.batches import batch_size_of
from ..engine.refused import Refused
from .run import Run

T = TypeVar("T")
Slices = Generator[None, None, T]
"""Yields after every slice, and returns the result."""

SLICE_ITERATIONS = 1024
SLICE_WORK = 4_000_000
"""The most work of a slice, as `iteration_work` counts it: 1 to 5 ms."""
BESIDES = 300
"""The work of an iteration besides its weights and biases."""


def iteration_work(run: Run) -> int:
    """The work of an iteration: weights and biases times the samples of a batch, and `BESIDES`.

    A unit takes 0.5 to 3 ns on one core."""
    conditions = run.conditions
    return work_of(run, batch_size_of(conditions.rule, len(conditions.inputs)))


def work_of(run: Run, samples: int) -> int:
    """As `iteration_work`, of an iteration with so many samples."""
    return run.plan.architecture.parameter_count * samples + BESIDES


def towards(run: Run, iteration: int) -> Iterator[None]:
    """Trains `run` up to `iteration`, and yields after every slice. Refuses a run that ends earlier."""
    while run.iteration < iteration:
        if train_slice(run, iteration) == 0:
            raise Refused("iteration", f"This run ends at iteration {run.iteration:,}; {iteration:,} came.")
        yield


def train_slice(run: Run, iteration: int) -> int:
    """Trains `run` towards `iteration` for a slice. Returns the number of iterations made."""
    most = max(1, min(SLICE_ITERATIONS, SLICE_WORK // iteration_work(run)))
    return run.train(min(most, iteration - run.iteration))


def next_slice(slices: Slices[T]) -> tuple[T] | None:
    """Makes one slice. Returns the complete result in a tuple, or None before the end."""
    try:
        next(slices)
    except StopIteration as end:
        return (end.value,)
    return None


def finished(slices: Slices[T]) -> T:
    """The result of all slices, made without a pause."""
    while True:
        try:
            next(slices)
        except StopIteration as end:
            value: T = end.value
            return value

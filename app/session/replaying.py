"""Long work in short slices; between two slices the caller can do other work, or stop."""

from collections.abc import Generator, Iterator
from typing import TypeVar

from ..engine.refused import Refused
from .run import Run

T = TypeVar("T")
Slices = Generator[None, None, T]
"""Yields after every slice, and returns the result."""

SLICE_ITERATIONS = 1024


def towards(run: Run, iteration: int) -> Iterator[None]:
    """Trains `run` up to `iteration`, and yields after every slice. Refuses a run that ends earlier."""
    while run.iteration < iteration:
        if run.train(min(SLICE_ITERATIONS, iteration - run.iteration)) == 0:
            raise Refused("iteration", f"This run ends at iteration {run.iteration:,}; {iteration:,} came.")
        yield


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

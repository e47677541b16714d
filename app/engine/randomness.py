"""The one source of randomness: a seed, and a stream of numbers of its own for each purpose."""

import numpy as np

from .refused import Refused

WEIGHTS, DATA, NOISE, SPLIT, ORDER = range(5)
"""The purposes of the seed. More noise does not move the weights, and another split does not change the data."""

MAX_SEED = 2**53 - 1
"""The largest integer up to which every one can be written in JSON and read in a browser."""


def generator(seed: int, *purpose: int) -> np.random.Generator:
    """The stream of `seed` for a purpose, such as ``generator(7, WEIGHTS)``. Refuses a seed below 0 or above MAX_SEED."""
    if not 0 <= seed <= MAX_SEED:
        raise Refused("seed", f"A seed is a whole number from 0 to {MAX_SEED}; {seed!r} came.")
    return np.random.Generator(np.random.PCG64(np.random.SeedSequence(seed, spawn_key=purpose)))

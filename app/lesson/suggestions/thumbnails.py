"""A few rows of every dataset, for small pictures of them."""

import json
from functools import cache
from hashlib import blake2b
from typing import Any

import numpy as np

from ...engine.datasets import DATASETS, make

MOST_ROWS = 100
DECIMALS = 3
SEED = 0


@cache
def thumbnails() -> dict[str, dict[str, Any]]:
    """By dataset: `inputs` and `targets` of at most 100 rows, without noise, rounded to three decimals.

    Tables such as XOR show their first rows. The rows are for drawing only: a dataset of 100 samples
    with seed 0 has the same ones, unrounded.
    """
    return {name: _rows(name) for name in DATASETS}


@cache
def edition() -> str:
    """Changes if and only if the thumbnails change; for an address whose content never changes."""
    return blake2b(json.dumps(thumbnails()).encode(), digest_size=8).hexdigest()


def _rows(name: str) -> dict[str, Any]:
    data = make(name, samples=None if DATASETS[name].fixed else MOST_ROWS, seed=SEED)
    return {which: _rounded(getattr(data, which)) for which in ("inputs", "targets")}


def _rounded(rows: np.ndarray[Any, np.dtype[np.float64]]) -> list[list[float]]:
    # Adding 0.0 turns −0.0 into 0.0; whole numbers need no decimals in JSON.
    return [
        [int(value) if value.is_integer() else value for value in row]
        for row in (np.round(rows[:MOST_ROWS], DECIMALS) + 0.0).tolist()
    ]

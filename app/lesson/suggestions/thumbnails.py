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

    Of a longer table, such as Iris, rows at even distances from its first to its last, in its order.
    The rows are for drawing only: a drawn dataset of 100 samples with seed 0 has the same ones, unrounded.
    """
    return {name: _rows(name) for name in DATASETS}


@cache
def edition() -> str:
    """Changes if and only if the thumbnails change; for an address whose content never changes."""
    return blake2b(json.dumps(thumbnails()).encode(), digest_size=8).hexdigest()


def _rows(name: str) -> dict[str, Any]:
    data = make(name, samples=None if DATASETS[name].fixed else MOST_ROWS, seed=SEED)
    count = len(data.inputs)
    shown = np.linspace(0, count - 1, min(count, MOST_ROWS)).round().astype(np.int64)
    return {which: _rounded(getattr(data, which)[shown]) for which in ("inputs", "targets")}


def _rounded(rows: np.ndarray[Any, np.dtype[np.float64]]) -> list[list[float]]:
    # Adding 0.0 turns −0.0 into 0.0; whole numbers need no decimals in JSON.
    return [
        [int(value) if value.is_integer() else value for value in row]
        for row in (np.round(rows, DECIMALS) + 0.0).tolist()
    ]

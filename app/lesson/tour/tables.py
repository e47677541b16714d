"""The tables of the lesson: errors after training in several ways, calculated by the engine."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from .. import article
from .numbers import errors_after, written


@dataclass(frozen=True)
class Table:
    """A table of errors with one row for each way to train."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def _table(caption: str, first: str, ways: Mapping[str, article.Start], after: tuple[int, ...]) -> Table:
    head = (first, *(f"after {n:,}" for n in after))
    return Table(caption, head, tuple((way, *map(written, errors_after(ways[way], after))) for way in ways))


def _bias_table() -> Table:
    ways = {
        "not trained (the article)": article.start(),
        "trained, one a layer": article.start(biases="shared"),
        "trained, one a neuron": article.start(biases="per_neuron"),
    }
    return _table("E_total, by the training of the biases", "biases", ways, (1, 100, 10_000))


def _rate_table() -> Table:
    begin = article.start()
    ways = {
        f"η = {written(rate)}": replace(begin, rule=replace(begin.rule, learning_rate=rate))
        for rate in (0.1, article.LEARNING_RATE, 5.0, 50.0)
    }
    return _table("E_total, by the learning rate", "learning rate", ways, (1, 10, 100))


TABLES = {"biases": _bias_table, "learning rates": _rate_table}
"""By the name that a stop gives in `table`."""

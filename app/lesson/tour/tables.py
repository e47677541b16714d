"""The tables of the lesson: errors after training in several ways, calculated by the engine."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cache

from ...engine.architecture import Architecture
from .. import article
from ..derivations.notation import Notation
from .numbers import errors_after, written


@dataclass(frozen=True)
class Table:
    """A table of errors with one row for each way to train: its name, and the errors."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, tuple[float, ...]], ...]

    def to_json(self, notation: Notation) -> dict[str, object]:
        rows = [[way, *(written(error, notation) for error in errors)] for way, errors in self.rows]
        return {"caption": self.caption, "head": self.head, "rows": rows}


def _table(caption: str, first: str, ways: Mapping[str, article.Start], after: tuple[int, ...]) -> Table:
    head = (first, *(f"after {n:,}" for n in after))
    return Table(caption, head, tuple((way, errors_after(ways[way], after)) for way in ways))


DIVERGING_RATE = 5.0
"""With this rate the error of the article's network falls, and that of linear outputs explodes."""


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
        for rate in (0.1, article.LEARNING_RATE, DIVERGING_RATE, 50.0)
    }
    linear = Architecture(article.LAYER_SIZES, ("logistic", "linear"), "shared")
    rule = replace(begin.rule, learning_rate=DIVERGING_RATE, train_biases=True)
    diverging = {
        f"η = {written(DIVERGING_RATE)}, linear outputs": replace(begin, architecture=linear, rule=rule)
    }
    return _table("E_total, by the learning rate", "learning rate", ways | diverging, (1, 10, 100))


TABLES: dict[str, Callable[[], Table]] = {"biases": _bias_table, "learning rates": _rate_table}
"""By the name that a stop gives in `table`."""


@cache
def table(name: str) -> Table:
    """The table of the name that a stop gives in `table`."""
    return TABLES[name]()

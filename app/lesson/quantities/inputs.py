"""What a network is fed: the columns of its data, or features of them, with the names that people read.

The engine calls every input i1, i2, …, and so do the names of quantities. People read the label of an input where it has
one: x1² of a feature, or the name of its column.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from ...engine.features import COLUMN_NAMES, FEATURES, chosen, feature_columns
from ...engine.refused import Refused

Array = NDArray[np.float64]

MOST_LETTERS = 20
"""Of a column's name in a formula. A longer one ends with …."""
ESCAPED = {
    "\\": r"\textbackslash{}",
    "^": r"\textasciicircum{}",
    "~": r"\textasciitilde{}",
    **{letter: f"\\{letter}" for letter in "{}$&#_%"},
}


@dataclass(frozen=True)
class Label:
    """A name in a line of text, in TeX and in spoken words. `ascii` is for files that other programs read."""

    plain: str
    tex: str
    spoken: str
    ascii: str


@dataclass(frozen=True)
class Inputs:
    """`columns` of data, with their `names` (or none), and the `features` that are made of them (none: the columns)."""

    columns: int
    features: tuple[str, ...] = ()
    names: tuple[str, ...] = ()

    @classmethod
    def checked(
        cls, columns: int, features: Sequence[str] | None, names: Sequence[str], size: int
    ) -> "Inputs":
        """The inputs of a network of `size` inputs. Refuses features that there are not, in another order, or in another number."""
        if features is None:
            return cls(columns, (), tuple(names))
        in_order = chosen(features)
        if in_order != tuple(features):
            raise Refused(
                "features",
                f"Features stand in the order of a network's inputs: {', '.join(in_order)}; {', '.join(features)} came.",
            )
        feature_columns(np.zeros((1, columns)), in_order)
        if len(in_order) != size:
            several = (
                f"{len(in_order)} features are {len(in_order)} inputs"
                if len(in_order) > 1
                else "1 feature is 1 input"
            )
            raise Refused(
                "features",
                f"{several}; this network has {size}. Make the first of its layers {len(in_order)}.",
            )
        return cls(columns, in_order, tuple(names))

    def of(self, rows: Array) -> Array:
        """The network's inputs (samples, n_0) from the columns (samples, columns); the same array without features."""
        if not self.features:
            return rows
        return feature_columns(rows, self.features) if len(rows) else np.empty((0, len(self.features)))

    def column(self, place: int) -> int:
        """The column that input number `place` is. Refuses a feature that is worked out from columns."""
        if not self.features:
            return place
        feature = self.features[place]
        if feature in COLUMN_NAMES:
            return COLUMN_NAMES.index(feature)
        sources = [COLUMN_NAMES[n] for n in FEATURES[feature].uses]
        there = [source for source in sources if source in self.features]
        shown = f"i{place + 1} is {self.labels[place].plain}, worked out from {' and '.join(sources)}"
        if not there:
            raise Refused("quantity", f"{shown}. Switch {sources[0]} on as an input to change it.")
        first = " or ".join(f"i{self.features.index(source) + 1} ({source})" for source in there)
        raise Refused("quantity", f"{shown}. Change {first}: the others follow.")

    @property
    def column_ids(self) -> tuple[str, ...]:
        """The columns' names for programs: those of the network's inputs, or x1 and x2 under features."""
        return (
            COLUMN_NAMES[: self.columns] if self.features else tuple(f"i{n + 1}" for n in range(self.columns))
        )

    @cached_property
    def column_labels(self) -> tuple[Label, ...]:
        """Of the data's columns; empty where they have no names but i1, i2, …."""
        if self.names:
            return tuple(map(_named, self.names))
        return tuple(
            Label(name, f"x_{{{name[1:]}}}", f"x {name[1:]}", name)
            for name in self.column_ids
            if self.features
        )

    @cached_property
    def labels(self) -> tuple[Label, ...]:
        """Of the network's inputs; empty where they have no names but i1, i2, …."""
        if not self.features:
            return self.column_labels
        return tuple(_feature(name, self.column_labels) for name in self.features)


def _named(name: str) -> Label:
    short = name if len(name) <= MOST_LETTERS else name[: MOST_LETTERS - 1].rstrip() + "…"
    return Label(
        short, r"\text{" + "".join(ESCAPED.get(letter, letter) for letter in short) + "}", name, name
    )


def _feature(name: str, columns: Sequence[Label]) -> Label:
    """The label of a feature of these columns."""
    uses = FEATURES[name].uses
    one, other = columns[uses[0]], columns[uses[-1]]
    if name.endswith("^2"):
        return Label(f"{one.plain}²", f"{{{one.tex}}}^{{2}}", f"{one.spoken} squared", f"{one.ascii}^2")
    if len(uses) > 1:
        return Label(
            f"{one.plain}·{other.plain}",
            f"{one.tex} \\cdot {other.tex}",
            f"{one.spoken} times {other.spoken}",
            f"{one.ascii}*{other.ascii}",
        )
    if name.startswith("sin"):
        return Label(f"sin {one.plain}", f"\\sin {one.tex}", f"sine of {one.spoken}", f"sin({one.ascii})")
    return one

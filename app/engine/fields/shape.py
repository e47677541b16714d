"""What decides the code of a field: the network, the error of a sample, and in which order the session's engine adds up.

A shape has a name, which is a part of an address: ``2-tanh8-tanh8-linear1.per_neuron.half_squared.sum.online.1`` is a network of
2 inputs, two tanh layers of 8 and a linear output, with its biases, error, reduction and order, and then `EDITION`.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, cast, get_args

from ..architecture import Architecture, BiasMode
from ..batches import batch_size_of
from ..compiled.iteration import BLOCK, Shape
from ..features import FEATURES, chosen
from ..refused import Refused
from ..rule import Reduction, Rule

EDITION = 1
"""Grows when the code of any shape changes by a byte, because browsers keep a module for good; a test compares."""

Order = Literal["batches", "straight", "online", "remainder"]
"""In which order the engine adds up in the pass that a frame shows.

batches    several samples at once, or a small network: each sum term after term, from the bias or from 0
straight   the same from the first term, in a small network without biases: only the sign of a zero may differ
online     one sample at once in a larger network: eight partial sums (`orders.InLanes`)
remainder  as batches, but the last sample of a batch goes alone, as in online
"""
NAME = re.compile(
    r"(\d{1,3})((?:-[a-z_]{1,20}\d{1,3}){1,10})\.([a-z_]{1,20})\.([a-z_]{1,30})\.([a-z]{1,10})\.([a-z]{1,10})"
    r"(?:\.(\d{1,10}))?\.(\d{1,6})"
)
LAYER = re.compile(r"-([a-z_]+?)(\d+)")


class NoSuchShape(ValueError):
    """A name that names no shape of this edition."""


@dataclass(frozen=True)
class FieldShape:
    architecture: Architecture
    error: str
    output_reduction: Reduction
    order: Order
    features: tuple[str, ...] = ()
    """What its inputs are made of, if they are made of two columns (`features.py`)."""

    def __post_init__(self) -> None:
        # A combination that no rule may have is refused as a rule refuses it.
        Rule(error=self.error, output_reduction=self.output_reduction).check_with(self.architecture)
        if self.order not in get_args(Order):
            raise Refused(
                "order", f"The order is one of {', '.join(get_args(Order))}; {self.order!r} is not."
            )
        inputs = self.architecture.layer_sizes[0]
        if self.features and len(chosen(self.features)) != inputs:
            raise Refused(
                "features",
                f"{len(self.features)} features are {len(self.features)} inputs; this network has {inputs}.",
            )

    @classmethod
    def of(
        cls, architecture: Architecture, rule: Rule, samples: int, features: Sequence[str] = ()
    ) -> "FieldShape":
        """The shape for a session that trains this network by this rule with so many samples."""
        shape = Shape.of(architecture, rule, samples, batch_size_of(rule, samples))
        order: Order = "batches"
        if shape.is_straight:
            order = "straight" if architecture.bias_mode == "none" else "batches"
        elif shape.batch == 1:
            order = "online"
        elif 1 in (shape.batch % BLOCK, shape.last % BLOCK):
            order = "remainder"
        names = chosen(features) if features else ()
        return cls(architecture, rule.error, rule.output_reduction, order, names)

    @property
    def output_share(self) -> float:
        """The factor of the sum of a sample's E_o."""
        return 1.0 if self.output_reduction == "sum" else 1.0 / self.architecture.layer_sizes[-1]

    @property
    def name(self) -> str:
        whole, known = self.architecture, list(FEATURES)
        first, *sizes = whole.layer_sizes
        layers = zip(whole.activations, sizes, strict=True)
        network = f"{first}-" + "-".join(f"{activation}{size}" for activation, size in layers)
        features = ["".join(str(n) for n in sorted(map(known.index, self.features)))] if self.features else []
        parts = (network, whole.bias_mode, self.error, self.output_reduction, self.order, *features, EDITION)
        return ".".join(map(str, parts))


def named(name: str) -> FieldShape:
    """The shape with this name. Raises `NoSuchShape`, or `Refused` for a network that there cannot be."""
    found = NAME.fullmatch(name)
    if found is None:
        raise NoSuchShape
    first, rest, biases, error, reduction, order, features, _ = found.groups()
    layers = LAYER.findall(rest)
    sizes = (int(first), *(int(size) for _, size in layers))
    known, places = list(FEATURES), [int(n) for n in features or ""]
    if any(place >= len(known) for place in places):
        raise NoSuchShape
    shape = FieldShape(
        Architecture(sizes, tuple(activation for activation, _ in layers), cast(BiasMode, biases)),
        error,
        cast(Reduction, reduction),
        cast(Order, order),
        tuple(known[place] for place in places),
    )
    # One shape has one name, so that it is made and kept once; and a name holds for one edition.
    if shape.name != name:
        raise NoSuchShape
    return shape

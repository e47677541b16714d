"""A wrong calculation beside the right one: the quantities on the way to a value, both ways.

The mistake that a verdict has named is made again on the same iteration. Each quantity that leads to the
asked one then has two numbers, and the first one that differs is where the calculations part.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from ...engine.refused import Refused
from ..quantities.dependencies import GIVEN, Node, node_of
from ..quantities.lookup import Quantity
from .catalogue import made
from .diagnosis import Checker
from .digits import Digits, read_digits
from .mistake import Asked, Mistake, values

MOST_STEPS = 40
"""Quantities that are shown, the last ones on the way."""
ROUNDED = "+rounded"


@dataclass(frozen=True)
class Step:
    """One quantity of both calculations. `element` is its place in the diagram, such as h1 or w5."""

    quantity: str
    element: str
    right: float
    wrong: float

    @property
    def differs(self) -> bool:
        return abs(self.right - self.wrong) > 1e-12 * max(1.0, abs(self.right))


@dataclass(frozen=True)
class Beside:
    """The steps in the order of the calculation; the last one is the asked quantity.

    `parts_at` is the first quantity that differs: the step in which the mistake was made.
    """

    quantity: str
    mistake: str
    text: str
    steps: tuple[Step, ...]
    parts_at: str


def beside(checker: Checker, quantity: str, mistake: str, given: str) -> Beside:
    """The calculation with a named mistake that leads to the typed value, beside the right one.

    Refuses a quantity that the network does not have, and a mistake that cannot be made there.
    """
    found, sample = checker.find(quantity)
    if found is None:
        raise Refused("quantity", f"This network has no quantity {quantity[:40]!r}.")
    asked = checker.asked(found, sample)
    one = _made_again(asked, mistake.removesuffix(ROUNDED), read_digits(given))
    if one is None:
        raise Refused("mistake", f"The mistake {mistake[:60]!r} leads to no calculation of this quantity.")
    steps = tuple(_steps(checker, asked, one, node_of(found, sample)))
    parts_at = next((step.quantity for step in steps if step.differs), quantity)
    return Beside(quantity, mistake, one.text, steps, parts_at)


def _made_again(asked: Asked, name: str, typed: Digits) -> Mistake | None:
    """The way of making the mistake whose number is nearest to the typed one."""
    parts = name.split("+")
    ways = [_ways(asked, part) for part in parts[:2]]
    found = ways[0]
    if len(ways) == 2:
        found = [one.and_also(other) for one in ways[0] for other in ways[1]]
    if not found:
        return None
    with np.errstate(all="ignore"):
        off = np.abs(values(asked, found) - typed.number)
    off[~np.isfinite(off)] = np.inf
    return found[int(np.argmin(off))]


def _ways(asked: Asked, name: str) -> list[Mistake]:
    return [*made(asked, only=(name,)), *made(asked, alone=True, only=(name,))]


def _steps(checker: Checker, asked: Asked, mistake: Mistake, end: Node) -> Iterator[Step]:
    on_the_way = replace(mistake, final=None)
    for node in _path(checker, end):
        found = asked.quantity if node == end else checker.finder.find(checker.name_of(node))
        if found is None:
            continue
        here = replace(asked, quantity=found, sample=node.sample)
        with np.errstate(all="ignore"):
            wrong = float(values(here, [mistake if node == end else on_the_way])[0])
        right = checker.true(found, node.sample)
        if np.isfinite(wrong) and np.isfinite(right):
            yield Step(_named(found, node), found.at, right, wrong)


def _named(found: Quantity, node: Node) -> str:
    return found.name if node.sample == 0 else f"{found.name}[{node.sample + 1}]"


def _path(checker: Checker, end: Node) -> list[Node]:
    """The quantities that the asked one is calculated from, and itself, in the order of the calculation."""
    seen, waiting = {end}, [end]
    while waiting:
        for used in checker.dependencies.uses(waiting.pop()):
            if used not in seen and used.kind not in GIVEN:
                seen.add(used)
                waiting.append(used)
    named = [node for node in seen if node == end or checker.name_of(node)]
    return sorted(named, key=checker.dependencies.rank)[-MOST_STEPS:]

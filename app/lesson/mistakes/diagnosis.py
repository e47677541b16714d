"""Verdicts on a learner's values, one by one or a list as a whole.

    checker = Checker(trace)
    checker.check("dE_total/dw5", "0.0822").verdict         right: 0.082167041 rounds to 0.0822
    checker.check("dE_total/dw5", "0.0821").verdict         rounding: the last digit is cut off
    checker.check("dE_total/dw5", "-0.082167").mistakes     the sign is turned
    checker.judge([("dE_total/dw5", "-0.082167"), ("w5+", "0.441084")])
                                                            the second follows from the first

`verdict` has the rules for the typed digits, `evidence` names mistakes, and `follow` recognises what
follows from the learner's own values.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from app.engine.optimizers import Slots
from app.engine.refused import Refused
from app.engine.textbook import Trace
from app.lesson.derivations.notation import Notation
from app.lesson.quantities.calculation import Calculation
from app.lesson.quantities.dependencies import Dependencies, Node, node_of
from app.lesson.quantities.lookup import AFTER, Quantity, QuantityFinder, quantities

from .digits import read_digits
from .judging import Judging, ToJudge
from .mistake import Asked
from .verdict import Verdict

MANY_QUANTITIES = 3000
"""In a network with more parameters, the values of other quantities are not searched."""
Neighbours = tuple[Trace | None, Trace | None]


@dataclass(frozen=True)
class Summary:
    """How many values of a list are right, how many follow, and how many slips there are.

    `slips` counts a mistake that was made again, and all that follows from it, once.
    """

    of: int
    right: int
    follows: int
    slips: int

    @property
    def text(self) -> str:
        said = f"{self.right} of {self.of} right"
        if self.follows:
            said += f", {self.follows} following from your own values"
        return f"{said}, {self.slips} slip{'' if self.slips == 1 else 's'}" if self.slips else said

    def to_json(self) -> dict[str, Any]:
        return {
            "of": self.of,
            "right": self.right,
            "follows": self.follows,
            "slips": self.slips,
            "text": self.text,
        }


class Checker:
    """Checks values of one iteration; `slots` and `iteration` are as for `textbook.iterate`.

    A name that ends in [2] means the second sample of the batch; a name without brackets means the
    first, and E_total without brackets the error of the whole batch. "E_total after 1 iteration" is
    the error of the same batch after this update, if this is the first iteration. A `notation` with
    the other sign of δ expects values of δ with that sign. `neighbours` are the iterations before
    and after, if they are known. `hints` are the quantities that a hint may ask for; None: all.
    """

    def __init__(
        self,
        trace: Trace,
        *,
        slots: Slots | None = None,
        iteration: int = 0,
        notation: Notation | None = None,
        neighbours: Neighbours = (None, None),
        hints: Collection[str] | None = None,
    ) -> None:
        self.trace, self.iteration = trace, iteration
        self.finder = QuantityFinder(trace.architecture, trace.rule)
        self.right = Calculation(trace, slots=slots, iteration=iteration)
        self.traced = Calculation.as_traced(trace, slots=slots, iteration=iteration)
        self.dependencies = Dependencies(trace.architecture, trace.rule, len(trace.samples))
        self.delta_sign = notation.delta_sign if notation is not None else 1
        self.neighbours, self.hints = neighbours, hints
        self._others: dict[int, Mapping[str, float]] = {}

    @cached_property
    def beside(self) -> tuple[Calculation | None, Calculation | None]:
        """The engine's own results in the iterations before and after."""
        before, after = (
            Calculation.as_traced(trace) if trace is not None else None for trace in self.neighbours
        )
        return before, after

    def check(self, quantity: str, given: str, sample: int = 0) -> Verdict:
        """The verdict on one typed value. Refuses a text that is not a number."""
        return self.judge([(f"{quantity}[{sample + 1}]" if sample else quantity, given)])[0]

    def judge(self, values: Sequence[tuple[str, str]]) -> list[Verdict]:
        """The verdicts on a list as a whole, (quantity, typed value), in its order.

        Refuses a text that is not a number.
        """
        read = [self._read(position, *value) for position, value in enumerate(values)]
        nodes = [(one.node, one.typed.value) for one in read if isinstance(one, ToJudge)]
        times = Counter(node for node, _ in set(nodes))
        ambiguous = {node for node, count in times.items() if count > 1}
        known: dict[str, str] = {}
        # A mistake that shows clearly in one value explains others that show too few digits alone.
        for _ in range(2):
            judging = Judging(self, tuple(known), ambiguous)
            verdicts = self._in_order(read, judging)
            unexplained = any(v.verdict == "wrong" and not v.mistakes for v in verdicts)
            if not unexplained or judging.made.keys() <= known.keys():
                break
            known = judging.made
        return judging.with_likewise(verdicts)

    def _in_order(self, read: "Sequence[ToJudge | Verdict]", judging: Judging) -> list[Verdict]:
        """The verdicts, in the order of the list; the values are judged in that of the calculation."""
        waiting = [one for one in read if isinstance(one, ToJudge)]
        found: dict[int, Verdict] = {}
        with np.errstate(all="ignore"):  # a mistake may lead to infinity
            for one in sorted(waiting, key=lambda one: (self.dependencies.rank(one.node), one.position)):
                found[one.position] = judging.judge(one)
        return [one if isinstance(one, Verdict) else found[n] for n, one in enumerate(read)]

    def _read(self, position: int, quantity: str, given: str) -> "ToJudge | Verdict":
        typed = read_digits(given)
        found, sample = self.find(quantity)
        if found is None or not 0 <= sample < len(self.trace.samples):
            return Verdict(quantity, given, "unknown", text=self._unknown(quantity))
        turned = found.kind == "delta" and found.name.startswith("delta_") and self.delta_sign == -1
        called = found.name if "[" not in quantity else quantity
        return ToJudge(
            position,
            found,
            sample,
            node_of(found, sample),
            typed.negated() if turned else typed,
            called,
            given,
        )

    def find(self, quantity: str) -> tuple[Quantity | None, int]:
        """(quantity, sample) of a name; None for the quantity if this iteration has none."""
        name, sample = self._sample_of(quantity)
        found = self.finder.find(name)
        after = AFTER.fullmatch(found.name) if found is not None else None
        if after is not None and after[1] is not None and int(after[1]) != self.iteration + 1:
            return None, sample
        if (
            found is not None
            and found.kind == "error"
            and name == quantity.strip()
            and len(self.trace.samples) > 1
        ):
            return Quantity("batch_error", "E_total", found.k), 0
        return found, sample

    def value(self, quantity: str, sample: int = 0) -> float:
        """The right value of a quantity. Refuses an unknown name."""
        found, where = self.find(quantity)
        if found is None:
            raise Refused("quantity", self._unknown(quantity))
        sign = self.delta_sign if found.name.startswith("delta_") else 1
        return sign * self.traced.read(found, where or sample)

    def others(self, sample: int) -> Mapping[str, float]:
        """The values of all quantities of a sample; none in a network with very many."""
        if sample not in self._others:
            many = self.trace.architecture.parameter_count > MANY_QUANTITIES
            self._others[sample] = {} if many else quantities(self.trace, sample)
        return self._others[sample]

    def true(self, quantity: Quantity, sample: int) -> float:
        return self.traced.read(quantity, sample)

    def asked(self, quantity: Quantity, sample: int, base: Calculation | None = None) -> Asked:
        return Asked(base or self.right, quantity, self.finder, sample, self.neighbours)

    def name_of(self, node: Node) -> str:
        """The name of a node; empty if the network has no name for it."""
        return self.finder.name_of(node.kind, node.k, node.j, node.i)

    def _sample_of(self, quantity: str) -> tuple[str, int]:
        """(name without brackets, sample): ("net_h1", 1) for net_h1[2]."""
        name, bracket, number = quantity.strip().removesuffix("]").partition("[")
        if bracket and number.strip().isdecimal():
            return name.strip(), int(number[:9]) - 1
        return quantity, 0

    def _unknown(self, quantity: str) -> str:
        names = self.finder.names
        return (
            f"Nothing is called {quantity!r} in iteration {self.iteration} of this network. Names "
            f"are such as {names.parameters[0]}+, net_{names.outputs[0]} or "
            f"dE_total/d{names.parameters[0]}."
        )


def summary(verdicts: Sequence[Verdict]) -> Summary:
    """The sum of a list's verdicts."""
    wrong = [verdict for verdict in verdicts if verdict.verdict == "wrong" and not verdict.likewise]
    return Summary(
        of=len(verdicts),
        right=sum(verdict.verdict == "right" for verdict in verdicts),
        follows=sum(verdict.verdict == "follows" for verdict in verdicts),
        slips=len(wrong),
    )


def check_all(checker: Checker, values: Sequence[tuple[str, str]]) -> list[Verdict]:
    """The verdicts on (quantity, typed value), judged as a whole, in their order."""
    return checker.judge(values)

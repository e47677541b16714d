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
from dataclasses import replace
from functools import cached_property

import numpy as np

from ...engine.optimizers import Slots
from ...engine.refused import Refused
from ...engine.textbook import Trace
from ..derivations.notation import Notation
from ..quantities.calculation import Calculation
from ..quantities.dependencies import Dependencies, Node, node_of
from ..quantities.lookup import AFTER, Quantity, QuantityFinder, quantities
from .digits import read_digits
from .judging import Judging, ToJudge
from .lists import Progress
from .mistake import Asked, Neighbours
from .verdict import Verdict

MANY_QUANTITIES = 3000
"""In a network with more parameters, the values of other quantities are not searched."""


class Checker:
    """Checks values of one iteration; `slots` and `iteration` are as for `textbook.iterate`.

    A name that ends in [2] means the second sample of the batch; a name without brackets means the
    sample `unnamed`, from 0, and E_total without brackets the error of the whole batch. "E_total after 1 iteration" is
    the error of the same batch after this update, if this is the first iteration. A `notation` with
    the other sign of δ expects values of δ with that sign. `neighbours` gives the iterations before
    and after, as far as they are known. `hints` are the quantities that a hint may ask for; None: all.
    """

    def __init__(
        self,
        trace: Trace,
        *,
        slots: Slots | None = None,
        iteration: int = 0,
        notation: Notation | None = None,
        neighbours: Neighbours = lambda: (None, None),
        hints: Collection[str] | None = None,
        unnamed: int = 0,
    ) -> None:
        self.trace, self.iteration, self.unnamed = trace, iteration, unnamed
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
            Calculation.as_traced(trace) if trace is not None else None for trace in self.neighbours()
        )
        return before, after

    def check(self, quantity: str, given: str, sample: int = 0) -> Verdict:
        """The verdict on one typed value. Refuses a text that is not a number."""
        return self.judge([(f"{quantity}[{sample + 1}]" if sample else quantity, given)])[0]

    def judge(self, values: Sequence[tuple[str, str]]) -> list[Verdict]:
        """The verdicts on a list as a whole, (quantity, typed value), in its order.

        Refuses a text that is not a number.
        """
        progress = Progress()
        while not progress.done:
            progress = self.judge_some(values, progress, len(values))
        return list(progress.verdicts)

    def judge_some(self, values: Sequence[tuple[str, str]], progress: Progress, count: int) -> Progress:
        """Judges up to `count` more values of a list, in the order of the calculation.

        Refuses a text that is not a number. A list may take two rounds: a mistake that shows clearly
        in one value explains others that have too few digits to show it alone.
        """
        read = [self._read(position, *value) for position, value in enumerate(values)]
        waiting = [one for one in read if isinstance(one, ToJudge)]
        waiting.sort(key=lambda one: (self.dependencies.rank(one.node), one.position))
        times = Counter(node for node, _ in {(one.node, one.typed.value) for one in waiting})
        judging = Judging(self, progress, {node for node, several in times.items() if several > 1})
        done = len(progress.judged)
        for one, verdict in zip(waiting[:done], progress.judged, strict=True):
            judging.take(one, verdict)
        judged = list(progress.judged)
        with np.errstate(all="ignore"):  # a mistake may lead to infinity
            judged += [judging.judge(one) for one in waiting[done : done + max(count, 1)]]
        after = replace(progress, judged=tuple(judged), made=judging.made, again=judging.again)
        if len(judged) < len(waiting):
            return after
        unexplained = any(verdict.verdict == "wrong" and not verdict.mistakes for verdict in judged)
        if unexplained and not progress.known and judging.made:
            return Progress(known=tuple(judging.made))
        found = dict(zip((one.position for one in waiting), judged, strict=True))
        whole = [one if isinstance(one, Verdict) else found[n] for n, one in enumerate(read)]
        return replace(after, verdicts=tuple(judging.with_likewise(whole)), done=True)

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
        """(name without brackets, sample): ("net_h1", 1) for net_h1[2], ("net_h1", `unnamed`) for net_h1."""
        name, bracket, number = quantity.strip().removesuffix("]").partition("[")
        if bracket and number.strip().isdecimal():
            return name.strip(), int(number[:9]) - 1
        return quantity, self.unnamed

    def _unknown(self, quantity: str) -> str:
        names = self.finder.names
        return (
            f"Nothing is called {quantity!r} in iteration {self.iteration} of this network. Names "
            f"are such as {names.parameters[0]}+, net_{names.outputs[0]} or "
            f"dE_total/d{names.parameters[0]}."
        )


def check_all(checker: Checker, values: Sequence[tuple[str, str]]) -> list[Verdict]:
    """The verdicts on (quantity, typed value), judged as a whole, in their order."""
    return checker.judge(values)

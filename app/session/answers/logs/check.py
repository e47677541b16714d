"""Compares a program's log with a recipe, and finds the first value that differs and its cause.

    report = check_log(recipe, log, TextbookEngine())
    report.verdict        "right" or "wrong"
    report.first          the first difference by iteration, then in the order of the calculation
    report.mistakes       its causes, the likeliest first

A value agrees if it is the right one, rounded to the digits given. Weights and biases without a
mark belong to the beginning of an iteration (w5) or to its end, if the whole log fits better so;
rows may count from 1. Both are said in `notes`. A cause is named only if the recipe, trained again
with that change, gives every value of the log for HORIZON iterations beyond the first difference,
and the values that differ hold at least DIGITS digits in which they do.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

import numpy as np

from ....engine.refused import Refused
from ....lesson.derivations.notation import Notation
from ....lesson.mistakes.diagnosis import Checker
from ....lesson.quantities.lookup import QuantityFinder, quantities
from ....lesson.reading.log import Log, Row
from ....lesson.reading.names import NameReader
from ....lesson.reading.numbers import Typed
from ...engines import Engine
from ...plan import Plan
from ...recipe import Recipe
from ...run import Run
from .causes import Alternative, alternatives
from .report import Difference, Found, LogReport
from .values import Columns

HORIZON = 50
DIGITS = 3.0
MOST_RERUN = 5_000
"""Iterations that a cause is looked for in."""
FEW_DIGITS = 3
SLACK = 1e-9
"""Two right programs add up in another order; this is allowed for, relatively."""
SINGLE_SLACK = 2e-5
"""The same for a log in single precision."""


def names_of(recipe: Recipe) -> NameReader:
    """The reader of the names that a log of this recipe may have."""
    plan = Plan(recipe)
    rule, samples = plan.base.rule, len(plan.base.inputs)
    return NameReader(QuantityFinder(plan.architecture, rule), min(rule.batch_size or samples, samples))


def check_log(recipe: Recipe, log: Log, engine: Engine, notation: Notation | None = None) -> LogReport:
    """The verdict on a log. Refuses a log without values, and a recipe that does not make sense."""
    if not log.values:
        why = " ".join(log.notes) or "Its columns have names such as w5, out_o1 or E_total."
        raise Refused("file", f"This log holds no values. {why}")
    return _Comparison(
        recipe, log, engine, -1 if notation is not None and notation.delta_sign == -1 else 1
    ).report()


@dataclass(frozen=True)
class _Value:
    """One value of the log at the iteration to which it belongs under a convention."""

    row: Row
    column: int
    typed: Typed
    iteration: int


class _Comparison:
    def __init__(self, recipe: Recipe, log: Log, engine: Engine, delta_sign: int) -> None:
        self.recipe, self.log, self.delta_sign = recipe, log, delta_sign
        self.run = Run(recipe.model_copy(update={"keyframes": ()}), engine)
        self.plan, self.notes = self.run.plan, list(log.notes)
        self.is_parameter = [name.found.kind in ("weight", "bias") for name in log.columns]
        self.slack = SINGLE_SLACK if _single(log) else SLACK
        if self.slack == SINGLE_SLACK:
            self.notes.append(
                "The numbers are in single precision: they are compared to about four digits fewer."
            )
        self.shift = 0
        """The iteration of a row, less the number that the log gives it."""
        self.columns = Columns(log.columns, delta_sign)
        self.right = self.columns.reference(self.run, log.rows)
        if self.run.divergence is not None:
            self.notes.append(
                f"This recipe stops at iteration {self.run.iteration:,}: its numbers become infinite there."
            )
        self.order = self._order()

    def _order(self) -> dict[str, int]:
        """The place of each quantity in the order of the calculation."""
        start = Run(self.recipe.model_copy(update={"keyframes": ()}), self.run.engine)
        return {name: n for n, name in enumerate(quantities(start.trace()))}

    # ---- comparing

    def report(self) -> LogReport:
        off = self._off_by_one()
        values = self._assigned(0, 0) if off else self._convention()
        differing = [value for value in values if not self._agrees(value, self.right.get(value.iteration))]
        compared = [value for value in values if value.iteration in self.right]
        known = {id(value) for value in differing}
        largest, at = self._largest([value for value in compared if id(value) not in known])
        rows = self.log.rows
        few = sum(self._says_little(value) for value in compared if id(value) not in known)
        if few:
            self.notes.append(
                f"{few:,} value{'s have' if few > 1 else ' has'} fewer than {FEW_DIGITS} digits and could hide a difference. Print more digits."
            )
        common = (
            rows[0].iteration + self.shift,
            rows[-1].iteration + self.shift,
            len(compared),
            len(compared) - len(differing),
            largest,
            at,
        )
        if not differing:
            return LogReport("right", *common, None, (), tuple(self.notes))
        first = min(differing, key=self._when)
        iteration, quantity = self._made(first)
        difference = Difference(iteration, quantity, first.typed.text, first.row.line)
        mistakes = (
            off or list(self._causes(values, differing, first)) or self._diagnosis(iteration, quantity, first)
        )
        return LogReport("wrong", *common, difference, tuple(mistakes), tuple(self.notes))

    def _agrees(self, value: _Value, right: Sequence[float] | None) -> bool:
        if right is None or math.isnan(right[value.column]):
            return True  # the recipe has no such value, and says so elsewhere
        number = right[value.column]
        allowed = 0.5 * value.typed.unit * (1.0 + 1e-9) + self.slack * max(abs(number), 1e-6) + 1e-300
        return abs(number - value.typed.value) <= allowed

    def _says_little(self, value: _Value) -> bool:
        """True for a value with few digits that are not all digits of the right one."""
        off = abs(self.right[value.iteration][value.column] - value.typed.value)
        return value.typed.digits < FEW_DIGITS and off > self.slack * abs(value.typed.value)

    def _assigned(self, shift: int, after: int) -> list[_Value]:
        """The values under a convention: rows shifted, and parameters those after the update."""
        return [
            _Value(
                row, cell.column, cell.typed, row.iteration + shift + after * self.is_parameter[cell.column]
            )
            for row in self.log.rows
            for cell in row.cells
        ]

    def _off_by_one(self) -> list[Found]:
        """The cause of a log in which each row holds all values of a neighbouring iteration."""
        values = self._assigned(0, 0)
        if self.log.rows[0].iteration > 0 or all(self.is_parameter):
            return []  # a convention of the log, see `_convention`
        for shift, which in ((1, "next"), (-1, "previous")):
            pairs = [(value, self.right.get(value.iteration + shift)) for value in values]
            known = [(value, right) for value, right in pairs if right is not None]
            differ = [value for value, _ in known if not self._agrees(value, self.right.get(value.iteration))]
            enough = len(known) >= len(values) - 2 * len(self.log.columns) and self._digits(differ) >= DIGITS
            if enough and all(self._agrees(value, right) for value, right in known):
                text = f"Off by one iteration: every row holds the values of the {which} iteration."
                return [{"name": "off_by_one_iteration", "text": text}]
        return []

    def _convention(self) -> list[_Value]:
        """The values under the convention that fits best; the plain one if none fits better."""
        shifts = (0, -1) if self.log.rows[0].iteration > 0 else (0,)
        best, fits = self._assigned(0, 0), -1
        for shift in shifts:
            for after in (0, 1) if any(self.is_parameter) else (0,):
                values = self._assigned(shift, after)
                count = sum(
                    v.iteration in self.right and self._agrees(v, self.right[v.iteration]) for v in values
                )
                # Another convention explains a log only if it leaves much less over.
                better = count > fits if fits < 0 else len(values) - count < (len(values) - fits) / 2
                if better:
                    best, fits, chosen = values, count, (shift, after)
        self.shift = chosen[0]
        if chosen[0]:
            self.notes.append("The log counts its iterations from 1.")
        if chosen[1]:
            self.notes.append("Its weights and biases are those after the update of their row (w5+, not w5).")
        return best

    def _when(self, value: _Value) -> tuple[int, int]:
        iteration, quantity = self._made(value)
        return iteration, self.order.get(quantity.partition("[")[0], -1)

    def _made(self, value: _Value) -> tuple[int, str]:
        """(iteration, quantity) that made a value: w5 at iteration 3 is w5+ of iteration 2."""
        name = self.log.columns[value.column]
        if self.is_parameter[value.column] and value.iteration > 0:
            return value.iteration - 1, f"{name.quantity.partition('[')[0]}+"
        return value.iteration, name.quantity

    def _largest(self, values: Sequence[_Value]) -> tuple[float, str]:
        def size(value: _Value) -> float:
            return abs(self.right[value.iteration][value.column] - value.typed.value)

        known = [value for value in values if not math.isnan(self.right[value.iteration][value.column])]
        if not known:
            return 0.0, ""
        most = max(known, key=size)
        iteration, quantity = self._made(most)
        return size(most), f"{quantity} of iteration {iteration:,}"

    # ---- causes

    def _causes(
        self, values: Sequence[_Value], differing: Sequence[_Value], first: _Value
    ) -> Iterator[Found]:
        if self.recipe.edits:
            self.notes.append("This recipe has edits, so causes over several iterations are not looked for.")
            return
        horizon = first.iteration + HORIZON
        if horizon > MOST_RERUN:
            return
        near = [value for value in values if value.iteration <= horizon]
        wrong = [value for value in differing if value.iteration <= horizon]
        if self._digits(wrong) < DIGITS:
            return
        for alternative in alternatives(self.plan, self._rates(values)):
            if self._explains(alternative, near):
                yield {"name": alternative.name, "text": alternative.text}
                return

    def _explains(self, alternative: Alternative, values: Sequence[_Value]) -> bool:
        """True if training with this change gives every one of these values."""
        by_iteration: dict[int, list[_Value]] = {}
        for value in values:
            by_iteration.setdefault(value.iteration, []).append(value)
        with np.errstate(all="ignore"):
            traces = islice(alternative.traces(self.plan), max(by_iteration) + 1)
            for iteration, (trace, indices) in enumerate(traces):
                here = by_iteration.get(iteration)
                if here is not None:
                    found = self.columns.values(trace, indices, here[0].row.sample)
                    if not all(self._agrees(value, found) for value in here):
                        return False
        return True

    def _digits(self, values: Sequence[_Value]) -> float:
        """The digits in which values differ, added up: a wrong cause hits each 1 time in 10."""
        total = 0.0
        for value in values:
            right = self.right[value.iteration][value.column]
            unit = max(value.typed.unit, self.slack * abs(right), 1e-12)
            total += max(0.0, math.log10(abs(value.typed.value - right) / unit))
        return total

    def _rates(self, values: Sequence[_Value]) -> tuple[float, ...]:
        """Round learning rates that the first changes of the parameters hint at."""
        rate, rates = self.plan.base.rule.learning_rate, []
        for value in values:
            name = self.log.columns[value.column]
            is_first = value.iteration == (1 if self.is_parameter[value.column] else 0)
            if not is_first or name.found.kind not in ("weight", "bias", "new_weight", "new_bias"):
                continue
            before = self.plan.start_parameters[self.plan.names.parameter_index[name.found.at]]
            change = (self.right.get(value.iteration) or [math.nan] * len(self.log.columns))[
                value.column
            ] - before
            if abs(change) > 100 * value.typed.unit and change != 0.0:
                rates += [
                    float(f"{rate * (value.typed.value - before) / change:.{digits}g}")
                    for digits in (1, 2, 3)
                ]
            if len(rates) >= 12:
                break
        return tuple(found for found in dict.fromkeys(rates) if 0.0 < found < 1000.0)

    def _diagnosis(self, iteration: int, quantity: str, value: _Value) -> list[Found]:
        """The checker's explanation of the first value that differs, in its own iteration."""
        run = Run(self.recipe.model_copy(update={"keyframes": ()}), self.run.engine)
        before = None
        if iteration:
            run.train(iteration - 1)
            before = run.trace()
            run.train(1)
        state, trace = run.state, run.trace()
        slots = tuple(state.slots)
        run.train(1)
        after = run.trace() if run.iteration == iteration + 1 else None
        checker = Checker(
            trace,
            slots=slots,
            iteration=iteration,
            notation=Notation(delta_sign=1 if self.delta_sign == 1 else -1),
            neighbours=lambda: (before, after),
        )
        verdict = checker.check(quantity, value.typed.plain)
        found: list[Found] = [{"name": mistake.name, "text": mistake.text} for mistake in verdict.mistakes]
        return found or ([{"name": verdict.verdict, "text": verdict.text}] if verdict.text else [])


def _single(log: Log) -> bool:
    """True if every number with more than nine digits is one of single precision."""
    long = [cell.typed for row in log.rows for cell in row.cells if cell.typed.digits > 9]
    return len(long) > 3 and all(
        abs(float(np.float32(typed.value)) - typed.value) <= max(typed.unit, 1e-15 * abs(typed.value))
        for typed in long
    )

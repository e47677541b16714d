"""Judges the values of one list along the order of the calculation."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from ..quantities.dependencies import Node
from ..quantities.lookup import Quantity
from .digits import ENOUGH, Digits
from .evidence import Chance, Explained, as_findings, explain, explain_again
from .follow import Follows, Own, below, follow
from .lists import Progress
from .mistake import NEW_KINDS, Asked, Mistake, values
from .rounding import WAYS, rounded_values
from .updates import old_value
from .verdict import Finding, Verdict, by_digits, by_rounding

if TYPE_CHECKING:
    from .diagnosis import Checker

ONLY_ROUNDED = 0.02
"""A value this close to the true one, relatively, can come from numbers rounded on the way."""
TELLING = 60
"""The number of quantities that are searched for one that tells two mistakes apart."""
NO_MISTAKE = Mistake((), ())


@dataclass(frozen=True)
class ToJudge:
    """One typed value, with the quantity and the sample that its name means."""

    position: int
    quantity: Quantity
    sample: int
    node: Node
    typed: Digits
    name: str
    given: str


class Judging:
    """Judges one list. The values must come in the order of the calculation."""

    def __init__(self, checker: "Checker", progress: Progress, ambiguous: Collection[Node]) -> None:
        self.checker = checker
        self.known = dict.fromkeys([*progress.known, *progress.made])
        """The mistakes that the list is known to hold, perhaps in later values."""
        self.ambiguous = ambiguous
        """The quantities that the list holds with several values: nothing follows from them."""
        self.own: dict[Node, Own] = {}
        self.made: dict[str, str] = dict(progress.made)
        """The first quantity with each mistake that was named in this list."""
        self.again: dict[str, list[str]] = {name: list(found) for name, found in progress.again.items()}
        """The further quantities with each mistake."""

    def judge(self, one: ToJudge) -> Verdict:
        """The verdict on the next value."""
        true = self.checker.true(one.quantity, one.sample)
        verdict = self._verdict(one, true)
        self.take(one, verdict)
        return verdict

    def take(self, one: ToJudge, verdict: Verdict) -> None:
        """Takes a value that has been judged as one of the learner's own, which others may follow."""
        if one.node not in self.own and one.node not in self.ambiguous:
            off = verdict.verdict in ("wrong", "follows", "rounding")
            self.own[one.node] = Own(one.quantity, one.sample, one.typed, one.name, off)

    def _verdict(self, one: ToJudge, true: float) -> Verdict:
        typed, asked = one.typed, self.checker.asked(one.quantity, one.sample)
        plain = Verdict(one.name, one.given, "wrong")
        old = old_value(asked) if one.quantity.kind in NEW_KINDS else None
        changes = old is not None and abs(true - old) > 1e-13 * abs(old)
        judged = by_digits(typed, true, old if changes else None)
        if judged is not None:
            return replace(plain, verdict=judged[0], text=judged[1])
        owns, off = below(one.node, self.own, self.checker.dependencies)
        follows = follow(self.checker.right, one.quantity, one.sample, owns, off) if owns else None
        names = follows.found(typed, true) if follows is not None else ()
        if names:
            text = f"It follows from your {_listed(names)}. Mend that first; the step itself is right."
            return replace(plain, verdict="follows", follows_from=names, text=text)
        same = self._identity(one, true, old)
        if same is not None:
            likewise = self._note([same.name], [[same.name]], one.name)
            return replace(plain, mistakes=(same,), likewise=likewise)
        if self.known:
            again = self._explained(one, plain, true, asked, follows, only_again=True)
            if again.mistakes:
                return again
        act = by_rounding(typed, true)
        if act is not None:
            return replace(plain, verdict="rounding", mistakes=(act,))
        if follows is not None and follows.rounded is not None and typed.shows(follows.rounded):
            listed = _listed(follows.rounded_names)
            text = f"It follows from your rounded {listed}. Keep all digits, and round only at the end."
            return replace(plain, verdict="rounding", mistakes=(Finding("rounded", text),))
        return self._explained(one, plain, true, asked, follows)

    def _identity(self, one: ToJudge, true: float, old: float | None) -> Finding | None:
        """The old value of a parameter, or the value of another iteration."""
        typed = one.typed
        if old is not None and (typed.is_exactly(old) or (typed.shows(old) and typed.significant >= ENOUGH)):
            return Finding("not_updated", "This is the old value: the update is still to be made.")
        chance = Chance(typed, true)
        if chance.numbers * 0.02 >= 2.0:
            for words, beside in zip(("before", "after"), self.checker.beside, strict=True):
                if (
                    beside is not None
                    and one.sample < len(beside.inputs)
                    and typed.shows(beside.read(one.quantity, one.sample))
                ):
                    text = f"This is the value of the iteration {words} this one."
                    return Finding("other_iteration", text)
        return None

    def _explained(
        self,
        one: ToJudge,
        plain: Verdict,
        true: float,
        asked: Asked,
        follows: Follows | None,
        *,
        only_again: bool = False,
    ) -> Verdict:
        known = tuple(self.known)
        tries: list[tuple[Asked, Chance]] = []
        if follows is not None and follows.from_names:
            base = self.checker.asked(one.quantity, one.sample, follows.base)
            tries.append((base, Chance(one.typed, follows.number, follows.tolerance)))
        tries.append((asked, Chance(one.typed, true)))
        for tried, chance in tries:
            if only_again:
                explained = explain_again(tried, chance, known)
            else:
                others = self.checker.others(one.sample)
                explained = explain(tried, chance, others, known, deep=tried is tries[0][0])
            if explained.findings:
                return self._named(one, plain, tried, explained)
        rounded = None if only_again else self._only_rounded(one, true, asked)
        if rounded is not None:
            return replace(plain, verdict="rounding", mistakes=(rounded,))
        return replace(plain, text="" if only_again else self._look(one, asked))

    def _named(self, one: ToJudge, plain: Verdict, tried: Asked, explained: Explained) -> Verdict:
        named = [name.removesuffix("+rounded").split("+") for name, _ in explained.findings]
        kinds = named[0]
        likewise = self._note(kinds, named, one.name)
        ask = self._telling(one, tried, explained) if len(explained.mistakes) > 1 else ""
        return replace(plain, mistakes=as_findings(explained, ask), likewise=likewise)

    def _note(self, kinds: Sequence[str], named: Sequence[Sequence[str]], quantity: str) -> str:
        """Remembers the mistakes of a verdict; the first quantity with the same, or nothing.

        `kinds` are the mistakes of the first finding and `named` those of all.
        """
        repeated = next((self.made[kind] for kind in kinds if kind in self.made), "")
        likewise = repeated if all(kind in self.made for kind in kinds) else ""
        for kind in kinds:
            if kind in self.made:
                self.again.setdefault(kind, []).append(quantity)
        for kind in {kind: None for kinds in named for kind in kinds}:
            self.made.setdefault(kind, quantity)
            self.known.setdefault(kind)
        return likewise

    def _only_rounded(self, one: ToJudge, true: float, asked: Asked) -> Finding | None:
        """The finding that only numbers rounded on the way lead to the typed digits."""
        if abs(one.typed.number - true) > ONLY_ROUNDED * abs(true):
            return None
        for way, number in zip(WAYS, rounded_values(asked, [NO_MISTAKE])[0], strict=True):
            if one.typed.shows(float(number)):
                return Finding("rounded", way.text)
        return None

    def _look(self, one: ToJudge, asked: Asked) -> str:
        """The sentence of a wrong value that no mistake explains: the step to look at first."""
        q, right = one.quantity, asked.right
        rate = right.rule.learning_rate
        if q.kind in NEW_KINDS and rate != 0.0 and right.rule.optimizer == "gradient_descent":
            implied = (old_value(asked) - one.typed.number) / rate
            return f"Your {one.name} implies a gradient of {_short(implied)}; check ∂E/∂{q.at} first."
        used = list(dict.fromkeys(self._used_names(one.node)))[:3]
        if used:
            return f"None of the known mistakes leads to this number. Check {_listed(used)} first, then this step."
        return "None of the known mistakes leads to this number. Check each term of this step."

    def _used_names(self, node: Node) -> Iterator[str]:
        for used in self.checker.dependencies.uses(node):
            name = self.checker.name_of(used)
            if name:
                yield name if used.sample == 0 else f"{name}[{used.sample + 1}]"

    def _telling(self, one: ToJudge, tried: Asked, explained: Explained) -> str:
        """The nearest quantity with different values under the first two mistakes, or nothing."""
        checker = self.checker
        pair = explained.mistakes[:2]
        for node, name in self._around(one.node):
            called = name if node.sample == 0 else f"{name}[{node.sample + 1}]"
            if checker.hints is not None and called not in checker.hints and name not in checker.hints:
                continue
            found = checker.finder.find(name)
            if found is None:
                continue
            asked = replace(tried, quantity=found, sample=node.sample)
            numbers = values(asked, pair)
            if abs(numbers[0] - numbers[1]) > 1e-4 * np.max(np.abs(numbers)):
                return called
        return ""

    def _around(self, start: Node) -> Iterator[tuple[Node, str]]:
        """The quantities around one: those it is calculated from, the nearest first, then others."""
        seen, waiting = {start}, [start]
        while waiting and len(seen) < TELLING:
            for used in self.checker.dependencies.uses(waiting.pop(0)):
                if used not in seen:
                    seen.add(used)
                    waiting.append(used)
                    name = self.checker.name_of(used)
                    if name:
                        yield used, name
        sizes = self.checker.dependencies.sizes
        if start.k + 1 < len(sizes) and start.kind not in ("error", "batch_error", "error_after"):
            for j in range(sizes[start.k + 1] if start.kind != "path" else 0):
                beside = start._replace(j=j)
                name = "" if j == start.j or "bias" in start.kind else self.checker.name_of(beside)
                if name:
                    yield beside, name
        for name in self.checker.hints or ():
            found, sample = self.checker.find(name)
            if found is not None:
                yield Node(found.kind, found.k, found.j, found.i, sample), found.name

    def with_likewise(self, verdicts: Sequence[Verdict]) -> list[Verdict]:
        """The verdicts, with "and likewise in …" where a mistake was named first."""
        said = []
        for verdict in verdicts:
            if verdict.mistakes and verdict.verdict == "wrong":
                first, *rest = verdict.mistakes
                kinds = [kind for kind in first.name.split("+") if self.made.get(kind) == verdict.quantity]
                others = list(dict.fromkeys(name for kind in kinds for name in self.again.get(kind, ())))
                others = [name for name in others if name != verdict.quantity]
                if verdict.likewise and verdict.likewise != verdict.quantity:
                    first = replace(first, text=f"Likewise, as in {verdict.likewise}: {first.text}")
                elif others:
                    first = replace(first, text=f"{first.text} And likewise in {_listed(others)}.")
                verdict = replace(verdict, mistakes=(first, *rest))
            said.append(verdict)
        return said


def _listed(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _short(number: float) -> str:
    return f"{number:.3g}".replace("-", "−")

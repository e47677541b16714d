"""Every mistake of the catalogue, made on random networks."""

import sys
from collections import Counter, defaultdict

import numpy as np
import pytest
from backstep.lesson.mistakes.catalogue import MISTAKES, made
from backstep.lesson.mistakes.diagnosis import Checker
from backstep.lesson.mistakes.mistake import Asked
from backstep.lesson.quantities.calculation import Calculation
from backstep.lesson.quantities.lookup import quantities

from tests.lesson.networks import random_trace


def test_a_mistake_takes_over_only_steps_that_it_does_not_change():
    for seed in range(15):
        trace, slots, iteration = random_trace(seed)
        checker = Checker(trace, slots=slots, iteration=iteration)
        for name in [*quantities(trace)][::13]:
            asked = Asked(checker.right, checker.finder.find(name), checker.finder)
            asked.number()
            for _, mistake in made(asked):
                fresh = Calculation(
                    trace,
                    slots=slots,
                    iteration=iteration,
                    changed=mistake.calculation._changed,
                    rounding=mistake.calculation._rounding,
                )
                assert mistake.calculation.read(asked.quantity) == fresh.read(asked.quantity)


@pytest.fixture(scope="module")
def confusion():
    """Over random networks: (the mistakes named first, by mistake made; made; named first or
    second).

    For some random quantities of each network, every mistake is made in one of its ways and typed
    with six digits. Numbers that equal the right one in six digits are left out.
    """
    random = np.random.default_rng(0)
    first, made_count, named = defaultdict(Counter), Counter(), Counter()
    for seed in range(75):
        trace, slots, iteration = random_trace(seed)
        checker = Checker(trace, slots=slots, iteration=iteration)
        known = [*quantities(trace), "E_total after"]
        for name in map(str, random.choice(known, min(9, len(known)), replace=False)):
            asked = Asked(checker.right, checker.finder.find(name), checker.finder)
            right = asked.number()
            for mistake, make in MISTAKES.items():
                numbers = [one.answer(asked) for one in make(asked)]
                numbers = [x for x in numbers if np.isfinite(x) and x != 0.0 and f"{x:.6g}" != f"{right:.6g}"]
                if not numbers:
                    continue
                typed = numbers[int(random.integers(len(numbers)))]
                verdict = checker.check(name, f"{typed:#.6g}")
                names = [found.name for found in verdict.mistakes]
                made_count[mistake] += 1
                named[mistake] += mistake in names[:2]
                first[mistake][names[0] if names else verdict.verdict] += 1
    return first, made_count, named


def test_mistakes_made_on_random_networks_are_named_first_or_second(confusion):
    first, made_count, named = confusion
    lines = ["", "mistake made                    made  among the first two   named first"]
    for mistake in MISTAKES:
        share = named[mistake] / max(made_count[mistake], 1)
        lines.append(
            f"{mistake:<30} {made_count[mistake]:>5}  {share:>18.1%}   {dict(first[mistake].most_common(4))}"
        )
    lines.append(
        f"all {sum(made_count.values()):>32}  {sum(named.values()) / sum(made_count.values()):>18.1%}"
    )
    sys.stdout.write("\n".join(lines) + "\n")
    for mistake in MISTAKES:
        assert made_count[mistake] >= 10, mistake
        assert named[mistake] >= 0.95 * made_count[mistake], mistake

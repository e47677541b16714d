"""Every mistake of the catalogue, made on random networks."""

import sys
from collections import Counter, defaultdict

import numpy as np
import pytest
from backstep.lesson.mistakes.catalogue import MISTAKES
from backstep.lesson.mistakes.diagnosis import Checker
from backstep.lesson.mistakes.mistake import Asked, values
from backstep.lesson.quantities.lookup import quantities

from tests.lesson.networks import random_trace

RARE = {
    "mirrored_weight",
    "other_sign_convention",
    "softmax_diagonal_only",
    "gradients_added_up",
    "bias_correction_left_out",
}
"""Mistakes with a test of their own, or with another name in verdicts."""


SAME = dict.fromkeys(("biases_trained_or_frozen", "penalty_left_out", "bias_sharing"), "not_updated")
"""Mistakes that can leave a parameter as it was."""
MANY_WAYS = {"number_misread", "other_derivative", "bias_sharing"}
"""Mistakes with so many ways, or so much like others, that a shorter number cannot tell."""


def says_enough(number, right):
    """True if the number's deviation is at least 1,000 units of the last of six digits.

    A number such as −9.7e−17 is 0, with an error of rounding.
    """
    return abs(number) > 1e-12 and abs(number - right) > 1000 * 10.0 ** (np.floor(np.log10(abs(number))) - 5)


@pytest.fixture(scope="module")
def confusion():
    """Over random networks: (the mistakes named first, by mistake made; made; named first or
    second).

    For some random quantities of each network, every mistake is made in one of its ways and typed
    with seven digits. Numbers with a deviation of fewer than four digits are left out.
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
                ways = [one for one in make(asked) if one.names in ((), (mistake,))]
                with np.errstate(all="ignore"):
                    numbers = values(asked, ways).tolist() if ways else []
                numbers = [x for x in numbers if np.isfinite(x) and says_enough(x, right)]
                if not numbers:
                    continue
                typed = numbers[int(random.integers(len(numbers)))]
                verdict = checker.check(f"{name}[1]" if name == "E_total" else name, f"{typed:#.7g}")
                names = [found.name for found in verdict.mistakes]
                made_count[mistake] += 1
                named[mistake] += bool({mistake, SAME.get(mistake)} & set(names[:2]))
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
    for mistake in MISTAKES.keys() - RARE:
        assert made_count[mistake] >= 10, mistake
        assert named[mistake] >= (0.97 if mistake not in MANY_WAYS else 0.9) * made_count[mistake], mistake

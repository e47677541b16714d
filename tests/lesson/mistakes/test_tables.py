"""How far verdicts can be believed, on random networks whose values are made by hand.

`made_by_hand` calculates lists with mistakes in plain Python. Each test prints its table (pytest -s).
"""

import itertools
import random
import sys
from collections import Counter

import pytest

from tests.lesson.mistakes.made_by_hand import (
    COMMONEST,
    OTHERS,
    calculate,
    layer_names,
    problem,
    weight_name,
)
from tests.lesson.mistakes.tables import checker_of, differs, names_of

PROBLEMS = 8
DECIMALS = 7


def typed_list(values, decimals=DECIMALS):
    return [(name, f"{value:.{decimals}f}") for name, value in values]


def judged(seed, mistakes, decimals=DECIMALS):
    """The verdicts on the values that the mistakes make wrong, in the order of the calculation."""
    p = problem(seed)
    right, typed = dict(calculate(p)), typed_list(calculate(p, mistakes), decimals)
    verdicts = checker_of(p).judge(typed)
    return [v for v, (name, text) in zip(verdicts, typed, strict=True) if differs(text, right[name])]


def write(lines):
    sys.stdout.write("\n".join(["", *lines]) + "\n")


def is_later(verdict, mistakes):
    """True if a later wrong value is no new slip: it follows, or the same mistake was made again."""
    named = names_of(verdict)[:2]
    return (
        verdict.verdict == "follows"
        or bool(verdict.likewise)
        or any(set(mistakes) & names for names in named)
    )


@pytest.fixture(scope="module")
def alone():
    table = {}
    for mistake in COMMONEST + OTHERS:
        row = table[mistake] = Counter()
        for seed in range(PROBLEMS):
            wrong = judged(seed, (mistake,))
            if not wrong:
                continue
            row["lists"] += 1
            row["first"] += any(mistake in names for names in names_of(wrong[0])[:2])
            row["later"] += len(wrong) - 1
            row["no new slip"] += sum(is_later(v, ()) for v in wrong[1:])
            row["wrong"] += len(wrong)
            row["false"] += sum(
                bool(v.mistakes) and all(mistake not in names for names in names_of(v)[:2])
                for v in wrong
                if v.verdict == "wrong"
            )
    heads = ("lists", "first", "later", "no new slip", "wrong", "false")
    lines = [f"{'mistake':<30}" + "".join(f"{head:>13}" for head in heads)]
    total = sum(table.values(), Counter())
    for mistake, row in [*table.items(), ("all", total)]:
        lines.append(f"{mistake:<30}" + "".join(f"{row[head]:>13}" for head in heads))
    write(lines)
    return table, total


def test_the_first_wrong_line_names_the_mistake_that_was_made(alone):
    table, total = alone
    assert total["first"] >= 0.97 * total["lists"]
    assert all(row["first"] > 0 for row in table.values())


def test_what_comes_after_it_follows_or_is_the_same_again(alone):
    _, total = alone
    assert total["no new slip"] >= 0.99 * total["later"]


def test_another_cause_is_hardly_ever_named(alone):
    _, total = alone
    assert total["false"] <= 0.01 * total["wrong"]


def test_two_of_the_commonest_mistakes_at_once_are_both_named():
    draw, total = random.Random(5), Counter()
    for seed in range(PROBLEMS):
        for pair in draw.sample(list(itertools.combinations(COMMONEST, 2)), 10):
            wrong = [v for v in judged(seed, pair) if v.verdict != "right"]
            if not wrong:
                continue
            named = [names for v in wrong if v.verdict == "wrong" for names in names_of(v)[:2]]
            total["lists"] += 1
            total["both named"] += set(pair) <= set().union(*named)
            total["wrong"] += len(wrong)
            total["false"] += sum(
                bool(v.mistakes) and not set(pair) & set().union(*names_of(v)[:2])
                for v in wrong
                if v.verdict == "wrong"
            )
    write([f"pairs: {dict(total)}"])
    assert total["both named"] >= 0.8 * total["lists"]
    assert total["false"] <= 0.01 * total["wrong"]


def test_a_right_value_is_never_called_anything_else():
    for seed in range(3 * PROBLEMS):
        p = problem(seed)
        old = {f"{name}+": value for name, value in given_parameters(p)}
        checker = checker_of(p)
        for digits in range(3, 11):
            typed = [(name, f"{value:#.{digits}g}") for name, value in calculate(p)]
            # A new parameter that looks like the old one at these digits says too little.
            typed = [(n, t) for n, t in typed if n not in old or abs(float(t) - old[n]) > 0.51 * unit(t)]
            for verdict in checker.judge(typed):
                assert verdict.verdict == "right", verdict


def test_the_old_weight_is_never_right_where_it_changes():
    for seed in range(3 * PROBLEMS):
        p = problem(seed)
        checker, values = checker_of(p), dict(calculate(p))
        for name, old in given_parameters(p):
            if f"{name}+" not in values or values[f"{name}+"] == old:
                continue
            for decimals in (1, 2, 3, 4, 6, 9):
                verdict = checker.check(f"{name}+", f"{old:.{decimals}f}")
                assert verdict.verdict != "right", verdict
                if decimals >= 2 and verdict.verdict == "wrong":
                    assert verdict.mistakes[0].name == "not_updated", verdict


def test_a_random_number_is_accused_of_nothing_beyond_the_chance():
    draw, named, asked = random.Random(7), Counter(), 0
    for seed in range(20):
        p = problem(seed)
        checker, values = checker_of(p), calculate(p)
        for _ in range(50):
            name, value = draw.choice(values)
            decimals = draw.randint(3, 9)
            wide = draw.choice((1.0, abs(value), 0.1 * abs(value)))
            text = f"{value + draw.uniform(-wide, wide):.{decimals}f}"
            asked += 1
            if differs(text, value):
                verdict = checker.check(name, text)
                if verdict.verdict == "wrong" and verdict.mistakes:
                    named[verdict.mistakes[0].name] += 1
                assert verdict.verdict in ("wrong", "rounding"), verdict
    write([f"random numbers: {asked}, accused: {sum(named.values())} {dict(named)}"])
    assert sum(named.values()) <= 0.02 * asked


def test_one_arbitrary_slip_is_one_slip_and_the_rest_follows():
    draw, total = random.Random(9), Counter()
    for seed in range(3 * PROBLEMS):
        p = problem(seed)
        right = calculate(p)
        for _ in range(4):
            name, value = draw.choice(right)
            typed = typed_list(calculate(p, slip=(name, draw.uniform(0.6, 0.95))))
            verdicts = checker_of(p).judge(typed)
            true = dict(right)
            wrong = [v for v, (n, text) in zip(verdicts, typed, strict=True) if differs(text, true[n])]
            if not wrong or abs(value) < 1e-4:
                continue
            total["slips"] += 1
            total["accused"] += bool(wrong[0].mistakes) and wrong[0].verdict == "wrong"
            total["later"] += len(wrong) - 1
            total["follow"] += sum(v.verdict == "follows" for v in wrong[1:])
    write([f"arbitrary slips: {dict(total)}"])
    assert total["follow"] >= 0.99 * total["later"]
    assert total["accused"] <= 0.02 * total["slips"]


def given_parameters(p):
    names = layer_names(p)
    for k, layer in enumerate(p.weights):
        for j, row in enumerate(layer):
            for i, weight in enumerate(row):
                yield weight_name(p, k, j, i), weight
            yield f"b_{names[k + 1][j]}", p.biases[k][j]


def unit(text):
    mantissa, _, exponent = text.partition("e")
    return 10.0 ** (int(exponent or 0) - len(mantissa.partition(".")[2]))

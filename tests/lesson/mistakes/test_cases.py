"""Typed lists with the verdicts that they deserve, worked out independently of this program."""

import json
from pathlib import Path

import pytest
from backstep.lesson.mistakes.diagnosis import Checker
from backstep.session.engines import TextbookEngine
from backstep.session.recipe import Recipe, article_recipe
from backstep.session.run import Run

DOCUMENT = json.loads((Path(__file__).parent / "cases.json").read_text(encoding="utf-8"))


def trace_at(recipe, iteration):
    run = Run(recipe, TextbookEngine())
    run.train(iteration)
    return run.trace(), tuple(run.state.slots)


def checker_of(network, iteration):
    document = DOCUMENT["networks"][network]
    recipe = article_recipe()
    if document is not None:
        recipe = Recipe.model_validate_json(json.dumps({"version": 1, "seed": 0, **document}))
    trace, slots = trace_at(recipe, iteration)
    before = trace_at(recipe, iteration - 1)[0] if iteration else None
    return Checker(
        trace,
        slots=slots,
        iteration=iteration,
        neighbours=lambda: (before, trace_at(recipe, iteration + 1)[0]),
    )


def names_of(verdict):
    return [frozenset(mistake.name.split("+")) for mistake in verdict.mistakes]


READING = [
    n for n, case in enumerate(DOCUMENT["cases"]) if "quantity" in case["expect"][0] or "–" in case["list"][0]
]
"""Cases about the forms of names and lines; `test_reading` has them."""


@pytest.mark.parametrize(
    "case",
    [case for n, case in enumerate(DOCUMENT["cases"]) if n not in READING],
    ids=lambda case: f"{case['network']}: {'; '.join(case['list'])[:50]}",
)
def test_each_line_has_the_verdict_and_the_mistake_that_it_deserves(case):
    lines = [line.rsplit(" ", 1) for line in case["list"]]
    wanted = case["expect"]
    if lines[0][0] == "H1_net" or any("?" in line for line in case["list"]):
        pytest.skip("about reading names and lines")
    verdicts = checker_of(case["network"], case["iteration"]).judge([tuple(line) for line in lines])
    for verdict, expected in zip(verdicts, wanted, strict=True):
        assert verdict.verdict == expected["verdict"], verdict
        if "mistake" in expected:
            assert frozenset(expected["mistake"].split("+")) in names_of(verdict)[:2], verdict
        for absent in expected.get("absent", ()):
            assert all(absent not in names for names in names_of(verdict)), verdict

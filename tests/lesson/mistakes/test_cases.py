"""Typed lists with the verdicts that they deserve, worked out independently of this program."""

import json
from pathlib import Path

import pytest
from backstep.lesson.mistakes.diagnosis import Checker
from backstep.lesson.mistakes.lists import in_line_order, not_judged
from backstep.lesson.reading.lists import read_list
from backstep.lesson.reading.names import NameReader
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


@pytest.mark.parametrize(
    "case", DOCUMENT["cases"], ids=lambda case: f"{case['network']}: {'; '.join(case['list'])[:50]}"
)
def test_each_line_has_the_verdict_and_the_mistake_that_it_deserves(case):
    checker = checker_of(case["network"], case["iteration"])
    reading = read_list("\n".join(case["list"]), NameReader(checker.finder, len(checker.trace.samples)))
    judged = checker.judge(reading.values)
    lines = (entry.line for entry in reading.entries)
    verdicts = [verdict for _, verdict in in_line_order(lines, judged, map(not_judged, reading.not_read))]
    for verdict, expected in zip(verdicts, case["expect"], strict=True):
        assert verdict.verdict == expected["verdict"], verdict
        assert verdict.quantity == expected.get("quantity", verdict.quantity)
        if "mistake" in expected:
            assert frozenset(expected["mistake"].split("+")) in names_of(verdict)[:2], verdict
        for absent in expected.get("absent", ()):
            assert all(absent not in names for names in names_of(verdict)), verdict

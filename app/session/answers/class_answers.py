"""The answers of a class, judged one by one: to a question of an exercise, or about a recipe's state.

Pure functions, so that a process of its own can work them out (`explaining.child`).
"""

from collections.abc import Sequence
from dataclasses import asdict, replace
from typing import Any

from ...engine.architecture import Architecture
from ...engine.refused import Refused
from ...lesson.derivations.derive import Derivation, derive
from ...lesson.derivations.notation import Notation
from ...lesson.derivations.tex_plain_spoken import Plain, written
from ...lesson.exercises.levels import LEVELS
from ...lesson.mistakes.beside import beside
from ...lesson.mistakes.diagnosis import Checker
from ...lesson.mistakes.factors import compared
from ...lesson.mistakes.lists import not_judged
from ...lesson.mistakes.titles import title
from ...lesson.quantities.names import Names
from ...lesson.reading.lists import read_pair
from ...lesson.reading.names import NameReader
from .exercising import is_number, made
from .snapshot import Snapshot

NOTATION = Notation(decimals=6)
MOST_DRAWN = 30
"""Weights and biases of the largest network that is drawn beside a calculation."""


def question_count(seed: int, level: int, own_numbers: bool) -> int:
    """The number of questions of an exercise; with a number for each pupil the largest of the level's.

    Refuses a seed or a level that there is not.
    """
    of = made(seed, level)
    if not own_numbers:
        return len(of.questions)
    shapes, ask = LEVELS[level].shapes, LEVELS[level].questions
    return max(len(ask(Names(Architecture(shape, ("logistic", "logistic"), "shared")))) for shape in shapes)


def exercise_verdict(
    seed: int, level: int, question: int, given: str, others: Sequence[tuple[str, str]]
) -> dict[str, Any]:
    """The verdict on an answer to a question, from 1, of an exercise."""
    of = made(seed, level)
    if question > len(of.questions):
        raise Refused("question", f"Your exercise has {len(of.questions)} questions.")
    quantity = of.questions[question - 1].quantity
    return _verdict(of.checker, NameReader(of.checker.finder, len(of.inputs)), quantity, given, others)


def recipe_verdict(
    seen: Snapshot, quantity: str, given: str, others: Sequence[tuple[str, str]]
) -> dict[str, Any]:
    """The verdict on an answer to a question about the coming iteration of a state."""
    checker = checker_of(seen)
    return _verdict(checker, NameReader(checker.finder, len(seen.inputs)), quantity, given, others)


def check_quantities(seen: Snapshot, quantities: Sequence[str]) -> None:
    """Refuses a quantity that the network does not have."""
    checker = checker_of(seen)
    for quantity in quantities:
        checker.value(quantity)


def checker_of(seen: Snapshot) -> Checker:
    return Checker(
        seen.trace, slots=tuple(seen.slots), iteration=seen.iteration, neighbours=lambda: seen.neighbours
    )


def _verdict(
    checker: Checker, names: NameReader, quantity: str, given: str, others: Sequence[tuple[str, str]]
) -> dict[str, Any]:
    found = read_pair(quantity, given, names)
    if not found.entries:
        if not found.not_read:
            raise Refused("given", f"A number was expected; {given[:40]!r} came.")
        _, verdict = not_judged(found.not_read[0])
        return replace(verdict, quantity=quantity).to_json()
    entry = found.entries[0]
    beside = [one for one in others if one[0] != entry.quantity and is_number(one[1])]
    verdict = checker.judge([(entry.quantity, entry.given), *beside])[0]
    document = replace(verdict, given=given).to_json()
    for mistake in document["mistakes"]:
        mistake["title"] = title(mistake["name"])
    return document


def exercise_beside(seed: int, level: int, question: int, mistake: str, given: str) -> dict[str, Any]:
    """The wrong calculation beside the right one, for an answer to a question of an exercise."""
    of = made(seed, level)
    if question > len(of.questions):
        raise Refused("question", f"This exercise has {len(of.questions)} questions.")
    quantity = of.questions[question - 1].quantity
    return _beside(of.checker, of.names, of.derivation(quantity), quantity, mistake, given)


def recipe_beside(seen: Snapshot, quantity: str, mistake: str, given: str) -> dict[str, Any]:
    """The same for a question about the coming iteration of a state."""
    trace = seen.trace_of(quantity)
    derived = derive(trace, quantity, slots=tuple(seen.slots), iteration=seen.iteration, made_of=seen.made_of)
    return _beside(checker_of(seen), seen.names, derived, quantity, mistake, given)


def _beside(
    checker: Checker, names: Names, derived: Derivation, quantity: str, mistake: str, given: str
) -> dict[str, Any]:
    """The right calculation, and the wrong one where a mistake of the catalogue can be made again.

    `equation` is the last step of the derivation, `factors` its factors with both values, where both are
    products. `steps` are empty, and `text` too, where no calculation leads to the wrong value.
    """
    found, sample = checker.find(quantity)
    plain = Plain(names, NOTATION)
    document: dict[str, Any] = {
        "quantity": quantity,
        "element": found.at if found is not None else "",
        "right": checker.value(quantity, sample),
        "equation": written(derived.steps[-1:], names, NOTATION)[0],
        "network": _drawing(checker),
        "text": "",
        "title": "",
        "parts_at": "",
        "steps": [],
        "factors": None,
        "sign": 1,
    }
    try:
        both = beside(checker, quantity, mistake, given)
    except Refused:
        return document
    wrong = {step.quantity: step.wrong for step in both.steps}
    product = compared(derived, wrong, both.steps[-1].wrong) if both.steps else None
    steps = [
        {**asdict(step), "name": plain.name(step.quantity), "differs": step.differs} for step in both.steps
    ]
    parted = next((step.element for step in both.steps if step.quantity == both.parts_at), "")
    return {
        **document,
        "text": both.text,
        "title": title(mistake),
        "parts_at": both.parts_at,
        "parted": parted,
        "steps": steps,
        "factors": product
        and [{**asdict(factor), "name": plain.name(factor.quantity)} for factor in product.factors],
        "sign": product.sign if product else 1,
    }


def _drawing(checker: Checker) -> dict[str, Any] | None:
    """The network for a still diagram, as an exercise's document has it; None for a large one."""
    trace = checker.trace
    architecture, names = trace.architecture, Names(trace.architecture)
    if architecture.parameter_count > MOST_DRAWN or len(trace.samples) > 1:
        return None
    sample = trace.samples[0]
    outputs = {
        f"out_{name}": float(value)
        for layer, values in zip(names.layers[1:], sample.forward.outputs, strict=True)
        for name, value in zip(layer, values, strict=True)
    }
    return {
        "names": {"layers": names.layers, "parameters": tuple(names.parameters)},
        "known": outputs,
        "recipe": {
            "network": {
                "layers": architecture.layer_sizes,
                "biases": architecture.bias_mode,
                "start": {"weights": [float(value) for value in trace.before], "biases": []},
            },
            "data": {
                "inputs": [[float(value) for value in sample.forward.inputs]],
                "targets": [[float(value) for value in sample.targets]],
            },
        },
    }

"""The article's calculation as a guided path: short stops that drive the diagram, and the questions of its readers where they arise.

The stops' words are in `guide_forward`, `guide_backward` and `guide_beyond`; every number in them is a name in braces, filled in here from
the engine's float64 by one function (`written`), so that no number is typed by hand.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

import numpy as np

from app.engine.textbook import iterate, objective
from app.engine.training import State, TextbookTrainer, Trainer

from . import article
from .guide_backward import BACKWARD
from .guide_beyond import BEYOND
from .guide_forward import FORWARD
from .names import quantities
from .notation import Notation
from .stops import NUDGE, Stop
from .tries import SAMPLES

STOPS = (*FORWARD, *BACKWARD, *BEYOND)


@dataclass(frozen=True)
class Table:
    """Errors, worked out by the engine: one row for each way to train."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def written(value: float) -> str:
    """How the lesson writes a number: nine decimals, fewer where it has fewer. The sixteenth digit is rounding, and is not told."""
    return Notation().number(float(f"{value:.15g}"))


def lesson() -> list[dict[str, Any]]:
    """All stops, with their numbers put in and their tables worked out, as JSON documents."""
    numbers = {name: written(value) for name, value in named_numbers().items()}
    return [_to_json(stop, numbers) for stop in STOPS]


def _to_json(stop: Stop, numbers: Mapping[str, str]) -> dict[str, Any]:
    def filled(texts: tuple[str, ...]) -> list[str]:
        return [text.format_map(numbers) for text in texts]

    return {
        "title": stop.title,
        "text": filled(stop.text),
        "select": stop.select,
        "quantity": stop.quantity,
        "up_to": stop.up_to,
        "iteration": stop.iteration,
        "tries": [one.to_json() for one in stop.tries],
        "questions": [
            {
                "asked": question.asked,
                "answer": filled(question.answer),
                "tries": [one.to_json() for one in question.tries],
            }
            for question in stop.questions
        ],
        "table": asdict(TABLES[stop.table]()) if stop.table else None,
        "errata": stop.errata,
    }


# ---- the numbers that the words may name


def named_numbers() -> dict[str, float]:
    """Every quantity of the article's first iteration by its name; and what the same calculation gives in other ways."""
    first = article.first_iteration()
    begin = article.start()
    after = _after("simultaneous", 10_000)
    return {
        **first,
        "learning_rate": article.LEARNING_RATE,
        "nudge": NUDGE,
        "E_total with w5 nudged": _error_with_w5(begin, first["w5"] + NUDGE),
        "E_total per nudge": (_error_with_w5(begin, first["w5"] + NUDGE) - first["E_total"]) / NUDGE,
        "dE_total/dw5 of a hundred": first["dE_total/dw5"] * NUDGE,
        "slipped net_h1": first["w1"] * first["i1"] + first["w3"] * first["i2"] + first["b1"],
        "mistaken dE_o2/dout_h1": first["delta_o2"] * first["w6"],
        "sequential dE_total/dout_h1": _sequential_first()["dE_total/dout_h1"],
        "E_total after 1": _errors(begin, (1,))[0],
        "sequential E_total after 1": _errors(article.start("sequential"), (1,))[0],
        "E_total after 10000": after["E_total"],
        "out_o1 after 10000": after["out_o1"],
        "out_o2 after 10000": after["out_o2"],
        "sum dE_total/dw5": _of_two_samples("sum")["dE_total/dw5"],
        "mean dE_total/dw5": _of_two_samples("mean")["dE_total/dw5"],
    }


def _error_with_w5(begin: article.Start, w5: float) -> float:
    parameters = begin.parameters.copy()
    parameters[4] = w5
    return objective(begin.architecture, begin.rule, parameters, begin.inputs, begin.targets)


def _sequential_first() -> dict[str, float]:
    begin = article.start("sequential")
    return quantities(iterate(begin.architecture, begin.rule, begin.parameters, begin.inputs, begin.targets))


def _of_two_samples(reduction: Any) -> dict[str, float]:
    begin = article.start()
    rule = replace(begin.rule, batch_size=2, sample_reduction=reduction)
    inputs, targets = map(np.array, SAMPLES)
    return quantities(iterate(begin.architecture, rule, begin.parameters, inputs, targets))


def _after(order: Any, iterations: int) -> dict[str, float]:
    begin = article.start(order)
    state = State.start(begin.rule, begin.parameters)
    _trainer(begin).train(state, iterations, np.empty(iterations))
    return quantities(iterate(begin.architecture, begin.rule, state.parameters, begin.inputs, begin.targets))


# ---- training beside the lesson


def _trainer(begin: article.Start) -> Trainer:
    """By machine code where there is LLVM: the two engines agree in every digit that is written."""
    given = (begin.architecture, begin.rule, begin.inputs, begin.targets, 0)
    try:
        from app.engine.compiled.trainer import CompiledTrainer

        return CompiledTrainer(*given)
    except Exception:  # noqa: BLE001  whatever LLVM may raise; the session's engine says it in the log
        return TextbookTrainer(*given)


def _errors(begin: article.Start, iterations: tuple[int, ...]) -> tuple[float, ...]:
    """E_total after each of some numbers of iterations."""
    errors = np.empty(max(iterations) + 1)
    _trainer(begin).train(State.start(begin.rule, begin.parameters), len(errors), errors)
    return tuple(float(errors[n]) for n in iterations)


def _table(caption: str, first: str, ways: Mapping[str, article.Start], after: tuple[int, ...]) -> Table:
    head = (first, *(f"after {n:,}" for n in after))
    return Table(caption, head, tuple((way, *map(written, _errors(ways[way], after))) for way in ways))


def _bias_table() -> Table:
    ways = {
        "not trained (the article)": article.start(),
        "trained, one a layer": article.start(biases="shared"),
        "trained, one a neuron": article.start(biases="per_neuron"),
    }
    return _table("E_total, by what becomes of the biases", "biases", ways, (1, 100, 10_000))


def _rate_table() -> Table:
    begin = article.start()
    ways = {
        f"η = {written(rate)}": replace(begin, rule=replace(begin.rule, learning_rate=rate))
        for rate in (0.1, article.LEARNING_RATE, 5.0, 50.0)
    }
    return _table("E_total, by the learning rate", "learning rate", ways, (1, 10, 100))


TABLES = {"biases": _bias_table, "learning rates": _rate_table}

"""The numbers in the lesson's texts: a name in braces becomes the engine's float64.

A new name is one entry of `named_numbers`.
"""

from dataclasses import replace
from functools import cache
from typing import Any

import numpy as np

from ...engine.textbook import Trace, iterate, objective
from ...engine.training import State, TextbookTrainer, Trainer
from .. import article
from ..derivations.notation import Notation
from ..quantities.lookup import quantities
from .stops import NUDGE
from .tries import SAMPLES

HUGE = 1e9


def written(value: float, notation: Notation | None = None) -> str:
    """A number as the lesson writes it, by default with at most nine decimals.

    The number is rounded to 15 digits first, because its sixteenth digit is rounding. A number from
    10⁹ on has four digits and a power of ten.
    """
    notation = notation or Notation()
    if abs(value) >= HUGE:
        mantissa, exponent = f"{value:.3e}".split("e")
        return f"{notation.number(float(mantissa))}e{int(exponent)}"
    return notation.number(float(f"{value:.15g}"))


@cache
def named_numbers() -> dict[str, float]:
    """Every quantity of the article's first iteration by name, and other results by a phrase."""
    first = article.first_iteration()
    begin = article.start()
    after, after_one = quantities(trace_after(10_000)), errors_after(begin, (1,))[0]
    return {
        **first,
        "learning_rate": article.LEARNING_RATE,
        "nudge": NUDGE,
        "E_total with w5 nudged": _error_with_w5(begin, first["w5"] + NUDGE),
        "E_total per nudge": (_error_with_w5(begin, first["w5"] + NUDGE) - first["E_total"]) / NUDGE,
        "slipped net_h1": first["w1"] * first["i1"] + first["w3"] * first["i2"] + first["b1"],
        "mistaken dE_o2/dout_h1": first["delta_o2"] * first["w6"],
        "reader dE_o2/dout_h1": _of_a_reader("dE_o2/dout_h1"),
        "sequential dE_total/dout_h1": _sequential_first()["dE_total/dout_h1"],
        "E_total after 1": after_one,
        "drop in iteration 1": first["E_total"] - after_one,
        "sequential E_total after 1": errors_after(article.start("sequential"), (1,))[0],
        "E_total after 10000": after["E_total"],
        "out_o1 after 10000": after["out_o1"],
        "out_o2 after 10000": after["out_o2"],
        "sum dE_total/dw5": _of_two_samples("sum")["dE_total/dw5"],
        "mean dE_total/dw5": _of_two_samples("mean")["dE_total/dw5"],
    }


def _of_a_reader(symbol: str) -> float:
    """The number that a reader of the article wrote, as it stands in `article_numbers.json`."""
    written_by = article.numbers()["readers_own_numbers"]
    return next(float(one["reader"]) for one in written_by if one["symbol"] == symbol)


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


@cache
def trace_after(iterations: int) -> Trace:
    """The iteration of the article's network after this number of updates."""
    begin = article.start()
    state = State.start(begin.rule, begin.parameters)
    if iterations:
        _trainer(begin).train(state, iterations, np.empty(iterations))
    return iterate(begin.architecture, begin.rule, state.parameters, begin.inputs, begin.targets)


def _trainer(begin: article.Start) -> Trainer:
    """The compiled engine where there is LLVM; both engines agree in all digits of the lesson."""
    start = (begin.architecture, begin.rule, begin.inputs, begin.targets, 0)
    try:
        from ...engine.compiled.trainer import CompiledTrainer

        return CompiledTrainer(*start)
    except Exception:  # noqa: BLE001  LLVM may raise anything; the session's engine says it in the log
        return TextbookTrainer(*start)


def errors_after(begin: article.Start, iterations: tuple[int, ...]) -> tuple[float, ...]:
    """E_total after each of these numbers of iterations."""
    errors = np.empty(max(iterations) + 1)
    _trainer(begin).train(State.start(begin.rule, begin.parameters), len(errors), errors)
    return tuple(float(errors[n]) for n in iterations)

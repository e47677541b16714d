"""Predictions: does the next update make a weight grow or shrink?

Under plain gradient descent a weight changes against the sign of its gradient: with a positive
gradient the error grows with the weight, so the update makes the weight smaller. "Grow" means that
the number becomes larger; −0.2 grows to −0.1.
"""

from dataclasses import asdict, dataclass
from typing import Any, Literal

import numpy as np

from ...engine.refused import Refused
from ...engine.textbook import Trace
from .names import Names

Change = Literal["grow", "shrink", "stay"]


@dataclass(frozen=True)
class Prediction:
    """The question that the page asks before an update, its answer, and the reason."""

    parameter: str
    question: str
    answer: Change
    why: str

    def to_json(self) -> dict[str, Any]:
        return asdict(self)


def predict(trace: Trace, parameter: str) -> Prediction:
    """The effect of the next update on a weight or bias. Refuses an unknown name."""
    index = Names(trace.architecture).parameter_index.get(parameter)
    if index is None:
        raise Refused("parameter", f"This network has no weight or bias {parameter!r}.")
    before, after, gradient = (float(x[index]) for x in (trace.before, trace.after, trace.gradients))
    answer: Change = "grow" if after > before else "shrink" if after < before else "stay"
    question = f"Will {parameter} grow or shrink?"
    if not trace.rule.trained(trace.architecture)[index]:
        return Prediction(parameter, question, answer, f"{parameter} is not trained, so it stays.")
    if gradient == 0.0 and answer == "stay":
        return Prediction(
            parameter, question, answer, "Its gradient is 0: the error does not depend on it here."
        )
    if answer == "stay":
        return Prediction(parameter, question, answer, "The step is 0, or too small to change the number.")
    downhill = "shrink" if gradient > 0.0 else "grow"
    if answer != downhill:
        why = "The optimiser still has speed from earlier steps, and it is stronger than this gradient."
        return Prediction(parameter, question, answer, why)
    sign, moves = ("positive", "grows") if gradient > 0.0 else ("negative", "falls")
    why = (
        f"The gradient is {sign}: the error {moves} when {parameter} grows. A step goes against the gradient."
    )
    return Prediction(parameter, question, answer, why)


def most_changed(trace: Trace, most: int) -> tuple[list[str], str]:
    """The weights that the next update changes most, |w⁺ − w|, at most `most` of them, in their order; and the first of them.

    Of equal changes the earlier weight counts. Biases are left out. Refuses a network with fewer than two weights.
    """
    architecture = trace.architecture
    names = list(Names(architecture).parameters)[: architecture.weight_count]
    if len(names) < 2:
        raise Refused("network", "This network has a single weight, so there is nothing to choose.")
    changes = np.abs(trace.after - trace.before)[: len(names)]
    largest = np.argsort(-changes, kind="stable")[:most]
    return [names[n] for n in sorted(largest)], names[int(largest[0])]

"""Predict first: before a step, will w6 grow or shrink?

A weight's change has the opposite sign of its gradient (plain gradient descent): a positive gradient means that the error grows with
the weight, so the weight goes down. "Grow" means: the number becomes larger, also where it is negative.
"""

from dataclasses import asdict, dataclass
from typing import Any, Literal

from app.engine.refused import Refused
from app.engine.textbook import Trace

from .names import Names

Change = Literal["grow", "shrink", "stay"]


@dataclass(frozen=True)
class Prediction:
    parameter: str
    question: str
    answer: Change
    why: str

    def right(self, guess: str) -> bool:
        """Whether a guess is right. Refuses what is no guess."""
        if guess not in ("grow", "shrink", "stay"):
            raise Refused("guess", f"A guess is grow, shrink or stay; {guess!r} came.")
        return guess == self.answer

    def to_json(self) -> dict[str, Any]:
        return asdict(self)


def predict(trace: Trace, parameter: str) -> Prediction:
    """What the coming update does to a weight or bias, and why. Refuses an unknown one."""
    index = Names(trace.architecture).parameter_index.get(parameter)
    if index is None:
        raise Refused("parameter", f"This network has no weight or bias {parameter!r}.")
    before, after, gradient = (float(x[index]) for x in (trace.before, trace.after, trace.gradients))
    answer: Change = "grow" if after > before else "shrink" if after < before else "stay"
    question = f"Will {parameter} grow or shrink?"
    if not trace.rule.trained(trace.architecture)[index]:
        return Prediction(parameter, question, answer, f"{parameter} is not trained, so it stays.")
    if gradient == 0.0 and answer == "stay":
        return Prediction(parameter, question, answer, "Its gradient is 0: the error does not feel it here.")
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

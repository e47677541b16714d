"""Explanations of a session's next iteration: derivations, operations, gradient checks, predictions."""

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query, Request
from pydantic import Field
from starlette.responses import Response

from ...session.answers import explaining
from ...session.answers.measuring import measured
from .answers import NO_SESSION, TOO_LARGE, Answer, OfIteration, SessionId
from .notation import InNotation
from .session_reader import SessionReader

MAX_NAME = 80


class GradientCheck(Answer):
    parameter: str
    gradient: float | None
    """∂E/∂p, computed by backpropagation."""
    numeric: float | None
    """(E(p + h) − E(p − h)) / 2h, computed without a derivative."""
    gap: float | None
    """Their difference, relative to the larger of the two."""
    step: float | None
    """h"""
    agrees: bool
    note: str
    """Where the two need not agree: the reason; else empty."""


class Factor(Answer):
    number: int
    """The number of its colour, from 1; the `factor` of the marks in the formulas."""
    quantity: str
    at: str
    """The neuron or edge of the diagram that the quantity belongs to."""
    along: str
    """For a path, one of several: the edge that it runs back along; else empty."""
    first: bool
    """True if the last step, the quantity's own, names it."""
    name: str
    """As it is written in this notation."""
    value: float | None


class Derivation(OfIteration):
    quantity: str
    steps: list[dict[str, Any]]
    """From the given values to the quantity itself; each with quantity, tex, copy, plain, numbers,
    result, spoken, spoken_in_symbols, note, uses, rounded, same and small steps."""
    then: list[dict[str, Any]]
    """After a gradient: the steps from it to the new weight or bias, as in `steps`. After E_total of
    a batch, or with a penalty: the step to the error whose gradients are taken. Else empty."""
    factors: list[Factor]
    element: dict[str, float | None]
    """Every number of the quantity's element in this state, such as w5, dE_total/dw5 and w5+."""
    gradient_check: GradientCheck | None
    """Only for the gradient of a weight or bias."""


class Equations(OfIteration):
    equations: list[dict[str, Any]]
    """One for each quantity, as in the `steps` of a derivation."""


class GradientChecks(OfIteration):
    checks: list[GradientCheck]


class Operation(Answer):
    index: int
    """Its place in the order, from 0."""
    phase: Literal["forward", "error", "backward", "update"]
    quantity: Annotated[str, Field(examples=["net_h1", "dE_total/dw5", "w5+"])]
    """The quantity that it computes, as in `quantities`."""
    value: float | None
    """In full precision; null where it is not finite."""
    layer: int
    """1 is the first after the inputs."""
    neuron: str
    """Empty for the total, and for a quantity that a layer shares."""
    sample: int | None
    """Its place in the batch; null if the whole batch goes in."""
    uses: list[str]
    """The quantities that it is computed from."""
    at: str
    """Its part of the diagram: a neuron, a target, a parameter; for a path, the weight that it goes along."""


class Operations(OfIteration):
    batch: int
    """Samples in this iteration. Operations on a single sample are listed for the first sample only."""
    operations: list[Operation]
    starts: Annotated[dict[str, list[int]], Field(examples=[{"phase": [0, 8, 11, 33]}])]
    """For neuron, layer and phase: the indices at which one begins."""


class Predicted(OfIteration):
    parameter: str
    question: str
    answer: str
    """grow, shrink or stay: the effect of the update on the number."""
    why: str


class MostChanged(OfIteration):
    choices: list[str]
    """The weights with the largest |w⁺ − w|, at most eight, in the network's order."""
    largest: str
    """The one that changes most; of equal changes the earlier weight."""


class LayerHealth(Answer):
    layer: int
    """1 is the first after the inputs."""
    delta: float | None
    """The root of the mean of δ² over samples and neurons; null where it is not finite."""
    gradient: float | None
    """‖∂E/∂w‖ of the layer's weights, over the mean of the samples and without a penalty."""
    mean_gradient: float | None
    """The mean of |∂E/∂w| over the layer's weights, likewise."""
    neurons: list[str]
    small_slopes: list[float] | None
    """For each neuron the part of the samples, 0 to 1, with a slope below 1 % of the largest one (of ReLU:
    of 0); null for a function that does not saturate."""


class RemedyEdit(Answer):
    quantity: str
    value: float | str


class Finding(Answer):
    kind: Literal[
        "saturated", "saturated_output", "dead_relu", "vanishing", "exploding", "rate", "diverged", "classes"
    ]
    layer: int
    """1 is the first after the inputs; 0 if the finding belongs to no layer."""
    neurons: list[str]
    """The neurons that it is about; empty if it is about none in particular."""
    numbers: dict[str, float | None]
    """The numbers it rests on, by neuron, layer or name; null where one is not finite."""
    text: str
    """The finding in a sentence."""
    remedy: str
    """Something to try."""
    edit: RemedyEdit | None
    """The `edit` command that tries it; null if it takes more than one change of the rule."""


class NetworkHealth(OfIteration):
    samples: int
    """The training samples looked at: all of them, or evenly spaced ones of a large network."""
    of: int
    """All training samples."""
    not_learnt: float
    """The part of the samples with an output further from its target than a tenth of the targets' range."""
    layers: list[LayerHealth]
    findings: list[Finding]
    """The gravest first; empty for a healthy network."""


class Measured(OfIteration):
    error: float | None
    """The mean error of the training samples, without a penalty; null where it is not finite."""
    test_error: float | None
    """Of the test samples; null if there are none."""
    accuracy: float | None
    """The part of the training samples that is right, 0 to 1; null if the targets have not just two values."""


Quantity = Annotated[
    str, Query(description="A name as in `quantities`, such as dE_total/dw5.", max_length=MAX_NAME)
]
Quantities = Annotated[
    list[Annotated[str, Field(max_length=MAX_NAME)]],
    Query(description="Names as in `quantities`; given several times.", max_length=explaining.MOST_EQUATIONS),
]
Parameter = Annotated[str, Query(description="A weight or bias, such as w6.", max_length=MAX_NAME)]
OneParameter = Annotated[
    str | None,
    Query(description="One weight or bias, such as w5; all of them if it is left out.", max_length=MAX_NAME),
]


def routes(reader: SessionReader) -> APIRouter:
    router = APIRouter(
        prefix="/api/sessions/{session_id}", tags=["sessions"], responses={**NO_SESSION, **TOO_LARGE}
    )

    @router.get(
        "/derivation",
        summary="How a quantity of the next iteration is computed",
        response_model=Derivation,
    )
    async def derivation(
        request: Request, session_id: SessionId, notation: InNotation, quantity: Quantity
    ) -> Response:
        """In symbols, with this network's numbers put in, and the result; as TeX, as plain text, and as
        words to be spoken."""
        return await reader.explain(request, session_id, explaining.derivation, quantity, notation)

    @router.get(
        "/equations",
        summary="The equations of several quantities of the next iteration",
        response_model=Equations,
    )
    async def equations(
        request: Request, session_id: SessionId, notation: InNotation, quantity: Quantities
    ) -> Response:
        """Each in symbols, in numbers, and its result, without the steps that lead to it: what a group of
        operations has computed."""
        return await reader.explain(request, session_id, explaining.equations, tuple(quantity), notation)

    @router.get(
        "/operations",
        summary="The operations of the next iteration, in the order of the calculation",
        response_model=Operations,
    )
    async def operations(request: Request, session_id: SessionId) -> Response:
        """Each net input, each output, each output's error, the total; then backwards each δ, each path
        and sum over paths, each gradient, and each update: the quantity that it computes, and from which
        quantities. Trains nothing; the page itself remembers the operation that it shows."""
        return await reader.explain(request, session_id, explaining.operations)

    @router.get(
        "/gradient-check",
        summary="Every gradient of the next iteration beside its central difference",
        response_model=GradientChecks,
    )
    async def gradient_check(
        request: Request, session_id: SessionId, parameter: OneParameter = None
    ) -> Response:
        """Two forward passes of the batch for each parameter, and no derivative: an independent way to
        the same number."""
        chosen = None if parameter is None else (parameter,)
        return await reader.explain(request, session_id, explaining.gradient_checks, chosen)

    @router.get(
        "/predict",
        summary="Whether a weight grows or shrinks in the next update, and why",
        response_model=Predicted,
    )
    async def predict(request: Request, session_id: SessionId, parameter: Parameter) -> Response:
        """The update's effect, with the reason in a sentence: for a learner's guess. Trains nothing."""
        return await reader.explain(request, session_id, explaining.prediction, parameter)

    @router.get(
        "/most-changed",
        summary="The weights that the next update changes most",
        response_model=MostChanged,
    )
    async def most_changed(request: Request, session_id: SessionId) -> Response:
        """For a vote: which weight changes most? Trains nothing."""
        return await reader.explain(request, session_id, explaining.most_changed)

    @router.get(
        "/health",
        summary="What keeps the network from learning",
        response_model=NetworkHealth,
    )
    async def health(request: Request, session_id: SessionId) -> Response:
        """Saturated neurons, dead ReLUs, gradients that vanish or explode, a rate that makes the error rise,
        classes of unequal size: over all training samples. Trains nothing."""
        return await reader.health(request, session_id)

    @router.get(
        "/measured",
        summary="How well the network does over all samples",
        response_model=Measured,
    )
    async def measure(request: Request, session_id: SessionId) -> Response:
        """The numbers that an example promises, with the bits of the engine. Trains nothing."""
        return await reader.draw(request, session_id, measured)

    return router

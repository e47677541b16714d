"""The suggestions, one for each dataset of `engine.datasets`.

The promises are measured: `tests/lesson/suggestions/test_table.py` trains each network from five
seeds, and twenty seeds were tried when the numbers were chosen.
"""

from collections.abc import Mapping
from typing import Any

from .. import article
from .suggestion import Promise, Suggestion

OWN_BIASES = "A trained bias for each neuron lets its line lie anywhere; without one every line goes through the point 0, 0."
ONE_LINE = "One neuron divides the plane by one straight line, and these two classes need no more."
YES_OR_NO = "The logistic output lies between 0 and 1, so it can be read as the probability of “yes”."
TANH = (
    "Hidden tanh neurons give outputs from −1 to 1 around a middle of 0, so the next layer learns faster "
    "than from logistic ones."
)
NUMBERS = "The targets are numbers, so the output is linear: it is not squeezed into a range."
CROSS_ENTROPY = "Binary cross-entropy has a large slope where a probability is badly wrong, so no output gets stuck at 0 or 1."
HALF_SQUARED = "The half squared error, as in the article: the targets are numbers to come near to."
ZERO_OR_ONE = "The targets are 0 and 1, the two ends of the logistic function."
AS_THEY_ARE = "The targets are the numbers of the dataset itself; there are no classes to code."
XAVIER = "Xavier's range keeps outputs and δ about equally large in every layer at the start."
XAVIER_WIDE = (
    "Xavier's range, made {scale} times as wide: the inputs are small, and steeper neurons bend the boundary "
    "from the first epoch on."
)
ALL_ROWS = "All {rows} rows are one batch: the error then falls without jumps."
TWENTY = (
    "Twenty samples a batch: ten updates an epoch, and a mean that does not jump much from batch to batch."
)
GRADIENT_DESCENT = "Plain gradient descent, as in the article, is enough here."
ADAM = "Adam gives every weight its own step, which carries it over the long flat parts of this error."
LARGE_RATE = "The slopes of a few rows are small and smooth, so large steps are safe."
MEDIUM_RATE = "Half of the gradient at each step, as in the article: larger steps begin to jump, smaller ones take longer."
SMALL_RATE = (
    "A linear output passes the whole error back, so the steps are smaller than with logistic outputs."
)
ADAM_RATE = "Adam's steps are about as long as the learning rate, so it is small: {rate}."


def _classes(
    layers: tuple[int, ...],
    promise: Promise,
    *,
    why_layers: str,
    rule: Mapping[str, Any],
    scale: float | None = None,
    reasons: Mapping[str, str],
) -> Suggestion:
    """A suggestion for two classes: tanh neurons, a logistic output, cross-entropy."""
    hidden = len(layers) - 2
    return Suggestion(
        layers=layers,
        activations=("tanh",) * hidden + ("logistic",),
        biases="per_neuron",
        start=("xavier", scale),
        rule={"error": "binary_cross_entropy", "train_biases": True, **rule},
        promise=promise,
        reasons={
            "layers": why_layers,
            "activations": f"{TANH} {YES_OR_NO}" if hidden else YES_OR_NO,
            "biases": OWN_BIASES,
            "start": XAVIER if scale is None else XAVIER_WIDE.format(scale=f"{scale:g}"),
            "error": CROSS_ENTROPY,
            "targets": ZERO_OR_ONE,
            "optimizer": ADAM if rule.get("optimizer") == "adam" else GRADIENT_DESCENT,
            **reasons,
        },
    )


def _numbers(
    layers: tuple[int, ...],
    promise: Promise,
    *,
    why_layers: str,
    rule: Mapping[str, Any],
    scale: float | None = None,
    reasons: Mapping[str, str],
) -> Suggestion:
    """A suggestion for targets that are numbers: tanh neurons, a linear output, the half squared error."""
    hidden = len(layers) - 2
    return Suggestion(
        layers=layers,
        activations=("tanh",) * hidden + ("linear",),
        biases="per_neuron",
        start=("xavier", scale),
        rule={"train_biases": True, "batch_size": 20, "shuffle": True, **rule},
        promise=promise,
        reasons={
            "layers": why_layers,
            "activations": f"{TANH} {NUMBERS}" if hidden else NUMBERS,
            "biases": OWN_BIASES,
            "start": XAVIER if scale is None else XAVIER_WIDE.format(scale=f"{scale:g}"),
            "error": HALF_SQUARED,
            "targets": AS_THEY_ARE,
            "batch_size": TWENTY,
            "optimizer": ADAM if rule.get("optimizer") == "adam" else GRADIENT_DESCENT,
            **reasons,
        },
    )


def _gate(rows: str = "four") -> Suggestion:
    return _classes(
        (2, 1),
        Promise(iterations=1000, error=0.01, accuracy=1.0),
        why_layers=ONE_LINE,
        rule={"learning_rate": 2.0, "batch_size": 0},
        reasons={"batch_size": ALL_ROWS.format(rows=rows), "learning_rate": LARGE_RATE},
    )


def _xor() -> Suggestion:
    return _classes(
        (2, 4, 1),
        Promise(iterations=500, error=0.01, accuracy=1.0),
        why_layers=(
            "One line cannot separate XOR, so a hidden layer is needed. Two hidden neurons can be enough, but they "
            "get stuck from some starting weights; four get there from every seed that we tried."
        ),
        rule={"learning_rate": 1.0, "batch_size": 0},
        reasons={"batch_size": ALL_ROWS.format(rows="four"), "learning_rate": LARGE_RATE},
    )


def _small_parity(bits: int, iterations: int) -> Suggestion:
    return _classes(
        (bits, 2 * bits, 1),
        Promise(iterations=iterations, error=0.01, accuracy=1.0),
        why_layers=(
            f"The parity of {bits} bits changes with every bit, so one line never helps. {bits} hidden neurons can be "
            "enough; twice as many seldom get stuck."
        ),
        rule={"learning_rate": 0.5, "batch_size": 0},
        reasons={"batch_size": ALL_ROWS.format(rows=2**bits), "learning_rate": MEDIUM_RATE},
    )


def _large_parity(bits: int) -> Suggestion:
    return _classes(
        (bits, 3 * bits, 1),
        Promise(iterations=2000, error=0.005, accuracy=1.0),
        why_layers=(
            f"The parity of {bits} bits changes with every bit. {bits} hidden neurons can be enough, but they get stuck "
            "easily; three times as many find the way."
        ),
        rule={"learning_rate": 0.05, "batch_size": 0, "optimizer": "adam"},
        scale=2.0,
        reasons={
            "batch_size": ALL_ROWS.format(rows=2**bits),
            "learning_rate": ADAM_RATE.format(rate="0.05"),
            "start": (
                "Xavier's range, made twice as wide: at small weights the outputs hardly differ from row to row, and "
                "the error stays flat for a long time."
            ),
        },
    )


def _cloud(hidden: int, promise: Promise, why_layers: str, *, scale: float | None = None) -> Suggestion:
    return _classes(
        (2, hidden, 1) if hidden else (2, 1),
        promise,
        why_layers=why_layers,
        rule={"learning_rate": 0.5, "batch_size": 20, "shuffle": True},
        scale=scale,
        reasons={"batch_size": TWENTY, "learning_rate": MEDIUM_RATE},
    )


ARTICLE = Suggestion(
    layers=article.LAYER_SIZES,
    activations=article.ACTIVATIONS,
    biases="shared",
    start=None,
    rule={"learning_rate": article.LEARNING_RATE},
    promise=Promise(iterations=10_000, error=5e-5),
    reasons={
        "layers": "The article's network: two inputs, two hidden neurons, two outputs.",
        "activations": "The article's neurons are logistic.",
        "biases": "The article has one bias for each layer and does not train it. One sample needs no more.",
        "start": "The article's own weights, so that every number is the printed one. The seed changes nothing.",
        "error": "The half squared error, as in the article.",
        "targets": "The targets 0.01 and 0.99 lie a little inside the logistic function's range, so they can be reached.",
        "batch_size": "There is one sample, so a batch is one sample.",
        "learning_rate": "The article's learning rate.",
        "optimizer": "The article uses plain gradient descent.",
    },
)

SPIRAL = _classes(
    (2, 16, 16, 1),
    Promise(iterations=4000, error=0.02, accuracy=0.99),
    why_layers=(
        "The arms wind around each other nearly twice. The first hidden layer cuts the plane by sixteen lines, and the "
        "second one joins the pieces."
    ),
    rule={"learning_rate": 0.01, "batch_size": 20, "shuffle": True, "optimizer": "adam"},
    scale=2.0,
    reasons={"batch_size": TWENTY, "learning_rate": ADAM_RATE.format(rate="0.01")},
)

IRIS = Suggestion(
    layers=(4, 6, 3),
    activations=("tanh", "softmax"),
    biases="per_neuron",
    start=("xavier", None),
    rule={
        "error": "cross_entropy",
        "train_biases": True,
        "learning_rate": 0.1,
        "batch_size": 10,
        "shuffle": True,
    },
    promise=Promise(iterations=3000, error=0.05, accuracy=0.97),
    reasons={
        "layers": (
            "One species lies apart; the other two touch, and a slightly bent boundary separates them best. Six hidden "
            "neurons are more than enough."
        ),
        "activations": f"{TANH} Softmax makes one probability for each species, and they add up to 1.",
        "biases": OWN_BIASES,
        "start": XAVIER,
        "error": "Cross-entropy is the error that belongs to softmax: its δ is the probability minus the target.",
        "targets": "One output for each species: 1 for the right one and 0 for the others.",
        "batch_size": "Ten flowers a batch: fifteen updates an epoch.",
        "learning_rate": "The measures are scaled to −1…1, so that steps of this size do not jump.",
        "optimizer": GRADIENT_DESCENT,
    },
)

SUGGESTIONS: dict[str, Suggestion] = {
    "article": ARTICLE,
    "and": _gate(),
    "or": _gate(),
    "nand": _gate(),
    "xor": _xor(),
    "parity_2": _xor(),
    "parity_3": _small_parity(3, iterations=1000),
    "parity_4": _small_parity(4, iterations=3000),
    **{f"parity_{bits}": _large_parity(bits) for bits in range(5, 9)},
    "circle": _cloud(
        6,
        Promise(iterations=1500, error=0.04, accuracy=0.98),
        "Three lines can enclose the disc, and the output joins them. Six neurons draw it rounder and never get stuck.",
    ),
    "xor_cloud": _cloud(
        8,
        Promise(iterations=1500, error=0.03, accuracy=0.98),
        "Two lines divide the plane into the four clouds. Two or four neurons get stuck from some starting weights; "
        "eight do not.",
    ),
    "two_gaussians": _cloud(0, Promise(iterations=500, error=0.04, accuracy=0.98), ONE_LINE),
    "moons": _cloud(
        8,
        Promise(iterations=2000, error=0.02, accuracy=0.99),
        "The boundary bends twice between the moons; each hidden neuron adds a bend, and eight make it smooth.",
        scale=3.0,
    ),
    "spiral": SPIRAL,
    "boundary": _cloud(
        8,
        Promise(iterations=2000, error=0.06, accuracy=0.97),
        "The boundary is a curve, and each hidden neuron adds a bend to it. Eight follow the usual curve; a curve with "
        "more waves needs more.",
        scale=3.0,
    ),
    "plane": _numbers(
        (2, 1),
        Promise(iterations=300, error=1e-4),
        why_layers="The target is a sum of the inputs, each times a number: just what one linear neuron calculates.",
        rule={"learning_rate": 0.1},
        reasons={"learning_rate": SMALL_RATE},
    ),
    "multi_gaussian": _numbers(
        (2, 16, 16, 1),
        Promise(iterations=4000, error=0.01),
        why_layers=(
            "There are three hills and three hollows. The first hidden layer makes slopes, the second one makes hills "
            "out of them."
        ),
        rule={"learning_rate": 0.01, "optimizer": "adam"},
        reasons={"learning_rate": ADAM_RATE.format(rate="0.01")},
    ),
    "sine": _numbers(
        (1, 8, 1),
        Promise(iterations=2000, error=0.01),
        why_layers="The curve is the sum of a few steps: each hidden neuron is one soft step, and eight follow the wave.",
        rule={"learning_rate": 0.05},
        scale=3.0,
        reasons={"learning_rate": SMALL_RATE},
    ),
    "iris": IRIS,
}
